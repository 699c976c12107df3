import type { Tag, TagValue, Token } from "../model/index.ts";
import { CASES, Feature } from "../model/index.ts";
import type { Morphology } from "./morphology.ts";
import { sums } from "./word-table.ts";

/** A trie of phrases over lemmas in flat tables. Node 0 is the root; the edges of all nodes, in order, lead to nodes 1, 2, 3 … */
export interface TrieData {
  /** Edges of each node, and the words on them, ascending in each node. */
  readonly edgeCounts: Uint16Array;
  readonly edgeWords: Uint32Array;
  /** Entries that end at each node: the place of each in the table of values, doubled, and one more for proper names. */
  readonly entryCounts: Uint8Array;
  readonly entries: Uint32Array;
}

/** What phrases stand for: by number, with the number of each one's type. */
export interface TagValues {
  readonly types: readonly string[];
  readonly count: number;
  typeOf(value: number): number;
  value(value: number): TagValue;
}

const NUMBER = Feature.singular | Feature.plural;

/** The first word says what form a phrase has; its number is the last word's where heads come last. */
function featuresWith(features: number, next: number, headLast: boolean): number {
  if (features === 0) return next;
  return headLast && (next & NUMBER) !== 0 ? (features & ~NUMBER) | (next & NUMBER) : features;
}

export interface TrieOptions {
  readonly values: TagValues;
  /** How many words the language's table has. */
  readonly words: number;
  /** The head of a phrase is its last word, and shows its number. */
  readonly headLast: boolean;
}

/** Longest way through the text in tokens, those passed over included. */
const LONGEST = 24;

/** Phrases over lemmas, matched against tokens longest first; every entry that ends at the longest place is reported. */
export class PhraseTrie {
  readonly #data: TrieData;
  readonly #values: TagValues;
  readonly #headLast: boolean;
  readonly #edges: Uint32Array;
  readonly #entries: Uint32Array;
  /** Node after the root by word; 0 when no phrase begins so. */
  readonly #first: Uint32Array;
  readonly size: number;

  constructor(data: TrieData, { values, words, headLast }: TrieOptions) {
    this.#data = data;
    this.#values = values;
    this.#headLast = headLast;
    this.#edges = sums(data.edgeCounts);
    this.#entries = sums(data.entryCounts);
    this.#first = new Uint32Array(words);
    this.size = data.entries.length;
    for (let edge = 0; edge < this.#edges[1]!; edge++) this.#first[data.edgeWords[edge]!] = edge + 1;
  }

  /**
   * Tags of a text: at every token, for each class of entry the longest phrase that begins there. `caseless`: the text has
   * lost its capitals, so that proper names match without.
   */
  match(tokens: readonly Token[], morphology: Morphology, caseless: boolean): Tag[] {
    const walk = new Walk(tokens, morphology);
    const best = new Int32Array(this.#values.types.length);
    const tags: Tag[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.kind === "mark") continue;
      walk.from = i;
      walk.found = 0;
      this.#step(walk, i, 0, CASES, 0);
      if (walk.found > 0) this.#report(walk, i, caseless, best, tags);
    }
    return tags;
  }

  /** The node after this one by a word; 0 when there is none. */
  #next(node: number, word: number): number {
    if (node === 0) return this.#first[word]!;
    const { edgeWords } = this.#data;
    let low = this.#edges[node]!;
    let high = this.#edges[node + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = edgeWords[middle]!;
      if (found === word) return middle + 1;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** Goes on from a node by every reading of the token; words of the phrase only, no token passed over. */
  #step(walk: Walk, at: number, node: number, cases: number, features: number): void {
    if (at >= walk.tokens.length || at - walk.from > LONGEST) return;
    const acronym = walk.acronyms[at]!;
    if (acronym >= 0) this.#enter(walk, at + 1, this.#next(node, acronym), cases, features);
    const word = walk.words[at]!;
    if (word < 0) return;
    const { morphology } = walk;
    const spelling = walk.spellings[at]!;
    const from = morphology.firstForm(word);
    const to = morphology.firstForm(word + 1);
    const direct = this.#next(node, word);
    if (direct !== 0 && !isOwnLemma(morphology, word, spelling)) this.#enter(walk, at + 1, direct, cases, features);
    for (let form = from; form < to; form++) {
      if (!morphology.isWritten(form, spelling)) continue;
      const next = this.#next(node, morphology.lemmaOf(form));
      if (next === 0) continue;
      const own = morphology.featuresOf(form);
      // Words of one phrase agree in case; when they cannot, it is another phrase.
      const narrowed = (own & CASES) === 0 ? cases : cases & own;
      if (narrowed !== 0)
        this.#enter(walk, at + 1, next, narrowed, featuresWith(features, own & ~CASES, this.#headLast));
    }
  }

