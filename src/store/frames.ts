import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";

/** Values between two processes of this program, whole: four bytes of length, then what V8 makes of the value. Dates stay dates. */
export function sendFrame(socket: Socket, value: unknown): void {
  const body = serialize(value);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(body.length);
  socket.write(Buffer.concat([head, body]));
}

const HEAD = 4;

/** Calls back with each value as soon as its last byte is there. */
export function onFrame(socket: Socket, take: (value: unknown) => void): void {
  let parts: Buffer[] = [];
  let held = 0;
  socket.on("data", (chunk: Buffer) => {
    parts.push(chunk);
    held += chunk.length;
    for (;;) {
      const length = held < HEAD ? null : lengthOf(parts);
      if (length === null || held < HEAD + length) return;
      const all = Buffer.concat(parts);
      const rest = all.subarray(HEAD + length);
      parts = [rest];
      held = rest.length;
      take(deserialize(all.subarray(HEAD, HEAD + length)));
    }
  });
}

/** The first part may hold less than the four bytes. */
function lengthOf(parts: Buffer[]): number {
  if ((parts[0]?.length ?? 0) < HEAD) parts.splice(0, parts.length, Buffer.concat(parts));
  return parts[0]?.readUInt32LE() ?? 0;
}
