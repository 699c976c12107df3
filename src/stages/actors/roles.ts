import { type Actor, type ActorMention, CASES, Feature } from "../../model/index.ts";
import { type Role, resolve } from "./holders.ts";
import { parseInstitution } from "./institutions.ts";
import { parseName } from "./names.ts";
import { officeAt } from "./office-words.ts";
import { postAfter } from "./posts.ts";
import { readNames, skipModifiers } from "./role-names.ts";
import { declines, isMark, isRole, personActor, type Scan, skipArticles } from "./scan.ts";
import { listOfStates, organisationAt, separator, stateAt, statesBefore } from "./states.ts";

/** "le président français (Emmanuel Macron)", "les présidents russe et français", "Turkey's foreign minister Hakan Fidan". */
export function parseRole(scan: Scan, at: number): ActorMention | null {
  const role = readRole(scan, at);
  if (role === null) return null;
  const names = readNames(scan, role);
  const to = names.at(-1)?.to ?? role.to;
  const base = { from: at, to, features: role.features, ...(role.former ? { former: true } : {}) };
  if (names.length > 0) {
    for (const n of names) if (!n.known) remember(scan, n.actor);
    return { ...base, form: "name", actors: names.map((n) => withRole(n.actor, role, scan)), rule: "role-name" };
  }
  const actors = resolve(scan, role, at);
  if (actors === null) return null;
  return { ...base, form: actors.form, actors: actors.list, rule: actors.rule };
}

/** Where the role at the token ends, when nobody can be found to hold it and no state is named with it. */
export function roleEnd(scan: Scan, at: number): { to: number; office: string } | null {
  const role = readRole(scan, at);
  return role === null || role.states.length > 0 || role.plural ? null : { to: role.to, office: role.office };
}

function withRole(actor: Actor, role: Role, scan: Scan): Actor {
  // The office that the text names, where the person ever held it.
  const person = scan.world.people.get(actor.id.slice("person/".length));
  if (person !== undefined && actor.role !== role.office && person.terms.some((t) => t.office === role.office))
    return personActor(person, scan.when, scan.world, role.office);
  const state = actor.state ?? role.states[0] ?? role.of?.state;
  return { ...actor, role: actor.role ?? role.office, ...(state === undefined ? {} : { state }) };
}

export function remember(scan: Scan, actor: Actor): void {
  const last = actor.name.split(/[\s-]+/).at(-1);
  if (last !== undefined && actor.role !== undefined) scan.memory.strangers.set(foldLast(last), actor);
}
const foldLast = (word: string): string => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** The office with its states: adjectives before, "former", the office, then adjectives, complements and states after, in any order. */
function readRole(scan: Scan, at: number): Role | null {
  let i = at;
  let former = false;
  let elect = false;
  const future = scan.tags.first(i, "elect");
  if (future !== undefined) {
    elect = true;
    i = skipHyphens(scan, future.to);
  }
  const ex = scan.tags.first(i, "former");
  if (ex !== undefined) {
    former = true;
    i = skipHyphens(scan, ex.to);
  }
  const before = statesBefore(scan, i);
  i = before.to;
  i = skipModifiers(scan, i);
  const served =
    before.states.length > 0 || at !== i || scan.tags.first(i, "office") !== undefined ? null : servedBefore(scan, i);
  if (served !== null) i = skipModifiers(scan, served.to);
  const head = officeAt(scan, i, before.states);
  if (head === null) return null;
  let { office } = head;
  const states = [...before.states];
  if (head.state !== undefined) states.push(head.state);
  if (head.state !== undefined && (head.features & Feature.plural) !== 0) {
    // "les présidents américain et russe": the first adjective is part of a title of its own.
    const more = listOfStates(scan, separator(scan, head.to), true);
    if (more.states.length > 0) {
      for (const s of more.states) if (!states.includes(s)) states.push(s);
      i = more.to;
    }
  }
  let of: Actor | null = head.of ?? served?.actors[0] ?? null;
  i = Math.max(i, head.to);
  for (let guard = 0; guard < 6; guard++) {
    const next = readComplement(
      scan,
      i,
      office,
      states.length > 0,
      of !== null || (head.features & Feature.genitive) !== 0,
    );
    if (next === null) break;
    i = next.to;
    if (next.office !== undefined) office = next.office;
    if (next.former === true) former = true;
    if (next.elect === true) elect = true;
    for (const s of next.states ?? []) if (!states.includes(s)) states.push(s);
    of = next.of ?? of;
  }
  if (of !== null && of.state !== undefined && states.length === 0) states.push(of.state);
  const second =
    (head.features & Feature.plural) !== 0 && !declines(scan) ? null : secondOffice(scan, i, office, states);
  if (second !== null) return { ...second, former: second.former || former };
  if (isDeputy(scan, at, i)) office = DEPUTIES[office] ?? (office.endsWith("-minister") ? "minister" : office);
  return {
    office,
    states,
    of,
    to: i,
    plural:
      (head.features & Feature.plural) !== 0 &&
      ((head.features & Feature.singular) === 0 || (states.length > 1 && declines(scan))),
    former,
    elect,
    features: head.features,
    candidates: head.candidates ?? [],
  };
}

