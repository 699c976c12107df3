import { fold } from "../text/fold.ts";
import type { Account } from "./accounts.ts";
import type { Mark } from "./text.ts";

/** What two accounts have in common, each a share between 0 and 1 of the shorter one. */
export interface Likeness {
  /** Runs of three words; 0 across languages. */
  readonly words: number;
  /** Of both texts, not of the shorter one. */
  readonly wordsOfBoth: number;
  /** Things meant: matters, names, numbers. */
  readonly things: number;
  /** How many of them. */
  readonly count: number;
  /** … in the same order. */
  readonly order: number;
  /** Quotations of four words and more that stand in both. */
  readonly quotations: number;
  readonly sameLanguage: boolean;
  /** Length of the shorter by the longer. */
  readonly length: number;
}

/** An account with what its comparison asks for again and again. */
export interface Prepared {
  readonly account: Account;
  readonly grams: ReadonlySet<string>;
  /** With the place where each is first meant. */
  readonly things: ReadonlyMap<string, Place>;
  readonly quotations: ReadonlySet<string>;
  readonly words: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const GRAM = 3;

/** `parties`: the states that take part; they are named in every account and say nothing. */
export function prepareAccount(account: Account, parties: ReadonlySet<string>): Prepared {
  const { text } = account.text.reading;
  const grams = new Set<string>();
  const quotations = new Set<string>();
  let words = 0;
  for (const sentence of account.sentences.filter((s) => s.role !== "title")) {
    const own = wordsOf(text.slice(sentence.start, sentence.end));
    words += own.length;
    for (let i = 0; i + GRAM <= own.length; i++) grams.add(own.slice(i, i + GRAM).join(" "));
  }
  for (const quotation of quotationsIn(account)) quotations.add(quotation);
  return { account, grams, quotations, words, things: thingsIn(account, parties) };
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

const QUOTED = /[«“„"]\s*([^«»“”„"]{12,400}?)\s*[»”“"]/gu;
const LEAST_WORDS = 4;

function quotationsIn({ text: { reading }, sentences }: Account): string[] {
  const found: string[] = [];
  for (const sentence of sentences)
    for (const [, inner = ""] of reading.text.slice(sentence.start, sentence.end).matchAll(QUOTED)) {
      const words = wordsOf(inner);
      if (words.length >= LEAST_WORDS) found.push(words.join(" "));
    }
  return found;
}

const THINGS: ReadonlySet<Mark["kind"]> = new Set(["matter", "aspect", "dossier", "state", "actor", "name", "number"]);

/** Each thing meant once, in the order in which the account comes to it; who takes part and the day are in every account. */
function thingsIn({ sentences, text }: Account, parties: ReadonlySet<string>): Map<string, Place> {
  const people = new Set(text.reading.contacts.flatMap((c) => c.participants.map((p) => p.id)));
  const found = new Map<string, Place>();
  for (const sentence of sentences.filter((s) => s.role !== "title"))
    for (const { kind, id, home, start, end } of sentence.marks) {
      if (!THINGS.has(kind)) continue;
      if (kind === "state" && parties.has(id)) continue;
      if (kind === "actor" && (people.has(id) || (home !== undefined && parties.has(home)))) continue;
      if (kind === "number" && /^(?:19|20)\d\d$/.test(id)) continue;
      const thing = `${kind === "aspect" ? "matter" : kind} ${id}`;
      if (!found.has(thing)) found.set(thing, { start, end });
    }
  return found;
}

/** "Eastern Mediterranean" is a subject, a region and a name, and said once. */
function countPlaces(things: readonly string[], places: ReadonlyMap<string, Place>): number {
  const spans = things.flatMap((t) => places.get(t) ?? []).sort((a, b) => a.start - b.start);
  let count = 0;
  let end = -1;
  for (const span of spans) {
    if (span.start >= end) count++;
    end = Math.max(end, span.end);
  }
  return count;
}

export function likeness(a: Prepared, b: Prepared): Likeness {
  const sameLanguage = a.account.text.reading.language === b.account.text.reading.language;
  const shared = sameLanguage ? sharedOf(a.grams, b.grams) : 0;
  const things = [...a.things.keys()].filter((t) => b.things.has(t));
  const least = Math.min(a.things.size, b.things.size) || 1;
  return {
    words: shared / (Math.min(a.grams.size, b.grams.size) || 1),
    wordsOfBoth: shared / (a.grams.size + b.grams.size - shared || 1),
    things: things.length / least,
    count: Math.min(countPlaces(things, a.things), countPlaces(things, b.things)),
    order: things.length < 2 ? 0 : longestCommon([...a.things.keys()], [...b.things.keys()]) / things.length,
    quotations: sharedOf(a.quotations, b.quotations) / (Math.min(a.quotations.size, b.quotations.size) || 1),
    sameLanguage,
    length: Math.min(a.words, b.words) / (Math.max(a.words, b.words) || 1),
  };
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a.size <= b.size ? a : b) if ((a.size <= b.size ? b : a).has(item)) shared++;
  return shared;
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
