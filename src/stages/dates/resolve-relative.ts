import {
  addMonths,
  daysFromCivil,
  dayNumber,
  edtfOf,
  edtfParts,
  civilFromDays,
  isoDay,
  weekdayOf,
} from "../../model/calendar.ts";
import type { DateExpression } from "../../model/index.ts";
import type { ResolvedDate } from "./resolve-date.ts";

type Relative = Extract<DateExpression, { type: "relative" }>;

/** Days near enough to the publication to lie in its month, when only the month is known. */
const NEAR_DAYS = 3;

/** "hier", "la semaine dernière", "il y a trois mois": counted from the publication, as exactly as it is known and the unit says. */
export function resolveRelative(expression: Relative, published: string | undefined): ResolvedDate | null {
  const parts = published === undefined ? null : edtfParts(published);
  if (published === undefined || parts === null) return null;
  const edtf = parts.year === undefined ? withoutYear(expression, parts) : countFrom(expression, published);
  return edtf === null ? null : { edtf, basis: "stated", because: `counted from the publication date ${published}` };
}

function countFrom({ unit, offset }: Relative, published: string): string | null {
  const { year, month } = edtfParts(published) ?? {};
  if (year === undefined) return null;
  if (unit === "year") return edtfOf(year + offset);
  if (month === undefined) return null;
  if (unit === "month") {
    const to = addMonths(year, month, offset);
    return edtfOf(to.year, to.month);
  }
  const day = dayNumber(published);
  if (day === null) return isNear(unit, offset) ? edtfOf(year, month) : null;
  if (unit === "day") return isoDay(day + offset);
  const monday = day - weekdayOf(day) + 1 + 7 * offset;
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}

const isNear = (unit: "day" | "week", offset: number): boolean =>
  unit === "day" ? Math.abs(offset) <= NEAR_DAYS : offset === 0 || offset === -1;

/** A page dated "28 January": yesterday was the 27th, of whatever year. */
function withoutYear(
  { unit, offset }: Relative,
  { month, day }: { readonly month?: number; readonly day?: number },
): string | null {
  if (month === undefined) return null;
  if (unit === "month") return edtfOf(undefined, addMonths(2001, month, offset).month);
  if (unit !== "day" || day === undefined) return null;
  const [plain, leap] = [2001, 2004].map((year) => civilFromDays(daysFromCivil(year, month, day) + offset));
  return plain !== undefined && plain.month === leap?.month && plain.day === leap.day
    ? edtfOf(undefined, plain.month, plain.day)
    : null;
}
