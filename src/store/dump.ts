import type { Sql } from "./database.ts";
import { insertRows, type ColumnType } from "./insert.ts";

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
export async function loadRows(sql: Sql, table: KeptTable, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const known = await columnsOf(sql, table);
  const columns = Object.fromEntries(
    Object.keys(first).map((name) => [name, known.get(name) ?? unknownColumn(table, name)]),
  );
  await insertRows(sql, table, { columns, rows });
}

function unknownColumn(table: string, name: string): never {
  throw new Error(`the backup's ${table} has “${name}”, which this version does not know`);
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  _text: "text[]",
  _int4: "int[]",
  int4: "int",
  float4: "real",
  bool: "boolean",
  json: "json",
  timestamptz: "timestamptz",
};

async function columnsOf(sql: Sql, table: KeptTable): Promise<Map<string, ColumnType>> {
  const rows = await sql.query<{ name: string; type: string }>(
    `SELECT column_name::text AS name, udt_name::text AS type FROM information_schema.columns
     WHERE table_name = $1 AND table_schema = current_schema()`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, TYPES[type] ?? "text"]));
}

export async function schemaVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ number: number }>("SELECT max(number)::int AS number FROM schema_version");
  return row?.number ?? 0;
}
