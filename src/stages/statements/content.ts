import { Feature } from "../../model/index.ts";
import {
  endsQuote,
  isArticle,
  isAuxiliary,
  isName,
  isFiniteForm,
  isMark,
  isRole,
  quoteFrom,
  verbFeatures,
  type Report,
  type SpeechScan,
} from "./scan.ts";
import { nearText } from "../../text/near.ts";

/** A run of tokens that is reported. */
export interface Content {
  readonly from: number;
  readonly to: number;
}

/** What a report reports: the clause, the complement with its verb, or (for an incise or "selon X") the rest of its part of the sentence. */
export function contentOf(scan: SpeechScan, report: Report, all: readonly Report[]): Content[] {
  const segment = segmentOf(scan, report);
  if (report.position === "incise" || report.position === "source") return restOf(scan, report, segment);
  const end = endOfContent(scan, report, all, segment.to);
  const start =
    report.position === "complement"
      ? report.from
      : report.position === "clause"
        ? afterThat(scan, report.to, end)
        : report.to;
  return [...trimmed(scan, start, end), ...behindIncise(scan, report, all, { from: end, to: segment.to })];
}

/** "had asked him, his office says, for a deadline": what goes on behind an incise that commas close, up to the next report. */
function behindIncise(scan: SpeechScan, report: Report, all: readonly Report[], rest: Content): Content[] {
  const incise = all.find((r) => r.from === rest.from && (r.position === "incise" || r.position === "source"));
  if (incise === undefined || incise === report || !isMark(scan, incise.from - 1, ",")) return [];
  const closed = endsAt(scan, incise, rest.to);
  if (!isMark(scan, closed, ",") || isRole(scan, closed + 1, "and") || isRole(scan, closed + 1, "but")) return [];
  if (isRole(scan, closed + 1, "who") || quoteFrom(scan, closed + 1) !== undefined) return [];
  const next = all.filter((r) => r !== report && r.from > closed).map((r) => Math.min(r.from, r.subject.from));
  const to = Math.min(rest.to, ...next.filter((k) => k > closed));
  return hasOwnClause(scan, report.sentence, closed + 1, to) ? [] : trimmed(scan, closed, to);
}

/** A subject with its verb that no "that" or "who" ties to what stands before. */
const hasOwnClause = (scan: SpeechScan, sentence: number, from: number, to: number): boolean =>
  !isRole(scan, from, "that") &&
  (scan.groups[sentence] ?? []).some(
    (g) =>
      g.marker === null &&
      g.from >= from &&
      g.to < to &&
      !isRole(scan, g.from - 1, "that") &&
      !isRole(scan, g.from - 1, "who") &&
      (isAuxiliary(scan, g.to) || isFiniteForm(verbFeatures(scan, g.to))),
  );
/** The part of the sentence between semicolons in which the report stands; for what reports the rest, between colons too. */
function segmentOf(scan: SpeechScan, report: Report): Content {
  const { from, to } = scan.analysis.sentences[report.sentence]!;
  const rest = report.position === "incise" || report.position === "source";
  let start = from;
  let end = to;
  for (let k = report.from - 1; k >= from && start === from; k--) if (isBoundary(scan, k, report, rest)) start = k + 1;
  for (let k = report.to; k < to; k++) {
    if (!isBoundary(scan, k, report, rest && k > report.to)) continue;
    end = k;
    break;
  }
  return { from: start, to: end };
}

/** A semicolon or colon that stands in no quotation but those around the report itself. */
function isBoundary(scan: SpeechScan, k: number, report: Report, colons: boolean): boolean {
  if (!isMark(scan, k, colons ? ";:" : ";")) return false;
  const at = scan.analysis.tokens[k]!.start;
  const own = scan.analysis.tokens[report.from]!.start;
  return scan.analysis.quotes.every((q) => !(q.start <= at && at < q.end) || (q.start <= own && own < q.end));
}

