import type { ActorRef, Contact, ContactKind, ContactStatus, Named, RegisterContact } from "../model/index.ts";
import { bestDate } from "./best-date.ts";
import { disagreementsOf } from "./disagreements.ts";
import { agreedInitiator, mergeClaims } from "./initiative.ts";
import type { Mention } from "./mention.ts";
import { corroborationOf, sidesOf } from "./sides.ts";
import { locate, mergeActors, mergeNamed, tally, type Said } from "./tally.ts";

/** One contact out of all its mentions. Everything but the id, which needs to know the other contacts. */
export function mergeContact(mentions: readonly Mention[]): Omit<RegisterContact, "id"> {
  const each = <T>(pick: (contact: Contact) => readonly T[]): Said<T>[] =>
    mentions.flatMap((m) => pick(m.contact).map((value) => ({ document: m.document, value })));
  const participants = participantsOf(mentions);
  const claims = mergeClaims(mentions);
  const sides = sidesOf(mentions, participants);
  return {
    kind: kindOf(mentions),
    status: statusOf(mentions),
    main: mentions.some((m) => m.contact.main),
    date: bestDate(each((c) => (c.date === null ? [] : [c.date]))),
    place: mergeNamed(each((c): Named[] => (c.place === null ? [] : [c.place])))[0] ?? null,
    participants,
    initiator: agreedInitiator(claims),
    initiator_claims: claims,
    formats: mergeNamed(each((c) => c.formats)),
    dossiers: mergeNamed(each((c) => c.dossiers)),
    reported_by: mergeActors(each((c) => c.reported_by)),
    evidence: mentions.flatMap((m) => locate(m.contact.evidence, m.document)),
    rules: [...new Set(mentions.flatMap((m) => m.contact.rules))].sort(),
    sources: mentions
      .map(sourceOf)
      .sort((a, b) => compare(a.published?.edtf ?? "~", b.published?.edtf ?? "~") || compare(a.document, b.document)),
    sides,
    corroboration: corroborationOf(sides),
    disagreements: disagreementsOf(mentions, claims),
  };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sourceOf({ document, source, contact, published, versions }: Mention): RegisterContact["sources"][number] {
  return { document, source, contact: contact.id, published, reported_by: contact.reported_by, versions };
}

/** The persons where some document names them; a state only where none does. In order of id: no side comes first by merit. */
function participantsOf(mentions: readonly Mention[]): ActorRef[] {
  const size = Math.max(0, ...mentions.map((m) => m.among.length));
  const said = mentions.flatMap((m) =>
    m.contact.participants.map((value): Said<ActorRef> => ({ document: m.document, value })),
  );
  const merged = mergeActors(said);
  const named = merged.filter((a) => a.kind !== "state");
  const states = merged.filter(
    (a) => a.kind === "state" && (size > named.length ? !namedFor(a, named, mentions) : false),
  );
  return [...named, ...states].sort((a, b) => compare(a.id, b.id));
}

/** Is the state there only in place of somebody whom another document names? */
function namedFor(state: ActorRef, named: readonly ActorRef[], mentions: readonly Mention[]): boolean {
  const code = state.state ?? state.id;
  const beside = mentions.some(
    (m) =>
      m.contact.participants.some((p) => p.id === state.id) &&
      m.contact.participants.some((p) => p.kind !== "state" && p.state === code),
  );
  return !beside && named.some((a) => a.state === code);
}

/** From the most to the least telling: "talks" gives way to any word that names the medium. */
const KINDS: readonly ContactKind[] = ["video", "call", "summit", "visit", "meeting", "letter", "message", "talks"];

function kindOf(mentions: readonly Mention[]): ContactKind {
  const said = mentions.map((m) => ({ document: m.document, value: m.contact.kind }));
  const [first, ...rest] = tally(said, (k) => k).filter((g, _, all) => g.key !== "talks" || all.length === 1);
  const tied = [first, ...rest.filter((g) => g.documents.size === first?.documents.size)].flatMap((g) =>
    g === undefined ? [] : [g.key],
  );
  return KINDS.find((kind) => tied.includes(kind)) ?? "talks";
}

/** What happened outweighs what was foreseen: a planned contact becomes held, cancelled, refused, or stays planned. */
const STATUSES: readonly ContactStatus[] = ["held", "cancelled", "refused", "denied", "planned", "proposed"];

function statusOf(mentions: readonly Mention[]): ContactStatus {
  return STATUSES.find((status) => mentions.some((m) => m.contact.status === status)) ?? "held";
}
