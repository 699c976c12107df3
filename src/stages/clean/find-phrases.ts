/** Finds the lexicons' phrases in a stretch of words: one look-up a word, then word by word. */
import { STEM_KEY, TOKEN, type BoilerplateLexicon, type Phrase, type PhraseToken } from "../../lexicon/boilerplate.ts";
import { fold } from "../../text/fold.ts";
import type { Hit, Word } from "./page.ts";

const LONGEST_GAP = 8;

export function readWords(view: string, offset: number): Word[] {
  const folded = fold(view);
  const words: Word[] = [];
  for (const match of folded.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const raw = view.slice(start, end);
    const kind = kindOf(raw);
    words.push({
      start: offset + start,
      end: offset + end,
      norm: normOf(match[0], view, start),
      capital: capitalOf(raw, kind),
      kind,
    });
  }
  return words;
}

const LETTER = /^[\p{L}\p{M}\u00ad]/u;
const DIGIT = /^\p{N}/u;

function kindOf(raw: string): Word["kind"] {
  if (LETTER.test(raw)) return "word";
  return DIGIT.test(raw) ? "number" : "mark";
}

function normOf(folded: string, view: string, at: number): string {
  if (folded === "©" && isBrokenLetter(view, at)) return "\ufffd";
  return folded.includes("\u00ad") ? folded.replaceAll("\u00ad", "") : folded;
}

/** The "©" of "Ã©": half a letter of a text decoded wrongly, no credit. */
function isBrokenLetter(view: string, at: number): boolean {
  return view.charAt(at) === "©" && /[ÃÂ]/u.test(view.charAt(at - 1));
}

function capitalOf(raw: string, kind: Word["kind"]): 0 | 1 | 2 {
  if (kind !== "word" || raw.charAt(0) === raw.charAt(0).toLowerCase()) return 0;
  return raw.length > 1 && raw === raw.toUpperCase() ? 2 : 1;
}

export function findPhrases(words: readonly Word[], lexicons: readonly BoilerplateLexicon[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from++) {
    const { norm, kind } = words[from] as Word;
    const stem = kind === "word" && norm.length >= STEM_KEY ? norm.slice(0, STEM_KEY) : undefined;
    for (const lexicon of lexicons) {
      addHits(hits, words, from, lexicon.phrases.get(norm), text);
      if (stem !== undefined) addHits(hits, words, from, lexicon.stems.get(stem), text);
      if (kind === "number") addHits(hits, words, from, lexicon.phrases.get("<number>"), text);
    }
  }
  return hits;
}

function addHits(
  hits: Hit[],
  words: readonly Word[],
  from: number,
  phrases: readonly Phrase[] | undefined,
  text: string,
): void {
  if (phrases) for (const phrase of phrases) addHit(hits, words, from, phrase, text);
}

function addHit(hits: Hit[], words: readonly Word[], from: number, phrase: Phrase, text: string): void {
  const to = match(words, from, phrase.tokens, 0, text);
  if (to === undefined) return;
  const last = phrase.tokens.at(-1) as PhraseToken;
  const word = words[to - 1] as Word;
  const end =
    last.kind === "word" ? word.end - word.norm.length + Math.min(word.norm.length, last.norm.length) : word.end;
  hits.push({
    rule: phrase.rule.id,
    mechanism: phrase.rule.mechanism,
    from,
    to,
    start: (words[from] as Word).start,
    end: Math.max(end, (words[from] as Word).start + 1),
  });
}

/** Where the words that match end, or undefined. Gaps are few and short, so the walk is bounded. */
function match(
  words: readonly Word[],
  at: number,
  tokens: readonly PhraseToken[],
  i: number,
  text: string,
): number | undefined {
  let next = at;
  for (let t = i; t < tokens.length; t++) {
    const token = tokens[t] as PhraseToken;
    if (token.kind === "gap") {
      for (let skip = 0; skip <= LONGEST_GAP && next + skip < words.length; skip++) {
        const end = match(words, next + skip, tokens, t + 1, text);
        if (end !== undefined) return end;
        if (/^[.!?…]$/u.test((words[next + skip] as Word).norm)) return undefined;
      }
      return undefined;
    }
    const word = words[next];
    if (word === undefined || !fits(word, token, t === tokens.length - 1, text)) return undefined;
    next = token.kind === "number" ? afterNumber(words, next) : next + 1;
  }
  return next;
}

function fits(word: Word, token: Exclude<PhraseToken, { kind: "gap" }>, last: boolean, text: string): boolean {
  if (token.kind === "number") return word.kind === "number";
  if (token.kind === "stem") return word.norm.startsWith(token.norm);
  return word.norm === token.norm || (last && isGlued(word, token.norm, text));
}

/** "multimédiaVladimir": the phrase's last word with the next line's first word glued to it. */
function isGlued(word: Word, norm: string, text: string): boolean {
  if (norm.length < 3 || !word.norm.startsWith(norm)) return false;
  const at = word.start + norm.length;
  return /\p{Ll}/u.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at));
}

const MOST_PARTS = 8;

/** "40 000", "12:07", "2021-01-10": one number. */
function afterNumber(words: readonly Word[], at: number): number {
  let next = at + 1;
  for (let part = 0; part < MOST_PARTS; part++) {
    const joint = words[next]?.kind === "mark" && /^[.,:/-]$/u.test((words[next] as Word).norm) ? 1 : 0;
    if (words[next + joint]?.kind !== "number") return next;
    next += joint + 1;
  }
  return next;
}
