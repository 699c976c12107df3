import type { TagValue } from "../model/index.ts";
import type { TokenizeOptions } from "../text/tokenize.ts";
import { fold } from "../text/fold.ts";
import { Inflector, type InflectionData } from "./inflection.ts";
import { spellingOf, type CompiledWords, type LanguageFile } from "./language.ts";
import { compileMorphology } from "./morphology.ts";
import { compilePhrase } from "./phrase.ts";
import { TrieBuilder } from "./trie-builder.ts";
import { WordTable } from "./word-table.ts";

/** Gathers everything that has a name in one language, when knowledge is compiled. */
export class LanguageBuilder {
  readonly code: string;
  readonly file: LanguageFile;
  readonly #inflector: Inflector;
  readonly #trie = new TrieBuilder();
  readonly #tokenizing: TokenizeOptions;
  readonly #declines: boolean;

  constructor(file: LanguageFile, inflection: InflectionData) {
    const { normalize, tokenizing } = spellingOf(file);
    this.code = file.code;
    this.file = file;
    this.#declines = file.traits?.includes("declines-names") === true;
    this.#tokenizing = tokenizing;
    this.#inflector = new Inflector(
      inflection,
      (file.transparent ?? []).map(fold),
      normalize,
      file.traits?.includes("bare-clauses") === true,
    );
    for (const [lemma, forms] of Object.entries(file.words)) this.#inflector.addFunctionWord(lemma, forms);
  }

  /** Adds common-word phrases of one entry; those with irregular forms list them: "Курилы|Курил|Курилам". */
  addWords(phrases: readonly string[] | undefined, value: TagValue): void {
    const options = {
      inflector: this.#inflector,
      tokenize: this.#tokenizing,
      inflect: "nominal",
      hyphens: this.#declines,
    } as const;
    for (const phrase of phrases ?? [])
      if (phrase.includes("|"))
        for (const form of new Set(phrase.split("|")))
          this.#trie.add(compilePhrase(form, { ...options, inflect: "none" }), value, false);
      else this.#trie.add(compilePhrase(phrase, options), value, false);
  }

  /** Adds proper names; they take the forms of "names" where the language declines them. */
  addNames(names: readonly string[] | undefined, value: TagValue, gender?: string): void {
    for (const name of names ?? []) this.#addName(name, value, gender);
  }

  #addName(name: string, value: TagValue, gender?: string): void {
    const inflect = this.#declines ? "names" : "none";
    const options = {
      inflector: this.#inflector,
      tokenize: this.#tokenizing,
      inflect,
      hyphens: this.#declines,
      ...(gender === undefined ? {} : { gender }),
    } as const;
    const cases = name.split("|");
    if (cases.length !== CASE_ORDER.length) {
      this.#trie.add(compilePhrase(name, options), value, true);
      return;
    }
    const words = cases.map((form) => compilePhrase(form, { ...options, inflect: "none" }));
    const lemma = words[0] ?? [];
    CASE_ORDER.forEach((feature, k) => {
      const form = words[k] ?? [];
      for (const [at, word] of form.entries())
        if (lemma[at] !== undefined) this.#inflector.add(word, lemma[at], feature);
    });
    this.#trie.add(lemma, value, true);
  }

  compile(): CompiledWords {
    const { words, morphology } = compileMorphology(this.#inflector.forms, this.#trie.words());
    return { words, morphology, trie: this.#trie.compile(new WordTable(words)), values: tagValues(this.#trie.values) };
  }
}

const CASE_ORDER = [12, 13, 14, 15, 16, 17].map((bit) => 1 << bit);

/** Values with the numbers of their types. */
function tagValues(values: readonly TagValue[]): CompiledWords["values"] {
  const types = [...new Set(values.map((v) => v.type))];
  const numbers = new Map(types.map((type, i) => [type, i]));
  const typeOf = Uint8Array.from(values, (v) => numbers.get(v.type)!);
  return { types, count: values.length, typeOf: (v) => typeOf[v]!, value: (v) => values[v]! };
}
