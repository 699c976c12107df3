import { fold } from "../text/fold.ts";

/**
 * Compiles `knowledge/languages/<xx>/dates.yml`: the words of the calendar, and patterns over them. A pattern is a row of elements:
 * words (`de`, `(le|ce)`), sets of the file (`@daypart`), slots (`DAY`, `MONTH` …); `?` makes one optional, `~` asks that no space stand before it.
 */
export type DateMechanism = "calendar" | "list" | "range" | "weekday" | "relative" | "anaphoric" | "part-of-year" | "none";
export type DateUnit = "day" | "week" | "month" | "year";
const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];
export type Direction = "past" | "future";

export const SLOTS = ["DAY", "DAYNUM", "DAY13", "DAYTH", "MONTH", "MONTHNAME", "MONTHADJ", "FMONTH", "MM", "YEAR", "YY", "WEEKDAY", "DAYNAME", "NUM", "UNIT"] as const;
export type Slot = (typeof SLOTS)[number];

export type Element =
  | { readonly type: "slot"; readonly slot: Slot; readonly optional: boolean; readonly glued: boolean }
  /** `phrases`: by first word, the words that follow; longest first. */
  | { readonly type: "words"; readonly phrases: ReadonlyMap<string, readonly Phrase[]>; readonly optional: boolean; readonly glued: boolean };
/** The words after the first; "-" is a hyphen that may be missing. */
export type Phrase = readonly string[];

export interface DatePattern {
  readonly rule: string;
  readonly as: DateMechanism;
  readonly elements: readonly Element[];
  readonly unit?: DateUnit;
  readonly offset?: number;
  readonly sign?: number;
  readonly direction?: Direction;
  readonly span?: string;
  readonly followedBy?: Neighbours;
  readonly notFollowedBy?: Neighbours;
  readonly precededBy?: Neighbours;
  readonly notPrecededBy?: Neighbours;
}

export const NEIGHBOUR_KINDS = ["NUMBER", "MARK", "WORD", "CAPITAL", "SMALL", "EDGE", "UNIT", "MONTH"] as const;
export type NeighbourKind = (typeof NEIGHBOUR_KINDS)[number];
export interface Neighbours {
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<NeighbourKind>;
}

/** A text with what the rule must read in it: the words in brackets, and their meaning; a miss is a text it must not fire in. */
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
  readonly daySuffixes: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, DateUnit>;
  readonly urlMonths: ReadonlyMap<string, number>;
  readonly posting: PostingWords;
  readonly rules: readonly DateRule[];
  /** Patterns that can begin with a word; those that can begin with a number stand under `NUMBER_START`. */
  readonly starts: ReadonlyMap<string, readonly DatePattern[]>;
}
export const NUMBER_START = "0";

type Words = Omit<DateLexicon, "rules" | "starts" | "posting"> & { readonly sets: ReadonlyMap<string, readonly string[]> };
type Fields = Readonly<Record<string, unknown>>;

export function compileDates(source: unknown): DateLexicon {
  const file = record(source, "dates.yml");
  const language = text(file["language"], "language");
  const at = `dates of ${language}`;
  const words: Words = {
    language,
    months: new Map([...monthWords(file["months"], false, at), ...monthWords(file["month_abbreviations"], true, at)]),
    monthAdjectives: adjectives(file, at),
    foreignMonths: new Map(numbered(file["foreign_months"], at)),
    weekdays: new Map([...weekdayWords(file["weekdays"], false, at), ...weekdayWords(file["weekday_abbreviations"], true, at)]),
    capitalOnly: wordSet(file["capital_only"]),
    smallOnly: wordSet(file["small_only"]),
    numbers: new Map(numbered(file["numbers"], at)),
    ordinals: new Map(numbered(file["ordinals"], at)),
    daySuffixes: wordSet(file["day_suffixes"]),
    units: new Map(Object.entries(record(file["units"], `${at}: units`)).flatMap((entry) => unitWords(entry, at))),
    urlMonths: new Map(numbered(file["url_months"], at)),
    sets: new Map(Object.entries(record(file["sets"] ?? {}, `${at}: sets`)).map(([name, list]) => [name, strings(list, `${at}: set ${name}`)])),
  };
  const rules: DateRule[] = [];
  const patterns: DatePattern[] = [];
  for (const item of array(file["rules"], `${at}: rules`)) {
    const fields = record(item, `${at}: rule`);
    const rule = readRule(fields, at);
    if (rules.some((r) => r.id === rule.id)) throw new Error(`${at}: two rules are called "${rule.id}"`);
    rules.push(rule);
    for (const pattern of array(fields["patterns"], `${at}: ${rule.id}: patterns`))
      patterns.push(readPattern(pattern, { ...fields, id: rule.id }, words));
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
  if (Object.keys(hits).length === 0 && fields["as"] !== "none") throw new Error(`${where}: a rule needs a hit`);
  return { id, hits: hits as Record<string, string>, misses };
}

const OPTION_FIELDS = ["unit", "offset", "sign", "direction", "span", "followed_by", "not_followed_by", "preceded_by", "not_preceded_by"];
const MECHANISMS: readonly DateMechanism[] = ["calendar", "list", "range", "weekday", "relative", "anaphoric", "part-of-year", "none"];

function readPattern(item: unknown, rule: Fields, words: Words): DatePattern {
  const own = typeof item === "string" ? { is: item } : record(item, `${String(rule["id"])}: pattern`);
  const fields: Fields = { ...rule, ...own };
  const where = `${words.language}: ${String(rule["id"])}: "${String(fields["is"])}"`;
  for (const key of Object.keys(own)) if (key !== "is" && !OPTION_FIELDS.includes(key)) throw new Error(`${where}: unknown field "${key}"`);
  const as = oneOf(text(fields["as"], where), MECHANISMS, where);
  const neighbours = (key: string): Neighbours | undefined => (fields[key] === undefined ? undefined : readNeighbours(fields[key], where));
  const optional = {
    unit: fields["unit"] === undefined ? undefined : oneOf(text(fields["unit"], where), UNITS, where),
    offset: fields["offset"] === undefined ? undefined : integer(fields["offset"], where),
    sign: fields["sign"] === undefined ? undefined : integer(fields["sign"], where),
    direction: fields["direction"] === undefined ? undefined : oneOf(text(fields["direction"], where), ["past", "future"] as const, where),
    span: fields["span"] === undefined ? undefined : text(fields["span"], where),
    followedBy: neighbours("followed_by"),
    notFollowedBy: neighbours("not_followed_by"),
    precededBy: neighbours("preceded_by"),
    notPrecededBy: neighbours("not_preceded_by"),
  };
  const elements = (text(fields["is"], where).match(/~?\([^)]*\)\??|\S+/g) ?? []).map((part) => readElement(part, words, where));
  if (elements.every((e) => e.optional)) throw new Error(`${where}: a pattern needs an element that is not optional`);
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { rule: text(rule["id"], where), as, elements, ...present };
}

