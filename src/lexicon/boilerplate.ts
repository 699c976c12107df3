/** Compiles `knowledge/languages/<xx>/boilerplate.yml`: the words by which page furniture, captions and bylines are known. */
import { fold } from "../text/fold.ts";

/**
 * What a phrase does where it stands (the closed set of mechanisms):
 * - `line-equals`, `line-starts`, `line-contains`: the line is furniture
 * - `line-ends`: the last words of a line are furniture, after a finished sentence
 * - `text-starts`: the first words of the text are furniture, the rest of the line is not
 * - `inline`: these words are furniture wherever they stand
 * - `menu-item`: furniture when the whole line consists of such items, or has one among separators
 * - `list-opener`: the line and the headlines listed after it; `tail-opener`: the same, to the end of the page
 * - `tail-line`: the line is furniture when it stands under the article: profiles, appeals
 * - `credit`: who made a picture; `caption`: words that only captions have; `caption-hint`: words that captions often have
 * - `byline`: who wrote; `byline-names`: the same, when names that the text does not know follow; `posting`: when and where it was published
 */
export const MECHANISMS = [
  "line-equals",
  "line-starts",
  "line-contains",
  "line-ends",
  "text-starts",
  "inline",
  "menu-item",
  "list-opener",
  "tail-opener",
  "tail-line",
  "credit",
  "caption",
  "caption-hint",
  "byline",
  "byline-names",
  "posting",
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** The file as it is written; `knowledge/schemas/boilerplate.ts` checks that it is so. */
export interface BoilerplateSource {
  readonly language: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Other small words of dates: "1er", "à", "г", "GMT". */
  readonly date_words: readonly string[];
  /** Frequent forms that show a clause, where a caption has none. */
  readonly verbs: readonly string[];
  /** Frequent words that say nothing about what a text is about. */
  readonly common: readonly string[];
  /** Agencies and picture services as credits and datelines name them. */
  readonly agencies: readonly string[];
  /** Words that open a side clause: what comes before them is what a caption shows. */
  readonly subordinators: readonly string[];
  /** Nouns of self-praise in invented author profiles. */
  readonly personas: readonly string[];
  readonly rules: readonly (BoilerplateRule & { readonly phrases: readonly string[] })[];
}

export type PhraseToken =
  | { readonly kind: "word" | "stem" | "mark"; readonly norm: string }
  /** `<number>`: digits with their separators. */
  | { readonly kind: "number" }
  /** `<gap>`: up to eight words of the same sentence. */
  | { readonly kind: "gap" };

export interface Phrase {
  readonly rule: BoilerplateRule;
  readonly tokens: readonly PhraseToken[];
}

export interface BoilerplateRule {
  readonly id: string;
  readonly mechanism: Mechanism;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

export interface BoilerplateLexicon {
  readonly language: string;
  readonly rules: readonly BoilerplateRule[];
  /** Phrases by their first word or mark, or "<number>". */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases that begin with a stem, by its first three letters. */
  readonly stems: ReadonlyMap<string, readonly Phrase[]>;
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly dateWords: ReadonlySet<string>;
  /** Lower case, with their accents: "a" is a verb, "à" is none. */
  readonly verbs: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly personas: ReadonlySet<string>;
}

/** Words, numbers and single marks of folded text; invisible soft hyphens belong to their word. */
export const TOKEN = /[\p{L}\p{M}\u00ad]+|\p{N}+|[^\s\p{L}\p{M}\p{N}\u00ad]/gu;
export const STEM_KEY = 3;

/** Throws a plain sentence when two rules or their words cannot stand together. */
export function compileBoilerplate(source: BoilerplateSource): BoilerplateLexicon {
  const { language, rules, date_words, ...lists } = source;
  const phrases = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  const compiled = rules.map((rule) => {
    if (seen.has(rule.id)) throw new Error(`boilerplate.yml: two rules are called "${rule.id}"`);
    if (!rule.id.startsWith(`${language}.`))
      throw new Error(`boilerplate.yml: "${rule.id}" is not of language "${language}"`);
    seen.add(rule.id);
    const { phrases: written, ...bare } = rule;
    for (const text of written) addPhrase({ phrases, stems }, { rule: bare, tokens: parsePhrase(text) }, text);
    return bare;
  });
  return {
    language,
    rules: compiled,
    phrases,
    stems,
    months: wordSet(lists.months),
    weekdays: wordSet(lists.weekdays),
    dateWords: wordSet(date_words),
    verbs: new Set(lists.verbs.map((word) => word.toLowerCase())),
    common: wordSet(lists.common),
    agencies: wordSet(lists.agencies),
    subordinators: wordSet(lists.subordinators),
    personas: wordSet(lists.personas),
  };
}

function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => fold(word)));
}

const PHRASE_TOKEN = /<[a-z]+>|[\p{L}\p{M}]+\*?|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

function parsePhrase(text: string): PhraseToken[] {
  return (fold(text).match(PHRASE_TOKEN) ?? []).map((part): PhraseToken => {
    if (part === "<number>") return { kind: "number" };
    if (part === "<gap>") return { kind: "gap" };
    if (/^<[a-z]+>$/.test(part)) throw new Error(`boilerplate.yml: "${text}" has an unknown slot ${part}`);
    if (part.endsWith("*") && part.length > STEM_KEY) return { kind: "stem", norm: part.slice(0, -1) };
    return { kind: /^[\p{L}\p{M}\p{N}]/u.test(part) ? "word" : "mark", norm: part };
  });
}

function addPhrase(index: Record<"phrases" | "stems", Map<string, Phrase[]>>, phrase: Phrase, text: string): void {
  const first = phrase.tokens[0];
  if (first === undefined || first.kind === "gap" || phrase.tokens.at(-1)?.kind === "gap")
    throw new Error(`boilerplate.yml: "${text}" must begin and end with words`);
  const map = first.kind === "stem" ? index.stems : index.phrases;
  const key = first.kind === "number" ? "<number>" : first.kind === "stem" ? first.norm.slice(0, STEM_KEY) : first.norm;
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
