import { countTogether, namesOfParticipants, type Together } from "../store/index.ts";
import { csvOf } from "./contacts-csv.ts";
import { listQuery, type ListQuery } from "./list-query.ts";
import { ProblemError } from "./problem.ts";
import type { Resource } from "./resource.ts";

/** Who spoke with whom, how often: those with the most contacts against each other. */
export interface MatrixView {
  readonly by: "states" | "people";
  readonly query: ListQuery;
  /** In the order of rows and columns. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly pairs: readonly Together[];
  /** Pairs in all, those that are not shown included. */
  readonly total: number;
}

const SHOWN = 14;

export const matrix: Resource<MatrixView> = {
  path: "/matrix",
  summary: "Who spoke with whom how often, states or people (by=people); those held, unless a status is asked for",
  filters: true,
  load: async ({ search }, { database, lexicon }) => {
    const asked = search.get("by") ?? "states";
    if (asked !== "states" && asked !== "people")
      throw new ProblemError(400, "Bad filter", `by=${asked}: states, people`);
    const query = listQuery(search, lexicon);
    const filter = { ...query.filter, statuses: query.filter.statuses ?? ["held"] };
    const all = await countTogether(database, filter, asked === "states" ? "states" : "participants");
    const counts = new Map<string, number>();
    for (const { a, b, count } of all) for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + count);
    const most = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, SHOWN);
    const ids = most.map(([id]) => id);
    const shown = new Set(ids);
    const names = asked === "states" ? null : await namesOfParticipants(database, ids);
    return {
      by: asked,
      query,
      actors: ids.map((id) => ({ id, name: names?.get(id) ?? lexicon.world.countries.get(id)?.name ?? id })),
      pairs: all.filter(({ a, b }) => shown.has(a) && shown.has(b)),
      total: all.length,
    };
  },
  json: ({ by, actors, pairs, total }) => ({ by, actors, pairs, total }),
  csv: ({ pairs }) =>
    csvOf(
      ["a", "b", "count"],
      pairs.map(({ a, b, count }) => [a, b, String(count)]),
    ),
};
