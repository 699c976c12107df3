import { dayNumber, daysFromCivil, edtfBounds, isCivil, weekdayOf } from "../../model/calendar.ts";
import type { YearWindow } from "./resolve-date.ts";

export const WEEKDAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A day that recurs every year, on whatever weekday the text says. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly weekday?: number;
}

/** Where a window has no bound: the present world order, and the day up to which the lists of office holders were kept. */
const DEFAULT_FROM = "1991-01-01";
const KNOWN_UNTIL = "2026-06-30";
/** A day without a year and without a tense lies ahead when it is this near ahead and much farther back. */
const SOON = 60;
const LONG_AGO = 240;

/**
 * The occurrence nearest to the publication day on the side of the tense. A weekday that does not fit it may fit the nearest
 * on the other side, or an earlier year; when it fits none of them, it is the weekday that is wrong.
 */
export function yearByPublication(
  wanted: DayOfYear,
  direction: "past" | "future" | "unknown",
  published: string | undefined,
): { readonly year: number } | null {
  const bounds = published === undefined ? null : edtfBounds(published);
  const from = bounds?.from == null ? null : dayNumber(bounds.from);
  const to = bounds?.to == null ? null : dayNumber(bounds.to);
  if (from === null || to === null) return null;
  const year = Number(bounds?.to?.slice(0, 4));
  const years = Array.from({ length: 13 }, (_, i) => year + 1 - i).filter((y) => isCivil(y, wanted.month, wanted.day));
  const dayIn = (y: number): number => daysFromCivil(y, wanted.month, wanted.day);
  const past = years.find((y) => dayIn(y) <= to);
  const future = [...years].reverse().find((y) => dayIn(y) >= from) ?? nextYear(wanted, year + 2);
  if (past === undefined || future === undefined) return null;
  const isSoon = dayIn(future) - to <= SOON && from - dayIn(past) >= LONG_AGO;
  const [first, second] =
    direction === "future" || (direction === "unknown" && isSoon) ? [future, past] : [past, future];
  if (wanted.weekday === undefined) return { year: first };
  const fitting = [first, second, ...years.filter((y) => y < past)].find((y) => weekdayOf(dayIn(y)) === wanted.weekday);
  return { year: fitting ?? first };
}

/** 29 February comes in four years or in eight. */
function nextYear(wanted: DayOfYear, from: number): number | undefined {
  return Array.from({ length: 8 }, (_, i) => from + i).find((y) => isCivil(y, wanted.month, wanted.day));
}

/** The year, when of the years that are possible at all exactly one fits. */
export function yearByWindow(
  wanted: DayOfYear,
  window: YearWindow | undefined,
): { readonly year: number; readonly because: string } | null {
  if (window === undefined && wanted.weekday === undefined) return null;
  const from = (window?.from === undefined ? null : edtfBounds(window.from).from) ?? DEFAULT_FROM;
  const end = (window?.to === undefined ? null : edtfBounds(window.to).to) ?? KNOWN_UNTIL;
  const to = end < KNOWN_UNTIL ? end : KNOWN_UNTIL;
  const [firstDay, lastDay] = [dayNumber(from), dayNumber(to)];
  if (firstDay === null || lastDay === null) return null;
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (lastYear - firstYear > 200) return null;
  const years: number[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    if (!isCivil(year, wanted.month, wanted.day)) continue;
    const day = daysFromCivil(year, wanted.month, wanted.day);
    if (day >= firstDay && day <= lastDay && (wanted.weekday === undefined || weekdayOf(day) === wanted.weekday))
      years.push(year);
  }
  const [year] = years;
  if (year === undefined || years.length > 1) return null;
  const said = wanted.weekday === undefined ? "does that day fall" : `is that day a ${WEEKDAYS[wanted.weekday]}`;
  return {
    year,
    because: `between ${from} and ${to}, only in ${year} ${said}${wanted.weekday === undefined ? " within the terms of office" : ""}`,
  };
}

/** How far a day may be from one dated in full to be thought of its year. */
const NEAR_DAYS = 60;

/** "Le 7 février" beside "le 5 février 2003": the year of the days around it, when they agree on one. */
export function yearByNeighbours(
  wanted: DayOfYear,
  near: readonly string[],
): { readonly year: number; readonly because: string } | null {
  const found = new Map<number, string>();
  for (const edtf of near) {
    const day = dayNumber(edtf);
    if (day === null) continue;
    const base = Number(edtf.slice(0, 4));
    for (const year of [base - 1, base, base + 1]) {
      if (!isCivil(year, wanted.month, wanted.day)) continue;
      const at = daysFromCivil(year, wanted.month, wanted.day);
      const fits = wanted.weekday === undefined || weekdayOf(at) === wanted.weekday;
      if (fits && Math.abs(at - day) <= NEAR_DAYS && !found.has(year)) found.set(year, edtf);
    }
  }
  const [only] = found;
  return only === undefined || found.size > 1
    ? null
    : { year: only[0], because: `the year of ${only[1]}, which the text names near it` };
}
