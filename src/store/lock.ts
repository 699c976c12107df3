import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { RegisterLocked, type LockHolder } from "./errors.ts";

/**
 * PGlite takes no lock of its own, and two processes on one folder lose each other's rows without an error. So: a file beside
 * the folder, made in one step or not at all. It is taken over only from a process that is known to be dead on this machine,
 * never because it is old: a long ingest may be silent for minutes.
 */
export interface Lock {
  readonly release: () => void;
  /** Tells in the file where others may ask the holder. */
  readonly announce: (door: NonNullable<LockHolder["door"]>) => void;
}

const ATTEMPTS = 5;

export function takeLock(folder: string): Lock {
  const file = lockFile(folder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(file)) return heldLock(file);
    const holder = readHolder(file);
    if (holder === null) continue;
    if (isAlive(holder)) throw new RegisterLocked(folder, holder);
    clearDead(file, holder);
  }
  throw new RegisterLocked(folder, readHolder(file) ?? { pid: 0, host: "?", since: "?" });
}

export function lockFile(folder: string): string {
  return `${folder.replace(/[/\\]+$/, "")}.lock`;
}

function ourselves(): LockHolder {
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), ...startOf(process.pid) };
}

function create(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, "wx");
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
  writeSync(handle, JSON.stringify(ourselves()));
  closeSync(handle);
  return true;
}

function heldLock(file: string): Lock {
  let held = true;
  const release = (): void => {
    if (held) rmSync(file, { force: true });
    held = false;
    process.off("exit", release);
  };
  process.on("exit", release);
  const announce: Lock["announce"] = (door) => {
    // Beside and then moved: who looks meanwhile finds a whole file.
    const beside = `${file}.door`;
    writeFileSync(beside, JSON.stringify({ ...(readHolder(file) ?? ourselves()), door }));
    renameSync(beside, file);
  };
  return { release, announce };
}

/** Null when the file has just gone, or is just being written. */
export function readHolder(file: string): LockHolder | null {
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Partial<LockHolder>;
    return typeof value.pid === "number" && typeof value.host === "string"
      ? { since: "?", ...value, pid: value.pid, host: value.host }
      : null;
  } catch {
    // Gone or half written: the caller looks again.
    return null;
  }
}

function isAlive(holder: LockHolder): boolean {
  // Of another machine nothing can be known: its lock stands until a person removes it.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
  const now = startOf(holder.pid).started;
  return holder.started === undefined || now === undefined || now === holder.started;
}

/** Moves the dead lock aside first, so that of two that find it only one takes it; a live lock caught by mistake is put back. */
function clearDead(file: string, dead: LockHolder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== null && (moved.pid !== dead.pid || moved.started !== dead.started)) putBack(aside, file);
  rmSync(aside, { force: true });
}

function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  }
}

/** The kernel's start time of a process: after a restart the same number may belong to another program. */
function startOf(pid: number): { started?: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return started === undefined ? {} : { started };
  } catch {
    // No /proc on this system: the process number alone has to do.
    return {};
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
