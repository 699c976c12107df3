import { fold } from "../text/fold.ts";
import { array, oneOf, record, strings, text, type Fields } from "./date-fields.ts";
import {
  OPTION_FIELDS,
  readPattern,
  spellings,
  UNITS,
  type DatePattern,
  type DateUnit,
  type Element,
  type Phrase,
  type Slot,
} from "./date-patterns.ts";

export type { DatePattern, DateUnit, Element, Neighbours, Phrase, Slot } from "./date-patterns.ts";

/**
 * A hit is a text with what the rule must read in it: the words in brackets, and their meaning ("none": nothing may be read there).
 * A miss is a text in which the rule must not fire.
 */
export interface DateRule {
  readonly id: string;
  readonly hits: Readonly<Record<string, string>>;
  readonly misses: readonly string[];
}

export interface MonthWord {
  readonly month: number;
  readonly short: boolean;
}

export interface WeekdayWord {
  readonly weekday: number;
  readonly short: boolean;
}

/** Phrases that say what a date in the head of a page is: tokens as folded words. */
export interface PostingWords {
  readonly published: readonly Phrase[];
  readonly updated: readonly Phrase[];
  readonly clock: readonly Phrase[];
  readonly by: readonly Phrase[];
  readonly today: readonly Phrase[];
}

export interface DateLexicon {
  readonly language: string;
  readonly months: ReadonlyMap<string, MonthWord>;
  readonly monthAdjectives: ReadonlyMap<string, number>;
  readonly foreignMonths: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, WeekdayWord>;
  readonly capitalOnly: ReadonlySet<string>;
  readonly smallOnly: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Tens before a spelled unit: "двадцать (четвёртого)". */
  readonly tens: ReadonlyMap<string, number>;
  readonly daySuffixes: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, DateUnit>;
  readonly urlMonths: ReadonlyMap<string, number>;
  readonly posting: PostingWords;
  readonly rules: readonly DateRule[];
  /** By the word that begins them; a number stands under `NUMBER_START`. */
  readonly starts: ReadonlyMap<string, Starts>;
}

/** Patterns that a word can begin: whatever follows, or only when a given word follows. */
export interface Starts {
  readonly always: readonly DatePattern[];
  readonly byNext: ReadonlyMap<string, readonly DatePattern[]>;
}

export const NUMBER_START = "0";

type Words = Omit<DateLexicon, "rules" | "starts" | "posting"> & {
  readonly sets: ReadonlyMap<string, readonly string[]>;
};

export function compileDates(source: unknown): DateLexicon {
  const file = record(source, "dates.yml");
  const language = text(file["language"], "language");
  const at = `dates of ${language}`;
  const words: Words = {
    language,
    months: new Map([...monthWords(file["months"], false, at), ...monthWords(file["month_abbreviations"], true, at)]),
    monthAdjectives: adjectives(file, at),
    foreignMonths: new Map(numbered(file["foreign_months"], at)),
    weekdays: new Map([
      ...weekdayWords(file["weekdays"], false, at),
      ...weekdayWords(file["weekday_abbreviations"], true, at),
    ]),
    capitalOnly: wordSet(file["capital_only"]),
    smallOnly: wordSet(file["small_only"]),
    numbers: new Map(numbered(file["numbers"], at)),
    ordinals: new Map(numbered(file["ordinals"], at)),
    tens: new Map(numbered(file["tens"], at)),
    daySuffixes: wordSet(file["day_suffixes"]),
    units: new Map(Object.entries(record(file["units"], `${at}: units`)).flatMap((entry) => unitWords(entry, at))),
    urlMonths: new Map(numbered(file["url_months"], at)),
    sets: new Map(
      Object.entries(record(file["sets"] ?? {}, `${at}: sets`)).map(([name, list]) => [
        name,
        strings(list, `${at}: set ${name}`),
      ]),
    ),
  };
  const rules: DateRule[] = [];
  const patterns: DatePattern[] = [];
  for (const item of array(file["rules"], `${at}: rules`)) {
    const fields = record(item, `${at}: rule`);
    const rule = readRule(fields, at);
    if (rules.some((r) => r.id === rule.id)) throw new Error(`${at}: two rules are called "${rule.id}"`);
    rules.push(rule);
    for (const pattern of array(fields["patterns"], `${at}: ${rule.id}: patterns`))
      patterns.push({ ...readPattern(pattern, { ...fields, id: rule.id }, words), order: patterns.length });
  }
  return { ...words, posting: readPosting(file["posting"], at), rules, starts: indexStarts(patterns, words) };
}

function readRule(fields: Fields, at: string): DateRule {
  const id = text(fields["id"], `${at}: id of a rule`);
  const where = `${at}: ${id}`;
  const known = new Set(["id", "as", "patterns", "hits", "misses", ...OPTION_FIELDS]);
  for (const key of Object.keys(fields)) if (!known.has(key)) throw new Error(`${where}: unknown field "${key}"`);
  const hits = record(fields["hits"], `${where}: hits`);
  for (const value of Object.values(hits)) text(value, `${where}: a hit's value (quote it)`);
  const misses = strings(fields["misses"], `${where}: misses`);
  if (Object.keys(hits).length === 0) throw new Error(`${where}: a rule needs a hit`);
  return { id, hits: hits as Record<string, string>, misses };
}

