/** Strings numbered from 0, as the compiled artefact holds them: one byte a letter, in the order of their hash buckets. */
export interface WordTableData {
  /** The letters that words are written with; a letter's code is its place here and one more. */
  readonly alphabet: string;
  readonly codes: Uint8Array;
  /** Length of each word. */
  readonly lengths: Uint8Array;
  /** Words in each bucket; there are as many buckets as some power of two. */
  readonly buckets: Uint8Array;
}

const MOST_LETTERS = 255;
const LONGEST = 255;
const PER_BUCKET = 3;
const NO_CODE = 0;

/** Finds words by hash without making a string or an object for any of them. */
export class WordTable {
  readonly #alphabet: string;
  readonly #codes: Uint8Array;
  readonly #codeOf: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #buckets: Uint32Array;
  readonly #mask: number;
  readonly size: number;

  constructor(data: WordTableData) {
    this.#alphabet = data.alphabet;
    this.#codes = data.codes;
    this.#codeOf = codesOf(data.alphabet);
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
    let word = "";
    for (let i = this.#starts[id]!; i < this.#starts[id + 1]!; i++) word += this.#alphabet.charAt(this.#codes[i]! - 1);
    return word;
  }

  #is(id: number, word: string): boolean {
    const start = this.#starts[id]!;
    if (this.#starts[id + 1]! - start !== word.length) return false;
    for (let i = 0; i < word.length; i++)
      if (this.#codes[start + i] !== (this.#codeOf[word.charCodeAt(i)] ?? NO_CODE)) return false;
    return true;
  }
}

function codesOf(alphabet: string): Uint8Array {
  let last = 0;
  for (let i = 0; i < alphabet.length; i++) last = Math.max(last, alphabet.charCodeAt(i));
  const codes = new Uint8Array(last + 1);
  for (let i = 0; i < alphabet.length; i++) codes[alphabet.charCodeAt(i)] = i + 1;
  return codes;
}

export function buildWordTable(words: Iterable<string>): WordTableData {
  const all = [...new Set(words)];
  let count = 1;
  while (count * PER_BUCKET < all.length) count *= 2;
  const buckets: string[][] = Array.from({ length: count }, () => []);
  const letters = new Set<string>();
  for (const word of all) {
    if (word.length > LONGEST) throw new Error(`a word of more than ${LONGEST} letters: "${word}"`);
    buckets[hash(word) & (count - 1)]!.push(word);
    for (let i = 0; i < word.length; i++) letters.add(word.charAt(i));
  }
  if (letters.size > MOST_LETTERS)
    throw new Error(`more than ${MOST_LETTERS} different letters in the words of one language`);
  const alphabet = [...letters].sort().join("");
  const codeOf = codesOf(alphabet);
  const ordered = buckets.flatMap((bucket) => bucket.sort());
  return {
    alphabet,
    codes: Uint8Array.from(
      ordered.flatMap((word) => Array.from({ length: word.length }, (_, i) => codeOf[word.charCodeAt(i)]!)),
    ),
    lengths: Uint8Array.from(ordered, (word) => word.length),
    buckets: Uint8Array.from(buckets, (bucket) => bucket.length),
  };
}

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
