import type { Token } from "../model/index.ts";
import type { FunctionWords } from "./function-words.ts";
import { buildWordTable, sums, WordTable, type WordTableData } from "./word-table.ts";

export interface Form {
  readonly lemma: string;
  readonly features: number;
  /** As written, with its accents. */
  readonly written: string;
}

/** Word forms in flat tables; words are numbers of the language's word table. */
export interface MorphologyData {
  /** How many forms each word may be. */
  readonly counts: Uint8Array;
  /** Of each form: its lemma, and the place of its features in `featureSets`. */
  readonly lemmas: Uint32Array;
  readonly features: Uint16Array;
  readonly featureSets: Uint32Array;
  /** Pairs: a form that is written otherwise than it is looked up, and how. */
  readonly written: Uint32Array;
}

export interface MorphologyOptions {
  readonly words: WordTable;
  readonly functionWords: FunctionWords;
  readonly transparent: ReadonlySet<string>;
}

/** The word forms of one language: which lemmas a written form may stand for, and with which features. */
export class Morphology {
  readonly words: WordTable;
  readonly #starts: Uint32Array;
  readonly #data: MorphologyData;
  /** Of each form: the word it is written as. */
  readonly #written: Uint32Array;
  readonly #functionWords: FunctionWords;
  readonly #transparent: ReadonlySet<string>;
  readonly #made = new Map<number, readonly Form[]>();

  constructor(data: MorphologyData, options: MorphologyOptions) {
    this.words = options.words;
    this.#functionWords = options.functionWords;
    this.#transparent = options.transparent;
    this.#data = data;
    this.#starts = sums(data.counts);
    this.#written = new Uint32Array(data.lemmas.length);
    for (let word = 0; word < data.counts.length; word++)
      for (let f = this.#starts[word]!; f < this.#starts[word + 1]!; f++) this.#written[f] = word;
    for (let i = 0; i < data.written.length; i += 2) this.#written[data.written[i]!] = data.written[i + 1]!;
  }

  /**
   * What a token may be a form of. Where the text has kept its accents, only forms written so ("salue" is no "salué"); a spelling
   * that no form has is read without them.
   */
  formsOf(token: Token): readonly Form[] | undefined {
    const word = this.words.find(token.norm);
    const all = word < 0 ? [] : this.#formsOfWord(word);
    if (all.length === 0) return undefined;
    if (token.accented === undefined || all.length === 1) return all;
    const exact = all.filter((f) => f.written === token.accented);
    return exact.length === 0 ? all : exact;
  }

  #formsOfWord(word: number): readonly Form[] {
    let forms = this.#made.get(word);
    if (forms === undefined) {
      const made: Form[] = [];
      for (let f = this.firstForm(word); f < this.firstForm(word + 1); f++)
        made.push({
          lemma: this.words.word(this.lemmaOf(f)),
          features: this.featuresOf(f),
          written: this.words.word(this.#written[f]!),
        });
      this.#made.set(word, (forms = made));
    }
    return forms;
  }

  /** The forms of a word are numbered from this one up to the first of the next word. */
  firstForm(word: number): number {
    return this.#starts[word]!;
  }

  lemmaOf(form: number): number {
    return this.#data.lemmas[form]!;
  }

  featuresOf(form: number): number {
    return this.#data.featureSets[this.#data.features[form]!]!;
  }

  /** The word as which the token's forms must be written; -1 when its spelling tells nothing. */
  spellingOf(token: Token, word: number): number {
    const from = this.#starts[word]!;
    const to = this.#starts[word + 1]!;
    if (token.accented === undefined || to - from < 2) return -1;
    const spelling = token.accented === token.norm ? word : this.words.find(token.accented);
    for (let f = from; f < to; f++) if (this.#written[f] === spelling) return spelling;
    return -1;
  }

  isWritten(form: number, spelling: number): boolean {
    return spelling < 0 || this.#written[form] === spelling;
  }

  /** Articles and hyphens: a phrase matches with or without them. */
  isTransparent(token: Token): boolean {
    return this.#transparent.has(token.norm);
  }

  functionLemma(norm: string): string | undefined {
    return this.#functionWords.lemma(norm);
  }
}

/** Lays out forms, and the further words that must have a number, as flat tables. */
export function compileMorphology(
  forms: ReadonlyMap<string, readonly Form[]>,
  others: Iterable<string>,
): { words: WordTableData; morphology: MorphologyData } {
  const words = buildWordTable(wordsOf(forms, others));
  const table = new WordTable(words);
  const counts = new Uint8Array(table.size);
  const lemmas: number[] = [];
  const features: number[] = [];
  const written: number[] = [];
  const sets = new Map<number, number>();
  for (let id = 0; id < table.size; id++) {
    const word = table.word(id);
    const own = forms.get(word) ?? [];
    if (own.length > 255) throw new Error(`"${word}" is a form of too many words`);
    counts[id] = own.length;
    for (const form of own) {
      if (form.written !== word) written.push(lemmas.length, table.find(form.written));
      lemmas.push(table.find(form.lemma));
      if (!sets.has(form.features)) sets.set(form.features, sets.size);
      features.push(sets.get(form.features)!);
    }
  }
  const morphology = {
    counts,
    lemmas: Uint32Array.from(lemmas),
    features: Uint16Array.from(features),
    featureSets: Uint32Array.from(sets.keys()),
    written: Uint32Array.from(written),
  };
  return { words, morphology };
}

function* wordsOf(forms: ReadonlyMap<string, readonly Form[]>, others: Iterable<string>): Generator<string> {
  for (const [norm, list] of forms) {
    yield norm;
    for (const form of list) {
      yield form.lemma;
      yield form.written;
    }
  }
  yield* others;
}