function readPosting(value: unknown, at: string): PostingWords {
  const fields = record(value, `${at}: posting`);
  const phrases = (key: string): Phrase[] => strings(fields[key] ?? [], `${at}: posting.${key}`).flatMap(spellings);
  return {
    published: phrases("published"),
    updated: phrases("updated"),
    clock: phrases("clock"),
    by: phrases("by"),
    today: phrases("today"),
  };
}

/** For every word that can begin a pattern: which patterns, and what the next word must be; most words of a text end the search there. */
function indexStarts(patterns: readonly DatePattern[], words: Words): Map<string, Starts> {
  const starts = new Map<string, { always: DatePattern[]; byNext: Map<string, DatePattern[]> }>();
  const add = (list: DatePattern[], pattern: DatePattern): DatePattern[] => {
    if (list.at(-1) !== pattern) list.push(pattern);
    return list;
  };
  for (const pattern of patterns) {
    for (const { first, next } of openingsOf(pattern.elements, words)) {
      const entry = starts.get(first) ?? { always: [], byNext: new Map<string, DatePattern[]>() };
      starts.set(first, entry);
      if (next === null) add(entry.always, pattern);
      else for (const key of next) entry.byNext.set(key, add(entry.byNext.get(key) ?? [], pattern));
    }
  }
  return starts;
}

interface Opening {
  readonly first: string;
  /** Keys of the word after it; null when any may follow. */
  readonly next: readonly string[] | null;
}

function openingsOf(elements: readonly Element[], words: Words): Opening[] {
  const openings: Opening[] = [];
  for (const [index, element] of elements.entries()) {
    const after = keysFrom(elements, index + 1, words);
    if (element.type === "slot") {
      // A suffix or a full stop may belong to these.
      const next = SINGLE_WORD_SLOTS.has(element.slot) ? after : null;
      for (const key of slotStarts(element.slot, words)) openings.push({ first: keyOf(key), next });
    } else {
      for (const [first, phrases] of element.phrases)
        for (const [second, third] of phrases)
          openings.push({ first: keyOf(first), next: second === undefined ? after : nextKeys(second, third) });
    }
    if (!element.optional) break;
  }
  return openings;
}

const SINGLE_WORD_SLOTS: ReadonlySet<Slot> = new Set<Slot>([
  "NUM",
  "UNIT",
  "YEAR",
  "YY",
  "MM",
  "MONTHNAME",
  "DAYNAME",
  "MONTHADJ",
]);
const keyOf = (word: string): string => (/^\d+$/.test(word) ? NUMBER_START : word);
/** The hyphen of "après-midi" may be missing. */
const nextKeys = (second: string, third: string | undefined): string[] =>
  (second === "-" && third !== undefined ? [second, third] : [second]).map(keyOf);

/** Keys of the words that can stand at an element, or null when the pattern may end before it. */
function keysFrom(elements: readonly Element[], from: number, words: Words): string[] | null {
  const keys: string[] = [];
  for (const element of elements.slice(from)) {
    for (const key of element.type === "words" ? element.phrases.keys() : slotStarts(element.slot, words))
      keys.push(keyOf(key));
    if (!element.optional) return keys;
  }
  return null;
}

function slotStarts(slot: Slot, words: Words): Iterable<string> {
  switch (slot) {
    case "MONTH":
    case "MONTHNAME":
      return words.months.keys();
    case "MONTHADJ":
      return words.monthAdjectives.keys();
    case "FMONTH":
      return words.foreignMonths.keys();
    case "WEEKDAY":
    case "DAYNAME":
      return words.weekdays.keys();
    case "UNIT":
      return words.units.keys();
    case "NUM":
      return [NUMBER_START, ...words.numbers.keys()];
    case "DAY":
      return [NUMBER_START, ...words.ordinals.keys(), ...words.tens.keys()];
    default:
      return [NUMBER_START];
  }
}

function unitWords([unit, forms]: [string, unknown], at: string): [string, DateUnit][] {
  const known = oneOf(unit, UNITS, at);
  return split(forms).map((word) => [fold(word), known]);
}

function monthWords(value: unknown, short: boolean, at: string): [string, MonthWord][] {
  return numbered(value, at).map(([word, month]) => [word, { month, short }]);
}

function weekdayWords(value: unknown, short: boolean, at: string): [string, WeekdayWord][] {
  return numbered(value, at).map(([word, weekday]) => [word, { weekday, short }]);
}

/** Stem of each month's adjective with the endings it takes: "ноябрьск" + "ий", "ого" … */
function adjectives(file: Fields, at: string): Map<string, number> {
  const endings = split(file["adjective_endings"] ?? "");
  return new Map(
    numbered(file["month_adjectives"], at).flatMap(([stem, n]) =>
      endings.map((ending) => [stem + fold(ending), n] as const),
    ),
  );
}

/** `{1: "janvier janv", 2: …}` as [word, number] pairs. */
function numbered(value: unknown, at: string): [string, number][] {
  return Object.entries(record(value ?? {}, at)).flatMap(([n, forms]) =>
    split(forms).map((word): [string, number] => [fold(word), Number(n)]),
  );
}

const split = (value: unknown): string[] =>
  String(value)
    .split(/\s+/)
    .filter((word) => word !== "");
const wordSet = (value: unknown): ReadonlySet<string> => new Set(split(value ?? "").map((word) => fold(word)));
