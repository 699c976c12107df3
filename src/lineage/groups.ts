import type { ActorRef } from "../model/index.ts";
import { sideOf } from "./accounts.ts";
import type { Prepared } from "./likeness.ts";
import { judge, repeats, sourceOf, type Kinship } from "./judge.ts";

/** Accounts that are one: copies, translations, rewrites and shortenings of it. */
export interface Kin {
  readonly members: readonly Prepared[];
  /** From whom all of them come. */
  readonly source: ActorRef | null;
}

export interface Kinships {
  readonly groups: readonly Kin[];
  readonly pairs: readonly Kinship[];
}

/** Puts accounts together, in the order of their keys, so that no order of arrival changes anything. */
export function groupAccounts(accounts: readonly Prepared[]): Kinships {
  const sorted = [...accounts].sort((a, b) => (a.account.key < b.account.key ? -1 : 1));
  const settled = settleSources(sorted);
  const pairs = kinships(settled);
  const home = new Map(settled.map((a) => [a, a]));
  const root = (a: Prepared): Prepared => {
    const up = home.get(a) ?? a;
    return up === a ? a : root(up);
  };
  const known = new Set(settled.filter((a) => sourceOf(a) !== null));
  for (const { a, b, same } of pairs) if (same && known.has(a) && known.has(b)) home.set(root(b), root(a));
  const groups = new Map<Prepared, Prepared[]>();
  for (const a of known) groups.set(root(a), [...(groups.get(root(a)) ?? []), a]);
  const all = [...groups.values()];
  for (const a of settled) if (!known.has(a)) placeUnknown(a, all, pairs);
  return { groups: all.map((members) => ({ members, source: sourceOfKin(members) })), pairs };
}

/** An account from nobody knows whom belongs where most speak for it: one text that tells two sides' accounts does not tie a third to both. */
function placeUnknown(a: Prepared, groups: Prepared[][], pairs: readonly Kinship[]): void {
  const kin = (b: Prepared): boolean =>
    pairs.some((p) => p.same && ((p.a === a && p.b === b) || (p.a === b && p.b === a)));
  const best = groups
    .map((members) => ({ members, share: members.filter(kin).length / members.length }))
    .sort((x, y) => y.share - x.share)[0];
  if (best !== undefined && best.share > 0.5) best.members.push(a);
  else groups.push([a]);
}

function kinships(accounts: readonly Prepared[]): Kinship[] {
  return accounts.flatMap((a, i) =>
    accounts.slice(i + 1).flatMap((b) => (a.account.document === b.account.document ? [] : [judge(a, b)])),
  );
}

/** An official text knows whose it is; a text that repeats its words and was read otherwise was read wrongly. */
function settleSources(accounts: readonly Prepared[]): Prepared[] {
  const official = accounts.filter(isOfficial);
  return accounts.map((a) => {
    if (isOfficial(a)) return a;
    const kin = official
      .filter((o) => o.account.document !== a.account.document && sourceOf(o) !== sourceOf(a))
      .map((o) => judge(o, a))
      .filter((k) => repeats(k.likeness))
      .sort((x, y) => y.likeness.words - x.likeness.words)[0];
    const source = kin?.a.account.source ?? null;
    if (source === null) return a;
    return { ...a, account: { ...a.account, source } };
  });
}

export function isOfficial({ account }: Prepared): boolean {
  return account.text.reading.source.outlet?.kind === "institution";
}

/** The official text's, else what most of them name. */
function sourceOfKin(members: readonly Prepared[]): ActorRef | null {
  const official = members.find(isOfficial)?.account.source;
  if (official !== undefined && official !== null) return official;
  const counts = new Map<string, { count: number; source: ActorRef }>();
  for (const { account } of members) {
    if (account.source === null) continue;
    const key = sideOf(account.source);
    const known = counts.get(key);
    const better =
      known === undefined || (known.source.kind !== "institution" && account.source.kind === "institution");
    counts.set(key, { count: (known?.count ?? 0) + 1, source: better ? account.source : known.source });
  }
  return [...counts].sort(([x, a], [y, b]) => b.count - a.count || (x < y ? -1 : 1))[0]?.[1].source ?? null;
}
