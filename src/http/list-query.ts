import { BadFilter, contactFilter, type FilterWords } from "../service/contact-filter.ts";
import { registerWords, statesNamed } from "../service/look-up.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { ContactFilter } from "../store/index.ts";
import { ProblemError } from "./problem.ts";

export interface ListQuery {
  readonly words: FilterWords;
  readonly filter: ContactFilter;
  readonly limit: number;
  readonly after?: string;
}

const MOST = 500;

/** The contract's filters in an address: `?actor=Macron&between=FRA,RUS&since=2020&limit=50&after=…`. Empty ones count as absent. */
export function listQuery(search: URLSearchParams, lexicon: Lexicon, usual = 50): ListQuery {
  const words = filterWords(search);
  const after = one(search, "after");
  try {
    return {
      words,
      filter: contactFilter(words, (name, as) =>
        as === "side" ? statesNamed(name, lexicon) : registerWords(name, lexicon),
      ),
      limit: limitOf(one(search, "limit"), usual),
      ...(after !== undefined && { after }),
    };
  } catch (error) {
    if (error instanceof BadFilter)
      throw new ProblemError(400, "Bad filter", `${error.field}=${error.value}: ${error.allowed}`);
    throw error;
  }
}

function filterWords(search: URLSearchParams): FilterWords {
  const all = (name: string): string[] | undefined => {
    const values = search.getAll(name).filter((value) => value.trim() !== "");
    return values.length === 0 ? undefined : values;
  };
  return {
    actor: all("actor"),
    between: one(search, "between"),
    dossier: one(search, "dossier"),
    kind: all("kind"),
    status: all("status"),
    since: one(search, "since"),
    until: one(search, "until"),
    side: all("side"),
    query: one(search, "query"),
  };
}

function one(search: URLSearchParams, name: string): string | undefined {
  const value = search.get(name)?.trim();
  return value === undefined || value === "" ? undefined : value;
}

function limitOf(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new ProblemError(400, "Bad limit", `limit=${value}: 1 to ${MOST}`);
  return limit;
}
