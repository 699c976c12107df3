import type { Document, Reading } from "../model/index.ts";
import type { Sql } from "./database.ts";
import { insertRows } from "./insert.ts";

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

/** Which of the documents are in the register. */
export async function knownDocuments(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>("SELECT id FROM documents WHERE id = ANY($1::text[])", [ids]);
  return new Set(rows.map((row) => row.id));
}

export async function putDocuments(
  sql: Sql,
  documents: readonly { readonly document: Document; readonly reading: Reading }[],
): Promise<void> {
  await insertRows(sql, "documents", {
    columns: {
      id: "text",
      meta: "json",
      text: "text",
      language: "text",
      published: "text",
      extractor: "text",
      lexicon: "text",
      reading: "json",
    },
    rows: documents.map(({ document: { text, ...meta }, reading }) => ({
      id: meta.id,
      meta,
      text,
      language: reading.language,
      published: reading.published?.edtf,
      ...reading.versions,
      reading,
    })),
    tail: `ON CONFLICT (id) DO UPDATE SET meta = excluded.meta, text = excluded.text, language = excluded.language,
      published = excluded.published, extractor = excluded.extractor, lexicon = excluded.lexicon, reading = excluded.reading`,
  });
}

export async function readingsOf(sql: Sql, ids: readonly string[]): Promise<Reading[]> {
  const rows = await sql.query<{ reading: Reading }>(
    "SELECT reading FROM documents WHERE id = ANY($1::text[]) ORDER BY id",
    [ids],
  );
  return rows.map((row) => row.reading);
}
