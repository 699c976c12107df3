import { type Actor, type ActorMention, Feature, type MentionForm } from "../../model/index.ts";
import type { Person } from "../../lexicon/world.ts";
import { coveringToken } from "../../text/near.ts";
import { declines, isArticle, isOblique, isRole, personActor, roleOf, type Scan, stateActor, tokenAt } from "./scan.ts";
import { organisationAt } from "./states.ts";

/** An office as the text says it. */
export interface Role {
  readonly office: string;
  readonly states: readonly string[];
  /** Organisation or institution the office belongs to ("porte-parole du Kremlin"). */
  readonly of: Actor | null;
  readonly to: number;
  readonly plural: boolean;
  readonly former: boolean;
  /** "élu", "futur": it is held later. */
  readonly elect: boolean;
  readonly features: number;
  /** The states that use this title, where it is not everybody's ("chancelier"). */
  readonly candidates: readonly string[];
}

interface Resolved {
  readonly form: MentionForm;
  readonly list: readonly Actor[];
  readonly rule: string;
}

/** Who holds the office, without a name beside it. */
export function resolve(scan: Scan, role: Role, at: number): Resolved | null {
  const { office, states } = role;
  if (role.of?.kind === "organisation") {
    const holders = scan.world.holders(
      role.of.id.slice("organisation/".length),
      office === "head" ? "secretary-general" : office,
      scan.when,
    );
    // "the leader of the Taliban": who was named as one of theirs.
    const rebel =
      holders.length === 0 ? scan.memory.last((a) => a.kind === "person" && a.role === "rebel-leader") : undefined;
    if (rebel !== undefined) return { form: "role", list: [rebel], rule: "role-organisation" };
    const person = scan.when !== null && holders.length === 1 ? holders[0] : holders.find((p) => scan.named.has(p.id));
    return {
      form: "role",
      list: [person === undefined ? { ...role.of, role: office } : personActor(person, scan.when, scan.world, office)],
      rule: "role-organisation",
    };
  }
  if (office === "spokesperson" || office === "presidential-aide" || office === "ambassador" || office === "envoy")
    return resolveAide(scan, role);
  const elect = role.elect && !role.plural ? electOf(scan, role) : null;
  if (elect !== null) return { form: "role", list: [elect], rule: "role-elect" };
  if (states.length === 0) return anaphor(scan, role, at) ?? ofTheUnion(scan, role);
  if (role.former) {
    const past = scan.memory.last((a) => a.kind === "person" && a.state === states[0]);
    return past === undefined ? null : { form: "role", list: [past], rule: "role-former" };
  }
  const list = states.map((state) => holderOf(scan, state, office) ?? stateActor(state, scan.world, office));
  return { form: "role", list, rule: "role-state" };
}

/** Offices that say by themselves of what they are: "la présidente de la Commission européenne", "глава евродипломатии". */
const UNION = "EU";
const OF_UNION = new Set(["commission-president", "council-president", "parliament-president", "high-representative"]);

function ofTheUnion(scan: Scan, role: Role): Resolved | null {
  if (!OF_UNION.has(role.office) || role.plural || role.of !== null || scan.when === null) return null;
  const [holder, second] = scan.world.holders(UNION, role.office, scan.when);
  if (holder === undefined || second !== undefined) return null;
  return { form: "role", list: [personActor(holder, scan.when, scan.world, role.office)], rule: "office-of-union" };
}

/** "le président élu", "le futur locataire de la Maison Blanche": who takes the office next, of those whom the text names if any. */
function electOf(scan: Scan, role: Role): Actor | null {
  const { when } = scan;
  if (when === null) return null;
  const next = (person: Person): string | undefined =>
    person.terms
      .filter(
        (t) =>
          t.from > when.to &&
          t.from.slice(0, 4) <= String(Number(when.to.slice(0, 4)) + 1) &&
          (role.states.length === 0 || role.states.includes(t.of)) &&
          (t.office === role.office || scan.world.officesFor(t.of, role.office, null).includes(t.office)),
      )
      .map((t) => t.from)
      .sort()[0];
  const all = [...scan.named].flatMap((id) => scan.world.people.get(id) ?? []).filter((p) => next(p) !== undefined);
  const [state] = role.states;
  const people =
    all.length > 0 || state === undefined
      ? all
      : scan.world.officesFor(state, role.office, null).flatMap((o) => scan.world.holders(state, o, null));
  const [first, second] = people.filter((p) => next(p) !== undefined).sort((a, b) => (next(a)! < next(b)! ? -1 : 1));
  if (first === undefined || (second !== undefined && next(second) === next(first))) return null;
  return personActor(first, when, scan.world);
}

