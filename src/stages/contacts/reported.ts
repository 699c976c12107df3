import type { DateMention } from "../../model/index.ts";
import { firstFrom } from "../../text/near.ts";
import { type ContactScan, isRole, type Trigger } from "./frame.ts";

/* Days that tell when something was said of a contact, and by whom. */

const isCue = (scan: ContactScan, i: number): boolean => scan.tags.at(i).some((x) => x.value.type === "cue");

/** "The Times reported on Friday that they had talked": the day of an outlet's report is not the contact's. */
export const isPrinted = (scan: ContactScan, t: Trigger, at: number): boolean =>
  at <= t.from && isOutletsDay(scan, scan.analysis.sentences[t.sentence]!.from, at);

/** Is it an outlet that did on that day what the verb before it says? */
export function isOutletsDay(scan: ContactScan, from: number, at: number): boolean {
  const cue = [at - 1, at - 2, at - 3].find((i) => isCue(scan, i));
  if (cue === undefined) return false;
  return scan.mentions.some((m) => m.form === "outlet" && m.from >= from && m.to <= cue && cue - m.to <= 2);
}

/** "confirmed on Thursday that he had talked": the day on which a side says so, if nothing else is said of when it was. */
export function isConfirmed(scan: ContactScan, t: Trigger, date: DateMention): boolean {
  const at = firstFrom(scan.analysis.tokens, date.start);
  if (at >= t.from || !(isCue(scan, at - 1) || isCue(scan, at - 2))) return false;
  for (let i = at; i < t.from; i++) if (isRole(scan, i, "that")) return true;
  return false;
}

/** "in a statement released on Tuesday": the day on which something was made public. */
export const isReleased = (scan: ContactScan, at: number): boolean =>
  [at - 1, at].some((i) => scan.tags.before(i, "released") !== undefined);
