import type { Block, Quote, Sentence, Token } from "../model/index.ts";

export interface SentenceOptions {
  /** Words after which a full stop does not end a sentence ("m", "mme", "dr", "janv"), folded. */
  readonly abbreviations: ReadonlySet<string>;
}

const ENDERS = ".!?…";

/** No sentence is as long: a text without full stops is cut, so that the time it takes does not grow with its square. */
const MOST_TOKENS = 500;

/**
 * Sentences of each block, as ranges of tokens. A full stop inside a quotation that is not at the end of the quotation ends a
 * sentence too (long quotations hold several), and so does a line break inside a block.
 */
export function findSentences(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  quotes: readonly Quote[],
  options: SentenceOptions,
): Sentence[] {
  const sentences: Sentence[] = [];
  const closers = new Set(quotes.filter((q) => q.closed).map((q) => q.end));
  let i = 0;
  blocks.forEach((block, index) => {
    while (i < tokens.length && tokens[i]!.start < block.start) i++;
    let from = i;
    const wrapped = isWrapped(text.slice(block.start, block.end));
    const flush = (to: number): void => {
      if (to > from) sentences.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, block: index });
      from = to;
    };
    while (i < tokens.length && tokens[i]!.start < block.end) {
      if (i > from && !wrapped && hasLineBreak(text, tokens[i - 1]!.end, tokens[i]!.start)) flush(i);
      if (i - from >= MOST_TOKENS) flush(i);
      i++;
      if (endsSentence(text, tokens, i - 1, options)) {
        while (i < tokens.length && (isCloser(tokens[i]!, closers) || ENDERS.includes(tokens[i]!.norm))) i++;
        if (!continues(text, tokens, i)) flush(i);
      }
    }
    flush(i);
  });
  return sentences;
}

/** A paragraph broken into lines of one width, some of them in mid-sentence: its line breaks mean nothing. */
function isWrapped(paragraph: string): boolean {
  const lines = paragraph.split("\n");
  if (
    lines.length < 2 ||
    !lines.slice(0, -1).every((line) => (line.length >= 45 && line.length <= 110) || /^[^.!?]{12,44}$/.test(line))
  )
    return false;
  return (
    lines.slice(1).some((line, k) => /^\p{Ll}/u.test(line) && !/[.!?…:;]$/.test(lines[k] ?? "")) &&
    lines.slice(0, -1).every((line) => !/^[-•*–]/.test(line))
  );
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (text.charCodeAt(k) === 10) return true;
  return false;
}

function endsSentence(text: string, tokens: readonly Token[], at: number, options: SentenceOptions): boolean {
  const token = tokens[at]!;
  if (token.kind !== "mark" || !ENDERS.includes(token.norm)) return false;
  if (token.norm !== ".") return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || before.end !== token.start) return true;
  // "3.5", "kremlin.ru", "U.S.": no space after the stop.
  if (after !== undefined && after.start === token.end && after.kind !== "mark")
    return isRunOn(text, before, token, after);
  if (before.kind === "word" && options.abbreviations.has(before.norm)) return false;
  // An initial: "V. Poutine", "U.S. President"; a capital alone is no sentence's end.
  return !(before.kind === "word" && before.end - before.start === 1 && before.capital > 0);
}

function isCloser(token: Token, closers: ReadonlySet<number>): boolean {
  return token.kind === "mark" && (closers.has(token.start) || "»”)]".includes(token.norm));
}

/** After a closing quotation mark a sentence goes on with a small letter, a comma or a dash: « … ? », a-t-il demandé. */
function continues(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  const last = tokens[at - 1];
  if (next === undefined || last === undefined) return false;
  if (hasLineBreak(text, last.end, next.start)) return false;
  if (next.kind === "mark") return ",;:–—-".includes(next.norm) && !ENDERS.includes(last.norm);
  return !ENDERS.includes(last.norm) && next.kind === "word" && next.capital === 0;
}

/** "… on the conversation.This is …": two sentences that a page has run together; small letters before, a word with a capital and a space after. */
function isRunOn(text: string, before: Token, stop: Token, after: Token): boolean {
  return (
    before.kind === "word" &&
    before.capital === 0 &&
    before.end - before.start >= 4 &&
    after.kind === "word" &&
    after.capital === 1 &&
    /^\p{Lu}\p{L}*[\s,]/u.test(text.slice(stop.end, stop.end + 30)) &&
    !/[@/:.\d]/.test(text.slice(Math.max(0, before.start - 1), before.start)) &&
    after.end - after.start >= 2
  );
}
