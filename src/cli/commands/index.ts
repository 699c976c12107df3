import type { Io } from "../io.ts";

export interface Command {
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** Imported only when asked for: `readout --version` loads no lexicon and no database. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  extract: () => import("./extract.ts"),
  ingest: () => import("./ingest.ts"),
  contacts: () => import("./contacts.ts"),
  show: () => import("./show.ts"),
  compare: () => import("./compare.ts"),
  lineage: () => import("./lineage.ts"),
  last: () => import("./last.ts"),
  count: () => import("./count.ts"),
  agreements: () => import("./agreements.ts"),
  explain: () => import("./explain.ts"),
  eval: () => import("./eval.ts"),
  who: () => import("./who.ts"),
  serve: () => import("./serve.ts"),
  search: () => import("./search.ts"),
  review: () => import("./review.ts"),
  reread: () => import("./reread.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  doctor: () => import("./doctor.ts"),
  demo: () => import("./demo.ts"),
};
