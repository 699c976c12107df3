import {
  NUMBER_START,
  type DateLexicon,
  type DatePattern,
  type DateUnit,
  type Element,
  type Neighbours,
  type Phrase,
  type Slot,
} from "../../lexicon/dates.ts";
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

export interface Match {
  readonly pattern: DatePattern;
  readonly from: number;
  readonly to: number;
  readonly captures: Captures;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: DateLexicon;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2059;
const FAILED = -1;

/** The longest match of any pattern at a token; the earlier rule when two are as long. Patterns are short, so this is bounded. */
export function matchAt(reading: Reading, at: number): Match | null {
  const token = reading.tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const patterns = reading.lexicon.starts.get(token.kind === "number" ? NUMBER_START : token.norm);
  if (patterns === undefined) return null;
  let best: Match | null = null;
  for (const pattern of patterns) {
    const run: Run = { reading, elements: pattern.elements, first: at, taken: [] };
    const end = walk(run, 0, at);
    if (end === FAILED || (best !== null && end <= best.to)) continue;
    if (standsAlone(reading, at, end) && fits(reading, pattern, at, end))
      best = { pattern, from: at, to: end, captures: capture(run) };
  }
  return best;
}

interface Run {
  readonly reading: Reading;
  readonly elements: readonly Element[];
  readonly first: number;
  /** The token at which each element was taken; undefined for one that was left out. */
  readonly taken: (number | undefined)[];
}

/** Where the pattern ends that goes on with an element at a token. An optional element is taken when it is there and what follows fits. */
function walk(run: Run, index: number, at: number): number {
  const element = run.elements[index];
  if (element === undefined) return at;
  const token = run.reading.tokens[at];
  if (token !== undefined && (at === run.first || joins(run.reading, at, element.glued))) {
    run.taken[index] = at;
    if (element.type === "slot") {
      const next = slotEnd(run.reading, element.slot, at);
      const end = next === FAILED ? FAILED : walk(run, index + 1, next);
      if (end !== FAILED) return end;
    } else {
      for (const rest of element.phrases.get(token.norm) ?? NONE) {
        const next = followPhrase(run.reading, rest, at + 1);
        const end = next === FAILED ? FAILED : walk(run, index + 1, next);
        if (end !== FAILED) return end;
      }
    }
  }
  run.taken[index] = undefined;
  return element.optional ? walk(run, index + 1, at) : FAILED;
}

const NONE: readonly Phrase[] = [];

/** Whether a token goes on from the one before: on the same line, and without a space where the pattern says so. */
function joins(reading: Reading, at: number, glued: boolean): boolean {
  const before = reading.tokens[at - 1];
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (before === undefined || before.end === token.start) return true;
  if (glued) return false;
  for (let k = before.end; k < token.start; k++) if (reading.text.charCodeAt(k) === 10) return false;
  return true;
}

function followPhrase(reading: Reading, rest: Phrase, from: number): number {
  let at = from;
  for (const word of rest) {
    if (reading.tokens[at]?.norm === word && joins(reading, at, false)) at++;
    else if (word !== "-") return FAILED;
  }
  return at;
}

/** The token after a slot that begins at a token, or FAILED. */
function slotEnd(reading: Reading, slot: Slot, at: number): number {
  const { lexicon, tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return FAILED;
  switch (slot) {
    case "DAY":
    case "DAYNUM":
    case "DAY13":
    case "DAYTH": {
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
function capture({ reading, elements, taken }: Run): Captures {
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
        captures.days.push(dayOf(lexicon, token, element.slot));
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
  return captures as Captures;
}

const isWeekdaySlot = (slot: Slot): boolean => slot === "WEEKDAY" || slot === "DAYNAME";
const longYear = (short: number): number => (short < 60 ? 2000 + short : 1900 + short);

function yearOf(token: Token): number {
  const year = token.kind === "number" && token.norm.length === 4 ? Number(token.norm) : 0;
  return year < FIRST_YEAR || year > LAST_YEAR ? 0 : year;
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

/** No part of a longer number, path or code: "192.168.1.20", "no 14/2020-3", "3,5". */
function standsAlone(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const first = tokens[from];
  const last = tokens[to - 1];
  const before = tokens[from - 1];
  if (
    first?.kind === "number" &&
    before?.end === first.start &&
    before.kind !== "word" &&
    tiesNumbers(before, tokens[from - 2])
  )
    return false;
  if (last?.kind === "number") {
    const after = tokens[to];
    const beyond = tokens[to + 1];
    if (after !== undefined && after.start === last.end) {
      if (after.kind === "number") return false;
      if (after.kind === "mark" && beyond?.start === after.end && tiesNumbers(after, beyond)) return false;
    }
  }
  return true;
}

const tiesNumbers = (mark: Token, number: Token | undefined): boolean =>
  (",./-_:".includes(mark.norm) &&
    number?.kind === "number" &&
    (number.end === mark.start || mark.end === number.start)) ||
  mark.norm === "#";

function fits(reading: Reading, pattern: DatePattern, from: number, to: number): boolean {
  return (
    (pattern.followedBy === undefined || isNear(reading, to, to, pattern.followedBy)) &&
    (pattern.notFollowedBy === undefined || !isNear(reading, to, to, pattern.notFollowedBy)) &&
    (pattern.precededBy === undefined || isNear(reading, from - 1, from, pattern.precededBy)) &&
    (pattern.notPrecededBy === undefined || !isNear(reading, from - 1, from, pattern.notPrecededBy))
  );
}

/** `at` is the neighbour; `seam` the token whose join with the one before must hold for it to be a neighbour at all. */
function isNear(reading: Reading, at: number, seam: number, wanted: Neighbours): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !joins(reading, seam, false)) return wanted.kinds.has("EDGE");
  if (wanted.words.has(token.norm)) return true;
  if (token.kind === "number") return wanted.kinds.has("NUMBER");
  if (token.kind === "mark") return wanted.kinds.has("MARK");
  return (
    wanted.kinds.has("WORD") ||
    (wanted.kinds.has("CAPITAL") && token.capital > 0) ||
    (wanted.kinds.has("SMALL") && token.capital === 0) ||
    (wanted.kinds.has("UNIT") && reading.lexicon.units.has(token.norm)) ||
    (wanted.kinds.has("MONTH") && reading.lexicon.months.has(token.norm))
  );
}
