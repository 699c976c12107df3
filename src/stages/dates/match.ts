import { NUMBER_START, type DatePattern, type Neighbours, type Phrase } from "../../lexicon/dates.ts";
import type { Token } from "../../model/index.ts";
import { capture, FAILED, joins, slotEnd, type Captures, type Reading, type Run } from "./slots.ts";

export interface Match {
  readonly pattern: DatePattern;
  readonly from: number;
  readonly to: number;
  readonly captures: Captures;
}

/** The longest match of any pattern at a token; the earlier rule when two are as long. Patterns are short, so this is bounded. */
export function matchAt(reading: Reading, at: number): Match | null {
  const token = reading.tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const starts = reading.lexicon.starts.get(token.kind === "number" ? NUMBER_START : token.norm);
  if (starts === undefined) return null;
  const next = reading.tokens[at + 1];
  const byNext = next === undefined ? undefined : starts.byNext.get(next.kind === "number" ? NUMBER_START : next.norm);
  const best = bestOf(reading, starts.always, at, null);
  return byNext === undefined ? best : bestOf(reading, byNext, at, best);
}

function bestOf(reading: Reading, patterns: readonly DatePattern[], at: number, start: Match | null): Match | null {
  let best = start;
  for (const pattern of patterns) {
    const run: Run = { reading, elements: pattern.elements, first: at, taken: [] };
    const end = walk(run, 0, at);
    if (end === FAILED || (best !== null && !isBetter(pattern, end, best))) continue;
    if (standsAlone(reading, at, end) && fits(reading, pattern, at, end))
      best = { pattern, from: at, to: end, captures: capture(run) };
  }
  return best;
}

const isBetter = (pattern: DatePattern, end: number, best: Match): boolean =>
  end > best.to || (end === best.to && pattern.order < best.pattern.order);

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

function followPhrase(reading: Reading, rest: Phrase, from: number): number {
  let at = from;
  for (const word of rest) {
    if (reading.tokens[at]?.norm === word && joins(reading, at, false)) at++;
    else if (word !== "-") return FAILED;
  }
  return at;
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
