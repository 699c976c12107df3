import type { Actor, ChainLink, Quote, Span, Statement } from "../../model/index.ts";
import { contentOf, type Content } from "./content.ts";
import { findReports } from "./find-reports.ts";
import { conveys, innermost, type Report, type SpeechScan } from "./scan.ts";

export interface StatementOptions {
  readonly span: (start: number, end: number) => Span;
  /** Who took part in the contacts of the article: what they say there comes through the account's source. */
  readonly participants: ReadonlySet<string>;
}

/** Somebody from whom the article has its account, and the sentences that name it so. */
export interface Conveyor {
  readonly actor: Actor;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly report: Report;
  readonly content: readonly Content[];
  readonly chain: readonly Link[];
}

interface Link {
  readonly actor: Actor;
  readonly basis: "stated" | "scope";
}

/** Every statement of the article with its speakers and the chain through which it came, and the sources of its account. */
export function findStatements(scan: SpeechScan, options: StatementOptions): { statements: Statement[]; conveyors: Conveyor[] } {
  const reports = settleSubjects(scan.analysis.sentences.map((s, index) => (isRead(scan, s.block) ? withoutStances(scan, findReports(scan, index)) : [])));
  const quoteSources = sourcesOfQuotes(scan, reports);
  const conveyors: Conveyor[] = [];
  const drafts: Draft[] = [];
  reports.forEach((list, index) => {
    for (const report of list) {
      const content = contentOf(scan, report, list);
      const outer = outerOf(scan, report, list);
      const inner = list.filter((r) => r !== report && outerOf(scan, r, list).includes(report));
      const isSource = report.position === "source" || report.position === "incise" || inner.length > 0;
      const quoted = quoteSourceAt(scan, report, quoteSources);
      const outlets = outletsOf(scan, report, index);
      const chain: Link[] = [...outer.map((r) => r.subject.actors[0]!), ...(quoted === null || outer.length > 0 ? [] : quoted.subject.actors)].filter((a, k, all) => all.findIndex((b) => b.id === a.id) === k)
        .map((actor) => ({ actor, basis: "stated" as const }));
      chain.push(...outlets.filter((o) => !chain.some((l) => l.actor.id === o.id)).map((actor) => ({ actor, basis: "stated" as const })));
      if (isSource && report.subject.actors.some((a) => conveys(a) || inner.length > 0)) conveyors.push(conveyorOf(scan, report, index));
      const free = isOwnQuotation(scan, report, content) ? content : freeContent(content, inner);
      if (free.length > 0) drafts.push({ report, content: free, chain });
    }
  });
  addQuotedSentences(scan, reports, quoteSources, drafts);
  const withScope = inheritScope(drafts, conveyors, options);
  const statements = withScope.sort((a, b) => a.report.sentence - b.report.sentence || a.content[0]!.from - b.content[0]!.from).map((d, k) => toStatement(scan, d, k, options));
  return { statements, conveyors };
}

/** "X said that the U.S. does not support …": what a person says of a state's stand is the person's statement, not the state's. */
function withoutStances(scan: SpeechScan, list: readonly Report[]): Report[] {
  const isStance = (r: Report): boolean => r.position === "complement" && r.subject.actors.length > 0 && r.subject.actors.every((a) => a.kind === "state");
  return list.filter((r) => !isStance(r) || !outerOf(scan, r, list).some((o) => o.subject.actors.some((a) => a.kind === "person")));
}

/** Pronouns ("a-t-il ajouté") stand for the last speaker, "la même source" for the last that conveyed. */
function settleSubjects(reports: readonly (readonly Report[])[]): Report[][] {
  let speaker: { actors: readonly Actor[]; sentence: number } | null = null;
  let source: readonly Actor[] | null = null;
  return reports.map((list, index) =>
    list.flatMap((report) => {
      const { subject } = report;
      let actors = subject.actors;
      if (actors.length === 0) {
        if (source === null) return [];
        actors = source;
      } else if (subject.mentions[0]?.form === "pronoun" && subject.mentions.length === 1 && actors.length === 1 && speaker !== null && index - speaker.sentence <= 2 && speaker.actors.length === 1) {
        actors = speaker.actors;
      }
      if (actors.every((a) => a.kind === "person" || a.kind === "group")) speaker = { actors, sentence: index };
      if (actors.some(conveys) && (report.position === "incise" || report.position === "source")) source = actors;
      return [actors === subject.actors ? report : { ...report, subject: { ...subject, actors } }];
    }),
  );
}

const isRead = (scan: SpeechScan, block: number): boolean => {
  const role = scan.analysis.blocks[block]?.role;
  return role === "body" || role === "heading" || role === "title";
};

const conveyorOf = (scan: SpeechScan, report: Report, sentence: number): Conveyor => ({
  actor: report.subject.actors[0]!,
  sentence,
  start: scan.analysis.tokens[report.subject.from]!.start,
  end: scan.analysis.tokens[report.subject.to - 1]!.end,
});

/** "a déclaré à Fox News", "dans le magazine Time", "(Reuters)": the outlet to whom or through which it was said. */
function outletsOf(scan: SpeechScan, report: Report, sentence: number): Actor[] {
  const groups = scan.groups[sentence] ?? [];
  return groups.filter((g) => g.mentions.every((m) => m.form === "outlet") && g !== report.subject && (g.marker === "to" || g.marker === "against" || g.marker === "of")).flatMap((g) => g.actors);
}

/** The reports of the same sentence within whose content this one stands, the innermost first. */
function outerOf(scan: SpeechScan, report: Report, list: readonly Report[]): Report[] {
  const at = report.cue?.from ?? report.from;
  return list
    .filter((other) => other !== report && contentOf(scan, other, list).some((c) => c.from <= at && at < c.to) && other.subject !== report.subject && !samePeople(other, report))
    .sort((a, b) => size(scan, a, list) - size(scan, b, list));
}

