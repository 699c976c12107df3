import type { Sql } from "./database.ts";
import { insertRows } from "./insert.ts";

export type MentionType = "contact" | "agreement";

export interface MentionRow {
  readonly key: string;
  readonly document: string;
  readonly type: MentionType;
  readonly blockKeys: readonly string[];
  readonly dayKeys: readonly string[];
  readonly body: unknown;
}

/** Takes out what documents mentioned so far, with the judgements of it. */
export async function dropMentions(sql: Sql, documents: readonly string[]): Promise<void> {
  const gone = await sql.query<{ key: string }>("DELETE FROM mentions WHERE document = ANY($1::text[]) RETURNING key", [
    documents,
  ]);
  if (gone.length === 0) return;
  const keys = gone.map((row) => row.key);
  await sql.query("DELETE FROM judgements WHERE judged_by = 'rules' AND a = ANY($1::text[])", [keys]);
  await sql.query("DELETE FROM judgements WHERE judged_by = 'rules' AND b = ANY($1::text[])", [keys]);
}

export async function putMentions(sql: Sql, rows: readonly MentionRow[]): Promise<void> {
  await insertRows(sql, "mentions", {
    columns: { key: "text", document: "text", type: "text", block_keys: "text[]", day_keys: "text[]", body: "json" },
    rows: rows.map(({ blockKeys, dayKeys, ...row }) => ({ ...row, block_keys: blockKeys, day_keys: dayKeys })),
  });
}

/** What a document mentioned so far. */
export async function mentionsIn<Body>(sql: Sql, document: string, type: MentionType): Promise<Body[]> {
  const rows = await sql.query<{ body: Body }>(
    "SELECT body FROM mentions WHERE document = $1 AND type = $2 ORDER BY key",
    [document, type],
  );
  return rows.map((row) => row.body);
}

/** The documents that tell of the contact. */
export async function mentionsByKey<Body>(sql: Sql, keys: readonly string[]): Promise<Body[]> {
  const rows = await sql.query<{ body: Body }>(
    `SELECT body FROM mentions WHERE key = ANY($1::text[]) ORDER BY key COLLATE "C"`,
    [keys],
  );
  return rows.map((row) => row.body);
}

export async function blockKeysOf(sql: Sql, document: string, type: MentionType): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    "SELECT DISTINCT unnest(block_keys) AS key FROM mentions WHERE document = $1 AND type = $2",
    [document, type],
  );
  return rows.map((row) => row.key);
}

export async function dayKeysOf(sql: Sql, document: string): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    "SELECT DISTINCT unnest(day_keys) AS key FROM mentions WHERE document = $1",
    [document],
  );
  return rows.map((row) => row.key);
}

export interface PlacedMention<Body> {
  readonly key: string;
  readonly blockKeys: readonly string[];
  readonly body: Body;
}

export async function mentionsOnDays<Body>(sql: Sql, dayKeys: readonly string[]): Promise<PlacedMention<Body>[]> {
  return sql.query<PlacedMention<Body>>(
    `SELECT key, block_keys AS "blockKeys", body FROM mentions WHERE type = 'contact' AND day_keys && $1::text[] ORDER BY key COLLATE "C"`,
    [dayKeys],
  );
}

export async function moveMention(sql: Sql, { key, blockKeys, body }: PlacedMention<unknown>): Promise<void> {
  await sql.query("UPDATE mentions SET block_keys = $2::text[], body = $3::json WHERE key = $1", [
    key,
    [...blockKeys],
    JSON.stringify(body),
  ]);
}

/** All keys of the blocks that the given keys lie in: keys that share a mention, and so on until nothing is added. */
export async function wholeBlocks(sql: Sql, type: MentionType, keys: readonly string[]): Promise<string[]> {
  let known = [...new Set(keys)].sort();
  for (;;) {
    const rows = await sql.query<{ key: string }>(
      "SELECT DISTINCT unnest(block_keys) AS key FROM mentions WHERE type = $1 AND block_keys && $2::text[]",
      [type, known],
    );
    const next = [...new Set([...known, ...rows.map((row) => row.key)])].sort();
    if (next.length === known.length) return known;
    known = next;
  }
}

export async function mentionBodies<Body>(sql: Sql, type: MentionType, keys: readonly string[]): Promise<Body[]> {
  const rows = await sql.query<{ body: Body }>(
    `SELECT body FROM mentions WHERE type = $1 AND block_keys && $2::text[] ORDER BY key COLLATE "C"`,
    [type, keys],
  );
  return rows.map((row) => row.body);
}
