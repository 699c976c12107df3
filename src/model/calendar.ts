/** The proleptic Gregorian calendar in whole days, and EDTF dates as day intervals: pure arithmetic, no clock, no time zone. */

/** Days since 1970-01-01 (Howard Hinnant's algorithm: years start in March, so that leap days come last). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilFromDays(days: number): Civil {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isCivil = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export const isoDay = (days: number): string => {
  const { year, month, day } = civilFromDays(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

/** "2020", "2020-11", "2020-11-09", "XXXX-06-26", "XXXX-12": what is known, in EDTF. */
export function edtfOf(year: number | undefined, month?: number, day?: number): string {
  const y = year === undefined ? "XXXX" : pad(year, 4);
  if (month === undefined) return y;
  return day === undefined ? `${y}-${pad(month, 2)}` : `${y}-${pad(month, 2)}-${pad(day, 2)}`;
}

export interface EdtfParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const SIMPLE = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;

/** The parts of a date that is no interval; null for intervals, open ends and what is no date. */
export function edtfParts(edtf: string): EdtfParts | null {
  const match = SIMPLE.exec(edtf);
  if (match === null) return null;
  const [, year, month, day] = match;
  return {
    ...(year !== undefined && year !== "XXXX" && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** First and last day; null at an open end, or when the year is not known. */
export interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

export function edtfBounds(edtf: string): Bounds {
  const [first, last] = edtf.split("/");
  if (last !== undefined) return { from: edgeOf(first ?? "", "from"), to: edgeOf(last, "to") };
  return { from: edgeOf(edtf, "from"), to: edgeOf(edtf, "to") };
}

function edgeOf(edtf: string, edge: "from" | "to"): string | null {
  const parts = edtfParts(edtf);
  if (parts?.year === undefined) return null;
  const { year } = parts;
  const month = parts.month ?? (edge === "from" ? 1 : 12);
  const day = parts.day ?? (edge === "from" ? 1 : daysInMonth(year, month));
  return edtfOf(year, month, day);
}

/** The day number of a full date "2020-11-09"; null for anything coarser. */
export function dayNumber(edtf: string): number | null {
  const parts = edtfParts(edtf);
  if (parts?.year === undefined || parts.month === undefined || parts.day === undefined) return null;
  return isCivil(parts.year, parts.month, parts.day) ? daysFromCivil(parts.year, parts.month, parts.day) : null;
}

/** So many days after a date "2020-11-09". */
export function addDays(date: string, days: number): string | null {
  const day = dayNumber(date);
  return day === null ? null : isoDay(day + days);
}

export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Whether two dates can be the same time: their intervals meet; without a year, their months and days do. */
export function edtfOverlap(a: string, b: string): boolean {
  if (a.includes("XXXX") || b.includes("XXXX")) return monthsAndDaysMeet(a, b);
  const x = edtfBounds(a);
  const y = edtfBounds(b);
  return startsBefore(x.from, y.to) && startsBefore(y.from, x.to);
}

const startsBefore = (from: string | null, to: string | null): boolean => from === null || to === null || from <= to;

function monthsAndDaysMeet(a: string, b: string): boolean {
  return a.split("/").some((first) =>
    b.split("/").some((second) => {
      const x = edtfParts(first);
      const y = edtfParts(second);
      if (x === null || y === null) return true;
      const agree = (p: number | undefined, q: number | undefined): boolean =>
        p === undefined || q === undefined || p === q;
      return agree(x.year, y.year) && agree(x.month, y.month) && agree(x.day, y.day);
    }),
  );
}
