import type { Sql } from "./database.ts";

/** What a register cannot make anew, in an order in which it can be put back. */
export const KEPT_TABLES = [
  "documents",
  "corrections",
  "tombstones",
  "aliases",
  "runs",
  "changes",
  "earlier_readings",
] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** The rows of a table as JSON, some at a time, in the order of the key. Inside a transaction. */
export async function* dumpTable(sql: Sql, table: KeptTable, rows: number): AsyncGenerator<string[]> {
  await sql.query(`DECLARE kept CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY 1`);
  for (;;) {
    const page = await sql.query<{ row: string }>(`FETCH ${rows} FROM kept`);
    if (page.length === 0) break;
    yield page.map(({ row }) => row);
  }
  await sql.query("CLOSE kept");
}

/** Puts rows back; fields that this schema does not know are refused by the database, those that the rows lack get their defaults. */
export async function loadRows(sql: Sql, table: KeptTable, rows: readonly string[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(JSON.parse(first) as object)
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .join(", ");
  await sql.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
}

export async function schemaVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ number: number }>("SELECT max(number)::int AS number FROM schema_version");
  return row?.number ?? 0;
}
