import { ContactKind, ContactStatus } from "../model/schemas.ts";
import { windowOf } from "../resolve/index.ts";
import type { ContactFilter } from "../store/index.ts";

/** The filters of the contract as people write them, on a command line or in an address. */
export interface FilterWords {
  readonly actor?: readonly string[] | undefined;
  readonly between?: string | undefined;
  readonly dossier?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly side?: readonly string[] | undefined;
  readonly query?: string | undefined;
}

/** Other names of the same thing, in any language: the lexicon's business, handed in. As a side, a palace is its state. */
export type NamesOf = (words: string, as?: "side") => readonly string[];

/** A filter that cannot be: which one, what was written, what would do. */
export class BadFilter extends Error {
  override readonly name = "BadFilter";
  readonly field: keyof FilterWords;
  readonly value: string;
  readonly allowed: string;

  constructor(field: keyof FilterWords, value: string, allowed: string) {
    super(`${field}: "${value}" is none of ${allowed}`);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

/** Throws `BadFilter`. */
export function contactFilter(words: FilterWords, namesOf: NamesOf): ContactFilter {
  const pair = words.between === undefined ? [] : splitPair(words.between);
  const actors = [...(words.actor ?? []), ...pair];
  return {
    ...(actors.length > 0 && { actors: actors.map((name) => [name, ...namesOf(name)]) }),
    ...(words.dossier !== undefined && { dossier: [words.dossier, ...namesOf(words.dossier)] }),
    ...(words.kind !== undefined && { kinds: oneOf(words.kind, ContactKind.options, "kind") }),
    ...(words.status !== undefined && { statuses: oneOf(words.status, ContactStatus.options, "status") }),
    ...(words.since !== undefined && { since: bound(words.since, "since", "from") }),
    ...(words.until !== undefined && { until: bound(words.until, "until", "to") }),
    ...(words.side !== undefined && {
      sides: words.side.flatMap((side) => [side.toUpperCase(), ...namesOf(side, "side")]),
    }),
    ...(words.query !== undefined && { words: words.query.split(/\s+/).filter((word) => word !== "") }),
  };
}

function splitPair(between: string): string[] {
  const parts = between
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) throw new BadFilter("between", between, "A,B");
  return parts;
}

function oneOf(values: readonly string[], allowed: readonly string[], field: keyof FilterWords): string[] {
  const all = values.flatMap((value) => value.split(","));
  for (const value of all) if (!allowed.includes(value)) throw new BadFilter(field, value, allowed.join(", "));
  return all;
}

/** "2020", "2020-09" and "2020-09-30" alike: since the first day, until the last. */
function bound(value: string, field: "since" | "until", end: "from" | "to"): string {
  const day = windowOf(value)?.[end];
  if (day === undefined || day === "") throw new BadFilter(field, value, "2020, 2020-09, 2020-09-30");
  return day;
}
