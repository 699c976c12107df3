import type { Sql } from "./database.ts";

/** Types of columns, as far as rows are written many at a time. */
export type ColumnType = "text" | "int" | "real" | "boolean" | "timestamptz" | "json" | "text[]" | "int[]";
export type Columns = Readonly<Record<string, ColumnType>>;

/** Stands between the parts of an array on their way: no text of ours holds it. */
const BETWEEN = "\u001f";

/**
 * Writes many rows in one query. As arrays, not as one JSON: PostgreSQL would unescape that, and refuse what texts may hold (NUL, half a
 * surrogate pair). `tail` is what follows the SELECT: ON CONFLICT …
 */
export async function insertRows(
  sql: Sql,
  table: string,
  { columns, rows, tail = "" }: { readonly columns: Columns; readonly rows: readonly object[]; readonly tail?: string },
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const types = Object.values(columns);
  await sql.query(
    `INSERT INTO ${table} (${names.join(", ")}) SELECT ${names.map((name, i) => received(name, types[i] ?? "text")).join(", ")}
     FROM unnest(${types.map((type, i) => `$${i + 1}::${sent(type)}[]`).join(", ")}) AS t(${names.join(", ")}) ${tail}`,
    Object.entries(columns).map(([name, type]) =>
      rows.map((row) => value((row as Record<string, unknown>)[name], type)),
    ),
  );
}

function sent(type: ColumnType): string {
  return type.endsWith("[]") ? "text" : type;
}

function received(name: string, type: ColumnType): string {
  return type.endsWith("[]") ? `string_to_array(${name}, E'\\x1f')::${type}` : name;
}

function value(given: unknown, type: ColumnType): unknown {
  if (given === null || given === undefined) return null;
  if (type === "json") return JSON.stringify(given);
  if (Array.isArray(given)) return storable(given.join(BETWEEN));
  return typeof given === "string" ? storable(given) : given;
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair in a text; the reading beside it holds the text as it was. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", " ").replace(/\p{Surrogate}/gu, "\ufffd");
}
