import type { DateMention } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import { type ContactScan, type Frame, isRole, lemmaAt, type Trigger } from "./frame.ts";

/* Days that a sentence gives by what began, ended or has not been since. */

/** The day right after "since": of the last contact before. */
export function sinceDay(scan: ContactScan, t: Trigger): DateMention | null {
  const { start, end } = scan.analysis.sentences[t.sentence]!;
  const after = scan.analysis.tokens[t.to - 1]!.end;
  const date = nearText(scan.dates, start, end).find((d) => d.start >= after && d.end <= end);
  if (date?.expression.type !== "calendar" || date.expression.date.day === undefined) return null;
  const at = firstFrom(scan.analysis.tokens, date.start);
  return [at, at - 1].some((i) => scan.file.undated.includes(lemmaAt(scan, i) ?? "")) ? date : null;
}

/** "ouvert mercredi soir, s'est achevé jeudi matin": the days on which the noun's contact began and ended. */
export function spanOf(scan: ContactScan, t: Trigger): { from: DateMention; until: DateMention } | null {
  if (!t.noun) return null;
  const { from: first, to } = scan.analysis.sentences[t.sentence]!;
  const { tokens } = scan.analysis;
  const beside = (type: string): DateMention | undefined => {
    for (let i = first; i < to; i++) {
      if (scan.tags.first(i, type) === undefined) continue;
      const end = scan.tags.first(i, type)!.to;
      const date = nearText(scan.dates, tokens[i]!.start, tokens[Math.min(to, end + 3) - 1]!.end).find(
        (d) => d.start >= tokens[i]!.end && d.start <= (tokens[end + 1]?.start ?? 0) && isDay(d),
      );
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const from = beside("start");
  if (from === undefined) return null;
  const ended = Array.from({ length: to - first }, (_, k) => first + k).some(
    (i) => scan.tags.first(i, "end") !== undefined,
  );
  const head = nearText(scan.dates, tokens[first]!.start).find((d) => d.start === tokens[first]!.start && isDay(d));
  const until = beside("end") ?? (ended ? head : undefined);
  return until === undefined || until === from ? null : { from, until };
}

/** "in February and in September", "on Monday and on Thursday": one verb for a contact on each day. */
export function eachDay(scan: ContactScan, frame: Frame): Frame[] {
  if (frame.date === null || frame.until !== undefined || frame.status !== "held" || LASTING.has(frame.kind))
    return [frame];
  const days = [frame.date];
  for (let next = joinedDay(scan, frame.date, frame); next !== null; next = joinedDay(scan, next, frame))
    days.push(next);
  return days.map((date) => ({ ...frame, date, ...(days.length > 1 ? { rules: [...frame.rules, "each-day"] } : {}) }));
}

/** What goes on over two days is one. */
const LASTING: ReadonlySet<string> = new Set(["visit", "summit"]);

/** The day of the same kind right after the other, "and" or a comma and a small word between. */
function joinedDay(scan: ContactScan, date: DateMention, frame: Frame): DateMention | null {
  const { tokens } = scan.analysis;
  const from = firstFrom(tokens, date.end);
  const next = nearText(scan.dates, date.end, date.end + GAP).find((d) => d.start >= date.end);
  if (next === undefined || next.expression.type !== date.expression.type || !isDay(next)) return null;
  const to = firstFrom(tokens, next.start);
  const joined = Array.from({ length: to - from }, (_, k) => from + k);
  if (!joined.some((i) => isRole(scan, i, "and"))) return null;
  const small = (i: number): boolean => lemmaAt(scan, i) !== undefined || tokens[i]!.norm === ",";
  return to - from <= 3 && joined.every(small) && next.start > frame.date!.start ? next : null;
}

/** How far apart in the text two joined days may stand. */
const GAP = 24;

/** "dimanche et lundi", "de mardi à jeudi", "Monday through Wednesday": two days of the week, the one right after the other. */
export function weekdaysOf(
  scan: ContactScan,
  date: DateMention | null,
  kind: string,
): { from: DateMention; until: DateMention } | null {
  if (date?.expression.type !== "weekday") return null;
  const day = date.expression.weekday;
  const at = firstFrom(scan.analysis.tokens, date.end);
  const start = scan.analysis.tokens[at]?.start ?? date.end;
  const until = nearText(scan.dates, start).find((d) => d.start > date.end && d.start - date.end <= NEXT_WORD);
  if (until?.expression.type !== "weekday") return null;
  const days = (until.expression.weekday - day + 7) % 7;
  const through = scan.file.through?.includes(lemmaAt(scan, at) ?? scan.analysis.tokens[at]?.norm ?? "") === true;
  return (isRole(scan, at, "and") && days === 1 && LASTING.has(kind)) || (through && days > 0)
    ? { from: date, until }
    : null;
}

/** How far apart two such days stand: " through " between them. */
const NEXT_WORD = 9;

const isDay = (date: DateMention): boolean => date.expression.type !== "range" && date.expression.type !== "anaphoric";