/** The one person who held the office at the time; without a time, the one whom the text names elsewhere. */
export function holderOf(scan: Scan, state: string, office: string): Actor | null {
  const offices = scan.world.officesFor(state, office, scan.when);
  // "Le chef de l'État iranien" is in the press whoever of its heads the text names.
  const ranks = ["head-of-state", "leader", "head-of-government"];
  const heads =
    ranks.includes(office) && office !== "head-of-government"
      ? [...new Set([...offices, ...ranks.flatMap((r) => scan.world.officesFor(state, r, scan.when))])]
      : offices;
  for (const o of heads) {
    const named = scan.world.holders(state, o, scan.when).filter((p) => scan.named.has(p.id));
    if (named.length === 1) return personActor(named[0]!, scan.when, scan.world, o);
  }
  for (const o of offices) {
    const holders = scan.world.holders(state, o, scan.when);
    const named = holders.filter((p) => scan.named.has(p.id));
    if (named.length === 1) return personActor(named[0]!, scan.when, scan.world, o);
    if (scan.when !== null && holders.length === 1 && named.length === 0 && !SHARED.has(o))
      return personActor(holders[0]!, scan.when, scan.world, o);
  }
  // Someone the data has never heard of, whom the text gave this role.
  const stranger = scan.memory.last(
    (a, m) =>
      m.form === "name" &&
      a.kind === "person" &&
      a.state === state &&
      (a.role === office || offices.includes(a.role ?? "")),
  );
  return stranger ?? null;
}

/** Offices that many hold at a time, of whom the world data may know one. */
const SHARED = new Set(["minister", "general", "governor", "presidential-aide", "secretary"]);

/** A spokesperson without a name is the institution, a diplomat without a name an official of the state. */
function resolveAide(scan: Scan, role: Role): Resolved | null {
  // "представители России и США": nobody in particular, for each of the states.
  if (role.plural && role.office === "spokesperson" && role.states.length > 1)
    return { form: "side", list: role.states.map((s) => stateActor(s, scan.world)), rule: "representatives" };
  // "представитель Кремля" again: the spokesman whom the text has named.
  const again =
    role.of?.kind === "institution" && role.office === "spokesperson" && !role.plural
      ? scan.memory.last((a) => a.kind === "person" && a.role === "spokesperson" && a.state === role.of?.state)
      : undefined;
  if (again !== undefined) return { form: "role", list: [again], rule: "aide-again" };
  if (role.of !== null && role.of.kind !== "person" && role.office === "spokesperson")
    return { form: "institution", list: [role.of], rule: "spokesperson-of" };
  const known = scan.memory.last(
    (a) =>
      a.kind === "person" &&
      a.role === role.office &&
      (role.states.length === 0 || role.states.includes(a.state ?? "")),
  );
  if (known !== undefined) return { form: "role", list: [known], rule: "aide-again" };
  const state = role.states[0] ?? role.of?.state;
  if (state === undefined) return null;
  // "des émissaires russes et ukrainiens": nobody in particular, of each of the states.
  if (role.plural && role.states.length > 1)
    return { form: "official", list: role.states.map((s) => officialActor(scan, s, role.office)), rule: "officials" };
  if (role.office === "envoy") {
    const holder = holderOf(scan, state, "envoy");
    if (holder !== null) return { form: "role", list: [holder], rule: "role-state" };
  }
  return { form: "official", list: [officialActor(scan, state, role.office)], rule: "official-role" };
}

export const officialActor = (scan: Scan, state: string, what: string): Actor => {
  const adjective = scan.world.countries.get(state)?.adjective ?? state;
  return { id: `group/${state.toLowerCase()}-${what}`, name: `${adjective} ${what}`, kind: "group", state };
};

/** "the five leaders": as many as the word says; "the African leaders": those of a region, whom nobody has named (null). */
function numberBefore(scan: Scan, at: number): number | null {
  const count = [at - 1, at].flatMap((i) => scan.tags.at(i)).find((t) => t.value.type === "count")?.value.data?.[
    "number"
  ] as number | undefined;
  if (count !== undefined) return count;
  const before = tokenAt(scan, at - 1);
  const regional =
    scan.language.file.traits?.includes("nouns-before-titles") === true &&
    before !== undefined &&
    before.kind === "word" &&
    before.capital > 0 &&
    !(scan.language.file.articles ?? []).includes(before.norm) &&
    tokenAt(scan, at - 2)?.kind === "word" &&
    scan.language.morphology.functionLemma(before.norm) === undefined;
  return regional ? null : 2;
}

/** How far before "its defence minister" the state or person may stand whose minister it is. */
const OWNER = 14;

/** "China … its defence minister", "Macron and his foreign minister": of the state last spoken of, just before. */
function ownersHolder(scan: Scan, role: Role, at: number): Actor | null {
  if (role.plural || declines(scan) || !isRole(scan, at - 1, "possessive")) return null;
  const owner = scan.memory.last(
    (a, m) => (a.kind === "person" || a.kind === "state") && a.state !== undefined && m.to > at - OWNER,
  );
  if (owner?.state === undefined || owner.role === role.office) return null;
  return holderOf(scan, owner.state, role.office) ?? stateActor(owner.state, scan.world, role.office);
}

