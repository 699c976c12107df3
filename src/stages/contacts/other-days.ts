import type { DateMention } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import { adverbialBefore, hasBareForms } from "./clause.ts";
import { type ContactScan, lemmaAt, normAt, type Trigger } from "./frame.ts";

/* Days and spans of a sentence that tell of something else than its contact. */

/** "the second call in four days", "his first visit in five years": how long it had been, and no day to come. */
export function isSpan(scan: ContactScan, t: Trigger, date: DateMention): boolean {
  const { expression } = date;
  if (!hasBareForms(scan) || expression.type !== "relative" || expression.offset <= 0) return false;
  const at = firstFrom(scan.analysis.tokens, date.start);
  const from = Math.max(scan.analysis.sentences[t.sentence]!.from, Math.min(t.from, at) - 4);
  for (let i = from; i < at; i++)
    if (scan.tags.first(i, "ordinal") !== undefined) return scan.file.spans?.includes(normAt(scan, at)) === true;
  return false;
}

/** "the third since the election of November 8": a day of what has happened before. */
export function isSince(scan: ContactScan, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 10) && normAt(scan, i) !== ","; i--)
    if (scan.file.since?.includes(lemmaAt(scan, i) ?? "") === true) return true;
  return false;
}

/** "returned on Monday after a four-day visit": the day before the adverbial is that of the way home. */
export function isOfReturn(scan: ContactScan, t: Trigger, date: DateMention): boolean {
  if (!hasBareForms(scan) || !t.noun || t.rule.kind !== "visit") return false;
  const at = adverbialBefore(scan, t.from);
  if (at === null || date.end > scan.analysis.tokens[at]!.start) return false;
  return scan.file.afterwards?.includes(normAt(scan, at)) === true;
}

/** "«Мы нацелились на среду», — сказал он на встрече": what is quoted has days of its own. */
export function acrossQuotation(scan: ContactScan, t: Trigger, date: DateMention): boolean {
  return isQuoted(scan, date.start) && !isQuoted(scan, scan.analysis.tokens[t.from]!.start);
}

/** Within a quotation of a sentence or more: a few quoted words ("«au début de l'an prochain»") are the text's own. */
export function isQuoted(scan: ContactScan, start: number): boolean {
  const { text, quotes } = scan.analysis;
  if (
    nearText(quotes, start).some(
      (q) => q.depth === 0 && q.start <= start && start < q.end && q.end - q.start > FRAGMENT,
    )
  )
    return true;
  const opened = text.lastIndexOf("«", start);
  if (opened < 0 || start - opened > 400 || opened < text.lastIndexOf("»", start - 1)) return false;
  return text.indexOf("»", start) - opened > FRAGMENT;
}

/** How long a quotation may be that is none of a sentence. */
const FRAGMENT = 50;
