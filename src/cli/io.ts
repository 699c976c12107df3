import type { Readable, Writable } from "node:stream";
import { messagesFor, type Messages } from "./messages/index.ts";

/** Everything a command may touch of the process it runs in: tests hand in their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly messages: Messages;
}

export function processIo(env: NodeJS.ProcessEnv, language?: string): Io {
  // A reader that closes the pipe early (`| head`) has what it wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env,
    messages: messagesFor(language, env),
  };
}

/** Writes a line of data, waiting while the reader is slower than we are. */
export async function print(io: Io, line: string): Promise<void> {
  if (!io.stdout.write(`${line}\n`))
    await new Promise<void>((resolve) =>
      io.stdout.once("drain", () => {
        resolve();
      }),
    );
}

export function say(io: Io, line: string): void {
  io.stderr.write(`${line}\n`);
}
