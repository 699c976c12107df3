import { sideOf } from "./accounts.ts";
import { likeness, type Likeness, type Prepared } from "./likeness.ts";

/** Two accounts of different texts: one account or two, and why. */
export interface Kinship {
  readonly a: Prepared;
  readonly b: Prepared;
  readonly same: boolean;
  readonly likeness: Likeness;
  readonly reasons: readonly string[];
}

/** Shares of the shorter account that make two one; the less is known of their sources, the more is asked. */
const ENOUGH = {
  /** Verbatim: whatever else they say of their source. */
  verbatim: 0.4,
  /** A rewrite that keeps runs of words and nearly all that is told. */
  runs: 0.2,
  nearlyAll: 0.85,
  /** From one source: most of what the shorter one tells. */
  most: 0.5,
  /** From one source, in one language. */
  someRuns: 0.12,
  /** From nobody knows whom. */
  unknown: 0.65,
  leastThings: 2,
  manyThings: 4,
  fewThings: 2,
} as const;

export function judge(a: Prepared, b: Prepared): Kinship {
  const like = likeness(a, b);
  const reason = reasonFor(a, b, like);
  return {
    a,
    b,
    likeness: like,
    same: reason !== null,
    reasons: reason === null ? [] : [reason, ...evidence(a, b, like)],
  };
}

/** Why two accounts are one; null when they only tell of the same event. */
function reasonFor(a: Prepared, b: Prepared, like: Likeness): string | null {
  if (Math.min(a.grams.size, b.grams.size) >= 12 && like.words >= ENOUGH.verbatim) return "the same words";
  if (like.quotations > 0 && like.quotations >= 0.5) return "the same quotations";
  if (otherDay(a, b)) return null;
  const [x, y] = [sourceOf(a), sourceOf(b)];
  if (x !== null && y !== null) return x === y ? fromOneSource(like, a, b) : null;
  return fromUnknownSource(like, a, b);
}

/** Does one keep runs of the other's words and nearly all that it tells? So much is no chance, whatever sources they were read to name. */
export function repeats({ words, things, count }: Likeness): boolean {
  return words >= ENOUGH.verbatim || (words >= ENOUGH.runs && things >= ENOUGH.nearlyAll && count >= ENOUGH.manyThings);
}

/** Two texts of one side are mostly of one communiqué; what its spokesman tells the next day shares but the event. */
function fromOneSource(like: Likeness, a: Prepared, b: Prepared): string | null {
  if (like.words >= ENOUGH.someRuns && like.count >= 1) return "one source, and runs of the same words";
  if (like.things < ENOUGH.most) return null;
  if (like.count >= ENOUGH.leastThings) return "one source, and most of what is told";
  const least = Math.min(a.things.size, b.things.size);
  const short = a.things.size <= b.things.size ? a : b;
  const whole = short.account.sentences.length === short.account.text.sentences.length;
  return whole && like.count >= 1 && least <= ENOUGH.fewThings && like.things === 1 && !like.sameLanguage
    ? "one source, and all that the shorter one tells"
    : null;
}

function fromUnknownSource(like: Likeness, a: Prepared, b: Prepared): string | null {
  const credit = sharedCredit(a, b);
  if (like.words >= ENOUGH.runs / 1.5 && like.things >= ENOUGH.most)
    return "runs of the same words, and most of what is told";
  if (credit !== null && like.things >= ENOUGH.unknown && like.count >= ENOUGH.leastThings)
    return `both through ${credit}, and most of what is told`;
  // Who retells nearly all of a text in its own language keeps some of its words.
  if (like.sameLanguage && like.words < ENOUGH.someRuns) return null;
  return like.things >= ENOUGH.nearlyAll && like.count >= ENOUGH.manyThings && like.order >= 0.7
    ? "nearly all that is told, in the same order"
    : null;
}

export function sourceOf({ account: { source } }: Prepared): string | null {
  return source === null ? null : sideOf(source);
}

/** Two contacts of one pair are told in the same words: the day tells them apart. */
function otherDay(a: Prepared, b: Prepared): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === null || y === null) return false;
  return Math.abs(Date.parse(x) - Date.parse(y)) > DAYS_APART * 86_400_000;
}

const DAYS_APART = 4;

function dayOf({ account }: Prepared): string | null {
  const { reading } = account.text;
  const main = reading.contacts.find((c) => c.main);
  const day = main?.date?.edtf ?? reading.published?.edtf ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}

/** An agency that both texts name or come from. */
function sharedCredit(a: Prepared, b: Prepared): string | null {
  const [x, y] = [creditsOf(a), creditsOf(b)];
  return [...x].find(([id]) => y.has(id))?.[1] ?? null;
}

function creditsOf({ account }: Prepared): ReadonlyMap<string, string> {
  const { outlet, agencies } = account.text.reading.source;
  return new Map([...agencies, ...(outlet === undefined ? [] : [outlet])].map((o) => [o.id, o.name]));
}

function evidence(a: Prepared, b: Prepared, like: Likeness): string[] {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const credit = sharedCredit(a, b);
  return [
    ...(like.sameLanguage ? [`${percent(like.words)} of runs of three words`] : ["in two languages"]),
    `${like.count} names, subjects and numbers in common (${percent(like.things)})`,
    ...(like.count > 1 && like.order >= 0.7 ? ["in the same order"] : []),
    ...(credit === null ? [] : [`both through ${credit}`]),
  ];
}
