import type { DateMention } from "../../model/index.ts";

interface Opening {
  readonly text: string;
  readonly mentions: readonly DateMention[];
}

/** The weekdays that open a text, and the one of them on which it was written. */
export interface OpeningDays {
  readonly days: readonly number[];
  readonly day?: number;
}

/** A dateline on a line of its own heads the next paragraph. */
const ALONE = 40;
const WEEK = 7;

/**
 * The weekdays named in the paragraph after `from`: agencies write of the day itself. A second day right after the first
 * ("в понедельник … в ночь на вторник", "a annoncé lundi … mardi") may be that day or lie ahead: which it is stays open.
 */
export function openingDays({ text, mentions }: Opening, from: number): OpeningDays {
  const end = endOfOpening(text, from);
  const days: number[] = [];
  for (const { start, expression } of mentions) {
    if (start <= from || start >= end) continue;
    if (expression.type === "weekday" && expression.direction === undefined && !days.includes(expression.weekday))
      days.push(expression.weekday);
  }
  const [first, second] = days;
  if (first === undefined) return { days };
  if (second === undefined || days.length > 2) return { days, day: first };
  return followsOn(first, second) ? { days } : { days, day: first };
}

const followsOn = (day: number, next: number): boolean => (day % WEEK) + 1 === next;

/** Is a weekday one of those, or the day after one? */
export const fitsDays = (weekday: number, days: readonly number[]): boolean =>
  days.some((d) => d === weekday || followsOn(d, weekday));

function endOfOpening(text: string, from: number): number {
  let line = text.indexOf("\n", from);
  let end = line < 0 ? text.length : line;
  if (from > 0 && end - from >= ALONE) return end;
  // Title and posting lines before the first paragraph of prose.
  for (let lines = 0; lines < HEAD_LINES && line >= 0; lines++) {
    const next = text.indexOf("\n", line + 1);
    end = next < 0 ? text.length : next;
    if (end - line > PROSE) return end;
    if (from > 0 && end - line > 1) return end;
    line = next;
  }
  return end;
}

const HEAD_LINES = 12;
const PROSE = 160;
