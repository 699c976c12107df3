import { fold } from "../text/fold.ts";
import { integer, oneOf, record, strings, text, type Fields } from "./date-fields.ts";

/**
 * The patterns of `knowledge/languages/<xx>/dates.yml`. A pattern is a row of elements:
 * words (`de`, `(le|ce)`), sets of the file (`@daypart`), slots (`DAY`, `MONTH` …); `?` makes one optional, `~` asks that no space stand before it.
 */
export type DateMechanism =
  "calendar" | "list" | "range" | "weekday" | "relative" | "anaphoric" | "part-of-year" | "none";
export type DateUnit = "day" | "week" | "month" | "year";
export const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];
export type Direction = "past" | "future";

const SLOTS = [
  "DAY",
  "DAYNUM",
  "DAY13",
  "DAYTH",
  "MONTH",
  "MONTHNAME",
  "MONTHADJ",
  "FMONTH",
  "MM",
  "YEAR",
  "YY",
  "WEEKDAY",
  "DAYNAME",
  "NUM",
  "UNIT",
] as const;
export type Slot = (typeof SLOTS)[number];

export type Element =
  | { readonly type: "slot"; readonly slot: Slot; readonly optional: boolean; readonly glued: boolean }
  /** `phrases`: by first word, the words that follow; longest first. */
  | {
      readonly type: "words";
      readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
      readonly optional: boolean;
      readonly glued: boolean;
    };
/** The words after the first; "-" is a hyphen that may be missing. */
export type Phrase = readonly string[];

export interface DatePattern {
  /** Place in the file: of two readings as long as each other, the earlier counts. */
  readonly order: number;
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

const NEIGHBOUR_KINDS = ["NUMBER", "MARK", "WORD", "CAPITAL", "SMALL", "EDGE", "UNIT", "MONTH"] as const;
export type NeighbourKind = (typeof NEIGHBOUR_KINDS)[number];
export interface Neighbours {
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<NeighbourKind>;
}

interface PatternWords {
  readonly language: string;
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

export const OPTION_FIELDS = [
  "unit",
  "offset",
  "sign",
  "direction",
  "span",
  "followed_by",
  "not_followed_by",
  "preceded_by",
  "not_preceded_by",
];
const MECHANISMS: readonly DateMechanism[] = [
  "calendar",
  "list",
  "range",
  "weekday",
  "relative",
  "anaphoric",
  "part-of-year",
  "none",
];

/** One pattern; what its rule says holds unless the pattern says otherwise. */
export function readPattern(item: unknown, rule: Fields, words: PatternWords): Omit<DatePattern, "order"> {
  const own = typeof item === "string" ? { is: item } : record(item, `${String(rule["id"])}: pattern`);
  const fields: Fields = { ...rule, ...own };
  const where = `${words.language}: ${String(rule["id"])}: "${String(fields["is"])}"`;
  for (const key of Object.keys(own))
    if (key !== "is" && !OPTION_FIELDS.includes(key)) throw new Error(`${where}: unknown field "${key}"`);
  const as = oneOf(text(fields["as"], where), MECHANISMS, where);
  const neighbours = (key: string): Neighbours | undefined =>
    fields[key] === undefined ? undefined : readNeighbours(fields[key], where);
  const optional = {
    unit: fields["unit"] === undefined ? undefined : oneOf(text(fields["unit"], where), UNITS, where),
    offset: fields["offset"] === undefined ? undefined : integer(fields["offset"], where),
    sign: fields["sign"] === undefined ? undefined : integer(fields["sign"], where),
    direction:
      fields["direction"] === undefined
        ? undefined
        : oneOf(text(fields["direction"], where), ["past", "future"] as const, where),
    span: fields["span"] === undefined ? undefined : text(fields["span"], where),
    followedBy: neighbours("followed_by"),
    notFollowedBy: neighbours("not_followed_by"),
    precededBy: neighbours("preceded_by"),
    notPrecededBy: neighbours("not_preceded_by"),
  };
  const elements = (text(fields["is"], where).match(/~?\([^)]*\)\??|\S+/g) ?? []).map((part) =>
    readElement(part, words, where),
  );
  if (elements.every((e) => e.optional)) throw new Error(`${where}: a pattern needs an element that is not optional`);
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { rule: text(rule["id"], where), as, elements, ...present };
}

function readElement(part: string, words: PatternWords, where: string): Element {
  const glued = part.length > 1 && part.startsWith("~");
  const optional = part.length > 1 && part.endsWith("?");
  const body = part.slice(glued ? 1 : 0, optional ? -1 : undefined);
  if (/^[A-Z][A-Z0-9]+$/.test(body)) return { type: "slot", slot: oneOf(body, SLOTS, where), optional, glued };
  const list = body.startsWith("@")
    ? words.sets.get(body.slice(1))
    : body.length > 1 && body.startsWith("(")
      ? body.slice(1, -1).split("|")
      : [body];
  if (list === undefined) throw new Error(`${where}: there is no set "${body}"`);
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of list.flatMap(spellings)) {
    const [first = "", ...rest] = phrase;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
    );
  }
  return { type: "words", phrases, optional, glued };
}

/**
 * "après-midi" → apres - midi; "l'an" → l' an and l'an, since what is elided is for the language to say. Each word stands in both
 * spellings, with its accents and without: some words keep theirs ("à").
 */
export function spellings(phrase: string): string[][] {
  const lower = phrase.normalize("NFC").toLowerCase();
  const whole = lower.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?|\d+|[^\s\p{L}\d]/gu) ?? [];
  const parts = lower.match(/[\p{L}\p{M}]+'?|\d+|[^\s\p{L}\d]/gu) ?? [];
  return (lower.includes("'") ? [whole, parts] : [whole]).flatMap((words) =>
    words.reduce<string[][]>(
      (rows, word) => rows.flatMap((row) => [...new Set([word, fold(word)])].map((w) => [...row, w])),
      [[]],
    ),
  );
}

function readNeighbours(value: unknown, where: string): Neighbours {
  const list = strings(value, where);
  const kinds = list.filter((w) => /^[A-Z]+$/.test(w)).map((w) => oneOf(w, NEIGHBOUR_KINDS, where));
  return {
    words: new Set(list.filter((w) => !/^[A-Z]+$/.test(w)).flatMap((w) => [w.toLowerCase(), fold(w)])),
    kinds: new Set(kinds),
  };
}
