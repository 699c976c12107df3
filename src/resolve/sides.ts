import type { ActorRef, RegisterContact, Statement } from "../model/index.ts";
import type { Mention } from "./mention.ts";
import { mergeActors, mergeNamed, plainActor, tally, type Said } from "./tally.ts";

type Side = RegisterContact["sides"][number];

/** The account of each participating state that reports the contact: by which institution, how much, in which documents. */
export function sidesOf(mentions: readonly Mention[], participants: readonly ActorRef[]): Side[] {
  const states = new Set(participants.flatMap((p) => p.state ?? (p.kind === "state" ? [p.id] : [])));
  const reports = mentions.flatMap((m) =>
    accountsIn(m).map((value): Said<ActorRef> => ({ document: m.document, value })),
  );
  const ofParticipants = reports.filter(({ value }) => value.state !== undefined && states.has(value.state));
  return tally(ofParticipants, (actor) => actor.state ?? "")
    .map(({ key, said, documents }) => sideOf(key, said, documents, mentions))
    .sort((a, b) => (a.state < b.state ? -1 : 1));
}

/**
 * From whom a text has its account. Who took part, and is quoted beside a house or spokesman that tells of it, speaks within that account:
 * by himself he stands for his side only where nobody else does.
 */
function accountsIn({ contact }: Mention): readonly ActorRef[] {
  const others = contact.reported_by.filter((a) => !contact.participants.some((p) => p.id === a.id));
  return others.length > 0 ? others : contact.reported_by;
}

/** Counted in primary sources by state, never in outlets: five papers that quote the Kremlin are one side. */
export function corroborationOf(sides: readonly Side[]): RegisterContact["corroboration"] {
  return sides.length > 1 ? "several sides" : sides.length === 1 ? "one side" : "none";
}

function sideOf(
  state: string,
  said: readonly Said<ActorRef>[],
  documents: ReadonlySet<string>,
  mentions: readonly Mention[],
): Side {
  const statements = mentions.flatMap((m) =>
    m.statements
      .filter((s) => primarySources(s).some((a) => a.state === state))
      .map((value): Said<Statement> => ({ document: m.document, value })),
  );
  return {
    state,
    institution: institutionOf(said),
    statements: statements.length,
    dossiers: mergeNamed(
      statements.flatMap(({ document, value }) => value.dossiers.map((d) => ({ document, value: d }))),
    ),
    documents: [...new Set([...documents, ...statements.map((s) => s.document)])].sort(),
  };
}

const INSTITUTION_FIRST = ["institution", "person", "group", "state", "organisation", "agency", "outlet"] as const;

function institutionOf(said: readonly Said<ActorRef>[]): ActorRef {
  const kind = INSTITUTION_FIRST.find((k) => said.some((s) => s.value.kind === k));
  const [first] = mergeActors(said.filter((s) => s.value.kind === kind));
  if (first === undefined) throw new Error("a side without a source");
  return plainActor(first);
}

/** Where a statement comes from: the last link before agencies and outlets; nobody in between: the speakers themselves. */
export function primarySources(statement: Statement): readonly ActorRef[] {
  const links = statement.chain.filter((link) => link.kind !== "agency" && link.kind !== "outlet");
  const last = links.at(-1);
  return last === undefined ? statement.speakers : [last];
}
