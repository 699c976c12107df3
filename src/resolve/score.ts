import { conflictBetween } from "./conflicts.ts";
import { isDated, type Prepared } from "./mention.ts";
import { supportsFor } from "./supports.ts";

/** A judgement of two mentions: one contact or not, how sure, and why. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "different" | "unsure";
  readonly score: number;
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
  if (conflict !== null)
    return { a: first.key, b: second.key, verdict: "different", score: -Infinity, reasons: [conflict] };
  const found = supportsFor(first, second);
  const score = found.reduce((sum, s) => sum + s.points, 0);
  const enough =
    isDated(first) && isDated(second)
      ? ENOUGH.bothDated
      : isDated(first) || isDated(second)
        ? ENOUGH.oneDated
        : ENOUGH.noneDated;
  return {
    a: first.key,
    b: second.key,
    verdict: score >= enough ? "same" : "unsure",
    score,
    reasons: found.map((s) => s.reason),
  };
}