/** "Le chef de l'État a eu un échange avec le président X": whom the rest of the sentence names is somebody else. */
function namedAfter(scan: Scan, from: number): Set<string> {
  const sentence = scan.analysis.sentences[coveringToken(scan.analysis.sentences, from - 1)];
  const tags = sentence === undefined ? [] : scan.tags.within(from, sentence.to);
  return new Set(tags.flatMap((t) => (t.value.type === "person" ? [`person/${t.value.id}`] : [])));
}

/** "le premier président africain reçu par X", "the leader of the Taliban": of whom there are several, or whose office the world does not know. */
function isNobodys(scan: Scan, role: Role, at: number): boolean {
  if (declines(scan)) return false;
  if (scan.tags.first(at - 1, "ordinal") !== undefined) return true;
  if (!isRole(scan, role.to, "of")) return false;
  let i = role.to + 1;
  while (isArticle(scan, i)) i++;
  const token = tokenAt(scan, i);
  return token !== undefined && token.kind === "word" && token.capital > 0 && scan.tags.at(i).length === 0;
}

/** How many words back somebody is of whom the text still tells. */
const NEAR = 60;

/** "un message de Y", "son entretien avec Y": what hangs on a noun. */
const isComplement = (scan: Scan, mention: ActorMention): boolean => {
  let i = mention.from - 1;
  while (isArticle(scan, i) && !isRole(scan, i, "of")) i--;
  return isRole(scan, i, "of");
};

/** "le président" alone: the last person spoken of who holds such an office. */
function anaphor(scan: Scan, role: Role, at: number): Resolved | null {
  const later = role.plural ? new Set<string>() : namedAfter(scan, role.to);
  const fits = (a: Actor): boolean =>
    a.kind === "person" &&
    !later.has(a.id) &&
    holds(scan, a, role.office) &&
    (role.candidates.length === 0 || role.candidates.includes(a.state ?? ""));
  if (role.plural) {
    // "руководители стран ЕС": of others than those named.
    if (scan.tags.first(role.to, "sides") !== undefined || organisationAt(scan, role.to) !== null) return null;
    const number = numberBefore(scan, at);
    if (number === null) return null;
    const all = scan.memory.group(number, fits);
    return all === null ? null : { form: "group", list: all, rule: "plural-office" };
  }
  const theirs = ownersHolder(scan, role, at);
  if (theirs !== null) return { form: "role", list: [theirs], rule: "office-of-owner" };
  const own = scan.headOfHouse?.(role.office) ?? null;
  if (own !== null) return { form: "role", list: [own], rule: "office-of-house" };
  if (isNobodys(scan, role, at)) return null;
  const nominative = declines(scan) && (role.features & Feature.nominative) !== 0;
  const last =
    (nominative ? scan.memory.lastMentioned((a, m) => fits(a) && !isOblique(scan, m)) : undefined) ??
    // "X a reçu un message de Y. Le chef de l'État …": of whom the text tells, before whose the message is.
    (declines(scan)
      ? undefined
      : scan.memory.last((a, m) => fits(a) && m.former !== true && m.to > at - NEAR && !isComplement(scan, m))) ??
    scan.memory.last(fits);
  if (last !== undefined) return { form: "role", list: [last], rule: "office-again" };
  // The name comes later: "SM le Roi s'entretient …" in a title.
  const named = [...scan.named]
    .map((id) => scan.world.people.get(id))
    .filter((p) => p !== undefined && scan.world.countries.has(p.home) && roleOf(p, scan.when) === role.office);
  if (named.length === 1)
    return { form: "role", list: [personActor(named[0]!, scan.when, scan.world, role.office)], rule: "office-later" };
  // A title that few states use, or the state whose page it is.
  for (const state of role.candidates.length > 0 ? role.candidates : scan.home === null ? [] : [scan.home]) {
    const holder = scan.present.has(state) || state === scan.home ? holderOf(scan, state, role.office) : null;
    if (holder !== null) return { form: "role", list: [holder], rule: "office-at-home" };
  }
  return null;
}

export function holds(scan: Scan, actor: Actor, office: string): boolean {
  if (actor.role === office) return true;
  if (actor.role === undefined || actor.state === undefined) return false;
  // "министр": of whatever.
  if (office === "secretary") return actor.role.endsWith("-minister") && actor.role !== "prime-minister";
  if (office === "minister" && actor.role.endsWith("-minister")) return !actor.role.endsWith("prime-minister");
  return scan.world.officesFor(actor.state, office, scan.when).includes(actor.role);
}
