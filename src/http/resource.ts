import type { Feed } from "./feeds.ts";
import type { Register } from "./register.ts";

/** What a route is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/**
 * One thing that has an address: a page there, and its data at the same address with `.json` (lists also `.csv`).
 * `json` says what of the loaded data is published.
 */
export interface Resource<T> {
  readonly path: string;
  readonly summary: string;
  /** The list filters of the contract may be given. */
  readonly filters?: true;
  readonly load: (asked: Asked, register: Register) => Promise<T>;
  readonly json: (data: T) => unknown;
  readonly csv?: (data: T) => string;
  /** The contacts of the list as the register learnt of them, newest first: `.atom` and `.jsonfeed`. */
  readonly feed?: (asked: Asked, register: Register) => Promise<Feed>;
  /** It can be written out with its sources as footnotes: `.md`. */
  readonly markdown?: true;
  /** Name of the published schema of the answer, where it has one. */
  readonly schema?: "reading" | "register-contact" | "register-agreement" | "comparison";
}
