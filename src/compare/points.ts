import type { Passage } from "./passages.ts";
import { commonOf, spreadOf, type Common, type Spread } from "./topics.ts";

/** Passages of one matter, of one side or of several. */
export interface Cluster {
  readonly passages: readonly Passage[];
  readonly topics: ReadonlySet<string>;
  /** What brought the sides together here. */
  readonly shared: readonly string[];
}

/** Points needed: more to make one item of two in one account than to set two accounts side by side. */
const WITHIN = 2.5;
const ACROSS = 1.5;
const JOINING = 2.5;

/** Passages of all sides by matter: first within each side, then side to side, the best match first. */
export function alignPassages(passages: readonly Passage[]): Cluster[] {
  const ordered = [...passages].sort(
    (a, b) => compare(a.side, b.side) || compare(a.document, b.document) || a.start - b.start,
  );
  const spread = spreadOf(ordered);
  const sides = [...new Set(ordered.map((p) => p.side))];
  const own = sides.map((side) =>
    clusterSide(
      ordered.filter((p) => p.side === side),
      spread,
    ),
  );
  return own.reduce<Cluster[]>((aligned, clusters) => align(aligned, clusters, spread), []);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function clusterSide(passages: readonly Passage[], spread: Spread): Cluster[] {
  let clusters: Cluster[] = passages.map((p) => ({ passages: [p], topics: p.topics, shared: [] }));
  const next = new Map(passages.map((p, i) => [p, passages[i + 1]]));
  for (;;) {
    const best = bestPair(clusters, clusters, spread, next);
    if (best === null || best.common.score < WITHIN) return clusters;
    const { a, b, common } = best;
    clusters = clusters.filter((c) => c !== b).map((c) => (c === a ? join(a, b, common.shared) : c));
  }
}

interface Match {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly common: Common;
}

/** `next`: within one side, which passage follows which; what stands side by side goes on about one thing sooner. */
function bestPair(
  left: readonly Cluster[],
  right: readonly Cluster[],
  spread: Spread,
  next?: ReadonlyMap<Passage, Passage | undefined>,
): Match | null {
  let best: Match | null = null;
  for (const [i, a] of left.entries())
    for (const b of next === undefined ? right : right.slice(i + 1)) {
      const common = commonOf(a.topics, b.topics, spread);
      const bonus = next !== undefined && common.shared.length > 0 && follows(a, b, next) ? FOLLOWING : 0;
      const score = common.score + bonus;
      if (score > (best?.common.score ?? 0)) best = { a, b, common: { ...common, score } };
    }
  return best;
}

const FOLLOWING = 1;

function follows(a: Cluster, b: Cluster, next: ReadonlyMap<Passage, Passage | undefined>): boolean {
  return a.passages.some((p) => {
    const after = next.get(p);
    return after !== undefined && after.document === p.document && b.passages.includes(after);
  });
}

function align(left: readonly Cluster[], right: readonly Cluster[], spread: Spread): Cluster[] {
  if (left.length === 0) return [...right];
  const joined = new Map<Cluster, Cluster>();
  const taken = new Set<Cluster>();
  for (;;) {
    const match = bestPair(
      left.filter((c) => !joined.has(c)),
      right.filter((c) => !taken.has(c)),
      spread,
    );
    if (match === null || match.common.score < ACROSS) break;
    joined.set(match.a, join(match.a, match.b, match.common.shared));
    taken.add(match.b);
  }
  const result = left.map((c) => joined.get(c) ?? c);
  return attachRest(
    result,
    right.filter((c) => !taken.has(c)),
    spread,
  );
}

/** What is left over on either side and speaks of a matter that is already set side by side. */
function attachRest(aligned: readonly Cluster[], rest: readonly Cluster[], spread: Spread): Cluster[] {
  const clusters = [...aligned];
  const apart: Cluster[] = [];
  for (const c of rest) {
    const best = bestPair(clusters, [c], spread);
    const at = best === null ? -1 : clusters.indexOf(best.a);
    if (best !== null && best.common.score >= JOINING && at >= 0) clusters[at] = join(best.a, c, best.common.shared);
    else apart.push(c);
  }
  return [...clusters, ...apart];
}

function join(a: Cluster, b: Cluster, shared: readonly string[]): Cluster {
  return {
    passages: [...a.passages, ...b.passages],
    topics: new Set([...a.topics, ...b.topics]),
    shared: [...new Set([...a.shared, ...shared])],
  };
}
