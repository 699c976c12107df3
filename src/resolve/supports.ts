import { daysBetween } from "./edtf.ts";
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
  publishedTogether,
];

export function supportsFor(a: Prepared, b: Prepared): Support[] {
  return supports.flatMap((rule) => rule(a, b) ?? []);
}

/** The vaguer the date that both share, the less it says. */
const DATE_POINTS = { day: 3, days: 3, anniversary: 2.5, month: 1, year: 0.5, open: 0 } as const;
const COARSENESS = Object.keys(DATE_POINTS);

function sameDate(a: Prepared, b: Prepared): Support | null {
  if (a.window === null || b.window === null) return null;
  const coarser =
    COARSENESS.indexOf(a.window.precision) > COARSENESS.indexOf(b.window.precision)
      ? a.window.precision
      : b.window.precision;
  const points = DATE_POINTS[coarser];
  return points === 0
    ? null
    : { reason: `same ${coarser === "anniversary" ? "day, year unsaid in one" : coarser}`, points };
}

function sameKind(a: Prepared, b: Prepared): Support | null {
  if (a.contact.kind === b.contact.kind) return { reason: `both ${a.contact.kind}`, points: 1 };
  return a.contact.kind === "talks" || b.contact.kind === "talks"
    ? null
    : { reason: `${a.contact.kind}, ${b.contact.kind}`, points: -0.5 };
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

function sameDossiers(a: Prepared, b: Prepared): Support | null {
  if (a.dossiers.size === 0 || b.dossiers.size === 0) return null;
  const shared = sharedDossiers(a, b);
  if (shared === 0) return { reason: "no subject in common", points: -0.5 };
  const union = a.dossiers.size + b.dossiers.size - shared;
  return shared >= 2 && shared / union >= 0.5
    ? { reason: "same subjects", points: 1 }
    : { reason: "a subject in common", points: 0.5 };
}

function sameWords(a: Prepared, b: Prepared): Support | null {
  return sharedWording(a, b) ? { reason: "same words", points: 2 } : null;
}

function bothMain(a: Prepared, b: Prepared): Support | null {
  return a.contact.main && b.contact.main ? { reason: "main subject of both", points: 0.5 } : null;
}

const NEWS_DAYS = 2;

/** News without a date is fresh: two texts of the same days, or a text that came out just after a dated contact. */
function publishedTogether(a: Prepared, b: Prepared): Support | null {
  if (!a.contact.main || !b.contact.main || (a.window !== null && b.window !== null)) return null;
  const [x, y] = [freshDay(a), freshDay(b)];
  if (x === null || y === null) return null;
  const apart = Math.abs(daysBetween(x, y));
  if (apart <= NEWS_DAYS) return { reason: "news of the same days", points: 2 };
  return { reason: "news of other days", points: -2 };
}

function freshDay(mention: Prepared): string | null {
  const window =
    mention.window?.precision === "day" ? mention.window : mention.window === null ? mention.publishedWindow : null;
  return window?.precision === "day" ? window.from : null;
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
