import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Database, Sql } from "./database.ts";
import { onFrame, sendFrame } from "./frames.ts";

/**
 * A folder is one process's at a time. A process that holds it for long (`readout serve`) opens this door, and the others of this machine
 * work through it: every statement is its holder's, every transaction too, and one whose asker dies is rolled back.
 */
export interface Door {
  readonly socket: string;
  /** Sends everybody away; what they had begun and not ended is undone. */
  readonly close: () => Promise<void>;
}

/** What comes through the door; `within` is the number of the transaction's `begin`. */
export type Asked =
  | {
      readonly id: number;
      readonly does: "query";
      readonly text: string;
      readonly values: readonly unknown[];
      readonly within?: number;
    }
  | { readonly id: number; readonly does: "script"; readonly text: string }
  | { readonly id: number; readonly does: "begin" }
  | { readonly id: number; readonly does: "commit" | "rollback"; readonly within: number };

export interface Answered {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: Failure;
}

export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly place?: unknown;
  readonly detail?: unknown;
}

/** In a folder that only this user may enter: who can read the register's files may use the door, nobody else. */
export async function openDoor(database: Database): Promise<Door> {
  const socket =
    process.platform === "win32"
      ? `\\\\.\\pipe\\readout-${process.pid}`
      : join(mkdtempSync(join(tmpdir(), "readout-door-")), "register");
  const visitors = new Map<Socket, Promise<void>>();
  const server = createServer((visitor) => {
    const left = receive(visitor, database).then(() => {
      visitors.delete(visitor);
    });
    visitors.set(visitor, left);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  // The holder lives as long as it has something to do; an open door is nothing to do.
  server.unref();
  return {
    socket,
    close: async () => {
      server.close();
      for (const visitor of visitors.keys()) visitor.destroy();
      await Promise.all(visitors.values());
      if (process.platform !== "win32") rmSync(dirname(socket), { recursive: true, force: true });
    },
  };
}

/** A transaction that somebody outside has open. */
interface Open {
  readonly sql: Sql;
  readonly end: (commit: boolean) => Promise<void>;
}

/** Until the visitor has left and nothing of its is open. */
function receive(visitor: Socket, database: Database): Promise<void> {
  const open = new Map<number, Open>();
  const answer = (message: Answered): void => {
    if (!visitor.destroyed) sendFrame(visitor, message);
  };
  // A visitor that breaks off is told by "close".
  visitor.on("error", () => undefined);
  const left = new Promise<void>((resolve) => {
    visitor.once("close", () => {
      void Promise.all([...open.values()].map((transaction) => transaction.end(false))).then(() => {
        resolve();
      });
    });
  });
  onFrame(visitor, (value) => {
    const asked = value as Asked;
    act(asked, database, open).then(
      (done) => {
        // Who left while the transaction began is not there to end it.
        if (visitor.destroyed && asked.does === "begin") void open.get(asked.id)?.end(false);
        answer({ id: asked.id, value: done });
      },
      (error: unknown) => {
        answer({ id: asked.id, failed: failureOf(error) });
      },
    );
  });
  return left;
}

async function act(asked: Asked, database: Database, open: Map<number, Open>): Promise<unknown> {
  switch (asked.does) {
    case "query":
      return within(asked.within, open, database).query(asked.text, asked.values);
    case "script":
      return database.script(asked.text);
    case "begin":
      open.set(asked.id, await begin(database));
      return;
    case "commit":
    case "rollback": {
      const transaction = open.get(asked.within);
      open.delete(asked.within);
      return transaction?.end(asked.does === "commit");
    }
  }
}

function within(id: number | undefined, open: ReadonlyMap<number, Open>, database: Database): Sql {
  if (id === undefined) return database;
  const transaction = open.get(id);
  if (transaction === undefined) throw new Error("the transaction is over");
  return transaction.sql;
}

/** Ends a transaction without keeping what was done in it. */
class RolledBack extends Error {}

function begin(database: Database): Promise<Open> {
  return new Promise((resolve, reject) => {
    const whole: Promise<void> = database
      .transaction(
        (sql) =>
          new Promise<void>((keep, drop) => {
            resolve({
              sql,
              end: (commit) => {
                if (commit) keep();
                else drop(new RolledBack());
                return whole;
              },
            });
          }),
      )
      .catch((error: unknown) => {
        if (error instanceof RolledBack) return;
        reject(error instanceof Error ? error : new Error(String(error)));
        throw error;
      });
    // Who ends it is told; a transaction that could not begin was told by `reject`.
    whole.catch(() => undefined);
  });
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, code, place, detail } = error as Error & Omit<Failure, "name" | "message">;
  return { name, message, code, place, detail };
}
