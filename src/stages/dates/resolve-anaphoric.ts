import { addMonths, dayNumber, edtfBounds, edtfOf, edtfParts, isoDay } from "../../model/calendar.ts";
import type { DateExpression } from "../../model/index.ts";
import type { ResolvedDate } from "./resolve-date.ts";
import { resolveRelative } from "./resolve-relative.ts";

type Anaphoric = Extract<DateExpression, { type: "anaphoric" }>;

/** "la veille", "deux jours plus tôt", "le même mois": counted from the date the text spoke of before. */
export function leanOn({ unit, offset }: Anaphoric, anchor: string): ResolvedDate | null {
  const because = `counted from ${anchor}, which the text named before`;
  if (unit === "day" && offset === 0) return { edtf: anchor, basis: "stated", because };
  const edtf = anchor.includes("XXXX")
    ? (resolveRelative({ type: "relative", unit, offset }, anchor)?.edtf ?? null)
    : countFrom(unit, offset, edgeDay(anchor, offset), anchor);
  return edtf === null ? null : { edtf, basis: "stated", because };
}

/** What follows a stretch of time follows its last day. */
function edgeDay(anchor: string, offset: number): string | null {
  const { from, to } = edtfBounds(anchor);
  return offset > 0 ? to : from;
}

function countFrom(unit: Anaphoric["unit"], offset: number, edge: string | null, anchor: string): string | null {
  const parts = edge === null ? null : edtfParts(edge);
  if (edge === null || parts?.year === undefined || parts.month === undefined) return null;
  if (unit === "year") return edtfOf(parts.year + offset);
  if (unit === "month") {
    const to = addMonths(parts.year, parts.month, offset);
    return edtfOf(to.year, to.month);
  }
  const isDay = anchor.includes("/") || edtfParts(anchor)?.day !== undefined;
  const day = isDay ? dayNumber(edge) : null;
  if (day === null) return null;
  // A week is rarely meant to the day: the mark says "about".
  return unit === "day" ? isoDay(day + offset) : `${isoDay(day + 7 * offset)}~`;
}
