import type { Quote } from "../../model/index.ts";
import { type Content } from "./content.ts";
import { samePeople } from "./chains.ts";
import { type Draft } from "./draft.ts";
import { type Report, type SpeechScan, conveys, innermost, isRead } from "./scan.ts";

/** A quotation of several sentences has one source, named in an incise at one of its ends. */
export function sourcesOfQuotes(scan: SpeechScan, reports: readonly (readonly Report[])[]): Map<Quote, Report> {
  const sources = new Map<Quote, Report>();
  const { tokens, quotes } = scan.analysis;
  for (const list of reports)
    for (const report of list) {
      if (report.position === "clause" || report.position === "complement") continue;
      const start = tokens[report.from]!.start;
      const end = tokens[report.to - 1]!.end;
      for (const quote of quotes) {
        if (quote.depth > 0 || sources.has(quote)) continue;
        const near = (quote.end <= start && start - quote.end <= 6) || (quote.start >= end && quote.start - end <= 6) || (quote.start <= start && end <= quote.end && report.position === "incise");
        if (near) sources.set(quote, report);
      }
    }
  return sources;
}

export function quoteSourceAt(scan: SpeechScan, report: Report, sources: ReadonlyMap<Quote, Report>): Report | null {
  const start = scan.analysis.tokens[report.from]!.start;
  for (const [quote, source] of sources) if (source !== report && quote.start <= start && start < quote.end && !samePeople(source, report)) return source;
  return null;
}

/** Sentences of a quotation that have no reporting verb of their own are the words of the quotation's source. */
export function addQuotedSentences(scan: SpeechScan, reports: readonly (readonly Report[])[], sources: ReadonlyMap<Quote, Report>, drafts: Draft[]): void {
  scan.analysis.sentences.forEach((sentence, index) => {
    if (reports[index]!.length > 0 || !isRead(scan, sentence.block)) return;
    const quote = innermost(scan.analysis.quotes.filter((q) => q.depth === 0), sentence.start + 1, Math.max(sentence.start + 1, sentence.end - 3));
    if (quote === undefined) return;
    const source = sources.get(quote) ?? lastQuotedBefore(drafts, index) ?? lastSource(reports, index);
    if (source === null) return;
    drafts.push({ report: { ...source, sentence: index, position: "quote" }, content: [{ from: sentence.from, to: sentence.to }], chain: [] });
  });
}

/** A quotation after a quotation goes on with the same speaker … */
function lastQuotedBefore(drafts: readonly Draft[], sentence: number): Report | null {
  const before = drafts.filter((d) => d.report.sentence < sentence && sentence - d.report.sentence <= 2 && (d.report.position === "quote" || d.report.position === "incise"));
  return before.at(-1)?.report ?? null;
}

/** … and one in the middle of an account is the account's. */
function lastSource(reports: readonly (readonly Report[])[], sentence: number): Report | null {
  const before = reports.slice(0, sentence).flat().filter((r) => (r.position === "incise" || r.position === "source") && r.subject.actors.some(conveys));
  return before.at(-1) ?? null;
}

/** Words in quotation marks of a person or official are theirs, whoever they speak of; an institution's prose tells of others. */
export function isOwnQuotation(scan: SpeechScan, report: Report, content: readonly Content[]): boolean {
  const first = content[0];
  if (first === undefined || !report.subject.actors.every((a) => a.kind === "person" || a.kind === "group")) return false;
  const { tokens, quotes } = scan.analysis;
  return quotes.some((q) => q.start <= tokens[first.from]!.start + 1 && tokens[first.to - 1]!.end <= q.end + 1);
}
