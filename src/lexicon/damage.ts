/** Compiles `knowledge/languages/<xx>/damage.yml`: what machine translation, spinning and lost accents leave in a text. */
import { fold } from "../text/fold.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Language } from "./language.ts";

/** The file as it is written; `knowledge/schemas/damage.ts` checks that it is so. */
export interface DamageSource {
  /** From how many points on a text is called machine-translated. */
  readonly threshold: number;
  /** Frequent words that are never written without their accents. */
  readonly accented?: readonly string[];
  readonly signs: readonly SignSource[];
}

interface SignSource {
  readonly id: string;
  /** What one place of it is worth. */
  readonly weight: number;
  /** Also in menus and sign-up prompts, not only in the article. */
  readonly anywhere?: boolean;
  readonly patterns: readonly string[];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/**
 * One place of a pattern (the closed set of mechanisms; patterns are written as in `docs/guide/knowledge.md`):
 * - `words`: one of these, folded; `starts`, `ends`: a word that begins or ends so (`rapport*`, `*tions`)
 * - `tag`: what the lexicon knows (`{office}`, `{state:adjective}`): of one of these ids or forms, if any are given
 * - `name`: a word with a capital; `lower`: one without (`{lower:russian}`: this one); `number`
 * - `first`, `last`: the sentence begins or ends here; `quoted`: ends the quotation that the sentence begins with
 * - `reversed`: a closing guillemet where one opens; `script`: a word in another script; `initial`: a word that begins with one of these letters
 */
export type Element = { readonly optional: boolean } & (
  | {
      readonly kind: "words";
      readonly words: ReadonlySet<string>;
      readonly starts: readonly string[];
      readonly ends: readonly string[];
    }
  | { readonly kind: "tag"; readonly type: string; readonly ids: readonly string[] }
  | { readonly kind: "lower"; readonly words: readonly string[] }
  | { readonly kind: "name" | "number" | "first" | "last" | "quoted" | "reversed" }
  | { readonly kind: "script"; readonly script: RegExp }
  | { readonly kind: "initial"; readonly letters: string }
);

export type DamageSign = Omit<SignSource, "patterns">;

export interface DamagePattern {
  readonly sign: DamageSign;
  readonly elements: readonly Element[];
}

export interface DamageLexicon {
  readonly threshold: number;
  readonly signs: readonly DamageSign[];
  /** Patterns by the word they begin with. */
  readonly byWord: ReadonlyMap<string, readonly DamagePattern[]>;
  /** Those that begin with anything else. */
  readonly others: readonly DamagePattern[];
  /** Words that have lost their accents, folded → as they are written. */
  readonly accented: ReadonlyMap<string, string>;
}

const COMPILED = new WeakMap<object, DamageLexicon>();

/** The language's signs of damage, compiled once; null where it has none. */
export function damageOf(language: Language): DamageLexicon | null {
  const source = language.parts.get("damage") as DamageSource | undefined;
  if (source === undefined) return null;
  let compiled = COMPILED.get(source);
  if (compiled === undefined) COMPILED.set(source, (compiled = compileDamage(source, language)));
  return compiled;
}

function compileDamage(source: DamageSource, language: Language): DamageLexicon {
  const byWord = new Map<string, DamagePattern[]>();
  const others: DamagePattern[] = [];
  const signs: DamageSign[] = [];
  for (const { patterns, ...sign } of source.signs) {
    signs.push(sign);
    for (const pattern of patterns) {
      const compiled = { sign, elements: elementsOf(pattern, language, sign.id) };
      const first = compiled.elements[0];
      if (first?.kind !== "words" || first.optional || first.starts.length + first.ends.length > 0)
        others.push(compiled);
      else for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), compiled]);
    }
  }
  const accented = new Map((source.accented ?? []).map((word) => [fold(word), word.toLowerCase()]));
  return { threshold: source.threshold, signs, byWord, others, accented };
}

function elementsOf(pattern: string, language: Language, id: string): Element[] {
  return pattern
    .split(" ")
    .filter((part) => part !== "")
    .flatMap((part) => {
      const optional = part.length > 1 && part.endsWith("?");
      const bare = optional ? part.slice(0, -1) : part;
      if (bare.startsWith("{")) return [{ optional, ...slot(bare.slice(1, -1), id) }];
      if (/[|*]/.test(bare)) return [{ optional, ...wordsOf(bare.split("|"), language) }];
      return tokenize(bare, language.tokenizing).map((token): Element => ({
        optional,
        ...wordsOf([bare.slice(token.start, token.end)], language),
      }));
    });
}

const normalize = (word: string, language: Language): string =>
  language.tokenizing.exact.has(word.toLowerCase()) ? word.toLowerCase() : fold(word);

function wordsOf(
  list: readonly string[],
  language: Language,
): { kind: "words"; words: Set<string>; starts: string[]; ends: string[] } {
  const plain = list.filter((word) => !word.includes("*"));
  return {
    kind: "words",
    words: new Set(plain.map((word) => normalize(word, language))),
    starts: list.filter((word) => word.endsWith("*")).map((word) => fold(word.slice(0, -1))),
    ends: list.filter((word) => word.startsWith("*")).map((word) => fold(word.slice(1))),
  };
}

type Slot = Element extends infer E ? (E extends unknown ? Omit<E, "optional"> : never) : never;

const PLAIN = {
  Name: "name",
  number: "number",
  "^": "first",
  $: "last",
  quoted: "quoted",
  reversed: "reversed",
} as const;

function slot(content: string, id: string): Slot {
  const [name = "", rest = ""] = content.split(":");
  if (Object.hasOwn(PLAIN, name)) return { kind: PLAIN[name as keyof typeof PLAIN] };
  if (name === "lower") return { kind: "lower", words: rest === "" ? [] : rest.split(",").map(fold) };
  if (name === "script") return { kind: "script", script: new RegExp(`\\p{Script=${rest}}`, "u") };
  if (name === "initial") return { kind: "initial", letters: rest };
  if (!/^[a-z-]+$/.test(name)) throw new Error(`${id}: {${content}} is no slot of a pattern`);
  return { kind: "tag", type: name, ids: rest === "" ? [] : rest.split(",") };
}
