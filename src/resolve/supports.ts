import type { ContactKind } from "../model/index.ts";
import { canCoincide, daysBetween } from "./edtf.ts";
import type { Prepared } from "./mention.ts";

/** What speaks for or against two mentions being one contact. Weights are in points; `score.ts` sets the thresholds. */
export interface Support {
  readonly reason: string;
  readonly points: number;
}

type SupportRule = (a: Prepared, b: Prepared) => Support | null;

export const supports: readonly SupportRule[] = [
  sameDate,
  sameKind,
  samePlace,
  sameInitiator,
  sameDossiers,
  sameWords,
  bothMain,
  sameCompany,
  publishedTogether,
  planned,
  toldLater,
];

export function supportsFor(a: Prepared, b: Prepared): Support[] {
  return supports.flatMap((rule) => rule(a, b) ?? []);
}

/** The vaguer the date that both share, the less it says. */
const DATE_POINTS = { day: 3, days: 3, anniversary: 2.5, month: 1.5, year: 0.5, open: 0 } as const;
const COARSENESS = Object.keys(DATE_POINTS);

function sameDate(a: Prepared, b: Prepared): Support | null {
  if (a.window === null || b.window === null) return null;
  if (!canCoincide(a.window, b.window)) return { reason: "days that follow, one of them inferred", points: 1.5 };
  const coarser =
    COARSENESS.indexOf(a.window.precision) > COARSENESS.indexOf(b.window.precision)
      ? a.window.precision
      : b.window.precision;
  const points = DATE_POINTS[coarser];
  return points === 0
    ? null
    : { reason: `same ${coarser === "anniversary" ? "day, year unsaid in one" : coarser}`, points };
}

const IN_PERSON: readonly ContactKind[] = ["meeting", "visit", "summit"];

function sameKind(a: Prepared, b: Prepared): Support | null {
  const [x, y] = [a.contact.kind, b.contact.kind];
  if (x === y) return { reason: `both ${x}`, points: 1 };
  if (x === "talks" || y === "talks") return null;
  // "Meeting" is the wider word: every visit and summit is one.
  const wider = (x === "meeting" && IN_PERSON.includes(y)) || (y === "meeting" && IN_PERSON.includes(x));
  return wider ? { reason: `${x}, ${y}`, points: 0.5 } : { reason: `${x}, ${y}`, points: -0.5 };
}

function samePlace(a: Prepared, b: Prepared): Support | null {
  if (a.contact.place === null || b.contact.place === null) return null;
  if (a.contact.place.id === b.contact.place.id) return { reason: `both at ${a.contact.place.name}`, points: 1.5 };
  // A place and the town it lies in are two names: against, but not enough to part two accounts of one day.
  return { reason: "other place", points: -1.5 };
}

function sameInitiator(a: Prepared, b: Prepared): Support | null {
  if (a.initiator === null || b.initiator === null) return null;
  return a.initiator === b.initiator
    ? { reason: "same initiator", points: 1 }
    : { reason: "other initiator", points: -0.5 };
}

/** One subject among several on both sides says nothing: two leaders speak of the same war every week. */
function sameDossiers(a: Prepared, b: Prepared): Support | null {
  if (a.dossiers.size === 0 || b.dossiers.size === 0) return null;
  const shared = sharedDossiers(a, b);
  if (shared === 0) return { reason: "no subject in common", points: -0.5 };
  const union = a.dossiers.size + b.dossiers.size - shared;
  if (union === shared || (shared >= 2 && shared / union >= 0.5)) return { reason: "same subjects", points: 1 };
  return shared === Math.min(a.dossiers.size, b.dossiers.size) ? { reason: "a subject in common", points: 0.5 } : null;
}

function sameWords(a: Prepared, b: Prepared): Support | null {
  return sharedWording(a, b) ? { reason: "same words", points: 2 } : null;
}