/** "deputy foreign minister", "замглавы МИД", "ministre délégué": not who holds the office. */
const isDeputy = (scan: Scan, from: number, to: number): boolean =>
  scan.tags.within(from, to).some((t) => t.value.type === "deputy");

const DEPUTIES: Readonly<Record<string, string>> = {
  "prime-minister": "deputy-prime-minister",
  "deputy-prime-minister": "deputy-prime-minister",
  president: "vice-president",
  "national-security-adviser": "presidential-aide",
  "chief-of-staff": "presidential-aide",
};

/** Offices that their holders name beside another, which says more of them. */
const BESIDES = new Set(["deputy-prime-minister", "vice-president", "minister"]);

/**
 * "Deputy Prime Minister and Foreign Minister X", "ministre d'État, ministre des Affaires étrangères", "вице-премьер, министр
 * иностранных дел": two offices of one person. An article before the second is another person's.
 */
function secondOffice(scan: Scan, at: number, office: string, states: readonly string[]): Role | null {
  if (!BESIDES.has(office)) return null;
  const next = separator(scan, at);
  if (next === at) return null;
  const second = readRole(scan, next);
  if (second === null || second.plural || second.office === office || !second.office.endsWith("minister")) return null;
  if (states.length > 0 && second.states.length > 0 && second.states[0] !== states[0]) return null;
  return { ...second, states: second.states.length > 0 ? second.states : states };
}

/** "NATO Secretary General", "Kremlin spokesman": whom an office serves, where the language puts it before the office. */
function servedBefore(scan: Scan, at: number): ActorMention | null {
  if (scan.language.file.traits?.includes("nouns-before-titles") !== true) return null;
  const served = organisationAt(scan, at) ?? parseInstitution(scan, at);
  if (served === null) return null;
  const to = isRole(scan, served.to, "genitive") ? served.to + 1 : served.to;
  const office = scan.tags.first(skipModifiers(scan, to), "office");
  // "the Taliban's chief negotiator": no chief of theirs.
  return office === undefined || scan.tags.first(office.to, "official") !== undefined ? null : { ...served, to };
}

interface Complement {
  readonly to: number;
  readonly office?: string;
  readonly states?: readonly string[];
  readonly of?: Actor;
  readonly former?: boolean;
  readonly elect?: boolean;
}

