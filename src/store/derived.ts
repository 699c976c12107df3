import type { RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";

/** 0 where nothing says. A register without documents has nothing to derive. */
export async function derivedVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ version: number }>("SELECT version FROM derived");
  if (row !== undefined) return row.version;
  const [any] = await sql.query("SELECT 1 FROM documents LIMIT 1");
  return any === undefined ? Infinity : 0;
}

export async function setDerivedVersion(sql: Sql, version: number): Promise<void> {
  await sql.query(
    "INSERT INTO derived (version) VALUES ($1) ON CONFLICT (one) DO UPDATE SET version = excluded.version",
    [version],
  );
}

/** Takes out everything that can be made again, and sets aside which ids stood for which mentions. */
export async function emptyDerived(sql: Sql): Promise<void> {
  for (const table of ["contacts", "agreements"])
    await sql.query(`CREATE TEMPORARY TABLE old_${table} ON COMMIT DROP AS SELECT id, members, body FROM ${table}`);
  for (const table of ["judgements", "passages", "mentions", "contacts", "agreements"])
    await sql.query(`DELETE FROM ${table}`);
}

/** Some of the records that were set aside; each is given once. */
export async function recordsLeft(
  sql: Sql,
  table: "contacts" | "agreements",
  limit: number,
): Promise<{ id: string; members: string[]; body: RegisterContact }[]> {
  return sql.query(
    `DELETE FROM old_${table} WHERE id IN (SELECT id FROM old_${table} LIMIT $1) RETURNING id, members, body`,
    [limit],
  );
}
