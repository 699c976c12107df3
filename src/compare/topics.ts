import type { Passage } from "./passages.ts";

/** What passages have in common, and how much that says. */
export interface Common {
  readonly score: number;
  /** The shared topics, the most telling first. */
  readonly shared: readonly string[];
}

/** Points of a shared topic, by its kind: an item of an agenda says most, a name nobody knows some, a facet little. */
const WEIGHT: Readonly<Record<string, number>> = {
  matter: 3,
  dossier: 2.5,
  actor: 2,
  state: 1.5,
  name: 2,
  aspect: 1.5,
};

/** In how many passages of one text each topic stands, at most: what stands in all of them tells none apart. */
export type Spread = ReadonlyMap<string, number>;

export function spreadOf(passages: readonly Passage[]): Spread {
  const spread = new Map<string, number>();
  for (const document of new Set(passages.map((p) => p.document))) {
    const counts = new Map<string, number>();
    for (const { topics } of passages.filter((p) => p.document === document))
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    for (const [topic, count] of counts) spread.set(topic, Math.max(count, spread.get(topic) ?? 0));
  }
  return spread;
}

const OFTEN = 2;
const APART = 3;
const UNEVEN = 1;

export function commonOf(a: ReadonlySet<string>, b: ReadonlySet<string>, spread: Spread): Common {
  const [x, y] = [mattersOf(a), mattersOf(b)];
  const uneven = (x.length === 0) !== (y.length === 0);
  // A facet of the war says nothing beside an item of its own: condolences after a strike are not the front.
  const shared = [...a].filter((topic) => b.has(topic) && !(uneven && topic.startsWith("aspect ")));
  const points = (topic: string): number => weightOf(topic) * ((spread.get(topic) ?? 0) > OFTEN ? 0.6 : 1);
  const sum = shared.reduce((total, topic) => total + points(topic), 0);
  // Grain and a power plant are two items, though both are of one war.
  const apart = uneven ? UNEVEN : x.length > 0 && !x.some((m) => y.includes(m)) ? APART : 0;
  return { score: sum - apart, shared: shared.sort((p, q) => points(q) - points(p) || (p < q ? -1 : 1)) };
}

export function weightOf(topic: string): number {
  return WEIGHT[topic.split(" ")[0] ?? ""] ?? 0;
}

function mattersOf(topics: ReadonlySet<string>): string[] {
  return [...topics].filter((topic) => topic.startsWith("matter "));
}
