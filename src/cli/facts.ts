import type { ActorRef, DateFact, Named } from "../model/index.ts";
import { ContactKind, ContactStatus } from "../model/schemas.ts";
import { windowOf, type Facts, type Terms } from "../resolve/index.ts";
import { UsageError } from "./exit.ts";
import type { Io } from "./io.ts";

/** What words mean: the lexicon's business, handed in. */
export interface Meaning {
  readonly actor: (words: string) => ActorRef;
  readonly named: (words: string, type: "place" | "dossier") => Named;
}

/** "date=2021-03-12", "participants=Macron, Путин": the facts that somebody typed. */
export function factsOf(assignments: readonly string[], meaning: Meaning, io: Io): Facts {
  return readFields(FIELDS, assignments, meaning, io);
}

/** "name=…", "parties=France, Russie": what an agreement is. */
export function termsOf(assignments: readonly string[], meaning: Meaning, io: Io): Terms {
  return readFields(TERMS, assignments, meaning, io);
}

function readFields(
  fields: Readonly<Record<string, Reader>>,
  assignments: readonly string[],
  meaning: Meaning,
  io: Io,
): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const assignment of assignments) {
    const at = assignment.indexOf("=");
    const [field, value] = [assignment.slice(0, at).trim(), assignment.slice(at + 1).trim()];
    const read = at > 0 && Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (read === undefined)
      throw new UsageError(
        io.messages.usage.badValue(
          "--set",
          assignment,
          Object.keys(fields)
            .map((f) => `${f}=…`)
            .join(", "),
        ),
      );
    facts[field] = read(value, meaning, io);
  }
  return facts;
}

type Reader = (value: string, meaning: Meaning, io: Io) => unknown;

const FIELDS: Readonly<Record<string, Reader>> = {
  kind: (value, _, io) => oneOf(value, ContactKind.options, "kind", io),
  status: (value, _, io) => oneOf(value, ContactStatus.options, "status", io),
  date: (value, _, io) => (value === "" ? null : dateOf(value, io)),
  place: (value, meaning) => (value === "" ? null : meaning.named(value, "place")),
  participants: (value, meaning, io) => {
    const actors = list(value).map(meaning.actor);
    if (actors.length === 0) throw new UsageError(io.messages.usage.badValue("participants", value, "A, B"));
    return actors.sort((a, b) => (a.id < b.id ? -1 : 1));
  },
  initiator: (value, meaning) => (value === "" ? null : meaning.actor(value)),
  dossiers: (value, meaning) => list(value).map((words) => meaning.named(words, "dossier")),
};

const TERMS: Readonly<Record<string, Reader>> = {
  name: (value, _, io) => {
    if (value === "") throw new UsageError(io.messages.usage.badValue("name", value, "…"));
    return value;
  },
  date: (value, _, io) => (value === "" ? null : dateOf(value, io)),
  parties: (value, meaning) =>
    list(value)
      .map(meaning.actor)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  dossiers: (value, meaning) => list(value).map((words) => meaning.named(words, "dossier")),
};

function list(value: string): string[] {
  return value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function oneOf(value: string, allowed: readonly string[], field: string, io: Io): string {
  if (!allowed.includes(value)) throw new UsageError(io.messages.usage.badValue(field, value, allowed.join(", ")));
  return value;
}

function dateOf(edtf: string, io: Io): DateFact {
  if (windowOf(edtf) === null || !exists(edtf))
    throw new UsageError(
      io.messages.usage.badValue("date", edtf, "2021-03-12, 2021-03, 2021, XXXX-03-12, 2021-03-12/2021-03-13"),
    );
  return { edtf, basis: "stated", evidence: [] };
}

/** No thirtieth of February. */
function exists(edtf: string): boolean {
  return [...edtf.matchAll(/\d{4}-\d\d(-\d\d)?/g)].every(([day]) => {
    const parsed = new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  });
}
