import type { DateMention } from "../../model/index.ts";
import { firstFrom } from "../../text/near.ts";
import { hasBareForms } from "./clause.ts";
import { isRole, normAt, type ContactScan, type Trigger } from "./frame.ts";
import { isDecided, isDeniedBefore, isOfferDay } from "./decided.ts";
import { isToldDay } from "./report-days.ts";
import { isQuoted } from "./other-days.ts";
import { isPrinted } from "./reported.ts";
import { isReport } from "./when.ts";

/* Days on which a contact was spoken of or decided, and not held. */

/**
 * "…, сообщили в пятницу в Кремле": the day of the report dates the sentence's first contact, if any; "1 июля Песков заявил, что
 * Путин готов встретиться" dates no contact to come.
 */
export function tellsWhen(
  scan: ContactScan,
  t: Trigger,
  triggers: readonly Trigger[],
  date: DateMention,
  status: string,
): boolean {
  const { tokens } = scan.analysis;
  const at = firstFrom(tokens, date.start);
  const isCue = (i: number): boolean => isReport(scan, i, triggers);
  if (confesses(scan, t, at)) return true;
  if (at > t.to && isReportsDay(scan, t, triggers, at)) return status !== "held" || triggers[0] !== t;
  if (status !== "held" && isQuoted(scan, tokens[t.from]!.start) && !isQuoted(scan, date.start)) return true;
  if (status === "denied" && isDeniedBefore(scan, t, at)) return true;
  // The day right after the trigger itself ("est attendu dimanche") is its own.
  const decided = isDecided(scan, at) && (at <= t.from || at > t.to);
  if (status !== "held" && (decided || isOfferDay(scan, t, at) || isToldDay(scan, t, at))) return true;
  if (isPrinted(scan, t, at)) return true;
  if (status === "held" || date.end > tokens[t.from]!.start) return false;
  let cue = isCue(at - 1) || isCue(at - 2);
  for (let i = at; i < t.from; i++) {
    if (isCue(i)) cue = true;
    if (cue && isRole(scan, i, "that")) return true;
  }
  return false;
}

/** "…, he tweeted from Air Force One on Thursday", "…, sources said here today": a day of the clause that reports. */
function isReportsDay(scan: ContactScan, t: Trigger, triggers: readonly Trigger[], at: number): boolean {
  if (isReport(scan, at - 1, triggers)) return true;
  if (!hasBareForms(scan)) return false;
  for (let i = at - 1; i >= Math.max(t.to, at - CLAUSE); i--) {
    if (isReport(scan, i, triggers)) return true;
    if (scan.analysis.tokens[i]!.kind !== "word" && normAt(scan, i) !== "-") return false;
    if (triggers.some((o) => o.from <= i && i < o.to) || isRole(scan, i, "that") || isRole(scan, i, "who"))
      return false;
  }
  return false;
}

/** How many words a verb of saying and its day may have between them. */
const CLAUSE = 8;

/** "a reconnu dimanche s'être entretenu": when somebody owns to it says nothing of when it was. */
function confesses(scan: ContactScan, t: Trigger, at: number): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= from; i--)
    if (scan.tags.first(i, "confession") !== undefined) return at < t.from && at <= i + 3;
  return false;
}
