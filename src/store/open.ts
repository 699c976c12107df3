import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

export interface Place {
  /** Folder of the embedded register. */
  readonly data: string;
  /** Address of a served one, which then counts. */
  readonly db?: string;
}

export interface OpenOptions {
  readonly create: boolean;
  /** Not through a process that holds and shares the register. */
  readonly alone?: boolean;
}

/** Opens a register as it is. Adapters are loaded when they are used: each is heavy. */
export async function openDatabase(place: Place, options: OpenOptions): Promise<Database> {
  return place.db === undefined
    ? (await import("./pglite.ts")).openFolder(place.data, options)
    : (await import("./postgres.ts")).openServer(place.db);
}

/** Opens a register at the schema of this program. */
export async function openRegister(place: Place, options: OpenOptions): Promise<Database> {
  const database = await openDatabase(place, options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