function readComplement(scan: Scan, i: number, office: string, hasState: boolean, owned: boolean): Complement | null {
  const portfolio = scan.tags.first(i, "portfolio");
  if (
    portfolio !== undefined &&
    (office === "minister" || office === portfolio.value.id || office === "presidential-aide" || office === "secretary")
  )
    return { to: portfolio.to, office: portfolio.value.id };
  const former = scan.tags.first(i, "former");
  if (former !== undefined) return { to: former.to, former: true };
  const open = isMark(scan, i, "(") ? i + 1 : i;
  const future = scan.tags.first(open, "elect");
  if (future !== undefined && (open === i || isMark(scan, future.to, ")")))
    return { to: open === i ? future.to : future.to + 1, elect: true };
  const modifier = scan.tags.first(i, "modifier");
  if (modifier !== undefined) return { to: modifier.to };
  if (
    office === "spokesperson" ||
    office === "presidential-aide" ||
    office === "chief-of-staff" ||
    office === "envoy" ||
    office === "minister" ||
    office === "secretary-general" ||
    ORG_OFFICES.has(office)
  ) {
    const owner = readOwner(scan, i, hasState || owned);
    if (owner !== null) return owner;
  }
  if (!hasState) {
    const list = listOfStates(scan, i, true);
    if (list.states.length > 0) return { to: list.to, states: list.states };
    // "président de la transition au Mali", "ambassadeur en Russie"
    const located = isRole(scan, i, "in") ? stateAt(scan, skipArticles(scan, i + 1), ["name"]) : undefined;
    if (located !== undefined) return { to: located.to, states: [located.value.id] };
  }
  const post = (office === "ambassador" || office === "envoy") && (hasState || owned) ? postAfter(scan, i) : i;
  return post > i ? { to: post } : null;
}

const ORG_OFFICES = new Set([
  "president",
  "director-general",
  "managing-director",
  "chairperson",
  "commission-president",
  "council-president",
  "parliament-president",
  "high-representative",
  "head",
  "ambassador",
  "leader",
  "foreign-minister",
]);

/** "du Kremlin", "de l'OTAN", "de Donald Trump": whose spokesman, adviser, secretary general. */
function readOwner(scan: Scan, i: number, owned: boolean): Complement | null {
  const at = skipArticles(scan, isRole(scan, i, "owner") ? i + 1 : i);
  const organisation = organisationAt(scan, at);
  if (organisation !== null) return { to: organisation.to, of: organisation.actors[0]! };
  const institution = parseInstitution(scan, at);
  if (institution !== null && institution.actors.length > 0) return { to: institution.to, of: institution.actors[0]! };
  // "du ministère des Affaires étrangères", of a state that the sentence leaves out.
  const body = scan.tags.first(at, "body");
  if (body !== undefined && at > i && body.value.data?.["state"] === undefined) return { to: body.to };
  if (at === i && !declines(scan)) return null;
  const served = declines(scan) ? ownerByRole(scan, at) : null;
  if (served !== null) return served;
  if (at === i && (owned || !hasGenitiveName(scan, i))) return null;
  const name = parseName(scan, at);
  if (name !== null && name.known) return { to: name.to, of: name.actor };
  return null;
}

/** "пресс-секретарь украинского лидера Юлия Мендель": an office in the genitive after another, its holder left unnamed. */
function ownerByRole(scan: Scan, i: number): Complement | null {
  const role = readRole(scan, i);
  if (
    role === null ||
    role.plural ||
    role.office === "spokesperson" ||
    ((role.features & CASES) !== 0 && (role.features & Feature.genitive) === 0)
  )
    return null;
  return { to: role.to, states: role.states, ...(role.of === null ? {} : { of: role.of }) };
}

/** "пресс-секретарь Путина": a known name in the genitive, with another name or the end after it. */
const hasGenitiveName = (scan: Scan, i: number): boolean =>
  scan.tags
    .every(i, "person")
    .some((t) => (t.features & Feature.genitive) !== 0 && (t.features & Feature.nominative) === 0);

const skipHyphens = (scan: Scan, i: number): number => (isMark(scan, i, "-–") ? i + 1 : i);
