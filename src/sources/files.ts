import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { Readable } from "node:stream";
import type { Document } from "../model/index.ts";
import { documentsOf, withOverrides, type Overrides } from "./documents.ts";
import { failed, MAX_INPUT_BYTES, type Input, type InputErrorCode, type Result } from "./input.ts";
import { readLine } from "./ndjson.ts";

export interface ReadOptions extends Overrides {
  /** Where `-` reads from. */
  readonly stdin: Readable;
}

/** Documents of files, folders (their files, in name order) and `-`, in the order given. */
export async function* readPaths(paths: readonly string[], options: ReadOptions): AsyncGenerator<Result<Document>> {
  const { stdin, ...overrides } = options;
  for (const path of paths) {
    if (path === "-") yield* readStream(stdin, overrides);
    else yield* readPath(normalize(path), overrides);
  }
}

async function* readPath(path: string, overrides: Overrides): AsyncGenerator<Result<Document>> {
  let folder: boolean;
  let size: number;
  try {
    const found = await stat(path);
    folder = found.isDirectory();
    size = found.size;
  } catch (error) {
    yield failed(errorCode(error), path, messageOf(error));
    return;
  }
  if (folder) yield* readFolder(path, overrides);
  else if (size > MAX_INPUT_BYTES) yield* readLargeFile(path, size, overrides);
  else yield* readSmallFile(path, overrides);
}

/** Name order by code units, not by locale: the same everywhere. Hidden files are not documents. */
async function* readFolder(path: string, overrides: Overrides): AsyncGenerator<Result<Document>> {
  const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) yield* readPath(join(path, name), overrides);
}

async function* readSmallFile(path: string, overrides: Overrides): AsyncGenerator<Result<Document>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    yield failed(errorCode(error), path, messageOf(error));
    return;
  }
  yield* documentsOf({ name: path, path, bytes }, overrides);
}

/** Beyond the bound only NDJSON can be read, a line at a time. */
async function* readLargeFile(path: string, size: number, overrides: Overrides): AsyncGenerator<Result<Document>> {
  const head = await firstByte(path);
  if (head === 0x7b) yield* readStream(createReadStream(path), overrides, path);
  else yield failed("too-large", path, `${(size / 1048576).toFixed(0)} MB`);
}

async function firstByte(path: string): Promise<number | undefined> {
  for await (const chunk of createReadStream(path, { end: 0 })) return (chunk as Buffer)[0];
  return undefined;
}

/**
 * A stream that begins with `{` is NDJSON and is read line by line, so that a pipe of any length flows through;
 * anything else is one document, read to its end.
 */
async function* readStream(stream: Readable, overrides: Overrides, path?: string): AsyncGenerator<Result<Document>> {
  const name = path ?? "-";
  const lines = new LineBuffer();
  let mode: "unknown" | "lines" | "whole" = "unknown";
  const whole: Buffer[] = [];
  let size = 0;
  let number = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    if (mode === "unknown") mode = startsObject(bytes);
    if (mode === "lines")
      for (const line of lines.push(bytes)) yield* lineDocuments(line, `${name}:${++number}`, overrides, path);
    else if ((size += bytes.length) <= MAX_INPUT_BYTES) whole.push(bytes);
    else {
      yield failed("too-large", name);
      return;
    }
  }
  if (mode === "lines") yield* lineDocuments(lines.rest(), `${name}:${++number}`, overrides, path);
  else yield* documentsOf(inputOf(name, path, Buffer.concat(whole)), overrides);
}

function startsObject(bytes: Buffer): "unknown" | "lines" | "whole" {
  const first = bytes.find((byte) => byte > 32);
  return first === undefined ? "unknown" : first === 0x7b ? "lines" : "whole";
}

function inputOf(name: string, path: string | undefined, bytes: Uint8Array): Input {
  return { name, bytes, ...(path !== undefined && { path }) };
}

function* lineDocuments(line: Buffer, label: string, overrides: Overrides, path?: string): Generator<Result<Document>> {
  if (line.length > MAX_INPUT_BYTES) {
    yield failed("too-large", label);
    return;
  }
  const text = line.toString("utf8");
  if (text.trim() === "") return;
  yield withOverrides(readLine(text, label, path), overrides);
}

/** Cuts a stream of bytes at line feeds, without joining what it has already seen. */
class LineBuffer {
  private parts: Buffer[] = [];

  *push(bytes: Buffer): Generator<Buffer> {
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      this.parts.push(bytes.subarray(from, at));
      yield this.rest();
      from = at + 1;
    }
    if (from < bytes.length) this.parts.push(bytes.subarray(from));
  }

  rest(): Buffer {
    const line = Buffer.concat(this.parts);
    this.parts = [];
    return line;
  }
}

function errorCode(error: unknown): InputErrorCode {
  return error instanceof Error && "code" in error && error.code === "ENOENT" ? "not-found" : "unreadable";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
