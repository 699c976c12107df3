import type { ActorGroup, Quote } from "../../model/index.ts";
import { outletsOf, samePeople } from "./chains.ts";
import type { Content } from "./content.ts";
import type { Conveyor, Draft } from "./draft.ts";
import { isSubjectPlace } from "./anaphors.ts";
import { tokensOf } from "./fragments.ts";
import { uncued, conveys, innermost, isName, isRead, type Report, type SpeechScan } from "./scan.ts";
import { nearText } from "../../text/near.ts";

/** How many sentences may lie between two quotations of one speaker. */
const NEAR = 2;

/** Words in quotation marks of a person or official are theirs, whoever they speak of; an institution's prose tells of others. */
export function isOwnQuotation(scan: SpeechScan, report: Report, content: readonly Content[]): boolean {
  const first = content[0];
  if (first === undefined || !report.subject.actors.every((a) => a.kind === "person" || a.kind === "group"))
    return false;
  const { tokens, quotes } = scan.analysis;
  return nearText(quotes, tokens[first.from]!.start, tokens[first.to - 1]!.end + 1).some(
    (q) => q.start <= tokens[first.from]!.start + 1 && tokens[first.to - 1]!.end <= q.end + 1,
  );
}

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
        const near =
          (quote.end <= start && start - quote.end <= 6) ||
          (quote.start >= end && quote.start - end <= 6) ||
          (quote.start <= start && end <= quote.end && report.position === "incise");
        if (near) sources.set(quote, report);
      }
    }
  return sources;
}

/** "« Nous avons exprimé notre intérêt … », a dit X": what the quoted says of himself within his words is no second statement. */
export function isOwnAside(scan: SpeechScan, report: Report, sources: ReadonlyMap<Quote, Report>): boolean {
  if (report.position !== "clause" && report.position !== "complement") return false;
  const start = scan.analysis.tokens[report.from]!.start;
  for (const [quote, source] of sources)
    if (source !== report && quote.start <= start && start < quote.end && samePeople(source, report))
      return source.position === "incise" && isSpokenBy(source);
  return false;
}

export function quoteSourceAt(scan: SpeechScan, report: Report, sources: ReadonlyMap<Quote, Report>): Report | null {
  const start = scan.analysis.tokens[report.from]!.start;
  for (const [quote, source] of sources)
    if (source !== report && quote.start <= start && start < quote.end && !samePeople(source, report)) return source;
  return null;
}

/** Sentences of a quotation that have no reporting verb of their own are the words of the quotation's source. */
export function addQuotedSentences(
  scan: SpeechScan,
  reports: readonly (readonly Report[])[],
  sources: ReadonlyMap<Quote, Report>,
  drafts: Draft[],
  conveyors: readonly Conveyor[],
): void {
  scan.analysis.sentences.forEach((sentence, index) => {
    if (!isRead(scan, sentence.block)) return;
    for (const part of quotedParts(scan, index)) {
      const told = drafts.filter(
        (d) =>
          d.report.sentence === index && d.content.some((c) => c.from < part.content.to && part.content.from < c.to),
      );
      const source =
        sources.get(part.quote) ??
        lastQuotedBefore(drafts, index) ??
        accountBefore(scan, conveyors, index) ??
        nextSubject(scan, reports, index) ??
        lastSource(reports, index);
      if (source === null || told.some((d) => d.report.position !== "complement" && d.report.position !== "clause"))
        continue;
      // What they report of others came through the source.
      if (source.position === "incise" || source.position === "quote") tellThrough(drafts, told, source);
      // What the quoted words report of others is one thing, that the source says so another.
      if (told.some((d) => samePeople(d.report, source) || !isSpokenBy(source))) continue;
      drafts.push({
        report: { ...source, sentence: index, position: "quote", cue: null, rule: null },
        content: [part.content],
        chain: outletsOf(scan, source, source.sentence)
          .filter((a) => !source.subject.actors.some((b) => b.id === a.id))
          .map((actor) => ({ actor, basis: "stated" as const })),
      });
    }
  });
}

