/** Why a register failed although the program did nothing wrong: a sentence for each in the command line's languages. */
export class StorageFailed extends Error {
  override readonly name = "StorageFailed";
  readonly code: StorageFault;
  readonly place: string;
  readonly detail: string;
  constructor(code: StorageFault, place: string, cause: unknown) {
    super(`${place}: ${code}`, { cause });
    this.code = code;
    this.place = place;
    this.detail = cause instanceof Error ? cause.message : String(cause);
  }
}

export type StorageFault = "read-only" | "full" | "damaged" | "unreachable" | "refused" | "not-a-register";

const FAULTS: Readonly<Record<string, StorageFault>> = {
  EACCES: "read-only",
  EPERM: "read-only",
  EROFS: "read-only",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  "53100": "full",
  XX001: "damaged",
  XX002: "damaged",
  "58P01": "damaged",
  "25006": "read-only",
  ECONNREFUSED: "unreachable",
  ENOTFOUND: "unreachable",
  ETIMEDOUT: "unreachable",
  ECONNRESET: "unreachable",
  "57P01": "unreachable",
  "57P03": "unreachable",
  "28000": "refused",
  "28P01": "refused",
  "3D000": "refused",
  "42501": "refused",
};

/** Emscripten reports a file's trouble by number; PostgreSQL inside it, by words. */
const ERRNOS: Readonly<Record<number, StorageFault>> = { 2: "read-only", 63: "read-only", 69: "read-only", 51: "full" };
const WORDS: readonly (readonly [RegExp, StorageFault])[] = [
  [/No space left on device|ENOSPC/, "full"],
  [/Read-only file system|Permission denied|EACCES|EROFS/, "read-only"],
  [
    /invalid page in block|could not read block|checksum|could not locate a valid checkpoint|invalid checkpoint/,
    "damaged",
  ],
];

/** The error with its cause named where it is the storage's fault; any other as it was. */
export function storageError(error: unknown, place: string): unknown {
  if (error instanceof StorageFailed || !(error instanceof Error)) return error;
  const { code, errno } = error as Error & { code?: unknown; errno?: unknown };
  const fault =
    (typeof code === "string" ? FAULTS[code] : undefined) ??
    (error.name === "ErrnoError" && typeof errno === "number" ? ERRNOS[errno] : undefined) ??
    WORDS.find(([words]) => words.test(error.message))?.[1] ??
    (crashed(error) ? "damaged" : undefined);
  return fault === undefined ? error : new StorageFailed(fault, place, error);
}

/** The database inside the process has given up: PostgreSQL calls that a panic, WebAssembly an abort or an exit. */
function crashed(error: Error): boolean {
  return (
    error.name === "ExitStatus" ||
    error.constructor.name === "RuntimeError" ||
    /\bAborted\(|PGlite is closed/.test(error.message)
  );
}
