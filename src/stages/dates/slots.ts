import type { DateLexicon, DateUnit, Element, Slot } from "../../lexicon/dates.ts";
import type { Token } from "../../model/index.ts";

/** What the slots of a pattern took, in the order of the text. */
export interface Captures {
  readonly days: readonly number[];
  /** Token index of each day: a list of days becomes several mentions. */
  readonly dayTokens: readonly number[];
  readonly months: readonly number[];
  readonly years: readonly number[];
  /** How many days stood before the first year: whose year it is when days lie in two. */
  readonly daysBeforeYear?: number;
  readonly weekdays: readonly number[];
  readonly number?: number;
  readonly unit?: DateUnit;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: DateLexicon;
}

/** A pattern being tried at a place. */
export interface Run {
  readonly reading: Reading;
  readonly elements: readonly Element[];
  readonly first: number;
  /** The token at which each element was taken; undefined for one that was left out. */
  readonly taken: (number | undefined)[];
}

export const FAILED = -1;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2059;

/** Whether a token goes on from the one before: on the same line, and without a space where the pattern says so. */
export function joins(reading: Reading, at: number, glued: boolean): boolean {
  const before = reading.tokens[at - 1];
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (before === undefined || before.end === token.start) return true;
  if (glued) return false;
  for (let k = before.end; k < token.start; k++) if (reading.text.charCodeAt(k) === 10) return false;
  return true;
}

