import type { RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";
import { searchWords } from "./search-text.ts";

/** What a list of contacts is narrowed by. Words are matched whole, whatever their case and accents. */
export interface ContactFilter {
  /** Each must take part; each may be called by any of several names. */
  readonly actors?: readonly (readonly string[])[];
  readonly dossier?: readonly string[];
  readonly kinds?: readonly string[];
  readonly statuses?: readonly string[];
  /** ISO days; a contact counts when it may lie in between. */
  readonly since?: string;
  readonly until?: string;
  readonly sides?: readonly string[];
  /** Carried by one of these outlets or agencies. */
  readonly carriers?: readonly string[];
  /** Each word must occur somewhere. */
  readonly words?: readonly string[];
}

export async function findContacts(sql: Sql, filter: ContactFilter): Promise<RegisterContact[]> {
  const { where, values } = conditions(filter);
  // By code units, not by the database's locale: the same order on every machine.
  const rows = await sql.query<{ body: RegisterContact }>(
    `SELECT body FROM contacts ${where} ORDER BY sort_key COLLATE "C", id COLLATE "C"`,
    values,
  );
  return rows.map((row) => row.body);
}

export async function findContact(sql: Sql, id: string): Promise<RegisterContact | null> {
  const [row] = await sql.query<{ body: RegisterContact }>("SELECT body FROM contacts WHERE id = $1", [id]);
  return row?.body ?? null;
}

/** Keys of the mentions that a contact was made of. */
export async function membersOf(sql: Sql, id: string): Promise<string[]> {
  const [row] = await sql.query<{ members: string[] }>("SELECT members FROM contacts WHERE id = $1", [id]);
  return row?.members ?? [];
}

/** The contacts that hold any of the mentions. */
export async function contactsHolding(sql: Sql, mentions: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM contacts WHERE members && $1::text[] ORDER BY id COLLATE "C"`,
    [mentions],
  );
  return rows.map((row) => row.id);
}

export interface QueuedContact {
  readonly contact: RegisterContact;
  readonly doubt: number;
  readonly doubts: readonly { readonly reason: string; readonly about?: string; readonly points: number }[];
  readonly state: string;
}

/** Contacts that ask for a person's look, those that ask most first. */
export async function reviewQueue(sql: Sql, limit: number, offset = 0): Promise<QueuedContact[]> {
  return sql.query<QueuedContact>(
    `SELECT body AS contact, doubt, doubts, state FROM contacts WHERE doubt > 0 ORDER BY doubt DESC, id COLLATE "C" LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
}

/** Ids that begin as typed, for people who type by hand. */
export async function contactIdsLike(sql: Sql, start: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM contacts WHERE starts_with(id, $1) ORDER BY id COLLATE "C" LIMIT 10`,
    [start],
  );
  return rows.map((row) => row.id);
}

export async function countRecords(sql: Sql): Promise<{ contacts: number; agreements: number }> {
  const [row] = await sql.query<{ contacts: number; agreements: number }>(
    "SELECT (SELECT count(*)::int FROM contacts) AS contacts, (SELECT count(*)::int FROM agreements) AS agreements",
  );
  return row ?? { contacts: 0, agreements: 0 };
}

export function conditions(filter: ContactFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const parts: string[] = [];
  const anyOf = (column: string, alternatives: readonly string[]): void => {
    const patterns = alternatives.map(pattern).filter((p) => p !== "%%");
    parts.push(patterns.length === 0 ? "false" : `${column} LIKE ANY (${parameter(patterns)}::text[])`);
  };
  for (const names of filter.actors ?? []) anyOf("actors", names);
  if (filter.dossier !== undefined) anyOf("dossiers", filter.dossier);
  for (const word of filter.words ?? []) anyOf("words", [word]);
  if (filter.kinds !== undefined) parts.push(`kind = ANY (${parameter(filter.kinds)}::text[])`);
  if (filter.statuses !== undefined) parts.push(`status = ANY (${parameter(filter.statuses)}::text[])`);
  if (filter.sides !== undefined) parts.push(`sides && ${parameter(filter.sides)}::text[]`);
  if (filter.carriers !== undefined) parts.push(`carriers && ${parameter(filter.carriers)}::text[]`);
  if (filter.since !== undefined) parts.push(`date_to >= ${parameter(filter.since)}`);
  if (filter.until !== undefined) parts.push(`date_from <= ${parameter(filter.until)}`);
  return { where: parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`, values };
}

/** Folded words hold no `%`, `_` or backslash: nothing needs escaping. */
function pattern(words: string): string {
  return `%${searchWords(words)}%`;
}
