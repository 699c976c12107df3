import { edtfOf, edtfParts } from "../../model/calendar.ts";
import type { CalendarDate } from "../../model/index.ts";
import type { CalendarExpression, RangeExpression } from "./expression.ts";
import type { DateFrame, ResolvedDate } from "./resolve-date.ts";

type ResolveCalendar = (expression: CalendarExpression, frame: DateFrame) => ResolvedDate | null;

/**
 * "du 3 au 5 mai", "30 juin-1er juillet 2020". The end that the tense looks at first is resolved (the past began before the
 * publication, the future ends after it), the other end lies next to it.
 */
export function resolveRange(
  expression: RangeExpression,
  frame: DateFrame,
  resolve: ResolveCalendar,
): ResolvedDate | null {
  const from = completed(expression.from, expression.to, -1);
  const to = completed(expression.to, expression.from, 1);
  const leading = frame.tense === "future" ? to : from;
  const settled = resolve({ type: "calendar", date: leading }, frame);
  const parts = settled === null ? null : edtfParts(settled.edtf);
  if (settled === null || parts === null) return null;
  const ends =
    frame.tense === "future" ? { from: before(from, parts), to: parts } : { from: parts, to: after(to, parts) };
  const edtfs = [ends.from, ends.to].map(
    (end) => resolve({ type: "calendar", date: end }, { tense: frame.tense })?.edtf,
  );
  if (edtfs.includes(undefined)) return null;
  return { ...settled, edtf: edtfs[0] === edtfs[1] ? settled.edtf : edtfs.join("/") };
}

/** Month and year that only the other end says; from December to January the year changes. */
function completed(date: CalendarDate, other: CalendarDate, side: -1 | 1): CalendarDate {
  const month = date.month ?? other.month;
  const dated = { ...date, ...(month !== undefined && { month }) };
  if (date.year !== undefined || other.year === undefined) return dated;
  const isTurned = side < 0 ? key(dated) > key(other) : key(dated) < key(other);
  return { ...dated, year: isTurned && date.month !== undefined ? other.year + side : other.year };
}

const key = ({ month = 1, day = 1 }: CalendarDate): string => edtfOf(undefined, month, day);

function after(to: CalendarDate, from: CalendarDate): CalendarDate {
  if (to.year !== undefined || from.year === undefined)
    return { ...to, ...(to.month === undefined && from.month !== undefined && { month: from.month }) };
  const month = to.month ?? from.month;
  const dated = { ...to, ...(month !== undefined && { month }) };
  return { ...dated, year: key(dated) < key(from) ? from.year + 1 : from.year };
}

function before(from: CalendarDate, to: CalendarDate): CalendarDate {
  if (from.year !== undefined || to.year === undefined)
    return { ...from, ...(from.month === undefined && to.month !== undefined && { month: to.month }) };
  const month = from.month ?? to.month;
  const dated = { ...from, ...(month !== undefined && { month }) };
  return { ...dated, year: key(dated) > key(to) ? to.year - 1 : to.year };
}
