import type { TagValue } from "../model/index.ts";
import type { TokenizeOptions } from "../text/tokenize.ts";
import { fold } from "../text/fold.ts";
import { Morphology, type InflectionData } from "./morphology.ts";
import { compilePhrase } from "./phrase.ts";
import { PhraseTrie } from "./trie.ts";

/**
 * What a small word does, whatever the language; `roles` of `language.yml` lists for each the lemmas (or forms) that do it.
 * - that: opens a reported clause · who: opens a relative clause · only: with a negation, restricts it ("ne … que")
 * - and, but · also: joins as "and" does ("ainsi que", "as well as") · filler: may stand between joined names
 * - of: ties an office to its state · owner: ties a desk or aide to whom it serves · in: ties an office to its place · genitive: follows its owner ("'s")
 * - the · definite, indefinite: what stands before a noun told before, or not · determiner, before-noun: what only stands before nouns
 * - contracted: article and preposition in one · possessive · reflexive · dative: a pronoun that is a partner ("lui") · object-pronoun
 * - infinitive: stands before an infinitive ("to") · no: denies the noun after it
 * - clitic: leans on a verb · inverted: pronoun after its verb ("a-t-il") · linking: sound between them ("t") · not · as: "as the Kremlin says"
 */
export const WORD_ROLES = ["that", "who", "only", "and", "but", "also", "filler", "of", "owner", "in", "genitive", "the", "definite", "indefinite", "determiner", "before-noun", "contracted", "possessive", "reflexive", "dative", "object-pronoun", "clitic", "inverted", "linking", "not", "no", "as", "infinitive"] as const; // prettier-ignore
export type WordRole = (typeof WORD_ROLES)[number];

/** `language.yml`. */
export interface LanguageFile {
  readonly code: string;
  readonly name: string;
  readonly elisions?: readonly string[];
  readonly exact?: readonly string[];
  readonly enclitics?: readonly string[];
  readonly transparent?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly articles?: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly names: { readonly titles: readonly string[]; readonly particles: readonly string[] };
  /** What small words do: role → lemmas or forms. */
  readonly roles?: Readonly<Partial<Record<WordRole, readonly string[]>>>;
  /** Cases instead of articles, capitals in adjectives … what the mechanisms must know of the language's type. */
  readonly traits?: readonly string[];
  /** Markers of arguments, as lemmas of function words: with, between, of, to, by, at, against. */
  readonly markers?: Readonly<Record<string, readonly string[]>>;
  /** Auxiliaries of the passive, as lemmas. */
  readonly verbs?: { readonly passive?: readonly string[]; /** Endings of verb forms nobody listed, by feature. */ readonly endings?: Readonly<Record<string, readonly string[]>> };
  /** Prepositions of place, as lemmas. */
  readonly places?: readonly string[];
  /** Frequent words, to tell the language of a text. */
  readonly frequent?: readonly string[];
}

/** One language, compiled: its morphology and the trie of everything that has a name in it. */
export class Language {
  readonly code: string;
  readonly file: LanguageFile;
  readonly morphology: Morphology;
  readonly trie = new PhraseTrie();
  readonly tokenizing: TokenizeOptions;
  readonly abbreviations: ReadonlySet<string>;
  readonly #roles: ReadonlyMap<WordRole, ReadonlySet<string>>;
  readonly #declines: boolean;
  /** Compiled parts, by stage. */
  readonly parts = new Map<string, unknown>();

  constructor(file: LanguageFile, inflection: InflectionData) {
    this.code = file.code;
    this.file = file;
    this.#declines = file.traits?.includes("declines-names") === true;
    const exact = new Set(file.exact ?? []);
    this.tokenizing = { elisions: new Set(file.elisions ?? []), exact, enclitics: file.enclitics ?? [] };
    this.abbreviations = new Set((file.abbreviations ?? []).map(fold));
    const normalize = (word: string): string => (exact.has(word.toLowerCase()) ? word.toLowerCase() : fold(word));
    this.morphology = new Morphology(inflection, (file.transparent ?? []).map(fold), normalize);
    this.morphology.headLast = file.traits?.includes("nouns-before-titles") === true;
    for (const [lemma, forms] of Object.entries(file.words)) this.morphology.addFunctionWord(lemma, forms);
    this.#roles = new Map(WORD_ROLES.map((role) => [role, new Set((file.roles?.[role] ?? []).map(normalize))]));
  }

  /** Does the word do the work of this role in the language? */
  is(norm: string, role: WordRole): boolean {
    const words = this.#roles.get(role);
    if (words === undefined || words.size === 0) return false;
    return words.has(norm) || words.has(this.morphology.functionLemma(norm) ?? norm);
  }

  /** Adds common-word phrases of one entry. */
  addWords(phrases: readonly string[] | undefined, value: TagValue): void {
    for (const phrase of phrases ?? [])
      this.trie.add(compilePhrase(phrase, { morphology: this.morphology, tokenize: this.tokenizing, inflect: "nominal", hyphens: this.#declines }), value, false);
  }

  /** Adds proper names; `inflect` "names" where the language declines them. */
  addNames(names: readonly string[] | undefined, value: TagValue, gender?: string): void {
    const inflect = this.file.traits?.includes("declines-names") ? "names" : "none";
    for (const name of names ?? []) this.#addName(name, value, inflect, gender);
  }

  #addName(name: string, value: TagValue, inflect: "names" | "none", gender?: string): void {
    const options = { morphology: this.morphology, tokenize: this.tokenizing, inflect, hyphens: this.#declines, ...(gender === undefined ? {} : { gender }) };
    const cases = name.split("|");
    if (cases.length === 6) {
      const words = cases.map((form) => compilePhrase(form, { ...options, inflect: "none" }));
      const lemma = words[0] ?? [];
      CASE_ORDER.forEach((feature, k) => {
        const form = words[k] ?? [];
        form.forEach((word, at) => lemma[at] !== undefined && this.morphology.add(word, lemma[at], feature));
      });
      this.trie.add(lemma, value, true);
      return;
    }
    this.trie.add(compilePhrase(name, options), value, true);
  }
}

const CASE_ORDER = [12, 13, 14, 15, 16, 17].map((bit) => 1 << bit);
