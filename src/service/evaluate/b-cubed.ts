/** How well a grouping of items fits the true one. */
export interface Grouping {
  readonly items: number;
  /** True groups, and the groups that were made of the same items. */
  readonly real: number;
  readonly made: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pairs of items: put together rightly, wrongly, and left apart wrongly. B³ hardly sees them where most groups are single. */
  readonly pairs: { readonly right: number; readonly wrong: number; readonly missed: number };
}

export interface Placed {
  readonly truth: string;
  readonly group: string;
}

/** B³ (Bagga and Baldwin 1998): for each item, how much of its group is right and how much of its truth is in it. */
export function bCubed(items: readonly Placed[]): Grouping {
  const group = countBy(items, (i) => i.group);
  const truth = countBy(items, (i) => i.truth);
  const both = countBy(items, (i) => `${i.group}\n${i.truth}`);
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const shared = both.get(`${item.group}\n${item.truth}`) ?? 0;
    precision += shared / (group.get(item.group) ?? 1);
    recall += shared / (truth.get(item.truth) ?? 1);
  }
  precision /= items.length || 1;
  recall /= items.length || 1;
  const right = pairsIn(both);
  return {
    items: items.length,
    real: truth.size,
    made: group.size,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    pairs: { right, wrong: pairsIn(group) - right, missed: pairsIn(truth) - right },
  };
}

function countBy(items: readonly Placed[], key: (item: Placed) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}
