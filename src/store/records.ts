import type { RegisterAgreement, RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";

/** A record of the register with what it was made of. */
interface RecordRow {
  readonly sortKey: string;
  readonly members: readonly string[];
  readonly blockKeys: readonly string[];
}

export interface ContactRow extends RecordRow {
  readonly contact: RegisterContact;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly actors: string;
  readonly dossiers: string;
  readonly words: string;
}

export interface AgreementRow extends RecordRow {
  readonly agreement: RegisterAgreement;
}

export interface JudgementRow {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

type Table = "contacts" | "agreements";

/** Replaces all contacts of whole blocks, and leaves an alias where a record went on under another id. */
export async function replaceContacts(
  sql: Sql,
  blockKeys: readonly string[],
  rows: readonly ContactRow[],
): Promise<void> {
  const old = await takeOut(sql, "contacts", blockKeys);
  for (const row of rows) {
    const { contact } = row;
    await sql.query(
      `INSERT INTO contacts (id, sort_key, kind, status, date_from, date_to, sides, actors, dossiers, words, members, block_keys, body)
       VALUES ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $11::text[], $12::text[], $13::json)`,
      [
        contact.id,
        row.sortKey,
        contact.kind,
        contact.status,
        row.dateFrom,
        row.dateTo,
        contact.sides.map((side) => side.state),
        row.actors,
        row.dossiers,
        row.words,
        [...row.members],
        [...row.blockKeys],
        JSON.stringify(contact),
      ],
    );
  }
  await redirect(
    sql,
    old,
    rows.map((row) => ({ id: row.contact.id, members: row.members })),
  );
}

export async function replaceAgreements(
  sql: Sql,
  blockKeys: readonly string[],
  rows: readonly AgreementRow[],
): Promise<void> {
  const old = await takeOut(sql, "agreements", blockKeys);
  for (const row of rows)
    await sql.query(
      "INSERT INTO agreements (id, sort_key, members, block_keys, body) VALUES ($1, $2, $3::text[], $4::text[], $5::json)",
      [row.agreement.id, row.sortKey, [...row.members], [...row.blockKeys], JSON.stringify(row.agreement)],
    );
  await redirect(
    sql,
    old,
    rows.map((row) => ({ id: row.agreement.id, members: row.members })),
  );
}

interface Identity {
  readonly id: string;
  readonly members: readonly string[];
}

async function takeOut(sql: Sql, table: Table, blockKeys: readonly string[]): Promise<Identity[]> {
  return sql.query<Identity>(`DELETE FROM ${table} WHERE block_keys && $1::text[] RETURNING id, members`, [blockKeys]);
}

/** An id that is gone leads to the record that most of its mentions now belong to. A live id is never an alias. */
async function redirect(sql: Sql, old: readonly Identity[], current: readonly Identity[]): Promise<void> {
  const home = new Map(current.flatMap((record) => record.members.map((member) => [member, record.id] as const)));
  const live = new Set(current.map((record) => record.id));
  if (live.size > 0) await sql.query("DELETE FROM aliases WHERE alias = ANY($1::text[])", [[...live]]);
  for (const record of old) {
    if (live.has(record.id)) continue;
    const target = mostFrequent(record.members.flatMap((member) => home.get(member) ?? []));
    if (target === undefined) continue;
    await sql.query("UPDATE aliases SET target = $2 WHERE target = $1", [record.id, target]);
    await sql.query(
      "INSERT INTO aliases (alias, target) VALUES ($1, $2) ON CONFLICT (alias) DO UPDATE SET target = excluded.target",
      [record.id, target],
    );
  }
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** The machine's judgements of the given mentions, anew; a person's are never touched here. */
export async function replaceJudgements(
  sql: Sql,
  mentions: readonly string[],
  rows: readonly JudgementRow[],
): Promise<void> {
  await sql.query("DELETE FROM judgements WHERE judged_by = 'rules' AND a = ANY($1::text[])", [mentions]);
  for (const row of rows)
    await sql.query(
      "INSERT INTO judgements (a, b, verdict, score, reasons, judged_by) VALUES ($1, $2, $3, $4, $5::text[], 'rules')",
      [row.a, row.b, row.verdict, row.score, [...row.reasons]],
    );
}

export async function resolveAlias(sql: Sql, id: string): Promise<string> {
  const [row] = await sql.query<{ target: string }>("SELECT target FROM aliases WHERE alias = $1", [id]);
  return row?.target ?? id;
}

export async function listAgreements(sql: Sql): Promise<RegisterAgreement[]> {
  const rows = await sql.query<{ body: RegisterAgreement }>(
    `SELECT body FROM agreements ORDER BY sort_key COLLATE "C", id COLLATE "C"`,
  );
  return rows.map((row) => row.body);
}
