/** Strings numbered from 0, as the compiled artefact holds them: joined, in the order of their hash buckets. */
export interface WordTableData {
  readonly text: string;
  /** Length of each word. */
  readonly lengths: Uint8Array;
  /** Words in each bucket; as many buckets as the next power of two. */
  readonly buckets: Uint8Array;
}

/** Finds words by hash without making a string or an object for any of them. */
export class WordTable {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #buckets: Uint32Array;
  readonly #mask: number;
  readonly size: number;

  constructor(data: WordTableData) {
    this.#text = data.text;
    this.#starts = sums(data.lengths);
    this.#buckets = sums(data.buckets);
    this.#mask = data.buckets.length - 1;
    this.size = data.lengths.length;
  }

  /** The number of the word; -1 when the table has none such. */
  find(word: string): number {
    const bucket = hash(word) & this.#mask;
    const end = this.#buckets[bucket + 1]!;
    for (let id = this.#buckets[bucket]!; id < end; id++) if (this.#is(id, word)) return id;
    return -1;
  }

  word(id: number): string {
    return this.#text.slice(this.#starts[id]!, this.#starts[id + 1]!);
  }

  #is(id: number, word: string): boolean {
    const start = this.#starts[id]!;
    if (this.#starts[id + 1]! - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.#text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
    return true;
  }
}

export function buildWordTable(words: Iterable<string>): WordTableData {
  const all = [...new Set(words)];
  let count = 1;
  while (count < all.length) count *= 2;
  const buckets: string[][] = Array.from({ length: count }, () => []);
  for (const word of all) {
    if (word.length > MOST) throw new Error(`a word of more than ${MOST} letters: "${word}"`);
    buckets[hash(word) & (count - 1)]!.push(word);
  }
  const ordered = buckets.flatMap((bucket) => bucket.sort());
  return {
    text: ordered.join(""),
    lengths: Uint8Array.from(ordered, (word) => word.length),
    buckets: Uint8Array.from(buckets, (bucket) => bucket.length),
  };
}

const MOST = 255;

/** Starts of consecutive ranges from their lengths, and the end of the last. */
export function sums(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    starts[i] = sum;
    sum += lengths[i]!;
  }
  starts[lengths.length] = sum;
  return starts;
}

/** FNV-1a over UTF-16 units, its high bits folded in. */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}
