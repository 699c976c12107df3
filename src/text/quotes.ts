import type { Quote } from "../model/index.ts";

/** Which mark closes which; a mark that may open or close is decided by the space around it. */
const CLOSERS: Readonly<Record<string, string>> = { "‘": "’", "«": "»", "“": "”", "„": "“”", "‹": "›" };
const OPENERS_SWAPPED = "»";
const MAX_QUOTE = 6000;

interface Open {
  readonly at: number;
  readonly close: string;
}

/**
 * Passages in quotation marks, paired and nested, within a paragraph. A quotation that a new paragraph reopens ("« … ¶ « …")
 * becomes one quote a paragraph. Inverted guillemets inside a quotation (» Normandie «) are read as an inner pair.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  let paragraph = 0;
  while (paragraph < text.length) {
    let end = text.indexOf("\n", paragraph);
    if (end < 0) end = text.length;
    quotesOfParagraph(text, paragraph, end, quotes);
    paragraph = end + 1;
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

function quotesOfParagraph(text: string, from: number, to: number, out: Quote[]): void {
  const stack: Open[] = [];
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    const step = char === "'" && text.charAt(i + 1) === "'" ? 2 : 1;
    const top = stack.at(-1);
    if (top !== undefined && closes(top, text, i, step)) {
      stack.pop();
      out.push({ start: top.at, end: i, depth: stack.length, closed: true });
    } else if (opens(text, i, from, step, stack)) {
      stack.push({ at: i + step, close: closerOf(char, step) });
    } else if (char === "»" && stack.length > 1) {
      closeOuter(stack, i, out);
    }
    i += step - 1;
  }
  // What stays open runs to the paragraph's end: a quotation cut off, or one that goes on in the next paragraph.
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const open = stack[depth];
    if (open !== undefined && to - open.at < MAX_QUOTE && !isSingle(open))
      out.push({ start: open.at, end: to, depth, closed: false });
  }
}

function closerOf(char: string, step: number): string {
  if (step === 2) return "''";
  return CLOSERS[char] ?? (char === OPENERS_SWAPPED ? "«" : char);
}

function closes(open: Open, text: string, i: number, step: number): boolean {
  const char = text.charAt(i);
  if (open.close === "''") return step === 2;
  if (step === 2) return false;
  if (!open.close.includes(char)) return false;
  // A single quotation mark that is an apostrophe: "the U.S. sells billions' worth" has letters around it or a word to follow.
  if (isSingle(open))
    return (
      !/[\p{L}\d]/u.test(text.charAt(i + 1)) &&
      (/[.,;:!?\n)]/.test(text.charAt(i - 1) + text.charAt(i + 1)) ||
        !/^[ ]\p{Ll}+[^’'\n]{0,200}[’']/u.test(text.slice(i + 1, i + 220)))
    );
  if (open.close === '"') return true;
  if (open.close === "»" && isInverted(text, i, open)) return false;
  return true;
}

/** `» Normandie «` inside `« … »`: the next guillemet opens again, close by, before any that closes. */
function isInverted(text: string, i: number, open: Open): boolean {
  if (open.at >= i) return false;
  const next = text.slice(i + 1, i + 60).search(/[«»\n]/);
  if (next < 0 || text.charAt(i + 1 + next) !== "«") return false;
  const inner = text.slice(i + 1, i + 1 + next);
  const after = text.slice(i + 2 + next, i + 12 + next).trimStart();
  return /^\s?[\p{L}\d][^.!?]*$/u.test(inner) && /^[,.;:)\p{Ll}]/u.test(after) && text.indexOf("»", i + 2 + next) > 0;
}

function opens(text: string, i: number, from: number, step: number, stack: readonly Open[]): boolean {
  const char = text.charAt(i);
  if (step === 2) return stack.every((o) => o.close !== "''");
  if (char === "‘" || char === "'") return opensSingle(text, i, from, stack);
  if (char === "«" || char === "“" || char === "„" || char === "‹") return true;
  if (char === OPENERS_SWAPPED)
    return stack.length > 0
      ? isInverted(text, i, { at: -1, close: "" }) || startsWord(text, i, from)
      : startsWord(text, i, from);
  return char === '"' && text.charAt(i + 1) !== " " ? true : char === '"';
}

const isSingle = (open: Open): boolean => open.close === "'" || open.close === "’";
const MAX_SINGLE = 600;

/** A single quotation mark opens after a space and before a word, where one closes later in the paragraph. */
function opensSingle(text: string, i: number, from: number, stack: readonly Open[]): boolean {
  if (stack.some(isSingle)) return false;
  const before = i === from ? " " : text.charAt(i - 1);
  if (!/[\s(\[:—–]/.test(before) || !/[\p{L}#…]/u.test(text.charAt(i + 1))) return false;
  const end = text.indexOf("\n", i);
  return /[^\s][’'](?![\p{L}\d])/u.test(text.slice(i + 1, Math.min(end < 0 ? text.length : end, i + MAX_SINGLE)));
}

/** A closing mark used as an opening one ("»Texte«", " » Me voici de retour"): a space or nothing before, a word after. */
function startsWord(text: string, i: number, from: number): boolean {
  const before = i === from ? " " : text.charAt(i - 1);
  return (
    /[\s(]/.test(before) &&
    /^\s{0,2}[\p{Lu}]/u.test(text.slice(i + 1, i + 4)) &&
    text.slice(i + 1, i + MAX_QUOTE).search(/[«»]/) >= 0
  );
}

/** A guillemet closes the outer quotation although an inner one was left open. */
function closeOuter(stack: Open[], i: number, out: Quote[]): void {
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const open = stack[depth];
    if (open === undefined || !open.close.includes("»")) continue;
    while (stack.length > depth) {
      const dropped = stack.pop();
      if (dropped !== undefined)
        out.push({ start: dropped.at, end: i, depth: stack.length, closed: stack.length === depth });
    }
    return;
  }
}
