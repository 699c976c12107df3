import {
  NUMBER_START,
  type DateLexicon,
  type DatePattern,
  type DateUnit,
  type Element,
  type MonthWord,
  type Neighbours,
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

const NOTHING: Captures = { days: [], dayTokens: [], months: [], years: [], weekdays: [] };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2059;

/** The longest match of any pattern at a token; the earlier rule when two are as long. Patterns are short, so this is bounded. */
export function matchAt(reading: Reading, at: number): Match | null {
  const token = reading.tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const patterns = reading.lexicon.starts.get(token.kind === "number" ? NUMBER_START : token.norm);
  if (patterns === undefined) return null;
  let best: Match | null = null;
  for (const pattern of patterns) {
    const end = walk(reading, pattern.elements, { first: at, element: 0, token: at, captures: NOTHING });
    if (end === null || (best !== null && end.token <= best.to)) continue;
    if (standsAlone(reading, at, end.token) && fits(reading, pattern, at, end.token))
      best = { pattern, from: at, to: end.token, captures: end.captures };
  }
  return best;
}

interface State {
  readonly first: number;
  readonly element: number;
  readonly token: number;
  readonly captures: Captures;
}

/** Optional elements are taken when they are there; what follows decides whether that was right. */
function walk(reading: Reading, elements: readonly Element[], state: State): State | null {
  const element = elements[state.element];
  if (element === undefined) return state;
  const next = { ...state, element: state.element + 1 };
  for (const taken of take(reading, element, state)) {
    const end = walk(reading, elements, { ...taken, element: state.element + 1 });
    if (end !== null) return end;
  }
  return element.optional ? walk(reading, elements, next) : null;
}

function take(reading: Reading, element: Element, state: State): readonly State[] {
  const token = reading.tokens[state.token];
  if (token === undefined || (state.token > state.first && !joins(reading, state.token, element.glued))) return [];
  if (element.type === "slot") {
    const taken = readSlot(reading, element.slot, state);
    return taken === null ? [] : [taken];
  }
  const ends: State[] = [];
  for (const rest of element.phrases.get(token.norm) ?? []) {
    const end = followPhrase(reading, rest, state.token + 1);
    if (end !== null) ends.push({ ...state, token: end });
  }
  return ends;
}

/** Whether a token goes on from the one before: on the same line, and without a space where the pattern says so. */
function joins(reading: Reading, at: number, glued: boolean): boolean {
  const before = reading.tokens[at - 1];
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (before === undefined || before.end === token.start) return true;
  return !glued && !reading.text.slice(before.end, token.start).includes("\n");
}

function followPhrase(reading: Reading, rest: readonly string[], from: number): number | null {
  let at = from;
  for (const word of rest) {
    const token = reading.tokens[at];
    if (token !== undefined && token.norm === word && joins(reading, at, false)) at++;
    else if (word !== "-") return null;
  }
  return at;
}

function readSlot(reading: Reading, slot: Slot, state: State): State | null {
  const { lexicon, tokens } = reading;
  const token = tokens[state.token];
  if (token === undefined) return null;
  const { captures } = state;
  const to = (end: number, added: Partial<Captures>): State => ({
    ...state,
    token: end,
    captures: { ...captures, ...added },
  });
  const next = state.token + 1;
  switch (slot) {
    case "DAY":
    case "DAYNUM":
    case "DAY13":
    case "DAYTH": {
      const inWords = slot === "DAYNUM" ? null : (lexicon.ordinals.get(token.norm) ?? null);
      const day = token.kind === "number" ? smallNumber(token, 31) : inWords;
      if (day === null || day === 0 || (slot === "DAY13" && day < 13)) return null;
      const end = token.kind === "number" ? afterSuffix(reading, next) : next;
      if (slot === "DAYTH" && end === next && token.kind === "number") return null;
      return to(end, { days: [...captures.days, day], dayTokens: [...captures.dayTokens, state.token] });
    }
    case "MM": {
      const month = token.kind === "number" ? smallNumber(token, 12) : null;
      return month === null || month === 0 ? null : to(next, { months: [...captures.months, month] });
    }
    case "YEAR": {
      const year = token.kind === "number" && token.norm.length === 4 ? Number(token.norm) : 0;
      return year < FIRST_YEAR || year > LAST_YEAR
        ? null
        : to(next, {
            years: [...captures.years, year],
            daysBeforeYear: captures.daysBeforeYear ?? captures.days.length,
          });
    }
    case "YY": {
      if (token.kind !== "number" || token.norm.length !== 2) return null;
      const short = Number(token.norm);
      return to(next, { years: [...captures.years, short < 60 ? 2000 + short : 1900 + short] });
    }
    case "NUM": {
      const number = token.kind === "number" ? smallNumber(token, 999) : (lexicon.numbers.get(token.norm) ?? null);
      return number === null ? null : to(next, { number });
    }
    case "UNIT": {
      const unit = lexicon.units.get(token.norm);
      return unit === undefined ? null : to(next, { unit });
    }
    default:
      return readName(reading, slot, state);
  }
}

function readName(reading: Reading, slot: Slot, state: State): State | null {
  const { lexicon, tokens } = reading;
  const token = tokens[state.token];
  if (token === undefined || (token.capital === 0 && lexicon.capitalOnly.has(token.norm))) return null;
  const { captures } = state;
  const short = slot === "MONTH" || slot === "WEEKDAY";
  if (slot === "WEEKDAY" || slot === "DAYNAME") {
    const found = lexicon.weekdays.get(token.norm);
    if (found === undefined || (found.short && !short)) return null;
    const end = found.short ? afterDot(reading, state.token + 1) : state.token + 1;
    return { ...state, token: end, captures: { ...captures, weekdays: [...captures.weekdays, found.weekday] } };
  }
  if (slot === "MONTHNAME" && token.capital === 1 && lexicon.smallOnly.has(token.norm)) return null;
  const found = monthNamed(lexicon, slot, token.norm);
  if (found === undefined || (found.short && !short)) return null;
  const end = found.short ? afterDot(reading, state.token + 1) : state.token + 1;
  return { ...state, token: end, captures: { ...captures, months: [...captures.months, found.month] } };
}

function monthNamed(lexicon: DateLexicon, slot: Slot, norm: string): MonthWord | undefined {
  if (slot !== "MONTHADJ" && slot !== "FMONTH") return lexicon.months.get(norm);
  const month = (slot === "MONTHADJ" ? lexicon.monthAdjectives : lexicon.foreignMonths).get(norm);
  return month === undefined ? undefined : { month, short: false };
}

function smallNumber(token: Token, max: number): number | null {
  if (token.norm.length > 3) return null;
  const value = Number(token.norm);
  return Number.isInteger(value) && value <= max && (max > 31 || token.norm.length <= 2) ? value : null;
}

/** "1er", "28th", "25-го": the ending that stands at the number. */
function afterSuffix(reading: Reading, at: number): number {
  const { tokens, lexicon } = reading;
  const hyphen = tokens[at]?.norm === "-" && joins(reading, at, true) && joins(reading, at + 1, true) ? 1 : 0;
  const token = tokens[at + hyphen];
  return token !== undefined && lexicon.daySuffixes.has(token.norm) && joins(reading, at + hyphen, true)
    ? at + hyphen + 1
    : at;
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
