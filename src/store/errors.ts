/** Why a register cannot be opened. The command line turns each into its sentence and exit status. */
export class RegisterLocked extends Error {
  override readonly name = "RegisterLocked";
  readonly holder: LockHolder;
  readonly folder: string;
  constructor(folder: string, holder: LockHolder) {
    super(`${folder} is locked by process ${holder.pid} on ${holder.host}`);
    this.folder = folder;
    this.holder = holder;
  }
}

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** Tells a process from a later one with the same number, where the system says when it started. */
  readonly started?: string;
  /** Where others may work through the holder, where it lets them, and the schema that it keeps. */
  readonly door?: { readonly socket: string; readonly schema: number };
}

export class VersionMismatch extends Error {
  override readonly name = "VersionMismatch";
  readonly found: string;
  readonly expected: string;
  constructor(found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

export class NoRegister extends Error {
  override readonly name = "NoRegister";
  readonly folder: string;
  constructor(folder: string) {
    super(`no register in ${folder}`);
    this.folder = folder;
  }
}
