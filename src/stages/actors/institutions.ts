import type { Actor, ActorMention, Tag } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import { parseName } from "./names.ts";
import { ownHouse } from "./own-house.ts";
import { declines, isRole, skipArticles, stateActor, type Scan } from "./scan.ts";
import { stateAgency } from "./outlets.ts";
import { isLeader, leaderFirst, OFFICES_OWN, stateFirst } from "./possessors.ts";
import { seatAfter } from "./seats.ts";
import { listOfStates, organisationAt, stateAt, statesBefore } from "./states.ts";

/** "le Kremlin", "la présidence russe", "le service de presse du Kremlin", "ministère turc des Affaires étrangères". */
export function parseInstitution(scan: Scan, at: number): ActorMention | null {
  const desk = parseDesk(scan, at);
  if (desk !== null) return desk;
  const body = parseBody(scan, at);
  // "the Kremlin press service", "the Élysée press office": where an owner stands before its desk.
  if (body === null || scan.language.file.traits?.includes("nouns-before-titles") !== true) return body;
  const behind = scan.tags.first(body.to, "desk");
  return behind === undefined || scan.tags.first(body.to, "cue") !== undefined ? body : { ...body, to: behind.to };
}

function institutionActor(scan: Scan, state: string, body: string, name?: string): Actor {
  const printed = name ?? scan.world.bodyName(state, body);
  return { id: `institution/${scan.world.bodyId(state, body)}`, name: printed, kind: "institution", role: body, state };
}

/** What an institution speaks through is the institution: "le communiqué du Kremlin", "le site de la présidence". */
function parseDesk(scan: Scan, at: number): ActorMention | null {
  const before = statesBefore(scan, at);
  const desk = scan.tags.first(before.to, "desk");
  if (desk === undefined) return null;
  let i = desk.to;
  for (let guard = 0; guard < 3; guard++) {
    const tied = isRole(scan, i, "owner");
    i = skipArticles(scan, tied ? i + 1 : i);
    // Without "de" a noun that is also a verb ("note") and an institution after it are no desk.
    const bound = tied || scan.language.file.traits?.includes("declines-names") === true;
    const owner = bound
      ? (parseBody(scan, i) ?? organisationAt(scan, i) ?? ownerByName(scan, i) ?? ownerByOffice(scan, i))
      : null;
    if (owner !== null) return { ...owner, from: at, rule: "desk-of", features: desk.features };
    const nested = scan.tags.first(i, "desk");
    if (nested === undefined) break;
    i = nested.to;
  }
  const states = before.states.length > 0 ? before.states : listOfStates(scan, desk.to, false).states;
  const state = states[0];
  if (state === undefined) return null;
  const list = listOfStates(scan, desk.to, false);
  return {
    from: at,
    to: Math.max(desk.to, list.to),
    form: "institution",
    actors: [stateActor(state, scan.world)],
    rule: "desk-of-state",
    features: desk.features,
  };
}

/** "a statement by President X": what a known person says in writing is theirs. */
function ownerByName(scan: Scan, at: number): ActorMention | null {
  const office = scan.tags.first(at, "office");
  const start = office === undefined ? at : office.to;
  const name = parseName(scan, start, office === undefined ? {} : { office: office.value.id, attached: true });
  return name === null || !name.known
    ? null
    : { from: at, to: name.to, form: "name", actors: [name.actor], rule: "desk-of-person", features: name.features };
}

/** "правительства Мадуро": in a language of cases a house's owner stands in the genitive. */
const isOwner = (scan: Scan, features: number): boolean =>
  scan.language.file.traits?.includes("declines-names") !== true ||
  (features & CASES) === 0 ||
  (features & Feature.genitive) !== 0;

const HOUSE_OF: Readonly<Record<string, string>> = {
  president: "presidency",
  "head-of-state": "presidency",
  leader: "presidency",
  monarch: "royal-court",
  "prime-minister": "government",
  "head-of-government": "government",
};

