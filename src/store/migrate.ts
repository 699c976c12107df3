import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";
import { VersionMismatch } from "./errors.ts";
import { packageRoot } from "./package-root.ts";

interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
}

/** Any number will do, as long as nothing else in the database uses it. */
const MIGRATION_LOCK = 7_302_113;

/** Brings the schema up to this program's, one transaction a migration; refuses a schema that is newer. */
export async function migrate(database: Database, upTo = Infinity): Promise<void> {
  const migrations = readMigrations(join(packageRoot(), "migrations"));
  const newest = migrations.at(-1)?.number ?? 0;
  await database.query(
    "CREATE TABLE IF NOT EXISTS schema_version (number int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
  );
  const current = await currentVersion(database);
  if (current > newest) throw new VersionMismatch(`schema ${current}`, `schema ${newest}`);
  for (const migration of migrations.filter((m) => m.number > current && m.number <= upTo))
    await apply(database, migration);
}

/** The newest schema that this program knows. */
export function newestSchema(): number {
  return readMigrations(join(packageRoot(), "migrations")).at(-1)?.number ?? 0;
}

async function apply(database: Database, migration: Migration): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    const [done] = await sql.query("SELECT 1 FROM schema_version WHERE number = $1", [migration.number]);
    if (done !== undefined) return;
    for (const statement of migration.statements) await sql.query(statement);
    await sql.query("INSERT INTO schema_version (number) VALUES ($1)", [migration.number]);
  });
}

async function currentVersion(database: Database): Promise<number> {
  const [row] = await database.query<{ number: number }>(
    "SELECT coalesce(max(number), 0)::int AS number FROM schema_version",
  );
  return row?.number ?? 0;
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      statements: statementsOf(readFileSync(join(folder, name), "utf8")),
    }));
}

/** PGlite takes one statement a query. Our migrations end each with a semicolon at the end of a line, and hold no other there. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((statement) => statement.replace(/^\s*--.*$/gm, "").trim())
    .filter((statement) => statement !== "");
}
