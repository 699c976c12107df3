import { createHash } from "node:crypto";
import type { Database, Sql } from "./database.ts";
import type { MentionType } from "./mentions.ts";

/** Every table of the register, those first on which others lean. */
export const TABLES = [
  "documents",
  "mentions",
  "contacts",
  "agreements",
  "judgements",
  "aliases",
  "corrections",
  "tombstones",
  "runs",
  "changes",
  "earlier_readings",
  "staged_readings",
  "passages",
  "derived",
] as const;

/** Reads every value of a table, and counts its rows again by its primary key. Null when both agree; a broken page throws. */
export async function readTable(database: Database, table: (typeof TABLES)[number]): Promise<string | null> {
  const [whole] = await database.query<{ rows: number }>(
    `SELECT count(*)::int AS rows, sum(length(t::text)) AS characters FROM ${table} t`,
  );
  const keys = await database.transaction(async (sql) => {
    await sql.query("SET LOCAL enable_seqscan = off");
    await sql.query("SET LOCAL enable_bitmapscan = off");
    const [row] = await sql.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
    return row?.rows ?? 0;
  });
  const rows = whole?.rows ?? 0;
  return rows === keys ? null : `${rows} rows, but ${keys} by its index`;
}

/** Every key under which mentions are kept, in order. */
export async function allKeys(sql: Sql, type: MentionType, column: "block_keys" | "day_keys"): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    `SELECT DISTINCT unnest(${column}) COLLATE "C" AS key FROM mentions WHERE type = $1 ORDER BY key`,
    [type],
  );
  return rows.map((row) => row.key);
}

/** What each contact's row was made of, and what stands in it. */
export async function contactDigests(sql: Sql): Promise<Map<string, { digest: string; body: string }>> {
  const rows = await sql.query<{ id: string; digest: string; body: string }>(
    "SELECT id, digest, md5(body::text) AS body FROM contacts",
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export function bodyDigest(body: unknown): string {
  return createHash("md5").update(JSON.stringify(body)).digest("hex");
}

export async function passageCount(sql: Sql, document: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>("SELECT count(*)::int AS count FROM passages WHERE document = $1", [
    document,
  ]);
  return row?.count ?? 0;
}

interface Stray {
  readonly subject: string;
  readonly detail: string;
}

const IS_RECORD = (id: string): string =>
  `(EXISTS (SELECT 1 FROM contacts r WHERE r.id = ${id}) OR EXISTS (SELECT 1 FROM agreements r WHERE r.id = ${id}))`;
const IS_MENTION = (key: string): string => `EXISTS (SELECT 1 FROM mentions m WHERE m.key = ${key})`;
const MEMBERS = "(SELECT unnest(members) AS key FROM contacts)";

/** Rows that no other row accounts for. Each query gives what is wrong; the sentence says why. */
const STRAYS: readonly (readonly [string, string])[] = [
  [
    `SELECT alias AS subject FROM aliases a WHERE ${IS_RECORD("a.alias")}`,
    "leads elsewhere although it is a record's own id",
  ],
  [
    `SELECT alias AS subject FROM aliases a WHERE NOT ${IS_RECORD("a.target")}
     AND NOT EXISTS (SELECT 1 FROM tombstones s WHERE s.id = a.target)`,
    "leads to an id that is not there",
  ],
  ["SELECT s.id AS subject FROM tombstones s JOIN contacts c ON c.id = s.id", "has a tombstone although it is there"],
  [
    `SELECT a || ' | ' || b AS subject FROM judgements j WHERE NOT ${IS_MENTION("j.a")} OR NOT ${IS_MENTION("j.b")}`,
    "is a judgement of a mention that is not there",
  ],
  [
    `SELECT k.key AS subject FROM mentions k LEFT JOIN ${MEMBERS} t ON t.key = k.key WHERE k.type = 'contact' AND t.key IS NULL`,
    "is a mention that belongs to no contact",
  ],
  [`SELECT key AS subject FROM ${MEMBERS} t GROUP BY key HAVING count(*) > 1`, "belongs to several contacts"],
  [
    `SELECT t.key AS subject FROM ${MEMBERS} t WHERE NOT ${IS_MENTION("t.key")}`,
    "belongs to a contact, but is in no document",
  ],
  [
    `SELECT number::text || ': ' || document AS subject FROM (SELECT number, unnest(documents) AS document FROM corrections) t
     WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = t.document)`,
    "a decision about a document that is not there",
  ],
];

export async function strayRows(sql: Sql): Promise<Stray[]> {
  const found: Stray[] = [];
  for (const [query, detail] of STRAYS)
    for (const { subject } of await sql.query<{ subject: string }>(`${query} ORDER BY 1 LIMIT 50`))
      found.push({ subject, detail });
  return found;
}
