import type { Actor } from "../../model/index.ts";
import type { Scan } from "./scan.ts";

/** Bodies that a possessive ties to a person rather than to a state. */
export const OFFICES_OWN = new Set(["presidency", "government", "royal-court", "media"]);

/** The state, or the state of the one person, that the sentence names first. */
export const stateFirst = (scan: Scan, at: number): string | undefined =>
  scan.memory
    .inSentence(scan.analysis.sentences.findIndex((s) => s.from <= at && at < s.to))
    .find((m) => m.to <= at && m.actors.length === 1 && m.actors[0]!.state !== undefined)?.actors[0]!.state;

export const isLeader = (a: Actor): boolean =>
  a.kind === "person" &&
  a.state !== undefined &&
  (a.role === "president" || a.role === "prime-minister" || a.role === "monarch");

export const leaderFirst = (scan: Scan, at: number): Actor | undefined =>
  scan.memory
    .inSentence(scan.analysis.sentences.findIndex((s) => s.from <= at && at < s.to))
    .find((m) => m.to <= at && m.actors.length === 1 && isLeader(m.actors[0]!))?.actors[0];
