import type { TokenizeOptions } from "../text/tokenize.ts";
import { fold } from "../text/fold.ts";
import { FunctionWords } from "./function-words.ts";
import { Morphology, type MorphologyData } from "./morphology.ts";
import { PhraseTrie, type TagValues, type TrieData } from "./trie.ts";
import { WordTable, type WordTableData } from "./word-table.ts";

/**
 * What a small word does, whatever the language; `roles` of `language.yml` lists for each the lemmas (or forms) that do it.
 * - that: opens a reported clause · who: opens a relative clause · only: with a negation, restricts it ("ne … que")
 * - and, but · also: joins as "and" does ("ainsi que", "as well as") · filler: may stand between joined names
 * - of: ties an office to its state · owner: ties a desk or aide to whom it serves · in: ties an office to its place · genitive: follows its owner ("'s")
 * - the · definite, indefinite: what stands before a noun told before, or not · determiner, before-noun: what only stands before nouns
 * - attribute: adjective between a preposition and a name ("in neighbouring X")
 * - contracted: article and preposition in one · possessive · reflexive · dative: a pronoun that is a partner ("lui") · object-pronoun
 * - infinitive: stands before an infinitive ("to") · no: denies the noun after it
 * - plural-object: an object pronoun for several ("les")
 * - topic: before the preposition that names what the clause is about ("quant à") · relative: opens a clause about the noun before it
 * - clitic: leans on a verb · inverted: pronoun after its verb ("a-t-il") · linking: sound between them ("t") · not · as: "as the Kremlin says"
 */
const WORD_ROLES = ["that", "who", "only", "and", "but", "also", "filler", "of", "owner", "in", "genitive", "the", "definite", "indefinite", "determiner", "before-noun", "contracted", "possessive", "attribute", "reflexive", "dative", "object-pronoun", "clitic", "inverted", "linking", "not", "no", "as", "infinitive", "topic", "relative", "plural-object"] as const; // prettier-ignore
export type WordRole = (typeof WORD_ROLES)[number];

const ROLE_BITS = Object.fromEntries(WORD_ROLES.map((role, i) => [role, 1 << i])) as Readonly<Record<WordRole, number>>;

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
  readonly names: {
    readonly titles: readonly string[];
    readonly particles: readonly string[];
    /** Endings that a name may have in one case and not in another. */
    readonly endings?: readonly string[];
    /** How a father's name ends, where it follows the given one: "-вич". */
    readonly patronymics?: readonly string[];
    /** Words with capitals that make no name of what they stand in: "Published", "Avenue". */
    readonly never?: readonly string[];
  };
  /** What small words do: role → lemmas or forms. */
  readonly roles?: Readonly<Partial<Record<WordRole, readonly string[]>>>;
  /** Pronouns that can only be a subject, so that "and" after them joins: "he and Putin met". */
  readonly subjectPronouns?: readonly string[];
  /** Adverbs of degree, before adjectives: "très", "fort". */
  readonly degrees?: readonly string[];
  /** How adverbs end that may stand between a subject and its verb ("-ly"). */
  readonly adverbEndings?: readonly string[];
  /** Cases instead of articles, capitals in adjectives … what the mechanisms must know of the language's type. */
  readonly traits?: readonly string[];
  /** Markers of arguments, as lemmas of function words: with, between, of, to, by, at, against. */
  readonly markers?: Readonly<Record<string, readonly string[]>>;
  /** Auxiliaries of the passive, as lemmas. */
  readonly verbs?: {
    readonly passive?: readonly string[];
    /** Endings of verb forms nobody listed, by feature. */ readonly endings?: Readonly<
      Record<string, readonly string[]>
    >;
  };
  /** Prepositions of place, as lemmas. */
  readonly places?: readonly string[];
  /** Frequent words, to tell the language of a text. */
  readonly frequent?: readonly string[];
}

/** All words and names of a language in flat tables. */
export interface CompiledWords {
  readonly words: WordTableData;
  readonly morphology: MorphologyData;
  readonly trie: TrieData;
  readonly values: TagValues;
}