  /** Arrives at a node by a word of the phrase: what ends here is found; then on, also past articles and hyphens. */
  #enter(walk: Walk, at: number, node: number, cases: number, features: number): void {
    if (node === 0) return;
    if (this.#data.entryCounts[node]! > 0) walk.add(at, node, features | (cases === CASES ? 0 : cases));
    if (this.#data.edgeCounts[node]! === 0) return;
    for (let next = at; ; next++) {
      this.#step(walk, next, node, cases, features);
      if (next >= walk.tokens.length || !walk.isTransparent(next)) return;
    }
  }

  /** For each type the longest match (the first of those as long), types in the order in which they were met. */
  #report(walk: Walk, from: number, caseless: boolean, best: Int32Array, tags: Tag[]): void {
    const values = this.#values;
    const capital = caseless ? -1 : walk.capitalFrom(from);
    const types: number[] = [];
    for (let m = 0; m < walk.found; m++) {
      const node = walk.nodes[m]!;
      for (let e = this.#entries[node]!; e < this.#entries[node + 1]!; e++) {
        const entry = this.#data.entries[e]!;
        if ((entry & 1) === 1 && capital >= walk.ends[m]!) continue;
        const type = values.typeOf(entry >>> 1);
        const known = best[type]! - 1;
        if (known < 0) types.push(type);
        if (known < 0 || walk.ends[m]! > walk.ends[known]!) best[type] = m + 1;
      }
    }
    for (const type of types) {
      const m = best[type]! - 1;
      const node = walk.nodes[m]!;
      best[type] = 0;
      for (let e = this.#entries[node]!; e < this.#entries[node + 1]!; e++) {
        const entry = this.#data.entries[e]!;
        if (values.typeOf(entry >>> 1) !== type || ((entry & 1) === 1 && capital >= walk.ends[m]!)) continue;
        tags.push({ from, to: walk.ends[m]!, value: values.value(entry >>> 1), features: walk.features[m]! });
      }
    }
  }
}

const isOwnLemma = (morphology: Morphology, word: number, spelling: number): boolean => {
  for (let form = morphology.firstForm(word); form < morphology.firstForm(word + 1); form++)
    if (morphology.lemmaOf(form) === word && morphology.isWritten(form, spelling)) return true;
  return false;
};

/** The tokens of a text as numbers, and what was found from the present one. */
class Walk {
  readonly morphology: Morphology;
  readonly tokens: readonly Token[];
  /** Of each token: its word, as capitals, as spelt; -1 for none. */
  readonly words: Int32Array;
  readonly acronyms: Int32Array;
  readonly spellings: Int32Array;
  from = 0;
  found = 0;
  readonly ends: number[] = [];
  readonly nodes: number[] = [];
  readonly features: number[] = [];

  constructor(tokens: readonly Token[], morphology: Morphology) {
    this.tokens = tokens;
    this.morphology = morphology;
    this.words = new Int32Array(tokens.length);
    this.acronyms = new Int32Array(tokens.length).fill(-1);
    this.spellings = new Int32Array(tokens.length).fill(-1);
    tokens.forEach((token, i) => {
      const word = morphology.words.find(token.norm);
      this.words[i] = word;
      if (token.capital === 2) this.acronyms[i] = morphology.words.find(`^${token.norm.toUpperCase()}`);
      if (word >= 0) this.spellings[i] = morphology.spellingOf(token, word);
    });
  }

  add(end: number, node: number, features: number): void {
    this.ends[this.found] = end;
    this.nodes[this.found] = node;
    this.features[this.found++] = features;
  }

  isTransparent(at: number): boolean {
    return this.morphology.isTransparent(this.tokens[at]!);
  }

  /** The first token with a capital from the present one on. */
  capitalFrom(from: number): number {
    for (let i = from; i < this.tokens.length && i <= from + LONGEST; i++) if (this.tokens[i]!.capital > 0) return i;
    return Infinity;
  }
}
