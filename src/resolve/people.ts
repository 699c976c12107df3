import type { ActorRef, Contact, ContactKind, ContactStatus, DateFact, Named, Reading, Span } from "../model/index.ts";
import { windowOf } from "./edtf.ts";
import { mentionsOf, standing, type Mention } from "./mention.ts";
import type { AgreementAnchor, Terms } from "./people-agreements.ts";

/** What people decide. Each decision is anchored in places of documents, so that it survives new readings of them. */
export type CorrectionAction = "accept" | "correct" | "reject" | "merge" | "split" | "undo";

/** The account that a person saw: found again by its place and participants, and kept as it was when it is read no more. */
export interface Anchor {
  readonly document: string;
  /** As it was read: by this it is found again. */
  readonly contact: Contact;
  /** As it was accepted, where people had already put something else in place of what was read. */
  readonly accepted?: Contact;
  /** For a split: on which of the two sides it stands. */
  readonly side?: "a" | "b";
}

/** Facts as a person gives them; what is absent is left to the texts. */
export interface Facts {
  readonly kind?: ContactKind;
  readonly status?: ContactStatus;
  readonly date?: DateFact | null;
  readonly place?: Named | null;
  readonly participants?: readonly ActorRef[];
  readonly initiator?: ActorRef | null;
  readonly dossiers?: readonly Named[];
}

export interface Correction {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly action: CorrectionAction;
  /** The contact's id as the person saw it. */
  readonly contact: string;
  readonly anchors: readonly Anchor[];
  /** For a decision about an agreement: its accounts, and what a person gave. */
  readonly agreements?: readonly AgreementAnchor[];
  readonly terms?: Terms;
  readonly facts?: Facts;
  /** The facts of the contact as the person left it: when they change, it asks for another look. */
  readonly seen?: string;
  readonly undoes?: number;
}

/** What stays on a mention of the decisions that concern it. */
export interface Mark {
  readonly number: number;
  readonly action: CorrectionAction;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly side?: "a" | "b";
  readonly facts?: Facts;
  readonly seen?: string;
}

/** The mentions of one document as people have left them: a function of its reading and of the decisions about it, nothing else. */
export function mentionsWithPeople(reading: Reading, corrections: readonly Correction[]): Mention[] {
  const about = corrections
    .filter((c) => c.action !== "undo" && c.anchors.some((a) => a.document === reading.id))
    .sort((a, b) => a.number - b.number);
  if (about.length === 0) return mentionsOf(reading);
  const mentions = new Map(mentionsOf(reading).map((m) => [m.key, m]));
  const rejected = new Set<string>();
  for (const correction of about) {
    const taken = new Set<string>();
    for (const anchor of correction.anchors.filter((a) => a.document === reading.id)) {
      const found =
        findAnchored(anchor, correction, [...mentions.values()], taken) ?? keep(anchor, correction, mentions, reading);
      if (found === null) continue;
      taken.add(found.key);
      if (correction.action === "reject") rejected.add(found.key);
      else rejected.delete(found.key);
      mentions.set(found.key, withMark(found, anchor, correction));
    }
  }
  return [...mentions.values()].filter((m) => !rejected.has(m.key));
}

const OVERLAP = 4;
const SAME_PEOPLE = 3;
const ENOUGH = 4;