/** Where a language comes from. Nothing is asked for before it is needed: a document is in one language of many. */
export interface LanguageSource {
  readonly file: LanguageFile;
  /** What a file of the language says, by its name ("contacts", "dates"), as the stages read it. */
  readonly part: (name: string) => unknown;
  readonly words: () => CompiledWords;
}

export interface Spelling {
  readonly normalize: (word: string) => string;
  readonly tokenizing: TokenizeOptions;
}

/** How words of the language are looked up and texts cut into them. */
export function spellingOf(file: LanguageFile): Spelling {
  const exact = new Set(file.exact ?? []);
  return {
    normalize: (word) => (exact.has(word.toLowerCase()) ? word.toLowerCase() : fold(word)),
    tokenizing: { elisions: new Set(file.elisions ?? []), exact, enclitics: file.enclitics ?? [] },
  };
}

/** One language, compiled: its morphology and the trie of everything that has a name in it. */
export class Language {
  readonly code: string;
  readonly file: LanguageFile;
  readonly tokenizing: TokenizeOptions;
  readonly abbreviations: ReadonlySet<string>;
  /** Compiled parts, by stage. */
  readonly parts: { readonly get: (name: string) => unknown };
  readonly #source: LanguageSource;
  readonly #functionWords: FunctionWords;
  /** Roles of each small word, a bit each. */
  readonly #roles: ReadonlyMap<string, number>;
  #frequent: ReadonlySet<string> | undefined;
  #words: { readonly morphology: Morphology; readonly trie: PhraseTrie } | undefined;

  constructor(source: LanguageSource) {
    const { file } = source;
    const { normalize, tokenizing } = spellingOf(file);
    this.code = file.code;
    this.file = file;
    this.tokenizing = tokenizing;
    this.abbreviations = new Set((file.abbreviations ?? []).map(fold));
    this.#source = source;
    this.#functionWords = new FunctionWords(normalize);
    for (const [lemma, forms] of Object.entries(file.words)) this.#functionWords.add(lemma, forms);
    this.#roles = rolesOf(file, normalize, this.#functionWords);
    const parts = new Map<string, unknown>();
    this.parts = {
      get: (name) => {
        if (!parts.has(name)) parts.set(name, source.part(name));
        return parts.get(name);
      },
    };
  }

  get morphology(): Morphology {
    return (this.#words ??= this.#open()).morphology;
  }

  get trie(): PhraseTrie {
    return (this.#words ??= this.#open()).trie;
  }

  /** Does the word do the work of this role in the language? */
  is(norm: string, role: WordRole): boolean {
    const roles = this.#roles.get(norm);
    return roles !== undefined && (roles & ROLE_BITS[role]) !== 0;
  }

  /** Frequent words, folded, to tell the language of a text. */
  get frequent(): ReadonlySet<string> {
    return (this.#frequent ??= new Set((this.file.frequent ?? []).map(fold)));
  }

  #open(): { morphology: Morphology; trie: PhraseTrie } {
    const compiled = this.#source.words();
    const words = new WordTable(compiled.words);
    const transparent = new Set((this.file.transparent ?? []).map(fold));
    const morphology = new Morphology(compiled.morphology, { words, functionWords: this.#functionWords, transparent });
    return {
      morphology,
      trie: new PhraseTrie(compiled.trie, {
        values: compiled.values,
        words: words.size,
        headLast: this.file.traits?.includes("nouns-before-titles") === true,
      }),
    };
  }
}

/** A word does what its lemma does, and what is said of the form itself. */
function rolesOf(
  file: LanguageFile,
  normalize: (word: string) => string,
  functionWords: FunctionWords,
): Map<string, number> {
  const roles = new Map<string, number>();
  const add = (word: string, bits: number): unknown => roles.set(word, (roles.get(word) ?? 0) | bits);
  for (const role of WORD_ROLES) for (const word of file.roles?.[role] ?? []) add(normalize(word), ROLE_BITS[role]);
  const own = new Map(roles);
  for (const [form, lemma] of functionWords.entries()) if (own.has(lemma)) add(form, own.get(lemma)!);
  return roles;
}
