import pg from "pg";
import type { Database, Sql } from "./database.ts";

/** A served PostgreSQL, for a team. Its own locks do what the lock file does for a folder. */
export async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  const on =
    (client: pg.Pool | pg.PoolClient): Sql["query"] =>
    async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[];
  const database: Database = {
    query: on(pool),
    script: async (text) => {
      await pool.query(text);
    },
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        const result = await work({ query: on(client) });
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
  await database.query("SELECT 1");
  return database;
}
