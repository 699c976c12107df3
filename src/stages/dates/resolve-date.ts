import {
  addMonths,
  daysFromCivil,
  edtfBounds,
  edtfOf,
  edtfParts,
  isCivil,
  isoDay,
  dayNumber,
  weekdayOf,
} from "../../model/calendar.ts";
import type { CalendarDate, DateExpression, DateMention } from "../../model/index.ts";
import type { CalendarExpression } from "./expression.ts";
import { leanOn } from "./resolve-anaphoric.ts";
import { resolveRange } from "./resolve-range.ts";
import { resolveRelative } from "./resolve-relative.ts";
import { yearByNeighbours, yearByPublication, yearByWindow, WEEKDAYS } from "./resolve-year.ts";

export interface DateFrame {
  /** The publication date, in EDTF: "2020-11-16", "2020-11", "XXXX-01-28". */
  readonly published?: string;
  readonly tense: "past" | "future" | "unknown";
  /** The time in which the participants held their offices: dates in EDTF, or years. */
  readonly window?: YearWindow;
  /** Days that the text dates in full (`knownDays`): a day without a year that is close to them is of their year. */
  readonly near?: readonly string[];
  /** The date that an anaphoric expression leans on ("la veille"), in EDTF. */
  readonly anchor?: string;
}

export interface YearWindow {
  readonly from?: string;
  readonly to?: string;
}

export interface DateNotice {
  readonly rule: string;
  readonly reason: string;
}

export interface ResolvedDate {
  readonly edtf: string;
  readonly basis: "stated" | "inferred";
  readonly because?: string;
  readonly notices?: readonly DateNotice[];
}

/**
 * What day an expression means in a frame. Nothing is guessed: what the frame does not settle keeps its gap ("XXXX-06-26"), or
 * the whole is null. An impossible date is null too; `checkDate` says why.
 */
export function resolveDate(expression: DateExpression, frame: DateFrame): ResolvedDate | null {
  switch (expression.type) {
    case "calendar":
      return resolveCalendar(expression, frame);
    case "range":
      return resolveRange(expression, frame, resolveCalendar);
    case "weekday":
      return resolveWeekday(expression, frame);
    case "relative":
      return resolveRelative(expression, frame.published);
    case "anaphoric":
      return frame.anchor === undefined ? null : leanOn(expression, frame.anchor);
  }
}

/** What is wrong with a date as the text states it: no such day, or another weekday. */
export function checkDate(expression: DateExpression): DateNotice | null {
  if (expression.type === "range")
    return (
      checkDate({ type: "calendar", date: expression.from }) ?? checkDate({ type: "calendar", date: expression.to })
    );
  if (expression.type !== "calendar") return null;
  const { date, weekday } = expression;
  if (!isPossible(date))
    return { rule: "date.impossible-day", reason: `there is no ${edtfOf(date.year, date.month, date.day)}` };
  if (weekday === undefined || date.year === undefined || date.month === undefined || date.day === undefined)
    return null;
  const real = weekdayOf(daysFromCivil(date.year, date.month, date.day));
  return real === weekday ? null : wrongWeekday(edtfOf(date.year, date.month, date.day), weekday, real);
}

const wrongWeekday = (edtf: string, said: number, real: number): DateNotice => ({
  rule: "date.wrong-weekday",
  reason: `${edtf} is a ${WEEKDAYS[real]}, the text says ${WEEKDAYS[said]}`,
});

/** A day without a year may be the 29 February of some year. */
function isPossible({ year = 2000, month, day }: CalendarDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (month === undefined ? day >= 1 && day <= 31 : isCivil(year, month, day));
}

function resolveCalendar(expression: CalendarExpression, frame: DateFrame): ResolvedDate | null {
  const { date } = expression;
  if (!isPossible(date)) return null;
  if (date.year !== undefined) {
    const notice = checkDate(expression);
    return {
      edtf: edtfOf(date.year, date.month, date.day),
      basis: "stated",
      ...(notice !== null && { notices: [notice] }),
    };
  }
  if (date.month !== undefined)
    return date.day === undefined ? resolveMonth(expression, frame) : resolveDayOfYear(expression, frame);
  return date.day === undefined ? null : resolveDayOfMonth(expression, frame);
}

const fromPublication = (published: string): string => `year from the publication date ${published}`;

/** "le 26 juin", "vendredi 26 juin". */
function resolveDayOfYear(expression: CalendarExpression, frame: DateFrame): ResolvedDate {
  const { month = 1, day = 1 } = expression.date;
  const { weekday } = expression;
  const wanted = { month, day, ...(weekday !== undefined && { weekday }) };
  const found = yearByPublication(wanted, expression.direction ?? frame.tense, frame.published);
  if (found !== null && frame.published !== undefined) {
    const edtf = edtfOf(found.year, month, day);
    const real = weekdayOf(daysFromCivil(found.year, month, day));
    const notices = weekday === undefined || weekday === real ? {} : { notices: [wrongWeekday(edtf, weekday, real)] };
    return { edtf, basis: "stated", because: fromPublication(frame.published), ...notices };
  }
  const byTerms = yearByWindow(wanted, frame.window);
  const byNeighbours = yearByNeighbours(wanted, frame.near ?? []);
  // A weekday makes the terms of office telling; without one the days around it tell more.
  const guess = weekday === undefined ? (byNeighbours ?? byTerms) : (byTerms ?? byNeighbours);
  if (guess !== null) return { edtf: edtfOf(guess.year, month, day), basis: "inferred", because: guess.because };
  return { edtf: edtfOf(undefined, month, day), basis: "stated" };
}

