import { readPaths, type Overrides, type Result } from "../sources/index.ts";
import type { Document } from "../model/index.ts";
import { UsageError } from "./exit.ts";
import type { Io } from "./io.ts";

/** Options of every command that reads documents. */
export const readingOptions = {
  url: { type: "string" },
  published: { type: "string" },
  outlet: { type: "string" },
  language: { type: "string" },
} as const;

/** Options of every command that opens the register. */
export const registerOptions = { data: { type: "string" }, db: { type: "string" } } as const;

export interface RegisterPlace {
  readonly data: string;
  readonly db?: string;
}

type Values = Readonly<Record<string, unknown>>;

function overridesOf(values: Values): Overrides {
  const overrides: Record<string, string> = {};
  for (const name of ["url", "published", "outlet", "language"])
    if (typeof values[name] === "string") overrides[name] = values[name];
  return overrides;
}

/** What the command line says, then the environment, then `readout-data`. */
export function registerOf(values: Values, io: Io): RegisterPlace {
  const data = typeof values["data"] === "string" ? values["data"] : undefined;
  const db = typeof values["db"] === "string" ? values["db"] : data === undefined ? io.env["READOUT_DB"] : undefined;
  return { data: data ?? io.env["READOUT_DATA"] ?? "readout-data", ...(db !== undefined && db !== "" && { db }) };
}

/** The documents a command was given: paths, or standard input when something is piped in. */
export function inputsOf(paths: readonly string[], values: Values, io: Io): AsyncIterable<Result<Document>> {
  if (paths.length === 0 && io.stdin.isTTY === true) throw new UsageError(io.messages.usage.needsPath);
  return readPaths(paths.length === 0 ? ["-"] : paths, { stdin: io.stdin, ...overridesOf(values) });
}

/** The one contact a command is about. */
export function contactId([id, ...others]: readonly string[], io: Io): string {
  if (id === undefined || others.length > 0) throw new UsageError(io.messages.usage.needsArgument("ID"));
  return id;
}

/** A whole number above nothing, where one is given. */
export function positive(value: string | undefined, option: string, otherwise: number, io: Io): number {
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(io.messages.usage.badValue(option, value, "1, 2, 3…"));
  return Number(value);
}
