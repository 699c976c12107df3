import { Feature } from "../../model/index.ts";
import {
  isName,
  quoteFrom,
  type SpeechScan,
  isAuxiliary,
  isMark,
  isRole,
  lemmaAt,
  normAt,
  opensQuotation,
  verbFeatures,
} from "./scan.ts";
import { nearTokens } from "../../text/near.ts";

/** Does a that-clause, a colon or a quotation follow (adverbs, dates and addressees between)? */
/** Languages in which a clause may follow a verb bare, and the order of words is fixed. */
export const isFixedOrder = (scan: SpeechScan): boolean => scan.language.file.traits?.includes("bare-clauses") === true;

export function hasClause(scan: SpeechScan, start: number, bare = false): boolean {
  const from = pastIncise(scan, start);
  // "he said, hoping that …": a comma ends what the verb reports, where a clause needs none before it.
  if (isFixedOrder(scan) && isMark(scan, from, ",") && !opensQuotation(scan, from + 1)) return false;
  for (let i = from; i < from + 9; i++) {
    // "demande de supprimer ce mécanisme, qu'il juge …": one comma before it makes it a relative clause.
    if (
      isRole(scan, i, "that") &&
      i > from + 1 &&
      isMark(scan, i - 1, ",") &&
      !takesComma(scan) &&
      commasIn(scan, from, i) === 1
    )
      return false;
    if (isRole(scan, i, "that") || isMark(scan, i, ":")) return true;
    if (opensQuotation(scan, i) && !quotesName(scan, i) && (i <= from + 1 || addressed(scan, from, i))) return true;
    // "говорил на «Валдае», что …": a name in quotation marks is passed over.
    const name = quotesName(scan, i) ? endOfQuote(scan, i) : null;
    if (name !== null) i = name;
    const token = scan.analysis.tokens[i];
    if (token === undefined || (token.kind === "mark" && name === null && !",-".includes(token.norm))) break;
  }
  return bare && opensClause(scan, from);
}

/** "сказал в среду, что": a comma always stands before the subordinator. */
const takesComma = (scan: SpeechScan): boolean => scan.language.file.traits?.includes("comma-before-that") === true;

const commasIn = (scan: SpeechScan, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) if (isMark(scan, i, ",")) n++;
  return n;
};

/** "said (on Monday) the talks had ended": what follows can only be a subject. */
function opensClause(scan: SpeechScan, from: number): boolean {
  let i = from;
  if (isRole(scan, i, "in") || lemmaAt(scan, i) !== undefined)
    if (
      (scan.analysis.tokens[i + 1]?.capital ?? 0) > 0 &&
      !nearTokens(scan.mentions, i + 1).some((m) => m.from === i + 1)
    )
      i += 2;
  const token = scan.analysis.tokens[i];
  if (token === undefined || token.kind === "mark") return false;
  const group = nearTokens(scan.mentions, i).find((m) => m.from === i);
  if (
    group !== undefined ||
    (scan.language.file.articles ?? []).includes(token.norm) ||
    isRole(scan, i, "possessive") ||
    isRole(scan, i, "definite")
  )
    return true;
  if (token.kind === "word" && lemmaAt(scan, i) !== undefined) return false;
  // "said relations had improved": a verb of its own follows.
  for (let k = i + 1; k < i + 9; k++) {
    if (scan.analysis.tokens[k]?.kind === "mark") return false;
    if (isAuxiliary(scan, k)) return true;
  }
  return false;
}

/** "l'a dit à Macron, « … »": nothing but the addressee between. */
function addressed(scan: SpeechScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const inside = nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);
    if (!inside && !isMark(scan, i, ",:") && scan.language.morphology.functionLemma(normAt(scan, i)) === undefined)
      return false;
  }
  return true;
}

/** "a rappelé, indique le ministère, que …": behind an incise of a few words that commas set off, where what is said follows it. */
function pastIncise(scan: SpeechScan, from: number): number {
  if (!isMark(scan, from, ",")) return from;
  let says = false;
  for (let i = from + 1; i < from + INCISE; i++) {
    if (isMark(scan, i, ",")) return says && (isRole(scan, i + 1, "that") || isMark(scan, i + 1, ":")) ? i + 1 : from;
    if (scan.analysis.tokens[i]?.kind === "mark" && !isMark(scan, i, "-'’.")) return from;
    if (isRole(scan, i, "that")) return from;
    says ||= ["cue", "according-to", "citing", "cited-by"].some((type) => scan.tags.first(i, type) !== undefined);
  }
  return from;
}

/** How many words an incise has at most. */
const INCISE = 12;

export function hasThat(scan: SpeechScan, start: number): boolean {
  const from = pastIncise(scan, start);
  for (let i = from; i < from + 7; i++) {
    if (isRole(scan, i, "that")) return true;
    if (takesComma(scan) && isMark(scan, i, ",")) return isRole(scan, i + 1, "that");
    if (scan.analysis.tokens[i]?.kind !== "word") return false;
  }
  return false;
}

/** "a appelé les parties à cesser le feu": the word that makes the verb one of speech stands after its object. */
export function followedByAny(scan: SpeechScan, from: number, words: readonly string[]): boolean {
  for (let i = from; i < from + 9; i++) {
    const lemma = scan.language.morphology.functionLemma(normAt(scan, i));
    if (lemma !== undefined && words.includes(lemma)) return true;
    if (isMark(scan, i, ".;")) return false;
  }
  return false;
}

/** An infinitive, a quotation or an adjective (no article, no name) after the verb. */
export function hasPredicate(scan: SpeechScan, from: number): boolean {
  let first = from;
  for (let i = from; i < from + 4; i++) {
    if (opensQuotation(scan, i)) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    if ((verbFeatures(scan, i) & Feature.infinitive) !== 0) return true;
    if ((scan.language.file.articles ?? []).includes(token.norm) || token.capital > 0) return false;
    // "dit très satisfait": a word of degree before the adjective.
    if (i === first && (scan.language.file.degrees ?? []).includes(token.norm)) {
      first++;
      continue;
    }
    if (scan.language.morphology.functionLemma(token.norm) === undefined && scan.tags.at(i).length === 0 && i === first)
      return true;
  }
  return false;
}

export const opensQuote = (scan: SpeechScan, i: number): boolean =>
  (opensQuotation(scan, i) && !quotesName(scan, i)) || (isMark(scan, i, ":") && opensQuotation(scan, i + 1));

/** The token before a group, articles passed over. */
export function commaBefore(scan: SpeechScan, from: number): number {
  let i = from - 1;
  while (i > 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  return i;
}

/** The mark that closes the short quotation opened here. */
function endOfQuote(scan: SpeechScan, i: number): number | null {
  const end = quoteFrom(scan, i)?.end;
  for (let k = i + 1; k < i + 9; k++) if (scan.analysis.tokens[k]?.start === end) return k;
  return null;
}

/** "lit le « South China Morning Post »": a name in quotation marks is nothing said. */
function quotesName(scan: SpeechScan, i: number): boolean {
  const quote = quoteFrom(scan, i);
  return quote !== undefined && !isMark(scan, i - 1, ":") && isName(scan.analysis.text.slice(quote.start, quote.end));
}
