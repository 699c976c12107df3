import { fold } from "../text/fold.ts";

/** `matters.yml` as it is written. */
export interface MattersFile {
  readonly matters: readonly {
    readonly id: string;
    readonly name?: string;
    /** Of the conflict or subject named beside it, not an item of its own. */
    readonly aspect?: boolean;
    readonly words: readonly string[];
  }[];
  readonly signs: Readonly<Record<SignName, readonly string[]>>;
}

const SIGNS = ["agreed", "discussed", "unspoken", "unagreed", "tail"] as const;
/** What an account says of a matter's outcome; a `tail` goes on about what stands before it ("including …"). */
export type SignName = (typeof SIGNS)[number];

/** A word of a phrase: whole, the beginning of one, or any that is no small word. */
interface Part {
  readonly text: string;
  readonly open: boolean;
}

interface Phrase {
  readonly id: string;
  readonly parts: readonly Part[];
}

/** Compiled: phrases by the first letters of their first word. */
export interface Matters {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly aspects: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

/** A place where words of a phrase stand. */
export interface MatterHit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const PART = /[\p{L}\p{M}]+\*?|\p{N}+\*?|\*/gu;
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const KEY = 2;
/** Words that short may stand between two of a phrase, as many as this, and need not be written in it. */
const SHORT = 3;
const MOST_BETWEEN = 3;
/** Ids of signs among those of matters. */
export const SIGN = "sign:";

/** Throws a plain sentence when a phrase says nothing. */
export function compileMatters({ matters, signs }: MattersFile): Matters {
  const phrases = new Map<string, Phrase[]>();
  const add = (id: string, words: readonly string[]): void => {
    for (const text of words) {
      const parts = partsOf(text);
      const first = parts[0];
      if (first === undefined || first.text === "") throw new Error(`matters.yml: "${text}" must begin with a word`);
      const key = first.text.slice(0, KEY);
      phrases.set(key, [...(phrases.get(key) ?? []), { id, parts }]);
    }
  };
  for (const matter of matters) add(matter.id, matter.words);
  for (const sign of SIGNS) add(SIGN + sign, signs[sign]);
  return {
    phrases,
    aspects: new Set(matters.filter((m) => m.aspect === true).map((m) => m.id)),
    names: new Map(matters.flatMap((m) => (m.name === undefined ? [] : [[m.id, m.name]]))),
  };
}

/** Very short words say nothing in a phrase of several others. */
function partsOf(text: string): Part[] {
  const all = (fold(text).match(PART) ?? []).map((part): Part => {
    const open = part.endsWith("*");
    return { text: open ? part.slice(0, -1) : part, open };
  });
  const telling = all.filter((part) => part.text.length >= SHORT || /^\p{N}/u.test(part.text) || part.text === "");
  return telling.length > 1 || telling.length === all.length ? telling : all;
}

/** Every phrase of the matters and signs in a text, in order; of several of one id from one place, the longest. */
export function findMatters(text: string, { phrases }: Matters): MatterHit[] {
  const words = [...fold(text).matchAll(WORD)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
  const hits: MatterHit[] = [];
  words.forEach(({ text: word, start }, at) => {
    const found = new Map<string, number>();
    for (const phrase of [...(phrases.get(word.slice(0, KEY)) ?? [])]) {
      const last = endOf(phrase.parts, words, at);
      if (last >= 0) found.set(phrase.id, Math.max(found.get(phrase.id) ?? 0, words[last]?.end ?? 0));
    }
    for (const [id, end] of found) hits.push({ id, start, end });
  });
  return hits;
}

/** The place of a phrase's last word when it begins at a word; -1 when it does not. */
function endOf(parts: readonly Part[], words: readonly { readonly text: string }[], from: number): number {
  let at = from - 1;
  for (const [index, part] of parts.entries()) {
    let next = at + 1;
    if (index > 0)
      while (
        next - at <= MOST_BETWEEN &&
        !isPart(part, words[next]?.text) &&
        (words[next]?.text.length ?? SHORT + 1) <= SHORT
      )
        next++;
    if (!isPart(part, words[next]?.text)) return -1;
    at = next;
  }
  return at;
}

function isPart(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (part.text === "") return word.length > SHORT;
  return part.open ? word.startsWith(part.text) : word === part.text;
}
