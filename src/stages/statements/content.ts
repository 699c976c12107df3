import { Feature } from "../../model/index.ts";
import { isAuxiliary, isMark, isRole, verbFeatures, type Report, type SpeechScan } from "./scan.ts";

/** A run of tokens that is reported. */
export interface Content {
  readonly from: number;
  readonly to: number;
}

/** What a report reports: the clause, the complement, or (for an incise or "selon X") the rest of its sentence. */
export function contentOf(scan: SpeechScan, report: Report, all: readonly Report[]): Content[] {
  const sentence = scan.analysis.sentences[report.sentence]!;
  if (report.position === "incise" || report.position === "source") return restOf(scan, report, sentence.from, sentence.to);
  if (report.passive === true && report.position === "complement") return trimmed(scan, sentence.from, report.from);
  const end = endOfContent(scan, report, all, sentence.to);
  const start = report.position === "clause" ? afterThat(scan, report.to, end) : report.to;
  return trimmed(scan, start, end);
}

function restOf(scan: SpeechScan, report: Report, from: number, to: number): Content[] {
  const before = trimmed(scan, from, report.from);
  const after = trimmed(scan, report.to, to);
  // What follows an incise at the end ("…, a dit X après l'entretien") is no longer reported, unless the incise stood within the words.
  const within = before.length === 0 || ((before[0]!.to - before[0]!.from < 6 || isMark(scan, report.to + 1, "«“\"")) && isMark(scan, report.to, ","));
  // "With that done, he said, the sides could …": where commas close an incise, the words go on after it.
  const goesOn = scan.language.file.traits?.includes("bare-clauses") === true && report.position === "incise" && isMark(scan, report.to, ",") && !isRole(scan, report.to + 1, "who") && (verbFeatures(scan, report.to + 1) & Feature.gerund) === 0;
  return within || goesOn ? [...before, ...after] : before;
}

/** Reported words end with the sentence, or where an incise or another main verb of the same subject begins. */
function endOfContent(scan: SpeechScan, report: Report, all: readonly Report[], to: number): number {
  let end = to;
  for (const other of all) {
    if (other === report || other.from < report.to) continue;
    if ((other.position === "incise" || other.position === "source") && other.from < end) end = other.from;
    // "a salué …, et a appelé à …": the next verb of the same subject.
    else if (other.subject === report.subject && other.from < end) end = coordinatorBefore(scan, other.from, report.to);
  }
  return end;
}

function coordinatorBefore(scan: SpeechScan, from: number, least: number): number {
  let i = from;
  while (i > least && (isMark(scan, i - 1, ",") || isAuxiliary(scan, i - 1) || (["and", "but", "clitic"] as const).some((role) => isRole(scan, i - 1, role)))) i--;
  return i;
}

function afterThat(scan: SpeechScan, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 10); i++) if (isRole(scan, i, "that") || isMark(scan, i, ":")) return i + 1;
  return from;
}

/** Without punctuation and quotation marks at its ends. */
function trimmed(scan: SpeechScan, from: number, to: number): Content[] {
  while (from < to && isMark(scan, from, ",;:.–—-«“\"„»”()!?")) from++;
  while (to > from && isMark(scan, to - 1, ",;:.–—-«“\"„»”()!?")) to--;
  return to - from >= 2 ? [{ from, to }] : [];
}
