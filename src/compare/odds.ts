import type { PointReason } from "../model/index.ts";
import type { Cluster } from "./points.ts";

/** Where the accounts of a matter cannot both be right; null where they can. */
export function contradiction({ passages }: Cluster): PointReason | null {
  const sides = [...new Set(passages.map((p) => p.side))].sort();
  const signs = new Map(sides.map((side) => [side, signsOf(passages, side)]));
  for (const { kind, holds } of CONTRADICTIONS)
    for (const [a, x] of signs)
      for (const [b, y] of signs) if (a !== b && holds(x, y)) return { kind, sides: [a], against: [b], subjects: [] };
  return null;
}

type Signs = ReadonlySet<string>;

/** What the first says that the second cannot have said too; the plainest contradiction first. */
const CONTRADICTIONS: readonly {
  readonly kind: PointReason["kind"];
  readonly holds: (a: Signs, b: Signs) => boolean;
}[] = [
  { kind: "unspoken", holds: (a, b) => a.has("unspoken") && !b.has("unspoken") },
  { kind: "denied", holds: (a, b) => a.has("unagreed") && b.has("agreed") },
  { kind: "nothing-agreed", holds: (a, b) => a.has("unagreed") && !b.has("unagreed") && b.has("discussed") },
  { kind: "only-discussed", holds: (a, b) => a.has("agreed") && b.has("discussed") && !b.has("agreed") },
];

function signsOf(passages: Cluster["passages"], side: string): Set<string> {
  return new Set(passages.filter((p) => p.side === side).flatMap((p) => [...p.signs]));
}
