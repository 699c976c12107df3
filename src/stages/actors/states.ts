import type { Actor, ActorMention, Tag } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import { isMark, isRole, isWord, skipArticles, stateActor, type Scan } from "./scan.ts";

export interface StateList {
  readonly states: readonly string[];
  readonly to: number;
}

/** The state that a name or adjective at the token stands for, the ambiguity settled by the words around. */
export function stateAt(scan: Scan, i: number, forms: readonly string[]): Tag | undefined {
  const tags = scan.tags.every(i, "state").filter((t) => forms.includes(t.value.data?.["form"] as string));
  return tags.reduce<Tag | undefined>(
    (best, t) =>
      best === undefined || t.to > best.to || (t.to === best.to && weightOf(scan, t) > weightOf(scan, best)) ? t : best,
    undefined,
  );
}

/** How much the text speaks of the state otherwise: "congolais" is of the Congo whose name, capital or people stand in it. */
const weightOf = (scan: Scan, tag: Tag): number => scan.present.get(tag.value.id) ?? 0;

/** Adjectives (or possessive names) before an office: "French President", "Turkey's foreign minister". */
export function statesBefore(scan: Scan, at: number): StateList {
  const states: string[] = [];
  let i = at;
  if (scan.language.file.traits?.includes("adjectives-after") === true) return { states, to: i };
  for (;;) {
    const tag = stateAt(scan, i, ["adjective", "name", "people"]);
    if (tag === undefined) break;
    const isName = tag.value.data?.["form"] === "name";
    let next = tag.to;
    if (isRole(scan, next, "genitive")) next++;
    else if (isName && !scan.language.file.traits?.includes("nouns-before-titles")) break;
    states.push(tag.value.id);
    i = next;
    const and = separator(scan, i);
    if (and === i || stateAt(scan, and, ["adjective", "name"]) === undefined) break;
    i = and;
  }
  return { states, to: i };
}

/** States after an office: "français", "russe et azerbaïdjanais", "de la Russie et de la France", genitive "России". */
export function listOfStates(scan: Scan, at: number, many: boolean): StateList {
  const states: string[] = [];
  let to = at;
  let i = at;
  for (;;) {
    const of = isRole(scan, i, "of");
    const start = skipArticles(scan, of ? i + 1 : i);
    const bare = scan.language.file.traits?.includes("declines-names") === true;
    const listed = states.length > 0 && scan.language.file.traits?.includes("nouns-before-titles") === true;
    const tag = stateAt(scan, start, of || bare || listed ? ["name", "adjective"] : ["adjective"]);
    const capital = tag === undefined && of ? capitalAt(scan, start) : undefined;
    if (tag === undefined && capital === undefined) break;
    if (bare && !of && !isGenitive(tag)) break;
    states.push(tag?.value.id ?? (capital!.value.data?.["state"] as string));
    to = i = (tag ?? capital)!.to;
    if (!many) break;
    const next = separator(scan, i);
    if (next === i) break;
    i = next;
  }
  return { states, to };
}

/** In a language of cases what an office belongs to stands in the genitive; names without cases may be that. */
const isGenitive = (tag: Tag | undefined): boolean =>
  tag === undefined || (tag.features & CASES) === 0 || (tag.features & Feature.genitive) !== 0;

/** "le prince héritier d'Abou Dhabi", "le dirigeant de Kiev": the capital for its state. */
const capitalAt = (scan: Scan, i: number): Tag | undefined =>
  scan.tags.every(i, "place").find((t) => t.value.data?.["capital"] === true);

/** Commas and "and" between the members of a list. */
export function separator(scan: Scan, i: number): number {
  let next = isMark(scan, i, ",-–/") ? i + 1 : i;
  for (const role of ["and", "that"] as const) if (isRole(scan, next, role)) next++;
  return next;
}

/** An organisation by its name. */
export function organisationAt(scan: Scan, i: number): ActorMention | null {
  const tag = scan.tags.first(i, "organisation");
  if (tag === undefined) return null;
  const name = scan.world.things.get(tag.value.id)?.name ?? tag.value.id;
  const actor: Actor = { id: `organisation/${tag.value.id}`, name, kind: "organisation" };
  return {
    from: i,
    to: tag.to,
    form: "organisation",
    actors: [actor],
    rule: "organisation-name",
    features: tag.features,
  };
}

/** A state by its name, by its side ("la partie française"), or by its capital where that is no place. */
export function parseState(scan: Scan, i: number): ActorMention | null {
  const side = parseSide(scan, i);
  if (side !== null) return side;
  const name = stateAt(scan, i, ["name"]);
  // "Addis Ababa, Ethiopia": the state of the town before it is no actor.
  const town = isMark(scan, i - 1, ",") ? scan.tags.before(i - 1, "place") : undefined;
  if (name !== undefined && town?.value.data?.["state"] === name.value.id) return null;
  if (name !== undefined)
    return {
      from: i,
      to: name.to,
      form: "state",
      actors: [stateActor(name.value.id, scan.world)],
      rule: "state-name",
      features: name.features,
    };
  const place = scan.tags.first(i, "place");
  if (place?.value.data?.["capital"] === true && !isLocative(scan, i)) {
    const state = place.value.data["state"] as string;
    return {
      from: i,
      to: place.to,
      form: "metonym",
      actors: [stateActor(state, scan.world)],
      rule: "capital",
      features: place.features,
    };
  }
  return null;
}

/** "à Moscou", "in Paris", "в Москве": a place and not the state. */
function isLocative(scan: Scan, i: number): boolean {
  // "at Beijing's request": what a capital owns is its state's.
  const place = scan.tags.first(i, "place");
  if (place !== undefined && isRole(scan, place.to, "genitive")) return false;
  return (scan.language.file.places ?? []).some((p) => isWord(scan, i - 1, p));
}

function parseSide(scan: Scan, i: number): ActorMention | null {
  const before = statesBefore(scan, i);
  const tag = scan.tags.first(before.to, "side");
  if (tag === undefined) return null;
  // "делегации России и Украины", "les délégations russe et ukrainienne": one each.
  const many = (tag.features & Feature.plural) !== 0 && (tag.features & Feature.singular) === 0;
  const after = before.states.length > 0 ? before : listOfStates(scan, tag.to, many || isPluralHere(scan, tag));
  const states = before.states.length > 0 ? before.states : after.states;
  const state = states[0];
  if (state === undefined) return null;
  return {
    from: i,
    to: Math.max(tag.to, after.to),
    form: "side",
    actors: states.map((s) => stateActor(s, scan.world)),
    rule: "side-of-state",
    features: tag.features,
  };
}

/** A form that may be singular or plural, and as a plural can be the subject: "делегации России и Украины провели". */
const isPluralHere = (scan: Scan, tag: Tag): boolean =>
  scan.language.file.traits?.includes("declines-names") === true &&
  (tag.features & Feature.plural) !== 0 &&
  (tag.features & Feature.nominative) !== 0;
