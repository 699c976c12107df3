import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database, Sql } from "./database.ts";
import { openDoor, type Door } from "./door.ts";
import { NoRegister, RegisterLocked, VersionMismatch } from "./errors.ts";
import { StorageFailed, storageError } from "./failures.ts";
import { takeLock, type Lock } from "./lock.ts";
import { newestSchema } from "./migrate.ts";
import type { OpenOptions } from "./open.ts";
import { openThrough } from "./through.ts";

/** Folders of PGlite belong to one major version of PostgreSQL. */
const POSTGRES_MAJOR = "18";

/** Opens the register's folder for this process alone, or through the one that holds and shares it; makes it when `create` says so. */
export async function openFolder(folder: string, options: OpenOptions): Promise<Database> {
  const isNew = !existsSync(join(folder, "PG_VERSION"));
  if (isNew && existsSync(folder) && readdirSync(folder).length > 0)
    throw new StorageFailed("not-a-register", folder, "there are other files in it");
  if (isNew && !options.create) throw new NoRegister(folder);
  try {
    return await openLocked(folder, isNew);
  } catch (error) {
    const through = options.alone === true ? null : await throughHolder(error, folder);
    if (through !== null) return through;
    throw storageError(error, folder);
  }
}

/** The programs on both sides must be of one schema: a newer one would bring the tables up to its own under the older one's feet. */
async function throughHolder(error: unknown, folder: string): Promise<Database | null> {
  const door = error instanceof RegisterLocked ? error.holder.door : undefined;
  return door?.schema === newestSchema() ? openThrough(door.socket, folder) : null;
}

async function openLocked(folder: string, isNew: boolean): Promise<Database> {
  mkdirSync(dirname(folder), { recursive: true });
  const lock = takeLock(folder);
  try {
    if (isNew) await createFolder(folder);
    const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
    if (found !== POSTGRES_MAJOR) throw new VersionMismatch(`PostgreSQL ${found}`, `PostgreSQL ${POSTGRES_MAJOR}`);
    accessSync(join(folder, "global", "pg_control"), constants.R_OK | constants.W_OK);
    return adapt(await PGlite.create(folder), lock, folder);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database in memory, for tests and for looking at a few files without keeping anything. */
export async function openMemory(): Promise<Database> {
  return adapt(await PGlite.create(), null, "memory");
}

/** Made beside and then moved: a folder that exists is a whole one, even when its making was killed halfway. */
async function createFolder(folder: string): Promise<void> {
  const making = `${folder.replace(/[/\\]+$/, "")}.making`;
  rmSync(making, { recursive: true, force: true });
  const database = await PGlite.create(making);
  await database.close();
  renameSync(making, folder);
}

function adapt(lite: PGlite, lock: Lock | null, place: string): Database {
  const named = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw storageError(error, place);
    }
  };
  const query: Sql["query"] = async <Row>(text: string, values: readonly unknown[] = []) =>
    (await named(lite.query<Row>(text, [...values]))).rows;
  let door: Door | undefined;
  const database: Database = {
    query,
    script: async (text) => {
      await named(lite.exec(text));
    },
    // PGlite has one connection: its own transaction() keeps other queries out and rolls back before it rethrows.
    transaction: (work) =>
      named(
        lite.transaction((tx) =>
          work({
            query: async <Row>(text: string, values: readonly unknown[] = []) =>
              (await named(tx.query<Row>(text, [...values]))).rows,
          }),
        ),
      ),
    ...(lock !== null && {
      share: async ({ schema } = { schema: newestSchema() }) => {
        door ??= await openDoor(database);
        lock.announce({ socket: door.socket, schema });
      },
    }),
    close: async () => {
      await door?.close();
      try {
        await lite.close();
      } catch (error) {
        // A database that has given up cannot be closed; what it was asked has failed with the cause already.
        if (!(storageError(error, place) instanceof StorageFailed)) throw error;
      } finally {
        lock?.release();
      }
    },
  };
  return database;
}
