/** What of EDTF (ISO 8601-2) dates the register needs: the days a date can mean, and whether two can mean the same. */
export interface DateWindow {
  /** First and last day it can mean, as ISO days; "" is open. Unset for a date without its year. */
  readonly from: string;
  readonly to: string;
  /** "06-26" or "06" when the year is not known. */
  readonly anniversary?: string;
  readonly precision: Precision;
}

/** From the most to the least telling. "days": a bounded stretch of at most ten. */
export type Precision = "day" | "days" | "anniversary" | "month" | "year" | "open";

const ORDER: readonly Precision[] = ["day", "days", "anniversary", "month", "year", "open"];
const DAY_MS = 86_400_000;
const SHORT_STRETCH = 10;

export function precisionRank(precision: Precision): number {
  return ORDER.indexOf(precision);
}

/** Null when it is not a date we can place. Uncertainty marks (`~ ? %`) do not change the days. */
export function windowOf(edtf: string): DateWindow | null {
  const plain = edtf.replace(/[~?%]/g, "");
  const [first = "", second] = plain.split("/");
  if (second === undefined) return simple(first);
  const from = isOpen(first) ? null : simple(first);
  const to = isOpen(second) ? null : simple(second);
  if ((from === null && !isOpen(first)) || (to === null && !isOpen(second))) return null;
  if (from?.anniversary !== undefined || to?.anniversary !== undefined) return null;
  const start = from?.from ?? "";
  const end = to?.to ?? "";
  const length = start !== "" && end !== "" ? daysBetween(start, end) + 1 : Infinity;
  if (length < 1) return null;
  return {
    from: start,
    to: end,
    precision: length <= SHORT_STRETCH ? "days" : length <= 31 ? "month" : length <= 366 ? "year" : "open",
  };
}

function isOpen(part: string): boolean {
  return part === "" || part === "..";
}

function simple(part: string): DateWindow | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(part);
  if (match === null) return null;
  const [, year = "", month = "XX", day = "XX"] = match;
  if (year === "XXXX") {
    if (month === "XX") return null;
    return {
      from: "",
      to: "",
      anniversary: day === "XX" ? month : `${month}-${day}`,
      precision: day === "XX" ? "open" : "anniversary",
    };
  }
  if (month === "XX") return { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" };
  if (day === "XX")
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay(year, month)}`, precision: "month" };
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, precision: "day" };
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Can both dates mean the same day? */
export function canCoincide(a: DateWindow, b: DateWindow): boolean {
  if (a.anniversary !== undefined && b.anniversary !== undefined)
    return a.anniversary.startsWith(b.anniversary) || b.anniversary.startsWith(a.anniversary);
  if (a.anniversary !== undefined) return coversAnniversary(b, a.anniversary);
  if (b.anniversary !== undefined) return coversAnniversary(a, b.anniversary);
  return (a.from === "" || b.to === "" || a.from <= b.to) && (b.from === "" || a.to === "" || b.from <= a.to);
}

function coversAnniversary(window: DateWindow, anniversary: string): boolean {
  if (window.from === "" || window.to === "") return true;
  for (let year = Number(window.from.slice(0, 4)); year <= Number(window.to.slice(0, 4)); year++) {
    const [from, to] = anniversary.length === 2 ? ["01", "31"] : ["", ""];
    const start = from === "" ? `${year}-${anniversary}` : `${year}-${anniversary}-${from}`;
    const end = to === "" ? start : `${year}-${anniversary}-${to}`;
    if (start <= window.to && end >= window.from) return true;
  }
  return false;
}

/** Whole days between the nearest ends of two windows; 0 when they touch, Infinity when either is open or without a year. */
export function gap(a: DateWindow, b: DateWindow): number {
  if (a.from === "" || a.to === "" || b.from === "" || b.to === "") return Infinity;
  if (canCoincide(a, b)) return 0;
  return a.to < b.from ? daysBetween(a.to, b.from) : daysBetween(b.to, a.from);
}
