import type { Reading } from "../model/index.ts";
import type { Sql } from "./database.ts";
import type { StoredDocument } from "./documents.ts";

/** Readings that wait to be confirmed. A staging that was broken off goes on where it was. */
export async function stageReading(sql: Sql, reading: Reading): Promise<void> {
  const { extractor, lexicon } = reading.versions;
  await sql.query(
    `INSERT INTO staged_readings (document, extractor, lexicon, reading) VALUES ($1, $2, $3, $4::json)
     ON CONFLICT (document) DO UPDATE SET extractor = excluded.extractor, lexicon = excluded.lexicon, reading = excluded.reading`,
    [reading.id, extractor, lexicon, JSON.stringify(reading)],
  );
}

/** What an earlier program staged is of no use to this one. */
export async function dropStaged(sql: Sql, unless?: Reading["versions"]): Promise<void> {
  if (unless === undefined) await sql.query("DELETE FROM staged_readings");
  else
    await sql.query("DELETE FROM staged_readings WHERE extractor <> $1 OR lexicon <> $2", [
      unless.extractor,
      unless.lexicon,
    ]);
}

/** Documents, in the order of their ids, that have no staged reading yet; unless `all`, only those that other versions read. */
export async function documentsToRead(
  sql: Sql,
  page: { readonly after: string; readonly limit: number; readonly all: boolean },
  versions: Reading["versions"],
): Promise<StoredDocument[]> {
  return sql.query<StoredDocument>(
    `SELECT id, meta, text, reading FROM documents d WHERE id COLLATE "C" > $1 AND ($3 OR extractor <> $4 OR lexicon <> $5)
       AND NOT EXISTS (SELECT 1 FROM staged_readings s WHERE s.document = d.id)
     ORDER BY id COLLATE "C" LIMIT $2`,
    [page.after, page.limit, page.all, versions.extractor, versions.lexicon],
  );
}

export interface StagedDocument extends StoredDocument {
  readonly staged: Reading;
}

export async function stagedAfter(sql: Sql, after: string, limit: number): Promise<StagedDocument[]> {
  return sql.query<StagedDocument>(
    `SELECT d.id, d.meta, d.text, d.reading, s.reading AS staged FROM staged_readings s JOIN documents d ON d.id = s.document
     WHERE d.id COLLATE "C" > $1 ORDER BY d.id COLLATE "C" LIMIT $2`,
    [after, limit],
  );
}

export async function countStaged(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>("SELECT count(*)::int AS count FROM staged_readings");
  return row?.count ?? 0;
}
