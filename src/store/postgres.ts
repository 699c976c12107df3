import pg from "pg";
import type { Database, Sql } from "./database.ts";
import { VersionMismatch } from "./errors.ts";
import { storageError } from "./failures.ts";

/** A served PostgreSQL, for a team. Its own locks do what the lock file does for a folder. */
export async function openServer(url: string): Promise<Database> {
  const place = placeOf(url);
  const named = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw storageError(error, place);
    }
  };
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  const on =
    (client: pg.Pool | pg.PoolClient): Sql["query"] =>
    async <Row>(text: string, values: readonly unknown[] = []) =>
      (await named(client.query(text, [...values]))).rows as Row[];
  const database: Database = {
    query: on(pool),
    script: async (text) => {
      await named(pool.query(text));
    },
    transaction: async (work) => inTransaction(await named(pool.connect()), work, on),
    close: () => pool.end(),
  };
  try {
    await checkVersion(database);
    return database;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function inTransaction<T>(
  client: pg.PoolClient,
  work: (sql: Sql) => Promise<T>,
  on: (client: pg.PoolClient) => Sql["query"],
): Promise<T> {
  const state = { broken: false };
  // A connection that breaks while it is ours is told by the query that fails.
  const noteBroken = (): void => {
    state.broken = true;
  };
  client.on("error", noteBroken);
  try {
    await on(client)("BEGIN");
    const result = await work({ query: on(client) });
    await on(client)("COMMIT");
    return result;
  } catch (error) {
    // Where even this fails the connection is gone, and with it the transaction.
    if (!state.broken) await client.query("ROLLBACK").catch(noteBroken);
    throw error;
  } finally {
    client.off("error", noteBroken);
    client.release(state.broken);
  }
}

const OLDEST = 15;

async function checkVersion(database: Database): Promise<void> {
  const [row] = await database.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  const major = Math.floor((row?.version ?? 0) / 10_000);
  if (major < OLDEST) throw new VersionMismatch(`PostgreSQL ${major}`, `PostgreSQL ${OLDEST} or newer`);
}

/** Without the password: it will be printed. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "--db";
  }
}
