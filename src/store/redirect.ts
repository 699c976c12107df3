import type { Sql } from "./database.ts";
import { insertRows } from "./insert.ts";

/** A record's id with the mentions it stood for. */
export interface Identity {
  readonly id: string;
  readonly members: readonly string[];
}

type Table = "contacts" | "agreements";

export interface Gone {
  readonly id: string;
  /** The record that took its place; none: it is no more. */
  readonly target?: string;
}

export interface Succession {
  /** Records that were taken out or written anew, as they were. */
  readonly old: readonly Identity[];
  /** Ids of the records that were written. */
  readonly written: readonly string[];
  /** Mentions that a new reading of their document has renumbered, or no longer holds. */
  readonly moved: ReadonlyMap<string, string | null>;
}

/**
 * Where ids lead that no record carries any more: to the record that most of their mentions belong to now, else nowhere. An id that
 * is live again is an alias no longer.
 */
export async function redirect(sql: Sql, table: Table, { old, written, moved }: Succession): Promise<Gone[]> {
  if (written.length > 0) {
    await sql.query("DELETE FROM aliases WHERE alias = ANY($1::text[])", [written]);
    await sql.query("DELETE FROM tombstones WHERE id = ANY($1::text[])", [written]);
  }
  const live = await existing(
    sql,
    table,
    old.map((record) => record.id),
  );
  const gone = old
    .filter((record) => !live.has(record.id))
    .map(({ id, members }) => ({
      id,
      members: members.flatMap((key) => (moved.has(key) ? (moved.get(key) ?? []) : key)),
    }));
  const home = await homesOf(sql, table, [...new Set(gone.flatMap((record) => record.members))]);
  const led: Gone[] = [];
  for (const { id, members } of gone) {
    const target = mostFrequent(members.flatMap((member) => home.get(member) ?? []));
    led.push({ id, ...(target !== undefined && { target }) });
    if (target !== undefined) await lead(sql, id, target);
  }
  return led;
}

async function lead(sql: Sql, id: string, target: string): Promise<void> {
  await sql.query("UPDATE aliases SET target = $2 WHERE target = $1", [id, target]);
  await sql.query(
    "INSERT INTO aliases (alias, target) VALUES ($1, $2) ON CONFLICT (alias) DO UPDATE SET target = excluded.target",
    [id, target],
  );
}

async function existing(sql: Sql, table: Table, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await sql.query<{ id: string }>(`SELECT id FROM ${table} WHERE id = ANY($1::text[])`, [ids]);
  return new Set(rows.map((row) => row.id));
}

async function homesOf(sql: Sql, table: Table, members: readonly string[]): Promise<Map<string, string>> {
  if (members.length === 0) return new Map();
  const rows = await sql.query<Identity>(`SELECT id, members FROM ${table} WHERE members && $1::text[]`, [members]);
  return new Map(rows.flatMap((row) => row.members.map((member) => [member, row.id] as const)));
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Ids whose record is gone without another in its place. */
export async function putTombstones(
  sql: Sql,
  rows: readonly { readonly id: string; readonly because: string; readonly body: unknown }[],
): Promise<void> {
  await insertRows(sql, "tombstones", {
    columns: { id: "text", because: "text", body: "json" },
    rows,
    tail: "ON CONFLICT (id) DO UPDATE SET because = excluded.because, body = excluded.body, at = now()",
  });
}
