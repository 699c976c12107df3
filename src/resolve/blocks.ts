/** Groups of items that share a key directly or through others: only inside a group can two be the same. */
export function blocksOf<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  for (const item of items) {
    const [first, ...others] = keysOf(item);
    if (first === undefined) continue;
    const root = find(first);
    for (const other of others) parent.set(find(other), root);
  }
  const blocks = new Map<string, T[]>();
  for (const item of items) {
    const [first] = keysOf(item);
    if (first === undefined) continue;
    const root = find(first);
    const block = blocks.get(root);
    if (block === undefined) blocks.set(root, [item]);
    else block.push(item);
  }
  return [...blocks.values()];
}
