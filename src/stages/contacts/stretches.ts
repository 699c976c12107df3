import type { DateMention } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import { type ContactScan, lemmaAt, type Trigger } from "./frame.ts";

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

const isDay = (date: DateMention): boolean => date.expression.type !== "range" && date.expression.type !== "anaphoric";
