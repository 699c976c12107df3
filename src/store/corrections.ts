import type { Sql } from "./database.ts";

/** A person's decision as it is kept; what it holds is the resolver's business. */
export interface CorrectionRow {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly action: string;
  readonly contact: string;
  readonly documents: readonly string[];
  readonly body: unknown;
}

const COLUMNS = `number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, by_whom AS by, why, action, contact, documents, body`;

/** The next number; call it under the register's lock. */
export async function nextCorrection(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ next: number }>("SELECT coalesce(max(number), 0)::int + 1 AS next FROM corrections");
  return row?.next ?? 1;
}

export async function putCorrection(sql: Sql, row: CorrectionRow): Promise<void> {
  await sql.query(
    `INSERT INTO corrections (number, at, by_whom, why, action, contact, documents, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text[], $8::json)`,
    [row.number, row.at, row.by, row.why, row.action, row.contact, [...row.documents], JSON.stringify(row.body)],
  );
}

export async function markUndone(sql: Sql, number: number, by: number | null): Promise<void> {
  await sql.query("UPDATE corrections SET undone_by = $2 WHERE number = $1", [number, by]);
}

/** All decisions, or those that concern any of the documents, in the order in which they were taken. */
export async function listCorrections(sql: Sql, documents?: readonly string[]): Promise<CorrectionRow[]> {
  return documents === undefined
    ? sql.query<CorrectionRow>(`SELECT ${COLUMNS} FROM corrections ORDER BY number`)
    : sql.query<CorrectionRow>(
        `SELECT ${COLUMNS} FROM corrections WHERE documents && $1::text[] AND undone_by IS NULL AND action <> 'undo' ORDER BY number`,
        [documents],
      );
}