/** What a text is about is spoken of more often than what it mentions. */
function bothMain(a: Prepared, b: Prepared): Support | null {
  if (a.contact.main && b.contact.main) return { reason: "main subject of both", points: 0.5 };
  return a.contact.main || b.contact.main ? { reason: "main subject of one", points: 0.25 } : null;
}

/** Two texts that both tell of the same other contacts tell one story. */
function sameCompany(a: Prepared, b: Prepared): Support | null {
  const shared = a.company.filter((key) => b.company.includes(key)).length;
  if (shared === 0) return null;
  return { reason: "told beside the same other contacts", points: shared === 1 ? 1.5 : 2 };
}

const NEWS_DAYS = 2;
const NEWS_WEEK = 7;
const NEWS_FORTNIGHT = 14;

/** News without a date is fresh: two texts of the same days, or a text that came out just after a dated contact. */
function publishedTogether(a: Prepared, b: Prepared): Support | null {
  if (a.window !== null && b.window !== null) return null;
  const [x, y] = [newsDay(a), newsDay(b)];
  if (x === null || y === null) return null;
  const fresh = [a, b].every((m) => m.window !== null || m.contact.main);
  const apart = Math.abs(daysBetween(x, y));
  if (apart <= NEWS_DAYS) return { reason: "news of the same days", points: fresh ? 2 : 1 };
  if (apart <= NEWS_WEEK) return { reason: "news of the same week", points: fresh ? 1 : 0.5 };
  if (apart <= NEWS_FORTNIGHT || !fresh || isAhead(a) !== isAhead(b)) return null;
  return { reason: "news of other days", points: -2 };
}

/** The day itself, or, without any, when the text came out. */
function newsDay(mention: Prepared): string | null {
  const window = mention.window ?? mention.publishedWindow;
  return window?.precision === "day" ? window.from : null;
}

const PLANS_MONTH = 31;
const PLANS_QUARTER = 92;

/** A plan without a day, and a day some weeks after the plan was told. */
function planned(a: Prepared, b: Prepared): Support | null {
  const [plan, dated] = a.window === null ? [a, b] : [b, a];
  if (plan.window !== null || !isAhead(plan) || dated.window?.precision !== "day") return null;
  const told = plan.publishedWindow?.precision === "day" ? plan.publishedWindow.from : null;
  if (told === null) return null;
  const wait = daysBetween(told, dated.window.from);
  if (wait < -1) return { reason: "planned later than that day", points: -2 };
  if (wait <= PLANS_MONTH) return { reason: "planned within the month before", points: 1.5 };
  return wait <= PLANS_QUARTER ? { reason: "planned in the months before", points: 0.5 } : null;
}

function isAhead({ contact }: Prepared): boolean {
  return contact.status === "planned";
}

/** What a text without any date tells anew cannot be news from before the last thing that it recalls. */
function toldLater(a: Prepared, b: Prepared): Support | null {
  return isOlder(a, b) || isOlder(b, a) ? { reason: "one text came out long after", points: -2 } : null;
}

function isOlder(old: Prepared, late: Prepared): boolean {
  if (old.window !== null || late.window !== null || late.publishedWindow !== null || late.after === "") return false;
  const day = old.publishedWindow?.to ?? "";
  return day !== "" && daysBetween(day, late.after) > NEWS_FORTNIGHT && old.contact.status === late.contact.status;
}

export function sharedDossiers(a: Prepared, b: Prepared): number {
  let shared = 0;
  for (const id of a.dossiers) if (b.dossiers.has(id)) shared++;
  return shared;
}

const MIN_SHARED_RUNS = 6;
const MIN_SHARED_PART = 0.25;

/** Enough runs of five words in common, measured against the shorter account: copies are excerpts more often than reprints. */
export function sharedWording(a: Prepared, b: Prepared): boolean {
  const [small, large] = a.wording.size <= b.wording.size ? [a.wording, b.wording] : [b.wording, a.wording];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= MIN_SHARED_RUNS && shared >= small.size * MIN_SHARED_PART;
}