/** "en août", "décembre dernier". */
function resolveMonth(expression: CalendarExpression, frame: DateFrame): ResolvedDate {
  const { month = 1 } = expression.date;
  const published = frame.published === undefined ? null : edtfParts(frame.published);
  const unknown: ResolvedDate = { edtf: edtfOf(undefined, month), basis: "stated" };
  if (frame.published === undefined || published?.year === undefined || published.month === undefined) return unknown;
  const direction = expression.direction ?? frame.tense;
  const ahead = month - published.month;
  let year = published.year;
  if (direction === "future") {
    if (ahead < 0 || (ahead === 0 && expression.direction === "future")) year++;
  } else if (ahead > 0 || (ahead === 0 && expression.direction === "past")) {
    // Said without a tense, a month close ahead is that month and not the one almost a year ago.
    if (direction === "past" || ahead > 3) year--;
  }
  return { edtf: edtfOf(year, month), basis: "stated", because: fromPublication(frame.published) };
}

/** "le 10", "vendredi 28": this month's or a neighbour's. */
function resolveDayOfMonth(expression: CalendarExpression, frame: DateFrame): ResolvedDate | null {
  const { day = 1 } = expression.date;
  const { published } = frame;
  const parts = published === undefined ? null : edtfParts(published);
  if (published === undefined || parts?.month === undefined) return null;
  const bounds = edtfBounds(published);
  const step = (expression.direction ?? frame.tense) === "future" ? 1 : -1;
  const year = parts.year ?? 2001;
  let first: string | null = null;
  for (let i = 0; i < 4; i++) {
    const at = addMonths(year, parts.month, i * step);
    if (!isCivil(at.year, at.month, day)) continue;
    const edtf = edtfOf(at.year, at.month, day);
    const beyond =
      step < 0
        ? edtf > (bounds.to ?? edtfOf(year, parts.month, parts.day ?? 31))
        : edtf < (bounds.from ?? edtfOf(year, parts.month, parts.day ?? 1));
    if (beyond) continue;
    first ??= edtf;
    if (
      expression.weekday !== undefined &&
      parts.year !== undefined &&
      weekdayOf(dayNumber(edtf) ?? 0) !== expression.weekday
    )
      continue;
    const known = parts.year === undefined ? edtfOf(undefined, at.month, day) : edtf;
    return { edtf: known, basis: "stated", because: `month from the publication date ${published}` };
  }
  return null;
}

/** "vendredi": counted back from the publication day for the past, which counts itself; forward for the future. */
function resolveWeekday(
  expression: Extract<DateExpression, { type: "weekday" }>,
  frame: DateFrame,
): ResolvedDate | null {
  const { published } = frame;
  if (published === undefined) return null;
  const name = WEEKDAYS[expression.weekday];
  const day = dayNumber(published);
  if (day === null) {
    const parts = edtfParts(published);
    if (parts?.year === undefined || parts.month === undefined) return null;
    const known = weekdayAmong(
      expression.weekday,
      (frame.near ?? []).filter((edtf) => edtf.startsWith(published)),
    );
    if (known !== null)
      return { edtf: known, basis: "inferred", because: `the ${name} of the week of which the text dates days` };
    return {
      edtf: edtfOf(parts.year, parts.month),
      basis: "stated",
      because: `a ${name} of a page known to be of ${published}`,
    };
  }
  const direction = expression.direction ?? frame.tense;
  const forward = direction === "future";
  const distance = (forward ? expression.weekday - weekdayOf(day) + 7 : weekdayOf(day) - expression.weekday + 7) % 7;
  const days = distance === 0 && expression.direction !== undefined ? 7 : distance;
  const because = `${name} counted ${forward ? "forward" : "back"} from the publication date ${published}`;
  return { edtf: isoDay(forward ? day + days : day - days), basis: "stated", because };
}

/** The day of that name in the one week of which the text dates days; null when they are of several weeks. */
function weekdayAmong(weekday: number, near: readonly string[]): string | null {
  const mondays = new Set(
    near.map((edtf) => dayNumber(edtf)).flatMap((day) => (day === null ? [] : [day - weekdayOf(day)])),
  );
  const [sunday] = mondays;
  return sunday === undefined || mondays.size > 1 ? null : isoDay(sunday + weekday);
}

/** More than any article names. */
const MAX_KNOWN_DAYS = 200;

/** The days of a text that are known in full, by themselves, from the publication or by the terms of office: what `near` wants.
 * Only mentions of the article belong in it: a page's clock or its other stories date nothing. */
export function knownDays(mentions: readonly DateMention[], frame: Pick<DateFrame, "published" | "window">): string[] {
  const days = new Set<string>();
  for (const { expression } of mentions) {
    if (expression.type !== "calendar" || expression.date.day === undefined) continue;
    const edtf = resolveCalendar(expression, { ...frame, tense: "unknown" })?.edtf;
    if (edtf !== undefined && dayNumber(edtf) !== null) days.add(edtf);
  }
  return [...days].slice(0, MAX_KNOWN_DAYS).sort();
}