function tellThrough(drafts: Draft[], told: readonly Draft[], source: Report): void {
  const [teller] = source.subject.actors;
  if (teller === undefined || source.subject.actors.length > 1) return;
  for (const d of told) {
    if (d.chain.length > 0 || d.report.subject.actors.some((a) => a.id === teller.id)) continue;
    drafts[drafts.indexOf(d)] = { ...d, chain: [{ actor: teller, basis: "stated" }] };
  }
}

/** Persons and their words; an institution's prose in quotation marks is told through it and no statement of its own. */
const isSpokenBy = (source: Report): boolean => source.subject.actors.every((a) => a.kind === "person");

/** The pieces of the sentence that stand in outer quotation marks: all of it, or a quotation that nothing around it reports. */
function quotedParts(scan: SpeechScan, index: number): { quote: Quote; content: Content }[] {
  const sentence = scan.analysis.sentences[index]!;
  const outer = nearText(scan.analysis.quotes, sentence.start - 3, sentence.end + 1).filter((q) => q.depth === 0);
  const whole = innermost(outer, sentence.start + 1, Math.max(sentence.start + 1, sentence.end - 3));
  if (whole !== undefined) return [{ quote: whole, content: { from: sentence.from, to: sentence.to } }];
  const { text } = scan.analysis;
  return outer
    .filter(
      (q) =>
        q.start > sentence.start - 3 &&
        q.end <= sentence.end &&
        q.start <= sentence.start + 3 &&
        !isName(text.slice(q.start, q.end)),
    )
    .map((quote) => ({ quote, content: tokensOf(scan, quote) }))
    .filter((p) => p.content.to - p.content.from >= 4);
}

/** A quotation after a quotation goes on with the same speaker … */
function lastQuotedBefore(drafts: readonly Draft[], sentence: number): Report | null {
  const before = drafts.filter(
    (d) =>
      d.report.sentence < sentence &&
      sentence - d.report.sentence <= NEAR &&
      (d.report.position === "quote" || d.report.position === "incise"),
  );
  return (
    before.reduce<Draft | null>(
      (best, d) => (best === null || d.report.sentence >= best.report.sentence ? d : best),
      null,
    )?.report ?? null
  );
}

/** … one after "un communiqué de X a été publié" is the communiqué … */
function accountBefore(scan: SpeechScan, conveyors: readonly Conveyor[], sentence: number): Report | null {
  const account = conveyors.findLast((c) => c.sentence < sentence && sentence - c.sentence <= NEAR && conveys(c.actor));
  const group =
    account === undefined
      ? undefined
      : (scan.groups[account.sentence] ?? []).find((g) => scan.analysis.tokens[g.from]!.start === account.start);
  return group === undefined ? null : uncued(group, sentence);
}

/** … one that opens an article or a paragraph is often of whom the next sentence speaks … */
function nextSubject(scan: SpeechScan, reports: readonly (readonly Report[])[], sentence: number): Report | null {
  const next = reports[sentence + 1]?.find((r) => r.subject.actors.length === 1 && r.position !== "source");
  if (next !== undefined) return { ...next, sentence };
  const group: ActorGroup | undefined = (scan.groups[sentence + 1] ?? []).find(
    (g) =>
      g.marker === null &&
      g.actors.length === 1 &&
      g.actors[0]!.kind === "person" &&
      isSubjectPlace(scan, g.from, sentence + 1),
  );
  return group === undefined ? null : uncued(group, sentence);
}

/** … and one in the middle of an account is the account's. */
function lastSource(reports: readonly (readonly Report[])[], sentence: number): Report | null {
  const before = reports
    .slice(0, sentence)
    .flat()
    .filter((r) => (r.position === "incise" || r.position === "source") && r.subject.actors.some(conveys));
  return before.at(-1) ?? null;
}
