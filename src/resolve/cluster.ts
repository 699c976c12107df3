import { isDated, type Prepared } from "./mention.ts";
import { joinByPeople, peopleGroups } from "./people-groups.ts";
import { isClose, judge as judgeByRules, type Judgement } from "./score.ts";

export interface Clustering {
  readonly clusters: readonly (readonly Prepared[])[];
  /** Why the members of each cluster are together. */
  readonly judgements: readonly Judgement[];
  /** Pairs that stand apart although much speaks for one contact: what a person should look at. */
  readonly close: readonly Judgement[];
}

type Judge = (a: Prepared, b: Prepared) => Judgement;

/**
 * A vague account joins the one dated contact that it fits. Where others come near, it must fit that one clearly better, and
 * more than the usual account would: leaders who speak every month have always spoken of something similar.
 */
const NEAR = 1.5;
const CLEAR_LEAD = 0.75;
const ENOUGH_AMONG_OTHERS = 3.25;

/**
 * Groups the mentions of one block: those with a day among themselves, the vague ones among themselves, then each group of vague
 * ones with the dated contact that it fits, or none. Every step looks at the whole set in an order taken from the mentions' own
 * keys, so the order of arrival cannot matter.
 */
export function clusterBlock(mentions: readonly Prepared[]): Clustering {
  const sorted = [...mentions].sort((a, b) => (a.key < b.key ? -1 : 1));
  const people = peopleGroups(sorted);
  const close: Judgement[] = [];
  const judge: Judge = (a, b) => {
    const by = people.apart(a, b);
    const judgement = by === null ? judgeByRules(a, b) : apart(a, b, by);
    if (isClose(judgement)) close.push(judgement);
    return judgement;
  };
  const machine = clusterByRules(sorted, judge);
  const clusters = joinByPeople(machine.clusters, people);
  return { clusters, judgements: machine.judgements, close: acrossClusters(close, clusters) };
}

function apart(a: Prepared, b: Prepared, by: string): Judgement {
  const [x, y] = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
  return { a: x, b: y, verdict: "different", score: -Infinity, enough: 0, reasons: [`told apart by ${by}`] };
}

function acrossClusters(close: readonly Judgement[], clusters: Clustering["clusters"]): Judgement[] {
  const home = new Map(clusters.flatMap((cluster, i) => cluster.map((m) => [m.key, i] as const)));
  const best = new Map<string, Judgement>();
  for (const judgement of close) {
    const [i, j] = [home.get(judgement.a) ?? 0, home.get(judgement.b) ?? 0].sort((x, y) => x - y);
    const known = best.get(`${i} ${j}`);
    if (i !== j && (known === undefined || bySureness(judgement, known) < 0)) best.set(`${i} ${j}`, judgement);
  }
  return [...best.values()].sort(bySureness);
}

function clusterByRules(sorted: readonly Prepared[], judge: Judge): Omit<Clustering, "close"> {
  const dated = agglomerate(sorted.filter(isDated), judge);
  const vague = agglomerate(
    sorted.filter((m) => !isDated(m)),
    judge,
  );
  const attached = attach(vague.clusters, dated.clusters, judge);
  const joined = new Set(attached.map((p) => p.group));
  const clusters = dated.clusters.map((cluster, i) => [
    ...cluster,
    ...attached.filter((p) => p.target === i).flatMap((p) => p.group),
  ]);
  return {
    clusters: [...clusters, ...vague.clusters.filter((group) => !joined.has(group))],
    judgements: [...dated.judgements, ...vague.judgements, ...attached.map((p) => p.judgement)],
  };
}

/** Joins the surest pairs first, and never two groups of which any two members are told apart. */
function agglomerate(mentions: readonly Prepared[], judge: Judge): Omit<Clustering, "close"> {
  const pairs = candidatePairs(mentions, judge);
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
function candidatePairs(mentions: readonly Prepared[], judge: Judge): Judgement[] {
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

type Group = readonly Prepared[];

interface Attachment {
  readonly group: Group;
  readonly target: number;
  readonly judgement: Judgement;
}

function attach(vague: readonly Group[], clusters: readonly Group[], judge: Judge): Attachment[] {
  const wishes = vague
    .flatMap((group) => bestTarget(group, clusters, judge) ?? [])
    .sort((x, y) => bySureness(x.judgement, y.judgement));
  const taken: Attachment[] = [];
  for (const wish of wishes) {
    // Groups that are told apart from each other, by one text or by their dates, do not meet in one contact: the surer one takes the place.
    const inPlace = taken.filter((t) => t.target === wish.target);
    if (inPlace.every((t) => !toldApart(t.group, wish.group, judge))) taken.push(wish);
  }
  return taken;
}

function toldApart(a: Group, b: Group, judge: Judge): boolean {
  return a.some((x) => b.some((y) => judge(x, y).verdict === "different"));
}

function bestTarget(group: Group, clusters: readonly Group[], judge: Judge): Attachment | null {
  const fits = clusters.flatMap((cluster, target) => {
    const judgements = group.flatMap((mention) => cluster.map((member) => judge(mention, member)));
    if (judgements.some((j) => j.verdict === "different")) return [];
    const best = judgements.sort(bySureness)[0];
    return best === undefined ? [] : [{ group, target, judgement: best }];
  });
  const [best, next] = fits.sort((x, y) => bySureness(x.judgement, y.judgement));
  if (best?.judgement.verdict !== "same") return null;
  const lead = best.judgement.score - (next?.judgement.score ?? -Infinity);
  if (lead >= NEAR) return best;
  return lead >= CLEAR_LEAD && best.judgement.score >= ENOUGH_AMONG_OTHERS ? best : null;
}

function bySureness(x: Judgement, y: Judgement): number {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