function restOf(scan: SpeechScan, report: Report, segment: Content): Content[] {
  const before = trimmed(scan, segment.from, report.from);
  const closed = endsAt(scan, report, segment.to);
  const after = trimmed(scan, closed, segment.to);
  if (before.length === 0) return after;
  if (after.length === 0) return before;
  // "X, selon qui …": only what follows.
  if (report.position === "source" && report.subject.to <= (report.cue?.from ?? 0)) return after;
  const goesOn = isMark(scan, closed, ",") ? closed + 1 : closed;
  // "TASS reported, citing X, that …": what it reports follows.
  if (report.position === "source" && isMark(scan, report.from - 1, ",") && isRole(scan, goesOn, "that")) return after;
  if (quoteFrom(scan, goesOn) !== undefined) return [...before, ...after];
  if (endsSpeech(scan, report.from - 1) || endsSpeech(scan, report.from - 2)) return before;
  if (!isMark(scan, closed, ",")) return before;
  // "With that done, he said, the sides could …": where commas close an incise, the words go on after it.
  if (scan.language.file.traits?.includes("bare-clauses") === true) {
    const on =
      report.position === "incise" &&
      !isRole(scan, report.to + 1, "who") &&
      (verbFeatures(scan, report.to + 1) & Feature.gerund) === 0;
    return on || before[0]!.to - before[0]!.from < 6 ? [...before, ...after] : before;
  }
  // An incise within a clause that has no verb yet, or whose "que" follows: the words go on. Else what follows is told by nobody.
  return before[0]!.to - before[0]!.from < 6 || !hasFinite(scan, before[0]!) || isRole(scan, goesOn, "that")
    ? [...before, ...after]
    : before;
}

/** A quotation of more than a name ("передает «Интерфакс» со ссылкой на …") ends at the token. */
function endsSpeech(scan: SpeechScan, i: number): boolean {
  const start = scan.analysis.tokens[i]?.start;
  return (
    endsQuote(scan, i) &&
    nearText(scan.analysis.quotes, start ?? 0).some(
      (q) => q.end === start && !isName(scan.analysis.text.slice(q.start, q.end)),
    )
  );
}

/** "…, a annoncé X (à Y, mardi), …": the comma that closes an incise, past an addressee or a day. */
function endsAt(scan: SpeechScan, report: Report, to: number): number {
  if (report.position !== "incise" || !isMark(scan, report.from - 1, ",")) return report.to;
  for (let k = report.to; k < Math.min(to, report.to + 12); k++) {
    if (isMark(scan, k, ",")) return k;
    if (
      isMark(scan, k, '.;:«»"“”') ||
      isRole(scan, k, "that") ||
      isRole(scan, k, "who") ||
      isFiniteForm(verbFeatures(scan, k))
    )
      return report.to;
  }
  return report.to;
}

function hasFinite(scan: SpeechScan, content: Content): boolean {
  for (let i = content.from; i < content.to; i++)
    if (isFiniteForm(verbFeatures(scan, i)) && scan.analysis.tokens[i]!.capital === 0) return true;
  return false;
}

/** Reported words end with the sentence, or where an incise or another main verb of the same subject begins. */
function endOfContent(scan: SpeechScan, report: Report, all: readonly Report[], to: number): number {
  let end = to;
  for (const other of [...all, ...(scan.nobodys?.[report.sentence] ?? [])]) {
    if (other === report || other.from < report.to) continue;
    if ((other.position === "incise" || other.position === "source") && other.from < end) end = other.from;
    // "a salué …, et a appelé à …": the next verb of the same subject.
    else if (other.subject.from === report.subject.from && other.from < end)
      end = coordinatorBefore(scan, other.from, report.to);
  }
  // "s'est dit prêt, tout en s'agaçant : « … »": words after a colon are a statement of their own.
  for (let k = report.to + 3; k < end; k++) if (isMark(scan, k, ":") && quoteFrom(scan, k + 1) !== undefined) end = k;
  return end;
}

function coordinatorBefore(scan: SpeechScan, from: number, least: number): number {
  let i = from;
  while (
    i > least &&
    (isMark(scan, i - 1, ",") ||
      isAuxiliary(scan, i - 1) ||
      (["and", "but", "clitic"] as const).some((role) => isRole(scan, i - 1, role)))
  )
    i--;
  return i;
}

function afterThat(scan: SpeechScan, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 10); i++)
    if (isRole(scan, i, "that") || isMark(scan, i, ":") || quoteFrom(scan, i) !== undefined) return i + 1;
  return from;
}

const ENDS = ',;:.–—-«“"„»”()!?';

/** Without punctuation and quotation marks at its ends, nor the article of what follows ("…, the | Kremlin said"). */
export function trimmed(scan: SpeechScan, from: number, to: number): Content[] {
  while (from < to && isMark(scan, from, ENDS)) from++;
  while (to > from && (isMark(scan, to - 1, ENDS) || (isArticle(scan, to - 1) && isMark(scan, to - 2, ENDS)))) to--;
  return to - from >= 2 ||
    (to - from === 1 &&
      nearText(scan.analysis.quotes, scan.analysis.tokens[from]!.start).some(
        (q) => q.start <= scan.analysis.tokens[from]!.start && scan.analysis.tokens[from]!.end <= q.end,
      ))
    ? [{ from, to }]
    : [];
}
