import type { Sql } from "./database.ts";
import { insertRows } from "./insert.ts";

/** Something that changed the register: an ingest's batch, a person's decision, a new reading. */
export interface Run {
  readonly kind: "ingest" | "reread" | "correction" | "rebuild" | "restore";
  readonly extractor: string;
  readonly lexicon: string;
  /** For people: who did it and why. */
  readonly note: string;
  readonly documents: number;
}

export type ChangeKind = "added" | "changed" | "renamed" | "merged" | "removed";

export interface Change {
  readonly id: string;
  readonly what: ChangeKind;
  /** Where a renamed or merged id leads. */
  readonly target?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

export async function startRun(sql: Sql, run: Run): Promise<number> {
  const [row] = await sql.query<{ number: number }>(
    `INSERT INTO runs (number, kind, extractor, lexicon, note, documents)
     SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5 FROM runs RETURNING number`,
    [run.kind, run.extractor, run.lexicon, run.note, run.documents],
  );
  return row?.number ?? 0;
}

export async function putChanges(sql: Sql, run: number, changes: readonly Change[]): Promise<void> {
  await insertRows(sql, "changes", {
    columns: { run: "int", id: "text", what: "text", target: "text", before: "json", after: "json" },
    rows: changes.map((change) => ({ ...change, run })),
    tail: "ON CONFLICT (run, id) DO UPDATE SET what = excluded.what, target = excluded.target, after = excluded.after",
  });
}

export async function changesOf(sql: Sql, run: number): Promise<Change[]> {
  return sql.query<Change>(
    `SELECT id, what, target, before, after FROM changes WHERE run = $1 ORDER BY id COLLATE "C"`,
    [run],
  );
}

/** Keeps the reading that another one replaces. */
export async function keepReading(sql: Sql, run: number, document: string, next: unknown): Promise<void> {
  await sql.query(
    `INSERT INTO earlier_readings (document, run, extractor, lexicon, reading)
     SELECT id, $2, extractor, lexicon, reading FROM documents
     WHERE id = $1 AND reading::text <> $3 ON CONFLICT DO NOTHING`,
    [document, run, JSON.stringify(next)],
  );
}

export interface Tombstone {
  readonly id: string;
  readonly at: string;
  readonly because: string;
  readonly body: unknown;
}

export async function findTombstone(sql: Sql, id: string): Promise<Tombstone | null> {
  const [row] = await sql.query<Tombstone>(
    `SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, because, body FROM tombstones WHERE id = $1`,
    [id],
  );
  return row ?? null;
}
