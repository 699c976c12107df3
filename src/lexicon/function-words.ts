/** Words of the closed classes (articles, prepositions, pronouns, auxiliaries): form → lemma. */
export class FunctionWords {
  readonly #lemmas = new Map<string, string>();
  readonly #normalize: (word: string) => string;

  constructor(normalize: (word: string) => string) {
    this.#normalize = normalize;
  }

  /** Gives back the lemma as it is looked up. */
  add(lemma: string, forms: readonly string[]): string {
    const key = this.#normalize(lemma);
    for (const form of forms) this.#lemmas.set(this.#normalize(form), key);
    return key;
  }

  /** All forms with their lemmas. */
  entries(): Iterable<[form: string, lemma: string]> {
    return this.#lemmas;
  }

  lemma(norm: string): string | undefined {
    return this.#lemmas.get(norm);
  }
}
