import type { Tag } from "../../model/index.ts";
import { slug } from "../../lexicon/world.ts";
import { nearText, nearTokens } from "../../text/near.ts";
import { type ContactScan, type Frame, isRole, normAt } from "./frame.ts";

export type Place = NonNullable<Frame["place"]> & {
  /** The town by which a house is known. */ readonly town?: { readonly id: string; readonly name: string };
};

/** A town or house of the world data, not a state: "signé à Moscou", but not "sur le Haut-Karabagh". */
export const isTown = (place: Frame["place"]): boolean =>
  place !== null && place.id !== `place/${(place.state ?? "").toLowerCase()}`;

/** The place that the words from the token on name: a town rather than the house in it. */
export function placeAt(scan: ContactScan, i: number): Place | null {
  const place = capitalAt(scan, i) ?? townAt(scan, i) ?? actorAt(scan, i) ?? strangeTownAt(scan, i);
  return place === null ? null : (townOfHouse(scan, place) ?? place);
}

/** The town from which the article is filed: what "here" means in it. */
export function datelineTown(scan: ContactScan): Place | null {
  const { blocks, tokens } = scan.analysis;
  for (const tag of scan.tags.all) {
    if (tag.value.type !== "place") continue;
    const at = tokens[tag.from]!.start;
    if (nearText(blocks, at).some((b) => b.role === "dateline" && b.start <= at && at < b.end))
      return townAt(scan, tag.from);
  }
  return null;
}

function townAt(scan: ContactScan, i: number): Place | null {
  const tag = scan.tags.first(i, "place");
  if (tag === undefined || tag.from !== i) return null;
  const { name, state } = tag.value.data ?? {};
  return {
    id: `place/${tag.value.id}`,
    name: String(name),
    from: tag.from,
    to: tag.to,
    state: String(state),
    ...houseOf(tag),
  };
}

/**
 * "se sont vus à Belladère", "met in Bernburg": a name that the data do not have, right behind a preposition that stands before towns.
 * Only where names keep their form: what case a strange one stands in, nobody knows.
 */
function strangeTownAt(scan: ContactScan, i: number): Place | null {
  if (!(scan.file.where?.towns ?? []).includes(normAt(scan, i - 1)) || !isStrangeName(scan, i)) return null;
  const { text, tokens } = scan.analysis;
  let to = i + 1;
  while (to < i + MAX_NAME && isStrangeName(scan, to)) to++;
  const name = text.slice(tokens[i]!.start, tokens[to - 1]!.end);
  return { id: `place/${slug(name)}`, name, from: i, to };
}

/** Words of the longest name of a town that is read although nobody knows it. */
const MAX_NAME = 3;

/** A word with a capital and small letters that means nothing else: no word of the language, no name, no day. */
function isStrangeName(scan: ContactScan, i: number): boolean {
  const token = scan.analysis.tokens[i];
  return (
    token?.kind === "word" &&
    token.capital === 1 &&
    token.norm.length > 3 &&
    scan.tags.at(i).length === 0 &&
    !nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to) &&
    !nearText(scan.dates, token.start).some((d) => d.start <= token.start && token.end <= d.end) &&
    scan.language.morphology.functionLemma(token.norm) === undefined &&
    scan.language.morphology.formsOf(token) === undefined
  );
}

/** A house, and the town that its data name: "au Kremlin" is in Moscow. */
function houseOf(tag: Tag | undefined): Pick<Place, "house" | "town"> {
  const { seat, town } = tag?.value.data ?? {};
  if (seat !== true && town === undefined) return {};
  return typeof town === "string" ? { house: true, town: { id: `place/${slug(town)}`, name: town } } : { house: true };
}

/** "au Grand Palais du Peuple de Pékin": the town that the house stands in. */
function townOfHouse(scan: ContactScan, place: Place): Place | null {
  if (place.town !== undefined) return { ...place, ...place.town };
  if (!isTown(place) || !isRole(scan, place.to, "of")) return null;
  const town = townAt(scan, place.to + 1);
  return town !== null && town.state === place.state ? town : null;
}

/** "en Chine", "à l'Élysée": a state or seat that the text names, where it is no metonym. */
function actorAt(scan: ContactScan, i: number): Place | null {
  const mention = nearTokens(scan.mentions, i).find((m) => m.from === i && (m.rule === "seat" || m.form === "state"));
  const actor = mention?.actors[0];
  if (mention === undefined || actor === undefined) return null;
  const span = { name: actor.name, from: mention.from, to: mention.to };
  if (mention.form === "state" && /^state\/[A-Z]{3}$/.test(actor.id))
    return { id: `place/${actor.id.slice("state/".length).toLowerCase()}`, ...span, state: actor.state ?? "" };
  if (mention.rule === "seat")
    return {
      id: `place/${actor.id.slice("institution/".length)}`,
      ...span,
      state: actor.state ?? "",
      house: true,
      ...houseOf(scan.tags.at(i).find((x) => x.value.data?.["seat"] === true)),
    };
  return null;
}

/** "dans la capitale hongroise", "the Hungarian capital", "в столице Кении": the capital of the state beside the word. */
function capitalAt(scan: ContactScan, i: number): Place | null {
  const before = stateTag(scan, i, "adjective");
  const noun = before === undefined ? i : before.to;
  const tag = scan.tags.first(noun, "capital");
  if (tag === undefined) return null;
  let k = tag.to;
  while (isRole(scan, k, "of") || isRole(scan, k, "the")) k++;
  const state = before ?? stateTag(scan, tag.to, "adjective") ?? stateTag(scan, k, "name");
  const id = state?.value.id;
  const capital = id === undefined ? undefined : scan.world.countries.get(id)?.capital;
  return state === undefined || capital === undefined
    ? null
    : { id: `place/${capital.id}`, name: capital.name, from: i, to: Math.max(state.to, tag.to), state: state.value.id };
}

const stateTag = (scan: ContactScan, i: number, form: string): ReturnType<ContactScan["tags"]["first"]> =>
  scan.tags.at(i).find((x) => x.from === i && x.value.type === "state" && x.value.data?.["form"] === form);
