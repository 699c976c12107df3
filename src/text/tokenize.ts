import type { Token } from "../model/index.ts";
import { fold } from "./fold.ts";

export interface TokenizeOptions {
  /** Short words that lean on the next one with an apostrophe ("l", "d", "qu"): split off with their apostrophe. */
  readonly elisions: ReadonlySet<string>;
  /** Words whose accents tell them from another word ("à" / "a"): their norm keeps them. */
  readonly exact: ReadonlySet<string>;
  /** Endings that are words of their own ("'s"). */
  readonly enclitics?: readonly string[];
  /** The text has kept its accents: tokens say how they are written, so that "salué" is no "salue". */
  readonly accents?: boolean;
}

/** Classes of code units. */
const Class = { Space: 0, Letter: 1, Digit: 2, Mark: 3 } as const;
type Class = (typeof Class)[keyof typeof Class];

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/u;

/** Class of each code unit below U+0600; beyond, the regular expressions decide. */
const CLASSES = (() => {
  const table = new Uint8Array(0x600);
  for (let code = 0; code < table.length; code++) table[code] = classOf(code);
  return table;
})();

function classOf(code: number): Class {
  const char = String.fromCharCode(code);
  if (code >= 48 && code <= 57) return Class.Digit;
  if (SPACE.test(char)) return Class.Space;
  // Halves of surrogate pairs: letters of rare scripts or emoji; marks of their own.
  return LETTER.test(char) ? Class.Letter : Class.Mark;
}

const classAt = (code: number): Class => (code < 0x600 ? (CLASSES[code] as Class) : classOf(code));

/**
 * Words, numbers and marks of a text, in one pass. Apostrophes stay inside a word ("N'Guesso") unless what stands before
 * is an elision of the language; hyphens and every other sign are marks of one code unit.
 */
export function tokenize(text: string, options: TokenizeOptions): Token[] {
  const tokens: Token[] = [];
  const norms = new Map<string, string>();
  let i = 0;
  while (i < text.length) {
    const kind = classAt(text.charCodeAt(i));
    if (kind === Class.Space) {
      i++;
      continue;
    }
    const start = i++;
    if (kind === Class.Mark) {
      tokens.push({ start, end: i, norm: fold(text.slice(start, i)), capital: 0, kind: "mark" });
      continue;
    }
    if (kind === Class.Digit) {
      while (i < text.length && classAt(text.charCodeAt(i)) === Class.Digit) i++;
      tokens.push({ start, end: i, norm: text.slice(start, i), capital: 0, kind: "number" });
      continue;
    }
    i = pushWord(text, start, options, norms, tokens);
  }
  return tokens;
}

const APOSTROPHES = "'’‘`´ʼ";

function pushWord(
  text: string,
  from: number,
  options: TokenizeOptions,
  norms: Map<string, string>,
  tokens: Token[],
): number {
  let start = from;
  let i = from;
  for (;;) {
    while (i < text.length && classAt(text.charCodeAt(i)) === Class.Letter) i++;
    const joins =
      i + 1 < text.length && APOSTROPHES.includes(text.charAt(i)) && classAt(text.charCodeAt(i + 1)) === Class.Letter;
    if (!joins) break;
    i++;
    if (!options.elisions.has(fold(text.slice(start, i - 1)))) continue;
    tokens.push(word(text, start, i, options, norms));
    start = i;
  }
  // An elision before a quotation mark: "qu'« il »".
  if (i < text.length && APOSTROPHES.includes(text.charAt(i)) && options.elisions.has(fold(text.slice(start, i)))) i++;
  const enclitic = options.enclitics?.find((e) => i - start > e.length && fold(text.slice(i - e.length, i)) === e);
  const split = i - (enclitic?.length ?? 0);
  tokens.push(word(text, start, split, options, norms));
  if (split < i) tokens.push(word(text, split, i, options, norms));
  return i;
}

function word(text: string, start: number, end: number, options: TokenizeOptions, norms: Map<string, string>): Token {
  const raw = text.slice(start, end);
  let norm = norms.get(raw);
  if (norm === undefined) {
    const lower = raw.normalize("NFC").toLowerCase();
    norm = options.exact.has(lower) ? lower : fold(raw.normalize("NFC"));
    norms.set(raw, norm);
  }
  const capital = capitalOf(raw);
  // Capitals often go without accents ("PRÉSIDENT", "PRESIDENT").
  if (options.accents !== true || capital === 2) return { start, end, norm, capital, kind: "word" };
  return { start, end, norm, accented: accentsOf(raw, norm), capital, kind: "word" };
}

const accentsOf = (raw: string, norm: string): string => {
  const lower = raw.toLowerCase();
  return lower === norm
    ? norm
    : lower
        .normalize("NFC")
        .replace(/[’‘`´ʼ]/g, "'")
        .replaceAll("ё", "е");
};

function capitalOf(raw: string): 0 | 1 | 2 {
  const first = raw.charAt(0);
  if (first === first.toLowerCase()) return 0;
  return raw.length > 1 && raw === raw.toUpperCase() ? 2 : 1;
}
