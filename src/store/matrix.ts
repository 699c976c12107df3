import type { Sql } from "./database.ts";
import { conditions, type ContactFilter } from "./find-contacts.ts";

export interface Together {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

/** What they are called in the register, each by the latest contact in which it takes part. */
export async function namesOfParticipants(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const [row] = await sql.query<{ participants: { readonly id: string; readonly name: string }[] }>(
      `SELECT body->'participants' AS participants FROM contacts WHERE participants @> ARRAY[$1]
       ORDER BY sort_key COLLATE "C" DESC LIMIT 1`,
      [id],
    );
    const name = row?.participants.find((p) => p.id === id)?.name;
    if (name !== undefined) names.set(id, name);
  }
  return names;
}

/** How often who met whom, by participant or by state: each contact counts once for each two of those who took part. */
export async function countTogether(
  sql: Sql,
  filter: ContactFilter,
  by: "participants" | "states",
): Promise<Together[]> {
  const { where, values } = conditions(filter);
  return sql.query<Together>(
    `SELECT a, b, count(*)::int AS count
     FROM (SELECT ${by} AS who FROM contacts ${where}) AS told, unnest(who) AS a, unnest(who) AS b
     WHERE a COLLATE "C" < b COLLATE "C" GROUP BY a, b ORDER BY count DESC, a COLLATE "C", b COLLATE "C"`,
    values,
  );
}