/** The token after a slot that begins at a token, or FAILED. */
export function slotEnd(reading: Reading, slot: Slot, at: number): number {
  const { lexicon, tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return FAILED;
  switch (slot) {
    case "DAY":
    case "DAYNUM":
    case "DAY13":
    case "DAYTH": {
      const spelled = slot === "DAY" ? compoundDay(lexicon, tokens, at) : 0;
      if (spelled > 0) return at + 2;
      const day = dayOf(lexicon, token, slot);
      if (day === 0 || (slot === "DAY13" && day < 13)) return FAILED;
      const end = token.kind === "number" ? afterSuffix(reading, at + 1) : at + 1;
      return slot === "DAYTH" && end === at + 1 && token.kind === "number" ? FAILED : end;
    }
    case "MM":
      return token.kind === "number" && smallNumber(token, 12) > 0 ? at + 1 : FAILED;
    case "YEAR":
      return yearOf(token) === 0 ? FAILED : at + 1;
    case "YY":
      return token.kind === "number" && token.norm.length === 2 ? at + 1 : FAILED;
    case "NUM":
      return token.kind === "number"
        ? token.norm.length <= 3
          ? at + 1
          : FAILED
        : lexicon.numbers.has(token.norm)
          ? at + 1
          : FAILED;
    case "UNIT":
      return lexicon.units.has(token.norm) ? at + 1 : FAILED;
    default: {
      const named = nameOf(lexicon, slot, token);
      if (named === undefined || (named.short && slot !== "MONTH" && slot !== "WEEKDAY")) return FAILED;
      return named.short ? afterDot(reading, at + 1) : at + 1;
    }
  }
}

/** What the slots of a finished run took. */
export function capture({ reading, elements, taken }: Run): Captures {
  const { lexicon, tokens } = reading;
  const captures = { days: [], dayTokens: [], months: [], years: [], weekdays: [] } as {
    -readonly [key in keyof Captures]: Captures[key] extends readonly number[] ? number[] : Captures[key];
  };
  elements.forEach((element, index) => {
    const at = taken[index];
    const token = at === undefined ? undefined : tokens[at];
    if (at === undefined || token === undefined || element.type === "words") return;
    switch (element.slot) {
      case "DAY":
      case "DAYNUM":
      case "DAY13":
      case "DAYTH":
        captures.days.push(compoundDay(lexicon, tokens, at) || dayOf(lexicon, token, element.slot));
        captures.dayTokens.push(at);
        return;
      case "MM":
        captures.months.push(Number(token.norm));
        return;
      case "YEAR":
      case "YY":
        captures.years.push(element.slot === "YEAR" ? yearOf(token) : longYear(Number(token.norm)));
        captures.daysBeforeYear ??= captures.days.length;
        return;
      case "NUM":
        captures.number = token.kind === "number" ? Number(token.norm) : (lexicon.numbers.get(token.norm) ?? 0);
        return;
      case "UNIT": {
        const unit = lexicon.units.get(token.norm);
        if (unit !== undefined) captures.unit = unit;
        return;
      }
      default: {
        const named = nameOf(lexicon, element.slot, token);
        if (named !== undefined) (isWeekdaySlot(element.slot) ? captures.weekdays : captures.months).push(named.number);
      }
    }
  });
  return captures;
}

const isWeekdaySlot = (slot: Slot): boolean => slot === "WEEKDAY" || slot === "DAYNAME";
const longYear = (short: number): number => (short < 60 ? 2000 + short : 1900 + short);

function yearOf(token: Token): number {
  const year = token.kind === "number" && token.norm.length === 4 ? Number(token.norm) : 0;
  return year < FIRST_YEAR || year > LAST_YEAR ? 0 : year;
}

/** "двадцать четвёртого": a ten and a unit, spelled out; 0 for none. */
function compoundDay(lexicon: DateLexicon, tokens: readonly Token[], at: number): number {
  const ten = lexicon.tens.get(tokens[at]?.norm ?? "") ?? 0;
  const unit = ten === 0 ? 0 : (lexicon.ordinals.get(tokens[at + 1]?.norm ?? "") ?? 0);
  return unit > 0 && unit < 10 && ten + unit <= 31 ? ten + unit : 0;
}

/** 1 to 31; 0 for no day. */
function dayOf(lexicon: DateLexicon, token: Token, slot: Slot): number {
  if (token.kind === "number") return smallNumber(token, 31);
  return slot === "DAYNUM" ? 0 : (lexicon.ordinals.get(token.norm) ?? 0);
}

interface Named {
  readonly number: number;
  readonly short: boolean;
}

function nameOf(lexicon: DateLexicon, slot: Slot, token: Token): Named | undefined {
  const { norm, capital } = token;
  if (capital === 0 && lexicon.capitalOnly.has(norm)) return undefined;
  if (isWeekdaySlot(slot)) {
    const found = lexicon.weekdays.get(norm);
    return found === undefined ? undefined : { number: found.weekday, short: found.short };
  }
  if (slot === "MONTHADJ" || slot === "FMONTH") {
    const month = (slot === "MONTHADJ" ? lexicon.monthAdjectives : lexicon.foreignMonths).get(norm);
    return month === undefined ? undefined : { number: month, short: false };
  }
  if (slot === "MONTHNAME" && capital === 1 && lexicon.smallOnly.has(norm)) return undefined;
  const found = lexicon.months.get(norm);
  return found === undefined ? undefined : { number: found.month, short: found.short };
}

/** A number of one or two digits up to a limit; 0 for none. */
function smallNumber(token: Token, max: number): number {
  const value = token.norm.length <= 2 ? Number(token.norm) : 0;
  return value <= max ? value : 0;
}

/** "1er", "28th", "25-го": the ending that stands at the number. */
function afterSuffix(reading: Reading, at: number): number {
  const { tokens, lexicon } = reading;
  const hyphen = tokens[at]?.norm === "-" && joins(reading, at, true) && joins(reading, at + 1, true) ? 1 : 0;
  const token = tokens[at + hyphen];
  const isSuffix = token !== undefined && lexicon.daySuffixes.has(token.norm) && joins(reading, at + hyphen, true);
  return isSuffix ? at + hyphen + 1 : at;
}

/** The full stop of an abbreviation: "28 janv. 2022". */
function afterDot(reading: Reading, at: number): number {
  return reading.tokens[at]?.norm === "." && joins(reading, at, true) ? at + 1 : at;
}