/** "офис украинского президента", "пресс-служба главы Бразилии": the house of the office. */
function ownerByOffice(scan: Scan, at: number): ActorMention | null {
  const before = statesBefore(scan, at);
  const office = scan.tags.first(before.to, "office") ?? scan.tags.first(before.to, "head-of");
  const body =
    office === undefined
      ? undefined
      : (HOUSE_OF[office.value.id] ?? (office.value.type === "head-of" ? "presidency" : undefined));
  if (office === undefined || body === undefined) return null;
  const after =
    before.states.length > 0 ? { states: before.states, to: office.to } : listOfStates(scan, office.to, false);
  const state =
    after.states[0] ??
    (office.value.data?.["state"] as string | undefined) ??
    (office.value.type === "office"
      ? scan.memory.last((a) => a.kind === "person" && a.role === office.value.id)?.state
      : undefined);
  return state === undefined
    ? null
    : styled(
        scan,
        mention(scan, at, Math.max(office.to, after.to), state, body, undefined, office.features),
        office.value.data?.["house"],
      );
}

function parseBody(scan: Scan, at: number): ActorMention | null {
  const before = statesBefore(scan, at);
  const bodies = scan.tags.every(before.to, "body");
  const to = bodies.reduce((m, t) => Math.max(m, t.to), -1);
  const longest = bodies.filter((t) => t.to === to);
  const holder = longest.length > 0 ? parseName(scan, to, {}) : null;
  if (
    holder !== null &&
    holder.known &&
    isOwner(scan, holder.features) &&
    holder.actor.state !== undefined &&
    longest[0]?.value.data?.["seat"] !== true
  )
    return mention(scan, at, holder.to, holder.actor.state, longest[0]!.value.id, undefined, longest[0]!.features);
  const inTown = houseInTown(scan, at, longest, before.states);
  if (inTown !== null) return inTown;
  const own = ownHouse(scan, longest, before.states);
  if (own !== undefined && (before.states.length > 0 || stateAt(scan, at, ["adjective"]) === undefined)) {
    const after = listOfStates(scan, to, false);
    const state = own.value.data?.["state"] as string;
    if (after.states.length === 0 || after.states[0] === state)
      return mention(
        scan,
        at,
        Math.max(to, after.to),
        state,
        own.value.id,
        own.value.data?.["name"] as string,
        own.features,
      );
  }
  const generic = longest.find((t) => t.value.data?.["state"] === undefined);
  const agency = generic?.value.id === "media" ? stateAgency(scan, at, generic, before.states.length > 0) : null;
  if (agency !== null) return agency;
  if (generic !== undefined)
    return parseGeneric(
      scan,
      at,
      { body: generic.value.id, to: generic.to, style: generic.value.data?.["style"] as string | undefined },
      before.states,
      generic.features,
    );
  const ministry = scan.tags.first(before.to, "ministry");
  if (ministry === undefined) return null;
  // "ministère turc des Affaires étrangères"
  const adjective = listOfStates(scan, ministry.to, false);
  const portfolio = scan.tags.first(Math.max(ministry.to, adjective.to), "portfolio");
  if (portfolio === undefined) return null;
  return parseGeneric(
    scan,
    at,
    { body: portfolio.value.data?.["body"] as string, to: portfolio.to, style: undefined },
    [...before.states, ...adjective.states],
    ministry.features,
  );
}

/** "State House, Abuja": a house that several states have, with its town. */
function houseInTown(scan: Scan, at: number, bodies: readonly Tag[], states: readonly string[]): ActorMention | null {
  const common = bodies.find((t) => t.value.data?.["state"] === undefined);
  const town = common === undefined ? undefined : seatAfter(scan, common.to)?.value.data?.["state"];
  if (common === undefined || town === undefined || bodies.some((t) => t.value.data?.["state"] === town)) return null;
  const named = { body: common.value.id, to: common.to, style: undefined };
  return parseGeneric(scan, at, named, states, common.features);
}

