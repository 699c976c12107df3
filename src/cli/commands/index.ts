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
  agreements: () => import("./agreements.ts"),
  explain: () => import("./explain.ts"),
  eval: () => import("./eval.ts"),
  who: () => import("./who.ts"),
  serve: () => import("./serve.ts"),
  demo: () => import("./demo.ts"),
};