/** By the words that tell of it, and who takes part; a rejection only where it says the same as it did. */
function findAnchored(
  anchor: Anchor,
  correction: Correction,
  mentions: readonly Mention[],
  taken: ReadonlySet<string>,
): Mention | null {
  const rated = mentions
    .filter((m) => !taken.has(m.key))
    .map((mention) => ({ mention, points: likeness(anchor.contact, mention.machine ?? mention.contact, correction) }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points || (a.mention.key < b.mention.key ? -1 : 1));
  return rated[0]?.mention ?? null;
}

/** Which mention of a new reading goes on as which of the old one: their numbers may have changed. */
export function carriedOver(old: readonly Mention[], now: readonly Mention[]): Map<string, string> {
  const pairs = old
    .flatMap((a) =>
      now.map((b) => ({ a: a.key, b: b.key, points: likeness(a.contact, b.contact, { action: "accept" }) })),
    )
    .filter(({ points }) => points >= ENOUGH)
    .sort((x, y) => y.points - x.points || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { a, b } of pairs)
    if (!found.has(a) && !taken.has(b)) {
      found.set(a, b);
      taken.add(b);
    }
  return found;
}

function likeness(seen: Contact, now: Contact, { action, facts }: Pick<Correction, "action" | "facts">): number {
  const samePeople = who(seen.participants) === who(now.participants);
  const asCorrected = facts?.participants !== undefined && who(facts.participants) === who(now.participants);
  if (!samePeople && !asCorrected && (action === "reject" || !sharesHalf(seen, now))) return 0;
  return (
    (overlaps(seen.evidence, now.evidence) ? OVERLAP : 0) +
    (samePeople || asCorrected ? SAME_PEOPLE : 0) +
    (seen.kind === now.kind ? 1 : 0) +
    (seen.date?.edtf === now.date?.edtf ? 1 : 0) +
    (seen.id === now.id ? 0.5 : 0)
  );
}

function who(actors: readonly ActorRef[]): string {
  return actors.map(standing).sort().join("+");
}

function sharesHalf(seen: Contact, now: Contact): boolean {
  const ids = new Set(now.participants.map((p) => p.id));
  const shared = seen.participants.filter((p) => ids.has(p.id)).length;
  return shared > 0 && shared * 2 >= Math.max(seen.participants.length, now.participants.length);
}

function overlaps(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** What a person has confirmed does not go because a later version no longer reads it. What was rejected is not brought back for that. */
function keep(
  anchor: Anchor,
  { action }: Correction,
  mentions: ReadonlyMap<string, Mention>,
  reading: Reading,
): Mention | null {
  if (action === "reject") return null;
  let id = `${anchor.contact.id}~kept`;
  while (mentions.has(`${reading.id}#${id}`)) id += "+";
  const contact: Contact = { ...anchor.contact, id };
  const [mention] = mentionsOf({ ...reading, contacts: [contact], statements: [] });
  return mention ?? null;
}

function withMark(mention: Mention, anchor: Anchor, correction: Correction): Mention {
  const { number, action, by, at, why, facts, seen } = correction;
  const mark: Mark = {
    number,
    action,
    by,
    at,
    why,
    ...(anchor.side !== undefined && { side: anchor.side }),
    ...(facts !== undefined && { facts }),
    ...(seen !== undefined && { seen }),
  };
  const machine = mention.machine ?? mention.contact;
  const contact =
    action === "accept"
      ? frozen(mention.contact, anchor.accepted ?? anchor.contact)
      : facts === undefined
        ? mention.contact
        : withFacts(mention.contact, facts);
  return {
    ...mention,
    contact,
    among: contact.participants.map((actor) => ({ ...actor, evidence: [] })),
    marks: [...(mention.marks ?? []), mark],
    ...(contact !== machine && { machine }),
  };
}

/** An accepted account stays as it was accepted; only what it left open, or a day within its stretch, may be filled by a newer reading. */
function frozen(now: Contact, accepted: Contact): Contact {
  return {
    ...now,
    kind: accepted.kind,
    status: accepted.status,
    date: refines(now.date, accepted.date) ? now.date : accepted.date,
    place: accepted.place ?? now.place,
    participants: accepted.participants,
    initiator: accepted.initiator ?? now.initiator,
    initiator_claims: accepted.initiator_claims.length > 0 ? accepted.initiator_claims : now.initiator_claims,
  };
}

function refines(now: DateFact | null, accepted: DateFact | null): boolean {
  if (accepted === null) return true;
  const [inner, outer] = [now === null ? null : windowOf(now.edtf), windowOf(accepted.edtf)];
  if (inner === null || outer === null || inner.from === "" || outer.from === "") return false;
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** The claim of a person leaves the sources' claims where they are: they are what was claimed. */
export function withFacts<C extends Omit<Contact, "id">>(contact: C, facts: Facts): C {
  return {
    ...contact,
    ...(facts.kind !== undefined && { kind: facts.kind }),
    ...(facts.status !== undefined && { status: facts.status }),
    ...(facts.date !== undefined && { date: facts.date }),
    ...(facts.place !== undefined && { place: facts.place }),
    ...(facts.participants !== undefined && { participants: facts.participants }),
    ...(facts.initiator !== undefined && { initiator: facts.initiator }),
    ...(facts.dossiers !== undefined && { dossiers: facts.dossiers }),
  };
}

/** The decisions that stand: an undone one does not, unless its undoing was undone. */
export function standingCorrections(all: readonly Correction[]): Correction[] {
  const undone = new Set<number>();
  for (const { number, action, undoes } of [...all].sort((a, b) => b.number - a.number))
    if (action === "undo" && undoes !== undefined && !undone.has(number)) undone.add(undoes);
  return all.filter((c) => c.action !== "undo" && !undone.has(c.number));
}
