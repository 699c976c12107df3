import type { DateMention } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import { type ContactScan, type Frame, governorOf, lemmaAt, normAt } from "./frame.ts";

/* A contact put off to another day is off on its own, and planned for the other. */

/** How far from the verb the new day may stand. */
const REACH = 12;

/** "перенёс поездку с 12 на 20 марта", "reportée au 20 mars": the contact that is off, and the one that is planned instead. */
export function withNewDay(scan: ContactScan, frame: Frame): Frame[] {
  const { movedTo = [] } = scan.file;
  if (frame.status !== "cancelled" || movedTo.length === 0) return [frame];
  const { from, to, start, end } = scan.analysis.sentences[frame.trigger.sentence]!;
  const verb = scan.tags.within(from, to).find((x) => x.value.type === "governor" && governorOf(x).moves === true);
  if (verb === undefined) return [frame];
  const days = nearText(scan.dates, start, end).filter((d) => d.start >= start && d.end <= end);
  const day = days.find((d) => isNewDay(scan, d, verb.to, movedTo));
  if (day === undefined) return [frame];
  const old = frame.date === day ? (days.find((d) => d !== day && isOldDay(scan, d, verb.to)) ?? null) : frame.date;
  const rules = [...frame.rules, "moved"];
  return [
    { ...frame, date: old, rules: [...frame.rules, "moved-from"] },
    { ...frame, date: day, status: "planned", tense: "future", initiators: [], rules },
  ];
}

const beside = (scan: ContactScan, date: DateMention): readonly number[] => {
  const at = firstFrom(scan.analysis.tokens, date.start);
  return [at, at - 1, at - 2];
};

/** After the verb, behind "to", and in no clause of its own ("намеченный на"). */
function isNewDay(scan: ContactScan, date: DateMention, verb: number, to: readonly string[]): boolean {
  const at = firstFrom(scan.analysis.tokens, date.start);
  if (at < verb || at - verb > REACH) return false;
  if (!beside(scan, date).some((i) => i >= verb && to.includes(lemmaAt(scan, i) ?? normAt(scan, i)))) return false;
  for (let i = verb; i < at; i++) {
    const governor = scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).status === "planned");
    if (governor || ";:«»".includes(normAt(scan, i))) return false;
  }
  return true;
}

/** "с 12 марта": the day that it had. */
const isOldDay = (scan: ContactScan, date: DateMention, verb: number): boolean =>
  firstFrom(scan.analysis.tokens, date.start) >= verb &&
  beside(scan, date).some((i) => scan.file.undated.includes(lemmaAt(scan, i) ?? ""));
