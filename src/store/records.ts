import { createHash } from "node:crypto";
import type { RegisterAgreement, RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";
import { insertRows } from "./insert.ts";
import type { Identity } from "./redirect.ts";

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
  /** Ids of those who take part, their states, and of the outlets and agencies that carried it. */
  readonly participants: readonly string[];
  readonly states: readonly string[];
  readonly carriers: readonly string[];
  readonly doubt: number;
  readonly doubts: unknown;
  readonly state: string;
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

/** A record as it was before it was taken out. */
export interface OldRecord extends Identity {
  readonly body: RegisterContact;
}

export interface Replaced {
  /** Contacts that were changed or taken out, as they were. */
  readonly old: readonly OldRecord[];
  /** Contacts that were written. */
  readonly written: readonly RegisterContact[];
}

/** Brings the contacts of whole blocks to what they are now. Rows that stay as they are are not touched: most do. */
export async function replaceContacts(
  sql: Sql,
  blockKeys: readonly string[],
  rows: readonly ContactRow[],
): Promise<Replaced> {
  const wanted = new Map(rows.map((row) => [row.contact.id, { row, digest: digestOf(row) }]));
  const known = await sql.query<{ id: string; digest: string }>(
    "SELECT id, digest FROM contacts WHERE block_keys && $1::text[]",
    [blockKeys],
  );
  const outdated = known.filter(({ id, digest }) => wanted.get(id)?.digest !== digest).map(({ id }) => id);
  const old =
    outdated.length === 0
      ? []
      : await sql.query<OldRecord>("DELETE FROM contacts WHERE id = ANY($1::text[]) RETURNING id, members, body", [
          outdated,
        ]);
  const left = new Set(outdated);
  const current = new Set(known.map(({ id }) => id).filter((id) => !left.has(id)));
  const fresh = [...wanted.values()].filter(({ row }) => !current.has(row.contact.id));
  if (fresh.length > 0) await insertContacts(sql, fresh);
  return { old, written: fresh.map(({ row }) => row.contact) };
}

/** Of everything in the row. */
export function digestOf(row: ContactRow): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("base64").slice(0, 22);
}

async function insertContacts(
  sql: Sql,
  rows: readonly { readonly row: ContactRow; readonly digest: string }[],
): Promise<void> {
  await insertRows(sql, "contacts", {
    columns: {
      id: "text",
      sort_key: "text",
      kind: "text",
      status: "text",
      date_from: "text",
      date_to: "text",
      sides: "text[]",
      actors: "text",
      dossiers: "text",
      words: "text",
      participants: "text[]",
      states: "text[]",
      carriers: "text[]",
      members: "text[]",
      block_keys: "text[]",
      body: "json",
      doubt: "real",
      doubts: "json",
      state: "text",
      digest: "text",
    },
    rows: rows.map(({ row: { contact, sortKey, dateFrom, dateTo, blockKeys, ...row }, digest }) => ({
      ...row,
      id: contact.id,
      sort_key: sortKey,
      kind: contact.kind,
      status: contact.status,
      date_from: dateFrom,
      date_to: dateTo,
      sides: contact.sides.map((side) => side.state),
      block_keys: blockKeys,
      body: contact,
      digest,
    })),
  });
}

export async function replaceAgreements(
  sql: Sql,
  blockKeys: readonly string[],
  rows: readonly AgreementRow[],
): Promise<Identity[]> {
  const old = await sql.query<Identity>("DELETE FROM agreements WHERE block_keys && $1::text[] RETURNING id, members", [
    blockKeys,
  ]);
  await insertRows(sql, "agreements", {
    columns: { id: "text", sort_key: "text", members: "text[]", block_keys: "text[]", body: "json" },
    rows: rows.map(({ agreement, sortKey, members, blockKeys }) => ({
      id: agreement.id,
      sort_key: sortKey,
      members,
      block_keys: blockKeys,
      body: agreement,
    })),
  });
  return old;
}

/** The machine's judgements of the given mentions, anew; a person's are never touched here. */
export async function replaceJudgements(
  sql: Sql,
  mentions: readonly string[],
  rows: readonly JudgementRow[],
): Promise<void> {
  await sql.query("DELETE FROM judgements WHERE judged_by = 'rules' AND a = ANY($1::text[])", [mentions]);
  await insertRows(sql, "judgements", {
    columns: { a: "text", b: "text", verdict: "text", score: "real", reasons: "text[]", judged_by: "text" },
    rows: rows.map((row) => ({ ...row, judged_by: "rules" })),
  });
}

export async function resolveAlias(sql: Sql, id: string): Promise<string> {
  const [row] = await sql.query<{ target: string }>("SELECT target FROM aliases WHERE alias = $1", [id]);
  return row?.target ?? id;
}

/** An agreement's id with the mentions that it stands for. */
export async function findAgreement(sql: Sql, id: string): Promise<Identity | null> {
  const [row] = await sql.query<Identity>("SELECT id, members FROM agreements WHERE id = $1", [id]);
  return row ?? null;
}

/** The agreements that hold any of the mentions. */
export async function agreementsHolding(sql: Sql, mentions: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM agreements WHERE members && $1::text[] ORDER BY id COLLATE "C"`,
    [mentions],
  );
  return rows.map((row) => row.id);
}

export async function listAgreements(sql: Sql): Promise<RegisterAgreement[]> {
  const rows = await sql.query<{ body: RegisterAgreement }>(
    `SELECT body FROM agreements ORDER BY sort_key COLLATE "C", id COLLATE "C"`,
  );
  return rows.map((row) => row.body);
}
