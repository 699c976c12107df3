import { connect, type Socket } from "node:net";
import type { Database, Sql } from "./database.ts";
import type { Answered, Asked, Failure } from "./door.ts";
import { StorageFailed, type StorageFault } from "./failures.ts";
import { onFrame, sendFrame } from "./frames.ts";

/** A register that another process of this machine holds and shares; null when nobody opens. */
export async function openThrough(path: string, folder: string): Promise<Database | null> {
  const socket = await reach(path);
  return socket === null ? null : adapt(socket, folder);
}

function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      resolve(socket);
    });
    // Whoever shared it is gone, or goes: the lock says what there is to say.
    socket.once("error", () => {
      resolve(null);
    });
  });
}

/** A question without its number. */
type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, "id"> : never) : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function adapt(socket: Socket, folder: string): Database {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closed = false;
  const ask = (question: Question, id = ++last): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(gone(folder));
        return;
      }
      waiting.set(id, { resolve, reject });
      sendFrame(socket, { id, ...question });
    });
  onFrame(socket, (value) => {
    const { id, value: answer, failed } = value as Answered;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asker?.resolve(answer);
    else asker?.reject(errorOf(failed));
  });
  socket.on("error", () => undefined);
  socket.once("close", () => {
    closed = true;
    for (const { reject } of waiting.values()) reject(gone(folder));
    waiting.clear();
  });
  const within =
    (id?: number): Sql["query"] =>
    async <Row>(text: string, values: readonly unknown[] = []) =>
      (await ask({ does: "query", text, values: [...values], ...(id !== undefined && { within: id }) })) as Row[];
  return {
    query: within(),
    script: async (text) => {
      await ask({ does: "script", text });
    },
    transaction: async (work) => {
      const id = ++last;
      await ask({ does: "begin" }, id);
      let result;
      try {
        result = await work({ query: within(id) });
      } catch (error) {
        // Where even this fails the holder is gone, and with it the transaction.
        await ask({ does: "rollback", within: id }).catch(() => undefined);
        throw error;
      }
      await ask({ does: "commit", within: id });
      return result;
    },
    close: () =>
      new Promise((resolve) => {
        if (closed) resolve();
        else
          socket.once("close", () => {
            resolve();
          });
        socket.end();
      }),
  };
}

function gone(folder: string): Error {
  return new StorageFailed("unreachable", folder, new Error("the process that shared the register has ended"));
}

/** As it was on the other side: what is told apart by name and code stays told apart. */
function errorOf({ name, message, code, place, detail }: Failure): Error {
  if (name === "StorageFailed")
    return new StorageFailed(
      code as StorageFault,
      String(place),
      new Error(typeof detail === "string" ? detail : message),
    );
  return Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
}
