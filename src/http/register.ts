import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Database } from "../store/index.ts";

/** What every route works on. */
export interface Register {
  readonly database: Database;
  readonly lexicon: Lexicon;
}
