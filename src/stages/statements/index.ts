import type { ChainLink, Statement } from "../../model/index.ts";
import { addressees } from "./addressees.ts";
import { bareActor } from "../../model/actor.ts";
import { saysSomething } from "./accounts.ts";
import { contentOf } from "./content.ts";
import { freeContent, inheritOutlets, isRelay, outerOf, outletsOf, tellersOf } from "./chains.ts";
import { conveyorsOf } from "./conveyors.ts";
import { type Conveyor, type Draft, type Link, type StatementOptions } from "./draft.ts";
import { findReports } from "./find-reports.ts";
import { addFreeSpeech, inFirstPerson } from "./free.ts";
import { kindOf } from "./kind.ts";
import { addQuotedSentences, isOwnQuotation, isOwnAside, quoteSourceAt, sourcesOfQuotes } from "./quotations.ts";
import { accountsIn, inheritScope } from "./scopes.ts";
import { addSaidBefore } from "./thus.ts";
import { viaOf } from "./sources.ts";
import { settleSubjects, withoutStances } from "./settle.ts";
import { type Report, type SpeechScan, isRead } from "./scan.ts";

export type { Conveyor, StatementOptions } from "./draft.ts";

/** Every statement of the article with its speakers and the chain through which it came, and the sources of its account. */
export function findStatements(
  bare: SpeechScan,
  options: StatementOptions,
): { statements: Statement[]; conveyors: Conveyor[] } {
  const found = bare.analysis.sentences.map((s, index) =>
    isRead(bare, s.block) ? withoutStances(bare, findReports(bare, index)) : [],
  );
  const reports = settleSubjects(bare, found, options.parties.map(bareActor));
  const isSettled = (r: Report, index: number): boolean => (reports[index] ?? []).some((s) => s.from === r.from);
  const scan: SpeechScan = {
    ...bare,
    nobodys: found.map((list, index) => list.filter((r) => r.position === "incise" && !isSettled(r, index))),
  };
  const quoteSources = sourcesOfQuotes(scan, reports);
  const conveyors = conveyorsOf(scan, reports, (r) => tellsOfOthers(scan, r, reports[r.sentence] ?? []), options);
  const drafts: Draft[] = [];
  reports.forEach((list, index) => {
    for (const report of list) {
      if (isRelay(scan, report, list) || isOwnAside(scan, report, quoteSources)) continue;
      const content = contentOf(scan, report, list);
      const inner = list.filter((r) => r !== report && outerOf(scan, r, list).includes(report));
      const free = isOwnQuotation(scan, report, content) ? content : freeContent(content, inner);
      const said = free.filter((c) => saysSomething(scan, c));
      const quoted = quoteSourceAt(scan, report, quoteSources);
      if (said.length > 0)
        drafts.push({
          report,
          content: said,
          chain: chainOf(scan, report, index, { list, quoted }),
          ...(isInterview(scan, report) ? { own: true } : {}),
        });
    }
  });
  addQuotedSentences(scan, reports, quoteSources, drafts, conveyors);
  addSaidBefore(scan, reports, drafts);
  addFreeSpeech(scan, reports, drafts);
  const withScope = inheritOutlets(scan, inheritScope(scan, drafts, accountsIn(conveyors), options), reports);
  const statements = withScope
    .sort((a, b) => a.report.sentence - b.report.sentence || a.content[0]!.from - b.content[0]!.from)
    .map((d, k) => toStatement(scan, d, k, options));
  return { statements, conveyors };
}

/** A label over more than one sentence, or over words in the first person, gives the words themselves. */
const isInterview = (scan: SpeechScan, report: Report): boolean =>
  report.label === true &&
  (inFirstPerson(scan, report.sentence) ||
    scan.analysis.sentences[report.sentence + 1]?.block === scan.analysis.sentences[report.sentence]!.block);

const tellsOfOthers = (scan: SpeechScan, report: Report, list: readonly Report[]): boolean =>
  list.some((r) => r !== report && outerOf(scan, r, list).includes(report));

/** Through whom a report came as its own sentence says: those in whose words it stands, the quotation's source, outlets. */
function chainOf(
  scan: SpeechScan,
  report: Report,
  index: number,
  { list, quoted }: { readonly list: readonly Report[]; readonly quoted: Report | null },
): Link[] {
  const outer = outerOf(scan, report, list);
  const named = [
    ...outer.flatMap(tellersOf),
    ...(quoted === null || outer.length > 0 ? [] : quoted.subject.actors),
    ...viaOf(scan, index).flatMap((g) => g.actors),
    ...(report.through?.actors ?? []),
    ...outletsOf(scan, report, index),
  ];
  return named
    .filter((a, k) => named.findIndex((b) => b.id === a.id) === k && !report.subject.actors.some((b) => b.id === a.id))
    .map((actor) => ({ actor, basis: "stated" as const }));
}

function toStatement(scan: SpeechScan, draft: Draft, index: number, options: StatementOptions): Statement {
  const { tokens } = scan.analysis;
  const { report } = draft;
  const subject = options.span(tokens[report.subject.from]!.start, tokens[report.subject.to - 1]!.end);
  const content = draft.content.map((c) => options.span(tokens[c.from]!.start, tokens[c.to - 1]!.end));
  const cue = report.cue === null ? null : options.span(tokens[report.cue.from]!.start, tokens[report.cue.to - 1]!.end);
  const act = report.rule?.act ?? "inform";
  const to = addressees(scan, report, draft.content);
  return {
    id: `s${index + 1}`,
    contact: null,
    speakers: report.subject.actors.map((a) => ({ ...a, evidence: [subject] })),
    chain: draft.chain.map((l): ChainLink => ({ ...l.actor, basis: l.basis, evidence: [] })),
    kind: kindOf(scan, draft),
    act,
    polarity: scan.world.acts.get(act)?.polarity ?? 0,
    addressees:
      to === null
        ? []
        : to.actors.map((a) => ({ ...a, evidence: [options.span(tokens[to.from]!.start, tokens[to.to - 1]!.end)] })),
    content,
    cue,
    dossiers: [],
    rules: [report.rule?.id ?? "according-to", report.position],
  };
}
