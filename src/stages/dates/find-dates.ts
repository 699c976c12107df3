import type { DateLexicon } from "../../lexicon/dates.ts";
import { isCivil } from "../../model/calendar.ts";
import type { Analysis, CalendarDate, DateExpression, DateMention } from "../../model/index.ts";
import type { CalendarExpression, RangeExpression } from "./expression.ts";
import { matchAt, type Match } from "./match.ts";
import type { Captures } from "./slots.ts";

/** Every expression of time in a text, left to right, the longest reading of each place; patterns of kind `none` keep their words from being read. */
export function findDates(
  analysis: Pick<Analysis, "text" | "tokens" | "sentences">,
  lexicon: DateLexicon,
): DateMention[] {
  const reading = { text: analysis.text, tokens: analysis.tokens, lexicon };
  const mentions: DateMention[] = [];
  let at = 0;
  while (at < analysis.tokens.length) {
    const match = matchAt(reading, at);
    if (match === null) {
      at++;
      continue;
    }
    mentions.push(...mentionsOf(match, analysis));
    at = match.to;
  }
  return mentions;
}

type Tokens = Pick<Analysis, "tokens">;

const startOf = ({ tokens }: Tokens, index: number): number => tokens[index]?.start ?? 0;
const endOf = ({ tokens }: Tokens, index: number): number => tokens[index]?.end ?? 0;

function mentionsOf(match: Match, analysis: Tokens): DateMention[] {
  const { pattern, captures } = match;
  const start = startOf(analysis, match.from);
  const end = endOf(analysis, match.to - 1);
  if (pattern.as === "list") return listMentions(match, analysis);
  const expression = expressionOf(match);
  return expression === null || captures.days.some((day) => day > 31)
    ? []
    : [{ start, end, rule: pattern.rule, expression }];
}

function expressionOf({ pattern, captures }: Match): DateExpression | null {
  const { unit = captures.unit, direction } = pattern;
  switch (pattern.as) {
    case "calendar": {
      const weekday = captures.weekdays[0];
      const calendar: CalendarExpression = {
        type: "calendar",
        date: dateOf(captures, 0),
        ...(weekday !== undefined && { weekday }),
        ...(direction !== undefined && { direction }),
      };
      return calendar;
    }
    case "range":
      return rangeOf(captures);
    case "weekday": {
      const weekday = captures.weekdays[0];
      return weekday === undefined ? null : { type: "weekday", weekday, ...(direction !== undefined && { direction }) };
    }
    case "relative":
    case "anaphoric": {
      const offset = pattern.offset ?? (captures.number ?? 1) * (pattern.sign ?? 1);
      return unit === undefined ? null : { type: pattern.as, unit, offset };
    }
    case "part-of-year":
      return partOfYear(pattern.span ?? "", captures.years[0]);
    case "list":
    case "none":
      return null;
  }
}

function dateOf(captures: Captures, index: number): CalendarDate {
  const { days, months, years } = captures;
  const pick = (list: readonly number[]): number | undefined => (list.length > 1 ? list[index] : list[0]);
  const [year, month, day] = [pick(years), pick(months), days[index]];
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** "du 30 juin au 2 juillet 2020": the year of the last day holds for the first too, unless the months turn from December to January. */
function rangeOf(captures: Captures): RangeExpression {
  const { days, months, years, daysBeforeYear } = captures;
  const last = Math.max(days.length, months.length, years.length) - 1;
  const [from, to] = [dateOf(captures, 0), dateOf(captures, last)];
  const isTurned = years.length === 1 && (from.month ?? 0) > (to.month ?? 12);
  if (!isTurned) return { type: "range", from, to };
  const isFirsts = daysBeforeYear !== undefined && daysBeforeYear < days.length;
  return { type: "range", from: isFirsts ? from : withoutYear(from), to: isFirsts ? withoutYear(to) : to };
}

const withoutYear = ({ month, day }: CalendarDate): CalendarDate => ({
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});

/** "01-01/06-30" of a year, said or not. */
function partOfYear(span: string, year: number | undefined): DateExpression | null {
  const parts = /^(\d\d)-(\d\d)\/(\d\d)-(\d\d)$/.exec(span);
  if (parts === null) return null;
  const [fromMonth, fromDay, toMonth, toDay] = parts.slice(1).map(Number) as [number, number, number, number];
  const known = year === undefined ? {} : { year };
  return {
    type: "range",
    from: { ...known, month: fromMonth, day: fromDay },
    to: { ...known, month: toMonth, day: toDay },
  };
}

/** "les 11 et 12 novembre" is one stretch of time, "les 1 et 8 août" are two days. */
function listMentions(match: Match, analysis: Tokens): DateMention[] {
  const { captures, pattern } = match;
  const start = startOf(analysis, match.from);
  const end = endOf(analysis, match.to - 1);
  const range = rangeOf(captures);
  if (captures.days.length === 2 && isNextDay(range.from, range.to))
    return [{ start, end, rule: pattern.rule, expression: range }];
  const ends = captures.dayTokens.map((token, i) => (i + 1 === captures.days.length ? end : endOf(analysis, token)));
  const starts = captures.dayTokens.map((token, i) => (i === 0 ? start : startOf(analysis, token)));
  return captures.days.map((_, i) => ({
    start: starts[i] ?? start,
    end: ends[i] ?? end,
    rule: pattern.rule,
    expression: { type: "calendar", date: dateOf(captures, i) },
  }));
}

function isNextDay(from: CalendarDate, to: CalendarDate): boolean {
  if (from.day === undefined || to.day === undefined) return false;
  if (from.month === to.month) return to.day === from.day + 1;
  return to.day === 1 && from.month !== undefined && !isCivil(2001, from.month, from.day + 1);
}