const size = (scan: SpeechScan, r: Report, list: readonly Report[]): number => contentOf(scan, r, list).reduce((n, c) => n + c.to - c.from, 0);
const samePeople = (a: Report, b: Report): boolean => a.subject.actors.length === b.subject.actors.length && a.subject.actors.every((x) => b.subject.actors.some((y) => y.id === x.id));

/** Words in quotation marks of a person or official are theirs, whoever they speak of; an institution's prose tells of others. */
function isOwnQuotation(scan: SpeechScan, report: Report, content: readonly Content[]): boolean {
  const first = content[0];
  if (first === undefined || !report.subject.actors.every((a) => a.kind === "person" || a.kind === "group")) return false;
  const { tokens, quotes } = scan.analysis;
  return quotes.some((q) => q.start <= tokens[first.from]!.start + 1 && tokens[first.to - 1]!.end <= q.end + 1);
}

/** What is left of a report's content when the statements within it, from their subjects on, are taken out. */
function freeContent(content: readonly Content[], inner: readonly Report[]): Content[] {
  let left = [...content];
  for (const report of inner) {
    const from = Math.min(report.subject.from, report.from);
    left = left.flatMap((c) => (from > c.from + 3 && from < c.to ? [{ from: c.from, to: from }] : from >= c.from && from < c.to ? [] : [c]));
  }
  return left.filter((c) => c.to - c.from >= 2);
}

/** A quotation of several sentences has one source, named in an incise at one of its ends. */
function sourcesOfQuotes(scan: SpeechScan, reports: readonly (readonly Report[])[]): Map<Quote, Report> {
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

function quoteSourceAt(scan: SpeechScan, report: Report, sources: ReadonlyMap<Quote, Report>): Report | null {
  const start = scan.analysis.tokens[report.from]!.start;
  for (const [quote, source] of sources) if (source !== report && quote.start <= start && start < quote.end && !samePeople(source, report)) return source;
  return null;
}

/** Sentences of a quotation that have no reporting verb of their own are the words of the quotation's source. */
function addQuotedSentences(scan: SpeechScan, reports: readonly (readonly Report[])[], sources: ReadonlyMap<Quote, Report>, drafts: Draft[]): void {
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

/** What participants said to each other is known through somebody: the last source named before, else the first after. */
function inheritScope(drafts: readonly Draft[], conveyors: readonly Conveyor[], options: StatementOptions): Draft[] {
  const conveying = conveyors.filter((c) => conveys(c.actor));
  return drafts.map((d) => {
    const speakers = d.report.subject.actors;
    if (d.chain.length > 0 || d.report.setting || !speakers.every((a) => options.participants.has(a.id) || a.kind === "state")) return d;
    const before = conveying.filter((c) => c.sentence <= d.report.sentence && !speakers.some((s) => s.id === c.actor.id)).at(-1);
    const source = before ?? conveying.find((c) => c.sentence > d.report.sentence && !speakers.some((s) => s.id === c.actor.id));
    return source === undefined ? d : { ...d, chain: [{ actor: source.actor, basis: "scope" }] };
  });
}

function toStatement(scan: SpeechScan, draft: Draft, index: number, options: StatementOptions): Statement {
  const { tokens } = scan.analysis;
  const { report } = draft;
  const subject = options.span(tokens[report.subject.from]!.start, tokens[report.subject.to - 1]!.end);
  const content = draft.content.map((c) => options.span(tokens[c.from]!.start, tokens[c.to - 1]!.end));
  const cue = report.cue === null ? null : options.span(tokens[report.cue.from]!.start, tokens[report.cue.to - 1]!.end);
  return {
    id: `s${index + 1}`,
    contact: null,
    speakers: report.subject.actors.map((a) => ({ ...a, evidence: [subject] })),
    chain: draft.chain.map((l): ChainLink => ({ ...l.actor, basis: l.basis, evidence: [] })),
    kind: kindOf(scan, draft),
    act: report.rule?.act ?? "inform",
    content,
    cue,
    dossiers: [],
    rules: [report.rule?.id ?? "according-to", report.position],
  };
}

/** Whose words they are: the speaker's own in quotation marks, pieces of them, or another's telling. */
function kindOf(scan: SpeechScan, draft: Draft): Statement["kind"] {
  const { tokens, quotes } = scan.analysis;
  const start = tokens[draft.content[0]!.from]!.start;
  const end = tokens[draft.content.at(-1)!.to - 1]!.end;
  const whole = quotes.find((q) => q.start <= start + 1 && end <= q.end + 1);
  if (whole !== undefined) {
    // Prose of the institution inside its own quotation marks tells what others said: their words are in the inner marks only.
    if (draft.chain.some((l) => l.basis === "stated") && draft.report.position !== "incise" && draft.report.position !== "quote" && draft.report.position !== "source")
      return quotes.some((q) => q.depth > whole.depth && q.start < end && q.end > start && !/^\s*\p{Lu}[\p{L}-]*\s*$/u.test(scan.analysis.text.slice(q.start, q.end))) ? "mixed" : "indirect";
    return "direct";
  }
  // A name in quotation marks ("au format « Normandie »") is nobody's words.
  const inside = quotes.filter((q) => q.start >= start - 2 && q.end <= end + 2 && !/^\s*\p{Lu}[\p{L}-]*\s*$/u.test(scan.analysis.text.slice(q.start, q.end)));
  if (inside.length === 0) return "indirect";
  const quoted = inside.reduce((n, q) => n + q.end - q.start, 0);
  return quoted >= (end - start) * 0.9 ? "direct" : "mixed";
}