function parseGeneric(
  scan: Scan,
  at: number,
  { body, to: end, style }: { readonly body: string; readonly to: number; readonly style: string | undefined },
  before: readonly string[],
  features: number,
): ActorMention | null {
  const after = before.length > 0 ? { states: [], to: end } : listOfStates(scan, end, body === "delegation");
  const state = before[0] ?? after.states[0];
  // "les délégations russe et ukrainienne": one of each.
  const states = body !== "delegation" ? [state] : before.length > 0 ? before : after.states;
  if (state !== undefined) {
    const first = mention(scan, at, Math.max(end, after.to), state, body, undefined, features);
    if (states.length === 1) return styled(scan, first, style);
    return { ...first, actors: states.map((s) => institutionActor(scan, s ?? state, body)) };
  }
  // "the foreign ministry in Doha", "State House, Abuja"
  const seat = seatAfter(scan, end);
  if (seat !== undefined)
    return styled(
      scan,
      mention(scan, at, seat.to, String(seat.value.data?.["state"]), body, undefined, features),
      style,
    );
  // "X thanked Y, his office said": that of the leader whom the sentence names first.
  const owned = isRole(scan, at, "possessive") || isRole(scan, at - 1, "possessive");
  if (owned && !OFFICES_OWN.has(body)) {
    // "Pékin a protesté, fait savoir son ministère des affaires étrangères": that of the state whose words they are.
    const own = stateFirst(scan, at);
    if (own !== undefined) return styled(scan, mention(scan, at, end, own, body, undefined, features), style);
  }
  if (isRole(scan, at, "possessive")) {
    const whose = leaderFirst(scan, at);
    if (whose !== undefined) return houseOfLeader(scan, at, end, whose, features);
  }
  // "la présidence" again: the one spoken of last.
  const again = scan.memory.last((a) => a.kind === "institution" && a.role === body);
  if (again !== undefined)
    return { from: at, to: end, form: "institution", actors: [again], rule: "body-again", features };
  const owner = OWNED.has(body) || style !== undefined || declines(scan) ? headFor(scan, at, body) : undefined;
  if (owner !== undefined) return styled(scan, mention(scan, at, end, owner, body, undefined, features), style);
  // "his office": that of the leader spoken of last.
  const leader =
    body === "presidency" && scan.language.file.traits?.includes("nouns-before-titles") === true
      ? scan.memory.last(isLeader)
      : undefined;
  return leader === undefined ? null : houseOfLeader(scan, at, end, leader, features);
}

function houseOfLeader(scan: Scan, at: number, end: number, leader: Actor, features: number): ActorMention {
  return leader.role === "prime-minister"
    ? styled(scan, mention(scan, at, end, leader.state!, "government", undefined, features), OF_PREMIER)
    : mention(scan, at, end, leader.state!, "presidency", undefined, features);
}

/** Bodies that belong to the head of state who is spoken of. */
const OWNED = new Set(["presidency", "royal-court"]);

/** "dit la présidence", "пресс-служба правительства": the state of whoever of that rank its sentence names first, else of the last before. */
function headFor(scan: Scan, at: number, body: string): string | undefined {
  const heads = (a: Actor): boolean =>
    a.kind === "person" && a.state !== undefined && a.role !== undefined && HOUSE_OF[a.role] === body;
  const sentence = scan.analysis.sentences.findIndex((s) => s.from <= at && at < s.to);
  const own = scan.memory
    .inSentence(sentence)
    .filter((m) => m.actors.length === 1 && heads(m.actors[0]!))
    .map((m) => m.actors[0]!);
  if (own.length === 0 && scan.house?.body === body) return scan.house.state;
  return (own[0] ?? scan.memory.last(heads))?.state ?? (OWNED.has(body) ? (scan.home ?? undefined) : undefined);
}

/** Printed as the text calls it: "Office of the President of Brazil". */
function styled(scan: Scan, found: ActorMention, style: unknown): ActorMention {
  const [actor] = found.actors;
  return actor?.state === undefined || actor.role === undefined || typeof style !== "string"
    ? found
    : { ...found, actors: [{ ...actor, name: scan.world.styledName(actor.state, actor.role, style) }] };
}

/** "his office" of a head of government. */
const OF_PREMIER = "Prime Minister's Office";

function mention(
  scan: Scan,
  from: number,
  to: number,
  state: string,
  body: string,
  name: string | undefined,
  features: number,
): ActorMention {
  return {
    from,
    to,
    form: "institution",
    actors: [institutionActor(scan, state, body, name)],
    rule: name === undefined ? "body-of-state" : "seat",
    features,
  };
}
