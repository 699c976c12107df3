import type { ActorMention, Tag } from "../../model/index.ts";
import { slug, type Outlet } from "../../lexicon/world.ts";
import { isMark, lineBreakBefore, type Scan, tokenAt } from "./scan.ts";

/** "Reuters", "le magazine Time", "телеканалу NTV Moldova", "the broadcaster VTV": who prints or sends what others say. */
export function parseOutlet(scan: Scan, i: number): ActorMention | null {
  const tag = scan.tags.first(i, "outlet");
  const outlet = tag === undefined ? undefined : scan.world.outlets.get(tag.value.id);
  if (tag === undefined || outlet === undefined)
    return describedOutlet(scan, i) ?? outletBefore(scan, i) ?? outletByShape(scan, i);
  return mention(i, tag.to, outlet, "outlet-name", tag.features);
}

/** The noun, then a known outlet or a name in capitals, in quotation marks or not. */
function describedOutlet(scan: Scan, i: number): ActorMention | null {
  const noun = scan.tags.first(i, "outlet-noun");
  if (noun === undefined || tokenAt(scan, i)!.capital > 0) return null;
  const at = pastAdjectives(scan, noun.to);
  const quoted = isMark(scan, at, '«“"„');
  const start = quoted ? at + 1 : at;
  const tag = scan.tags.first(start, "outlet");
  const known = tag === undefined ? undefined : scan.world.outlets.get(tag.value.id);
  const to = tag !== undefined && known !== undefined ? tag.to : capitalsFrom(scan, start);
  if (to === start || (known === undefined && at > noun.to && !quoted)) return null;
  if (quoted && !isMark(scan, to, '»”"“')) return null;
  const outlet = known ?? named(scan, start, to);
  return outlet === null ? null : mention(i, quoted ? to + 1 : to, outlet, "outlet-described", noun.features);
}

/** "l'agence officielle Irna", "le quotidien hongkongais South China Morning Post": adjectives between the noun and the name. */
function pastAdjectives(scan: Scan, from: number): number {
  if (scan.language.file.traits?.includes("adjectives-after") !== true) return from;
  let i = from;
  while (i < from + 2) {
    const token = tokenAt(scan, i);
    if (token?.kind !== "word" || token.capital > 0) break;
    if (scan.language.morphology.functionLemma(token.norm) !== undefined) return from;
    i++;
  }
  return scan.tags.first(i, "outlet") === undefined && !isMark(scan, i, '«“"„') ? from : i;
}

/** "Phoenix TV", "Radio Liban": a name of several words with capitals, the first or last of which only outlets have. */
function outletByShape(scan: Scan, i: number): ActorMention | null {
  if (tokenAt(scan, i)?.capital === 0) return null;
  let to = capitalsFrom(scan, i);
  while (to > i + 1 && scan.tags.first(to - 1, "outlet-word") === undefined) to--;
  if (to - i < 2 && scan.tags.first(i, "outlet-word") !== undefined) to = capitalsFrom(scan, i);
  if (to - i < 2) return null;
  const outlet = named(scan, i, to);
  return outlet === null ? null : mention(i, to, outlet, "outlet-shape", 0);
}

/** "Time magazine", "the Sunday Stabroek newspaper". */
function outletBefore(scan: Scan, i: number): ActorMention | null {
  if (scan.language.file.traits?.includes("nouns-before-titles") !== true) return null;
  const to = capitalsFrom(scan, i);
  if (to === i || to - i > LONGEST) return null;
  const noun = scan.tags.first(to, "outlet-noun");
  const outlet = noun === undefined ? null : named(scan, i, to);
  return noun === undefined || outlet === null ? null : mention(i, noun.to, outlet, "outlet-described", 0);
}

/**
 * "the state news agency X", "the Azerbaijani news agency APA": the outlet by its name, a known one or, behind a state's adjective, a
 * name in capitals of nobody who is known.
 */
export function stateAgency(scan: Scan, at: number, noun: Tag, hasState: boolean): ActorMention | null {
  const tag = scan.tags.first(noun.to, "outlet");
  const known = tag === undefined ? undefined : scan.world.outlets.get(tag.value.id);
  if (tag !== undefined && known !== undefined) return mention(at, tag.to, known, "outlet-described", tag.features);
  if (!hasState) return null;
  const to = capitalsFrom(scan, noun.to);
  const isKnown = scan.tags.within(noun.to, to).some((t) => t.value.type === "person" || t.value.type === "office");
  const outlet = to === noun.to || isKnown ? null : named(scan, noun.to, to);
  return outlet === null ? null : mention(at, to, outlet, "outlet-described", noun.features);
}

/** How many words a name of an outlet has at most. */
const LONGEST = 4;

/** The end of a run of words with capitals on one line; numbers go on with it ("France 24"). */
function capitalsFrom(scan: Scan, start: number): number {
  let i = start;
  while (i < start + LONGEST) {
    const token = tokenAt(scan, i);
    if (token === undefined || (i > start && (lineBreakBefore(scan, i) || scan.tags.first(i, "person") !== undefined))) break; // prettier-ignore
    // "Venezolana de Televisión": a particle between two capitals.
    if (isParticle(scan, i) && i > start && (tokenAt(scan, i + 1)?.capital ?? 0) > 0 && i + 1 < start + LONGEST) i++;
    else if (token.kind === "word" ? token.capital === 0 : i === start || token.kind === "mark") break;
    i++;
  }
  return i;
}

const isParticle = (scan: Scan, i: number): boolean =>
  tokenAt(scan, i)!.norm.length > 1 &&
  (scan.language.file.names.particles.includes(tokenAt(scan, i)!.norm) || /^[a-z]{2}$/.test(tokenAt(scan, i)!.norm));

/** By its name in the world data, else as the text has it; names of states, offices and houses are no outlets. */
function named(scan: Scan, from: number, to: number): Outlet | null {
  for (let i = from; i < to; i++)
    if (scan.tags.at(i).some((t) => OTHERS.has(t.value.type) && t.from === from && t.to === to)) return null;
  const name = scan.analysis.text.slice(tokenAt(scan, from)!.start, tokenAt(scan, to - 1)!.end).replace(/\s+/g, " ");
  const id = slug(name);
  if (id === "" || name.length < 2) return null;
  for (const outlet of scan.world.outlets.values()) if (slug(outlet.name) === id) return outlet;
  return { id, name, kind: "outlet", domains: [] };
}

const OTHERS = new Set(["state", "place", "person", "body", "organisation", "office"]);

const mention = (
  from: number,
  to: number,
  { id, name, kind, state }: Outlet,
  rule: string,
  features: number,
): ActorMention => ({
  from,
  to,
  form: "outlet",
  actors: [{ id: `outlet/${id}`, name, kind, ...(state === undefined ? {} : { state }) }],
  rule,
  features,
});
