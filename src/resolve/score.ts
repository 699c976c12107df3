import { conflictBetween } from "./conflicts.ts";
import { isDated, type Prepared } from "./mention.ts";
import { supportsFor } from "./supports.ts";

/** A judgement of two mentions: one contact or not, how sure, and why. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "different" | "unsure";
  readonly score: number;
  /** The points at which this pair counts as one contact. */
  readonly enough: number;
  readonly reasons: readonly string[];
}

/**
 * Points needed: a shared day nearly suffices; without one, two things besides the pair and kind must agree. With one of the
 * two dated the bar depends on the others that it might be: `cluster.ts`.
 */
const ENOUGH = { bothDated: 2, oneDated: 2.5, noneDated: 3.5 } as const;

export function judge(a: Prepared, b: Prepared): Judgement {
  const [first, second] = a.key < b.key ? [a, b] : [b, a];
  const conflict = conflictBetween(first, second);
  const enough = enoughFor(first, second);
  if (conflict !== null)
    return { a: first.key, b: second.key, verdict: "different", score: -Infinity, enough, reasons: [conflict] };
  const found = supportsFor(first, second);
  const score = found.reduce((sum, s) => sum + s.points, 0);
  return {
    a: first.key,
    b: second.key,
    verdict: score >= enough ? "same" : "unsure",
    score,
    enough,
    reasons: found.map((s) => s.reason),
  };
}

function enoughFor(a: Prepared, b: Prepared): number {
  if (isDated(a) && isDated(b)) return ENOUGH.bothDated;
  return isDated(a) || isDated(b) ? ENOUGH.oneDated : ENOUGH.noneDated;
}

/** How near to one contact a pair must come before it is worth a person's look, when it stands apart. */
const CLOSE = 0.5;

export function isClose({ verdict, score, enough }: Judgement): boolean {
  return verdict !== "different" && score >= enough - CLOSE;
}
