import type { Document, Reading } from "../model/index.ts";
import type { Sql } from "./database.ts";

/** A document without its text: what is compared to see whether it is already known. */
export type DocumentMeta = Omit<Document, "text">;

/** A document with what was read in it: all that a register cannot make anew. */
export interface StoredDocument {
  readonly id: string;
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly reading: Reading;
}

/** Documents in the order of their ids, after the given one. */
export async function documentsAfter(sql: Sql, after: string, limit: number): Promise<StoredDocument[]> {
  return sql.query<StoredDocument>(
    `SELECT id, meta, text, reading FROM documents WHERE id COLLATE "C" > $1 ORDER BY id COLLATE "C" LIMIT $2`,
    [after, limit],
  );
}

export async function countDocuments(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>("SELECT count(*)::int AS count FROM documents");
  return row?.count ?? 0;
}

export interface KnownDocument {
  readonly meta: DocumentMeta;
  readonly extractor: string;
  readonly lexicon: string;
}

export async function findDocument(sql: Sql, id: string): Promise<KnownDocument | null> {
  const [row] = await sql.query<KnownDocument>("SELECT meta, extractor, lexicon FROM documents WHERE id = $1", [id]);
  return row ?? null;
}

export async function putDocument(sql: Sql, document: Document, reading: Reading): Promise<void> {
  const { text, ...meta } = document;
  await sql.query(
    `INSERT INTO documents (id, meta, text, language, published, extractor, lexicon, reading)
     VALUES ($1, $2::json, $3, $4, $5, $6, $7, $8::json)
     ON CONFLICT (id) DO UPDATE SET meta = excluded.meta, text = excluded.text, language = excluded.language, published = excluded.published,
       extractor = excluded.extractor, lexicon = excluded.lexicon, reading = excluded.reading`,
    [
      document.id,
      JSON.stringify(meta),
      storable(text),
      reading.language,
      reading.published?.edtf ?? null,
      reading.versions.extractor,
      reading.versions.lexicon,
      JSON.stringify(reading),
    ],
  );
}

/** PostgreSQL keeps no NUL in a text; the reading beside it holds the text as it was. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", " ");
}

export async function readingsOf(sql: Sql, ids: readonly string[]): Promise<Reading[]> {
  const rows = await sql.query<{ reading: Reading }>(
    "SELECT reading FROM documents WHERE id = ANY($1::text[]) ORDER BY id",
    [ids],
  );
  return rows.map((row) => row.reading);
}
