import type { CalendarDate, DateExpression } from "../../model/index.ts";

/** A calendar date that points backwards or forwards by itself: "décembre dernier", "en octobre prochain". */
export type CalendarExpression = Extract<DateExpression, { type: "calendar" }> & {
  readonly direction?: "past" | "future";
};
export type RangeExpression = Extract<DateExpression, { type: "range" }>;

const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));

function describeDate(date: CalendarDate): string {
  const year = date.year === undefined ? "XXXX" : String(date.year);
  if (date.day !== undefined) return `${year}-${two(date.month)}-${two(date.day)}`;
  return date.month === undefined ? year : `${year}-${two(date.month)}`;
}

/** One line for tests and traces: "2020-06-26", "XXXX-01-10 w7", "w5 past", "-1 day", "anaphoric +1 day", "2020-05-03/2020-05-05". */
export function describeExpression(expression: DateExpression): string {
  const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
  switch (expression.type) {
    case "calendar": {
      const { direction } = expression as CalendarExpression;
      return [describeDate(expression.date), expression.weekday && `w${expression.weekday}`, direction]
        .filter(Boolean)
        .join(" ");
    }
    case "range":
      return `${describeDate(expression.from)}/${describeDate(expression.to)}`;
    case "weekday":
      return expression.direction === undefined
        ? `w${expression.weekday}`
        : `w${expression.weekday} ${expression.direction}`;
    case "relative":
      return `${signed(expression.offset)} ${expression.unit}`;
    case "anaphoric":
      return `anaphoric ${signed(expression.offset)} ${expression.unit}`;
  }
}
