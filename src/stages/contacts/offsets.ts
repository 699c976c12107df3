import type { DateMention } from "../../model/index.ts";
import { nearText } from "../../text/near.ts";
import { type ContactScan, type Frame, isRole, type Trigger } from "./frame.ts";

/* Days told by another: of a contact on whose morrow or eve something happens, or in a sentence of its own. */

/** "au lendemain de l'entretien", "à la veille de sa visite": how many days lie between what the sentence tells and the contact. */
export function shiftOf(scan: ContactScan, t: Trigger): Pick<Frame, "shift"> {
  if (!t.noun) return {};
  for (let i = t.from; i > t.from - OWN_WORDS; i--) {
    const tag = scan.tags.before(i, "offset");
    if (tag !== undefined) return { shift: tag.value.data?.["days"] as number };
    if (scan.analysis.tokens[i - 1]?.kind !== "word") return {};
  }
  return {};
}

/** How many words of the noun's own phrase may stand before it. */
const OWN_WORDS = 4;

/** The day that the next sentence tells, where the contact's own says none, or only a month or week. */
export function finerNext(scan: ContactScan, t: Trigger, date: DateMention | null): DateMention | null {
  return date === null || isVague(date) ? (dayToldNext(scan, t) ?? date) : date;
}

/** "devait voir X. Mardi, rien ne s'est produit": the day on which nothing came of the plan was its day. */
export function dayOfNothing(scan: ContactScan, t: Trigger): DateMention | null {
  const next = scan.analysis.sentences[t.sentence + 1];
  if (next === undefined) return null;
  const tag = scan.tags.within(next.from, next.to).find((x) => x.value.type === "nothing" || x.value.type === "undone");
  const date = nearText(scan.dates, next.start).find((d) => d.start >= next.start && d.end <= next.end);
  const end = tag === undefined ? undefined : scan.analysis.tokens[tag.from]?.start;
  return date === undefined || end === undefined || date.start > end ? null : date;
}

const isVague = ({ expression }: DateMention): boolean =>
  (expression.type === "relative" && expression.unit !== "day") ||
  (expression.type === "calendar" && expression.date.day === undefined);

/** "Ils s'étaient déjà appelés. C'était le 12 mars": the next sentence opens with the day. */
function dayToldNext(scan: ContactScan, t: Trigger): DateMention | null {
  const next = scan.analysis.sentences[t.sentence + 1];
  if (next === undefined || scan.analysis.sentences[t.sentence]!.block !== next.block) return null;
  const tag = scan.tags.first(next.from, "was-then");
  const start = scan.analysis.tokens[tag?.to ?? -1]?.start;
  if (tag === undefined || start === undefined) return null;
  const date = nearText(scan.dates, start).find((d) => d.start >= start && d.start - start <= 3);
  return date === undefined || isRole(scan, tag.to, "that") ? null : date;
}
