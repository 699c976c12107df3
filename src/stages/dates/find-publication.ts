import type { DateLexicon } from "../../lexicon/dates.ts";
import { addDays, dayNumber, daysFromCivil, edtfOf, edtfParts, isCivil, weekdayOf } from "../../model/calendar.ts";
import type { Analysis, DateMention } from "../../model/index.ts";
import { findCandidates, PLACES, type Candidate, type Place } from "./posting-lines.ts";
import { fitsDays, openingDays } from "./opening-days.ts";
import { readUrlDate } from "./read-url-date.ts";
import type { YearWindow } from "./resolve-date.ts";
import { yearByWindow, WEEKDAYS } from "./resolve-year.ts";

export interface PublicationInput extends Pick<Analysis, "text" | "tokens" | "sentences" | "blocks"> {
  readonly mentions: readonly DateMention[];
  readonly url?: string;
  /** EDTF, from the page's metadata. */
  readonly metadata?: string;
  /** The time in which the persons of the text held their offices. */
  readonly window?: YearWindow;
}

export interface Publication {
  readonly edtf: string;
  readonly basis: "stated" | "metadata" | "inferred";
  readonly because?: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * The day on which a page was published: from its metadata, a posting line, its address, a dateline or "ce samedi 19 décembre" in
 * the lead. A year is inferred only when exactly one fits; known to the month only, it is the month; a dateline without a year keeps its gap.
 */
export function findPublication(input: PublicationInput, lexicon: DateLexicon): Publication | null {
  const metadata = input.metadata === undefined ? null : edtfParts(input.metadata);
  if (input.metadata !== undefined && metadata?.day !== undefined)
    return { edtf: input.metadata, basis: "metadata", because: "the page's metadata" };
  const url = input.url === undefined ? null : readUrlDate(input.url, lexicon.urlMonths);
  const stamp = findStamp(input);
  const months = [input.metadata, url ?? undefined, stamp?.edtf].filter((edtf) => edtf !== undefined);
  const near = findCandidates(input, lexicon).filter((c) => c.date.day !== undefined && isNear(c, months));
  const candidates = near.filter((c) => c.unclear !== true || isClear(c, near, input));
  for (const place of PLACES) {
    if (place === "line" && url !== null && dayNumber(url) !== null) return confirmed(url, candidates) ?? fromUrl(url);
    const found = settle(
      candidates.filter((c) => c.place === place),
      input,
      months,
    );
    if (found !== null) return found;
  }
  if (url !== null) return fromUrl(url);
  if (stamp !== null) return stamp;
  if (input.metadata !== undefined && metadata !== null)
    return { edtf: input.metadata, basis: "metadata", because: "the page's metadata" };
  return withoutYear(candidates);
}

const fromUrl = (edtf: string): Publication => ({ edtf, basis: "metadata", because: "the page's address" });

/** The address and a line of the page say the same: the line is the evidence. */
function confirmed(url: string, candidates: readonly Candidate[]): Publication | null {
  const same = candidates.find((c) => edtfOf(c.date.year, c.date.month, c.date.day) === url);
  return same === undefined ? null : { edtf: url, basis: "stated", ...spanOf(same) };
}

/** The title stands above the stamp at most. */
const HEAD = 300;

const spanOf = ({ mention }: Candidate): { start: number; end: number } => ({ start: mention.start, end: mention.end });

/** A scraper's stamp at the very start of the text, or of the line under its title: "date 2020-11". */
function findStamp({ mentions, text }: PublicationInput): (Publication & { readonly edtf: string }) | null {
  const first = mentions[0];
  if (first === undefined || first.expression.type !== "calendar" || !first.rule.endsWith(".iso-month")) return null;
  const head = text.slice(0, first.start);
  if (head.length > HEAD || !/(?:^|\n)\s*\p{L}{0,8}\s?$/u.test(head)) return null;
  const { year, month } = first.expression.date;
  return {
    edtf: edtfOf(year, month),
    basis: "stated",
    because: "the stamp at the start of the page",
    start: first.start,
    end: first.end,
  };
}

/** Whether a candidate agrees with the month that address, stamp or metadata say, give or take the turn of a month. */
function isNear({ date }: Candidate, months: readonly string[]): boolean {
  return months.every((edtf) => {
    const { year, month } = edtfParts(edtf) ?? {};
    if (year === undefined || month === undefined) return true;
    const distance = date.year === undefined ? 0 : (date.year - year) * 12 + (date.month ?? month) - month;
    const around = Math.abs((date.month ?? month) - month);
    return Math.abs(distance) <= 1 && (around <= 1 || around === 11);
  });
}

/** Figures in either order: the one that the address allows, or on which the weekday falls that the text opens with. */
function isClear(candidate: Candidate, near: readonly Candidate[], input: PublicationInput): boolean {
  const other = near.find((c) => c.mention === candidate.mention && c !== candidate);
  if (other === undefined) return true;
  const { days } = openingDays(input, 0);
  const falls = ({ date: { year = 0, month = 1, day = 1 } }: Candidate): boolean =>
    isCivil(year, month, day) && fitsDays(weekdayOf(daysFromCivil(year, month, day)), days);
  return days.length > 0 && falls(candidate) && !falls(other);
}

/** The first candidate of a place with a year, said or found. */
function settle(
  candidates: readonly Candidate[],
  input: PublicationInput,
  months: readonly string[],
): Publication | null {
  for (const candidate of candidates) {
    const { year, month = 1, day = 1 } = candidate.date;
    if (year !== undefined) {
      if (isCivil(year, month, day)) return { edtf: edtfOf(year, month, day), basis: "stated", ...spanOf(candidate) };
      continue;
    }
    const dated = withWeekday(candidate, input);
    const found =
      yearFromMonths(candidate, months) ??
      yearFromTwin(candidate, input) ??
      yearFromTerms(candidate, input) ??
      yearFromTerms(dated, input) ??
      yearFromNearDates(dated, input);
    if (found !== null)
      return { edtf: edtfOf(found.year, month, day), basis: found.basis, because: found.because, ...spanOf(candidate) };
  }
  return null;
}

interface FoundYear {
  readonly year: number;
  readonly basis: "stated" | "inferred";
  readonly because: string;
}

/** The year of the address or stamp; in January a December before it is last year's. */
function yearFromMonths({ date }: Candidate, months: readonly string[]): FoundYear | null {
  for (const edtf of months) {
    const known = edtfParts(edtf);
    if (known?.year === undefined) continue;
    const turn = (date.month ?? 1) - (known.month ?? date.month ?? 1);
    return {
      year: known.year + (turn > 6 ? -1 : turn < -6 ? 1 : 0),
      basis: "stated",
      because: `year from the page's ${edtf}`,
    };
  }
  return null;
}

/** Another mention of the same day says its year. */
function yearFromTwin(candidate: Candidate, { mentions }: PublicationInput): FoundYear | null {
  for (const { expression } of mentions) {
    if (expression.type !== "calendar" || expression.date.year === undefined) continue;
    const { year, month, day } = expression.date;
    if (month === candidate.date.month && day === candidate.date.day)
      return { year, basis: "stated", because: "year from the same day elsewhere in the text" };
  }
  return null;
}

/** The only year within the terms of office whose weekday fits. */
function yearFromTerms({ date, weekday }: Dated, { window }: PublicationInput): FoundYear | null {
  if (weekday === undefined && window === undefined) return null;
  const found = yearByWindow(
    { month: date.month ?? 1, day: date.day ?? 1, ...(weekday !== undefined && { weekday }) },
    window,
  );
  return found === null ? null : { ...found, basis: "inferred" };
}

type Dated = Pick<Candidate, "date" | "weekday">;

/** A dateline leans on the weekday that stands with its day elsewhere, or else opens its dispatch: agencies write of the day itself. */
function withWeekday(candidate: Candidate, input: PublicationInput): Dated {
  const { date, weekday, mention } = candidate;
  if (weekday !== undefined) return candidate;
  for (const { expression } of input.mentions)
    if (
      expression.type === "calendar" &&
      expression.weekday !== undefined &&
      expression.date.day === date.day &&
      expression.date.month === date.month
    )
      return { date, weekday: expression.weekday };
  const { day } = openingDays(input, mention.end);
  return day === undefined ? candidate : { date, weekday: day };
}

/** The year within a twelvemonth of the latest day that the text dates in full, when the weekday fits it. */
function yearFromNearDates({ date, weekday }: Dated, { mentions, window }: PublicationInput): FoundYear | null {
  const { month = 1, day = 1 } = date;
  if (weekday === undefined) return null;
  let latest: string | null = null;
  for (const { expression } of mentions) {
    if (expression.type !== "calendar" || expression.date.year === undefined || expression.date.day === undefined)
      continue;
    const edtf = edtfOf(expression.date.year, expression.date.month, expression.date.day);
    if (dayNumber(edtf) !== null && (latest === null || edtf > latest)) latest = edtf;
  }
  const until = latest === null ? null : addDays(latest, 365);
  if (latest === null || until === null) return null;
  const found = yearByWindow({ month, day, weekday }, { from: max(latest, window?.from), to: until });
  if (found === null) return null;
  return {
    year: found.year,
    basis: "inferred",
    because: `the ${WEEKDAYS[weekday]} nearest after ${latest}, which the text names`,
  };
}

const max = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** "PARIS, 28 janvier (Reuters)" with no year to be had. */
function withoutYear(candidates: readonly Candidate[]): Publication | null {
  const places: readonly Place[] = ["posted", "line", "dateline"];
  const candidate = candidates.find((c) => places.includes(c.place));
  if (candidate === undefined || candidate.date.year !== undefined) return null;
  return { edtf: edtfOf(undefined, candidate.date.month, candidate.date.day), basis: "stated", ...spanOf(candidate) };
}
