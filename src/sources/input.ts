/** Why an input gave no document. The code is stable; the words a person reads are chosen where they are printed. */
export type InputErrorCode =
  | "not-found"
  | "unreadable"
  | "empty"
  | "binary"
  | "too-large"
  | "too-long"
  | "no-text"
  | "bad-json-line"
  | "not-a-document";

export interface InputError {
  readonly code: InputErrorCode;
  /** The file, or the file and line, as the user would name it. */
  readonly input: string;
  readonly detail?: string;
}

/** One raw input: the bytes of a file or of standard input. */
export interface Input {
  readonly name: string;
  /** Absent for standard input, which has no path to come back to. */
  readonly path?: string;
  readonly bytes: Uint8Array;
}

/** A bad input is a value, so that the rest goes on. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: InputError };

/** Bytes of one input held in memory; streams of NDJSON may be of any length. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;
/** Characters of one document: a book of five hundred pages. What is longer is a dump, and not one text. */
export const MAX_TEXT = 1_000_000;

export function failed(code: InputErrorCode, input: string, detail?: string): { ok: false; error: InputError } {
  return { ok: false, error: { code, input, ...(detail === undefined ? {} : { detail }) } };
}
