import { ContactKind, ContactStatus } from "../model/schemas.ts";
import { windowOf } from "../resolve/index.ts";
import type { ContactFilter } from "../store/index.ts";
import { UsageError } from "./exit.ts";
import type { Io } from "./io.ts";

/** The filters of the contract, the same for every command that lists contacts. */
export const filterOptions = {
  actor: { type: "string", multiple: true },
  between: { type: "string" },
  dossier: { type: "string" },
  kind: { type: "string", multiple: true },
  status: { type: "string", multiple: true },
  since: { type: "string" },
  until: { type: "string" },
  side: { type: "string", multiple: true },
  query: { type: "string" },
} as const;

export interface FilterValues {
  readonly actor?: string[] | undefined;
  readonly between?: string | undefined;
  readonly dossier?: string | undefined;
  readonly kind?: string[] | undefined;
  readonly status?: string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly side?: string[] | undefined;
  readonly query?: string | undefined;
}

/** Other names of the same thing, in any language: the lexicon's business, handed in. As a side, a palace is its state. */
export type NamesOf = (words: string, as?: "side") => readonly string[];

/** Only then is the lexicon worth loading. */
export function asksByName({ actor, between, dossier, side }: FilterValues): boolean {
  return [actor, between, dossier, side].some((value) => value !== undefined);
}

export function filterOf(values: FilterValues, namesOf: NamesOf, io: Io): ContactFilter {
  const pair = values.between === undefined ? [] : splitPair(values.between, io);
  const actors = [...(values.actor ?? []), ...pair];
  return {
    ...(actors.length > 0 && { actors: actors.map((words) => [words, ...namesOf(words)]) }),
    ...(values.dossier !== undefined && { dossier: [values.dossier, ...namesOf(values.dossier)] }),
    ...(values.kind !== undefined && { kinds: oneOf(values.kind, ContactKind.options, "--kind", io) }),
    ...(values.status !== undefined && { statuses: oneOf(values.status, ContactStatus.options, "--status", io) }),
    ...(values.since !== undefined && { since: bound(values.since, "--since", "from", io) }),
    ...(values.until !== undefined && { until: bound(values.until, "--until", "to", io) }),
    ...(values.side !== undefined && {
      sides: values.side.flatMap((words) => [words.toUpperCase(), ...namesOf(words, "side")]),
    }),
    ...(values.query !== undefined && { words: values.query.split(/\s+/).filter((word) => word !== "") }),
  };
}

function splitPair(between: string, io: Io): string[] {
  const parts = between
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) throw new UsageError(io.messages.usage.badValue("--between", between, "A,B"));
  return parts;
}

function oneOf(values: readonly string[], allowed: readonly string[], option: string, io: Io): string[] {
  const all = values.flatMap((value) => value.split(","));
  for (const value of all)
    if (!allowed.includes(value)) throw new UsageError(io.messages.usage.badValue(option, value, allowed.join(", ")));
  return all;
}

/** Two after the option, or one with a comma: `--between FRA RUS` reads like the sentence it is. */
export function joinPair(args: readonly string[]): string[] {
  const at = args.indexOf("--between");
  const [first, second] = [args[at + 1], args[at + 2]];
  if (at < 0 || first === undefined || second === undefined || first.includes(",") || second.startsWith("-"))
    return [...args];
  return [...args.slice(0, at), "--between", `${first},${second}`, ...args.slice(at + 3)];
}

/** "2020", "2020-09" and "2020-09-30" alike: since the first day, until the last. */
function bound(value: string, option: string, end: "from" | "to", io: Io): string {
  const day = windowOf(value)?.[end];
  if (day === undefined || day === "")
    throw new UsageError(io.messages.usage.badValue(option, value, "2020, 2020-09, 2020-09-30"));
  return day;
}