function readElement(part: string, words: Words, where: string): Element {
  const glued = part.length > 1 && part.startsWith("~");
  const optional = part.length > 1 && part.endsWith("?");
  const body = part.slice(glued ? 1 : 0, optional ? -1 : undefined);
  if (/^[A-Z][A-Z0-9]+$/.test(body)) return { type: "slot", slot: oneOf(body, SLOTS, where), optional, glued };
  const list = body.startsWith("@") ? words.sets.get(body.slice(1)) : body.length > 1 && body.startsWith("(") ? body.slice(1, -1).split("|") : [body];
  if (list === undefined) throw new Error(`${where}: there is no set "${body}"`);
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of list.flatMap(spellings)) {
    const [first = "", ...rest] = phrase;
    phrases.set(first, [...(phrases.get(first) ?? []), rest].sort((a, b) => b.length - a.length));
  }
  return { type: "words", phrases, optional, glued };
}

/**
 * "après-midi" → apres - midi; "l'an" → l' an and l'an, since what is elided is for the language to say. Each word stands in both
 * spellings, with its accents and without: some words keep theirs ("à").
 */
function spellings(phrase: string): string[][] {
  const lower = phrase.normalize("NFC").toLowerCase();
  const whole = lower.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?|\d+|[^\s\p{L}\d]/gu) ?? [];
  const parts = lower.match(/[\p{L}\p{M}]+'?|\d+|[^\s\p{L}\d]/gu) ?? [];
  return (lower.includes("'") ? [whole, parts] : [whole]).flatMap((words) =>
    words.reduce<string[][]>((rows, word) => rows.flatMap((row) => [...new Set([word, fold(word)])].map((w) => [...row, w])), [[]]),
  );
}

function readNeighbours(value: unknown, where: string): Neighbours {
  const list = strings(value, where);
  const kinds = list.filter((w) => /^[A-Z]+$/.test(w)).map((w) => oneOf(w, NEIGHBOUR_KINDS, where));
  return { words: new Set(list.filter((w) => !/^[A-Z]+$/.test(w)).flatMap((w) => [w.toLowerCase(), fold(w)])), kinds: new Set(kinds) };
}

function readPosting(value: unknown, at: string): PostingWords {
  const fields = record(value, `${at}: posting`);
  const phrases = (key: string): Phrase[] => strings(fields[key] ?? [], `${at}: posting.${key}`).flatMap(spellings);
  return { published: phrases("published"), updated: phrases("updated"), clock: phrases("clock"), by: phrases("by"), today: phrases("today") };
}

function indexStarts(patterns: readonly DatePattern[], words: Words): Map<string, DatePattern[]> {
  const starts = new Map<string, DatePattern[]>();
  for (const pattern of patterns) {
    const keys = new Set<string>();
    for (const element of pattern.elements) {
      for (const key of element.type === "words" ? element.phrases.keys() : slotStarts(element.slot, words)) keys.add(key);
      if (!element.optional) break;
    }
    for (const key of keys) {
      const start = /^\d+$/.test(key) ? NUMBER_START : key;
      const list = starts.get(start) ?? [];
      if (list.at(-1) !== pattern) starts.set(start, [...list, pattern]);
    }
  }
  return starts;
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
      return [NUMBER_START, ...words.ordinals.keys()];
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
  return new Map(numbered(file["month_adjectives"], at).flatMap(([stem, n]) => endings.map((ending) => [stem + fold(ending), n] as const)));
}

/** `{1: "janvier janv", 2: …}` as [word, number] pairs. */
function numbered(value: unknown, at: string): [string, number][] {
  return Object.entries(record(value ?? {}, at)).flatMap(([n, forms]) => split(forms).map((word): [string, number] => [fold(word), Number(n)]));
}

const split = (value: unknown): string[] => String(value).split(/\s+/).filter((word) => word !== "");
const wordSet = (value: unknown): ReadonlySet<string> => new Set(split(value ?? "").map((word) => fold(word)));

function record(value: unknown, at: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${at}: a mapping is wanted`);
  return value as Fields;
}

function array(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at}: a list is wanted`);
  return value;
}

function strings(value: unknown, at: string): readonly string[] {
  return array(value, at).map((item) => (typeof item === "number" ? String(item) : text(item, at)));
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw new Error(`${at}: a text is wanted, not ${JSON.stringify(value)}`);
  return value;
}

function integer(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new Error(`${at}: a whole number is wanted`);
  return value;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], at: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`${at}: "${value}" is none of ${allowed.join(", ")}`);
  return found;
}
