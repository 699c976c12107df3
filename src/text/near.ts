/**
 * Finds by place what would else be looked for from end to end of a list, once for every word: with these, a text twice as long
 * takes twice as long. Each list is indexed when it is first asked about, and must not change after that.
 */
interface OfTokens {
  readonly from: number;
  readonly to: number;
}
interface OfText {
  readonly start: number;
  readonly end: number;
}

/** Items by stretch: those that touch it, in the order of the list. */
type Index<T> = ReadonlyMap<number, readonly T[]>;

const TOKENS = 32;
const CHARACTERS = 256;
const byTokens = new WeakMap<object, Index<unknown>>();
const byText = new WeakMap<object, Index<unknown>>();
const NONE: readonly never[] = [];

/** Items that touch the tokens `from` to `to` (both inclusive), in their order, and some neighbours: the caller's test decides. */
export function nearTokens<T extends OfTokens>(list: readonly T[], from: number, to: number = from): readonly T[] {
  const index = indexOf(byTokens, list, (item) => [item.from, item.to], TOKENS);
  return touching(index, Math.floor(from / TOKENS), Math.floor(to / TOKENS));
}

/** The same by offsets into the text. */
export function nearText<T extends OfText>(list: readonly T[], start: number, end: number = start): readonly T[] {
  const index = indexOf(byText, list, (item) => [item.start, item.end], CHARACTERS);
  return touching(index, Math.floor(start / CHARACTERS), Math.floor(end / CHARACTERS));
}

function indexOf<T extends object>(
  cache: WeakMap<object, Index<unknown>>,
  list: readonly T[],
  bounds: (item: T) => readonly [number, number],
  size: number,
): Index<Ordered<T>> {
  const known = cache.get(list) as Index<Ordered<T>> | undefined;
  if (known !== undefined) return known;
  const index = new Map<number, Ordered<T>[]>();
  list.forEach((item, order) => {
    const [first, last] = bounds(item);
    for (let k = Math.floor(first / size); k <= Math.floor(last / size); k++) {
      const bucket = index.get(k);
      if (bucket === undefined) index.set(k, [{ item, order }]);
      else bucket.push({ item, order });
    }
  });
  cache.set(list, index);
  return index;
}

interface Ordered<T> {
  readonly item: T;
  readonly order: number;
}

function touching<T>(index: Index<Ordered<T>>, first: number, last: number): readonly T[] {
  if (first === last) return (index.get(first) ?? NONE).map((o) => o.item);
  const found = new Map<number, T>();
  for (let k = first; k <= last; k++) for (const { item, order } of index.get(k) ?? NONE) found.set(order, item);
  return [...found].sort((a, b) => a[0] - b[0]).map(([, item]) => item);
}

/** Index of the first item that begins at the offset or after it, or -1; the list is in order. */
export const firstFrom = (list: readonly OfText[], offset: number): number =>
  firstWhere(list, (item) => item.start >= offset);

/** Index of the first item that ends after the offset, or -1. */
export const firstPast = (list: readonly OfText[], offset: number): number =>
  firstWhere(list, (item) => item.end > offset);

/** The first item that passes, where all items after one that passes do too. */
function firstWhere<T>(list: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low < list.length ? low : -1;
}

/** Index of the item that covers the token, or -1, in a list that is in order and without overlaps. */
export function coveringToken(list: readonly OfTokens[], token: number): number {
  const at = firstWhere(list, (item) => item.to > token);
  return at >= 0 && (list[at]?.from ?? Infinity) <= token ? at : -1;
}

/** The last item that begins at the token or before it, in a list that is in order. */
export function lastFrom<T extends OfTokens>(list: readonly T[], token: number): T | undefined {
  const after = firstWhere(list, (item) => item.from > token);
  return list[(after < 0 ? list.length : after) - 1];
}
