import { isDated, type Prepared } from "./mention.ts";
import { judge, type Judgement } from "./score.ts";

export interface Clustering {
  readonly clusters: readonly (readonly Prepared[])[];
  /** Why the members of each cluster are together. */
  readonly judgements: readonly Judgement[];
}

/** How much better the best of several possible contacts must fit a vaguely dated mention than the next one. */
const CLEAR_LEAD = 0.75;

/**
 * Groups the mentions of one block. First those with a day among themselves; then each vague mention joins the one dated
 * contact that it clearly fits, or none; what is left is grouped by itself. Every step looks at the whole set in an order taken
 * from the mentions' own keys, so the order of arrival cannot matter.
 */
export function clusterBlock(mentions: readonly Prepared[]): Clustering {
  const sorted = [...mentions].sort((a, b) => (a.key < b.key ? -1 : 1));
  const dated = agglomerate(sorted.filter(isDated));
  const vague = sorted.filter((m) => !isDated(m));
  const attached = attach(vague, dated.clusters);
  const joined = new Set(attached.pairs.map((p) => p.mention));
  const rest = agglomerate(vague.filter((m) => !joined.has(m)));
  const clusters = dated.clusters.map((cluster, i) => [
    ...cluster,
    ...attached.pairs.filter((p) => p.target === i).map((p) => p.mention),
  ]);
  return {
    clusters: [...clusters, ...rest.clusters],
    judgements: [...dated.judgements, ...attached.pairs.map((p) => p.judgement), ...rest.judgements],
  };
}

/** Joins the surest pairs first, and never two groups of which any two members are told apart. */
function agglomerate(mentions: readonly Prepared[]): Clustering {
  const pairs = candidatePairs(mentions);
  const same = pairs.filter((j) => j.verdict === "same").sort(bySureness);
  const different = new Set(pairs.filter((j) => j.verdict === "different").map((j) => pairKey(j.a, j.b)));
  const group = new Map(mentions.map((m) => [m.key, [m]]));
  const kept: Judgement[] = [];
  for (const judgement of same) {
    const left = group.get(judgement.a);
    const right = group.get(judgement.b);
    if (left === undefined || right === undefined) continue;
    if (left !== right) {
      if (left.some((x) => right.some((y) => different.has(pairKey(x.key, y.key)) || farApart(x, y)))) continue;
      left.push(...right);
      for (const member of right) group.set(member.key, left);
    }
    kept.push(judgement);
  }
  return { clusters: [...new Set(group.values())], judgements: kept };
}

/** Dated mentions meet only those of the same days or the next: a pair of states has thousands of texts over the years. */
function candidatePairs(mentions: readonly Prepared[]): Judgement[] {
  const ordered = [...mentions].sort((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.key < b.key ? -1 : 1,
  );
  const judgements: Judgement[] = [];
  ordered.forEach((a, i) => {
    for (const b of ordered.slice(i + 1)) {
      if (farApart(a, b)) break;
      judgements.push(judge(a, b));
    }
  });
  return judgements;
}

const WINDOW_MS = 11 * 86_400_000;

function farApart(a: Prepared, b: Prepared): boolean {
  return isDated(a) && isDated(b) && Math.abs(Date.parse(startOf(b)) - Date.parse(startOf(a))) > WINDOW_MS;
}

function startOf(mention: Prepared): string {
  return mention.window?.from ?? "";
}

interface Attachment {
  readonly mention: Prepared;
  readonly target: number;
  readonly judgement: Judgement;
}

function attach(vague: readonly Prepared[], clusters: readonly (readonly Prepared[])[]): { pairs: Attachment[] } {
  const wishes = vague
    .flatMap((mention) => bestTarget(mention, clusters) ?? [])
    .sort((x, y) => bySureness(x.judgement, y.judgement));
  const taken = new Set<string>();
  const pairs = wishes.filter(({ mention, target }) => {
    // Two vague mentions of one text are two contacts: the surer one takes the place.
    const place = `${target}|${mention.document}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
  return { pairs };
}

function bestTarget(mention: Prepared, clusters: readonly (readonly Prepared[])[]): Attachment | null {
  const fits = clusters.flatMap((cluster, target) => {
    const judgements = cluster.map((member) => judge(mention, member));
    if (judgements.some((j) => j.verdict === "different")) return [];
    const best = judgements.sort(bySureness)[0];
    return best === undefined ? [] : [{ mention, target, judgement: best }];
  });
  const [best, next] = fits.sort((x, y) => bySureness(x.judgement, y.judgement));
  if (best === undefined || best.judgement.verdict !== "same") return null;
  return next !== undefined && best.judgement.score - next.judgement.score < CLEAR_LEAD ? null : best;
}

function bySureness(x: Judgement, y: Judgement): number {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
