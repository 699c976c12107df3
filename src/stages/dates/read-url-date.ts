import { edtfOf, isCivil } from "../../model/calendar.ts";

const FIRST_YEAR = 1995;
const LAST_YEAR = 2039;

/** How an address writes a day or a month, most telling first; a group of digits must be whole, so that no part of an id is taken. */
const FORMS: readonly { readonly form: RegExp; readonly order: readonly ("y" | "m" | "d")[] }[] = [
  { form: /(?<!\d)(\d{4})([/\-_.])(\d{1,2})\2(\d{1,2})(?!\d)/g, order: ["y", "m", "d"] },
  { form: /(?<!\d)(\d{1,2})([/\-_.])(\d{1,2})\2(\d{4})(?!\d)/g, order: ["d", "m", "y"] },
  { form: /(?<![\da-z])(\d{4})()(\d{2})(\d{2})(?!\d)/g, order: ["y", "m", "d"] },
  { form: /\/(\d{4})(\/)(\d{2})(\d{2})(?=\/)/g, order: ["y", "m", "d"] },
  { form: /(?<![\da-z])(\d{2})()(\d{2})(\d{4})(?!\d)/g, order: ["d", "m", "y"] },
  { form: /(?<![\da-z])(20\d{2})()(\d{2})(\d{2})\d{4}(?!\d)/g, order: ["y", "m", "d"] },
];
/** "/10may2025/", "/2003/jun/09/": with the month in letters. */
const NAMED_DAY = /(?<![\da-z])(\d{1,2})([/\-_]?)([a-z]{3,9})\2(\d{4})(?!\d)/;
const NAMED_YEAR_FIRST = /(?<!\d)(\d{4})([/\-_])([a-z]{3,9})\2(\d{1,2})(?!\d)/;
const MONTH = /\/(\d{4})\/(\d{2})\//;

/** The day, or at least the month, that a page's address says it is of. */
export function readUrlDate(url: string, months: ReadonlyMap<string, number>): string | null {
  const path = pathOf(url);
  for (const { form, order } of FORMS) {
    for (const match of path.matchAll(form)) {
      const day = dayOf(match, order);
      if (day !== null) return day;
    }
  }
  for (const form of [NAMED_DAY, NAMED_YEAR_FIRST]) {
    const match = form.exec(path);
    const month = match === null ? undefined : months.get(match[3] ?? "");
    if (match === null || month === undefined) continue;
    const [first, last] = [Number(match[1]), Number(match[4])];
    const day = form === NAMED_DAY ? known(last, month, first) : known(first, month, last);
    if (day !== null) return day;
  }
  const match = MONTH.exec(path);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && isKnownYear(year) && month >= 1 && month <= 12 ? edtfOf(year, month) : null;
}

/** Without scheme, host and query; decoded as far as it decodes. */
function pathOf(url: string): string {
  const bare = url
    .slice(0, 2000)
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "")
    .replace(/[?#].*$/, "");
  return bare.toLowerCase();
}

function dayOf(match: RegExpMatchArray, order: readonly ("y" | "m" | "d")[]): string | null {
  const numbers = [match[1], match[3], match[4]].map(Number);
  const part = (name: "y" | "m" | "d"): number => numbers[order.indexOf(name)] ?? 0;
  return known(part("y"), part("m"), part("d"));
}

const isKnownYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function known(year: number, month: number, day: number): string | null {
  return isKnownYear(year) && isCivil(year, month, day) ? edtfOf(year, month, day) : null;
}
