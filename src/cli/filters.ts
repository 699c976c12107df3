import { BadFilter, contactFilter, type FilterWords, type NamesOf } from "../service/contact-filter.ts";
import type { ContactFilter } from "../store/index.ts";
import { UsageError } from "./exit.ts";
import type { Io } from "./io.ts";

export type { NamesOf } from "../service/contact-filter.ts";

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

/** Only then is the lexicon worth loading. */
export function asksByName({ actor, between, dossier, side }: FilterWords): boolean {
  return [actor, between, dossier, side].some((value) => value !== undefined);
}

export function filterOf(values: FilterWords, namesOf: NamesOf, io: Io): ContactFilter {
  try {
    return contactFilter(values, namesOf);
  } catch (error) {
    if (error instanceof BadFilter)
      throw new UsageError(io.messages.usage.badValue(`--${error.field}`, error.value, error.allowed));
    throw error;
  }
}

/** Two after the option, or one with a comma: `--between FRA RUS` reads like the sentence it is. */
export function joinPair(args: readonly string[]): string[] {
  const at = args.indexOf("--between");
  const [first, second] = [args[at + 1], args[at + 2]];
  if (at < 0 || first === undefined || second === undefined || first.includes(",") || second.startsWith("-"))
    return [...args];
  return [...args.slice(0, at), "--between", `${first},${second}`, ...args.slice(at + 3)];
}
