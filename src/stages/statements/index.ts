import type { Actor, ActorRef, ChainLink, Statement } from "../../model/index.ts";
import { accountsOf, saysSomething } from "./accounts.ts";
import { contentOf } from "./content.ts";
import { freeContent, inheritOutlets, inheritScope, outerOf, outletsOf } from "./chains.ts";
import { type Conveyor, type Draft, type Link, type StatementOptions } from "./draft.ts";
import { findReports } from "./find-reports.ts";
import { addFreeSpeech } from "./free.ts";
import { kindOf } from "./kind.ts";
import { addQuotedSentences, isOwnQuotation, quoteSourceAt, sourcesOfQuotes } from "./quotations.ts";
import { viaOf } from "./sources.ts";
import { settleSubjects, withoutStances } from "./settle.ts";
import { type Report, type SpeechScan, conveys, isRead } from "./scan.ts";

export type { Conveyor, StatementOptions } from "./draft.ts";

/** Every statement of the article with its speakers and the chain through which it came, and the sources of its account. */
export function findStatements(
  scan: SpeechScan,
  options: StatementOptions,
): { statements: Statement[]; conveyors: Conveyor[] } {
  const reports = settleSubjects(
    scan,
    scan.analysis.sentences.map((s, index) =>
      isRead(scan, s.block) ? withoutStances(scan, findReports(scan, index)) : [],
    ),
    options.parties.map(bareActor),
  );
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
      const outlets = [
        ...viaOf(scan, index)
          .flatMap((g) => g.actors)
          .filter((a) => !report.subject.actors.some((b) => b.id === a.id)),
        ...outletsOf(scan, report, index),
      ];
      const chain: Link[] = [
        ...outer.map((r) => r.subject.actors[0]!),
        ...(quoted === null || outer.length > 0 ? [] : quoted.subject.actors),
      ]
        .filter(
          (a, k, all) => all.findIndex((b) => b.id === a.id) === k && !report.subject.actors.some((b) => b.id === a.id),
        )
        .map((actor) => ({ actor, basis: "stated" as const }));
      chain.push(
        ...outlets
          .filter((o) => !chain.some((l) => l.actor.id === o.id))
          .map((actor) => ({ actor, basis: "stated" as const })),
      );
      const ownAccount =
        (report.position === "incise" || report.position === "source") &&
        report.subject.actors.every(
          (a) => a.kind === "person" && a.role !== undefined && !options.participants.has(a.id),
        );
      for (const actor of report.through?.actors ?? []) chain.push({ actor, basis: "stated" });
      if (report.through !== undefined) conveyors.push(conveyorOf(scan, { ...report, subject: report.through }, index));
      if (isSource && (ownAccount || report.subject.actors.some((a) => conveys(a) || inner.length > 0)))
        conveyors.push(conveyorOf(scan, report, index));
      const free = isOwnQuotation(scan, report, content) ? content : freeContent(content, inner);
      const said = free.filter((c) => saysSomething(scan, c));
      if (said.length > 0) drafts.push({ report, content: said, chain });
    }
  });
  conveyors.push(...creditedSources(scan), ...tellers(scan));
  addQuotedSentences(scan, reports, quoteSources, drafts, conveyors);
  addFreeSpeech(scan, reports, drafts);
  const withScope = inheritOutlets(scan, inheritScope(drafts, conveyors, options), reports);
  const statements = withScope
    .sort((a, b) => a.report.sentence - b.report.sentence || a.content[0]!.from - b.content[0]!.from)
    .map((d, k) => toStatement(scan, d, k, options));
  return { statements, conveyors };
}

const bareActor = ({ id, name, kind, role, state }: ActorRef): Actor => ({
  id,
  name,
  kind,
  ...(role === undefined ? {} : { role }),
  ...(state === undefined ? {} : { state }),
});

/** "Source: Ministry of Foreign Affairs": an institution credited in a line of its own. */
function creditedSources(scan: SpeechScan): Conveyor[] {
  return scan.analysis.sentences.flatMap((sentence, index) => {
    if (scan.analysis.blocks[sentence.block]?.role !== "byline") return [];
    const group = (scan.groups[index] ?? []).find(
      (g) => g.mentions.length === 1 && g.mentions[0]?.form === "institution",
    );
    return group === undefined
      ? []
      : [
          {
            actor: group.actors[0]!,
            sentence: index,
            start: scan.analysis.tokens[group.from]!.start,
            end: scan.analysis.tokens[group.to - 1]!.end,
          },
        ];
  });
}

/** Who is named as telling the account, and nothing else in that sentence. */
const tellers = (scan: SpeechScan): Conveyor[] =>
  scan.analysis.sentences.flatMap((sentence, index) =>
    isRead(scan, sentence.block)
      ? accountsOf(scan, index).map((g) => ({
          actor: g.actors[0]!,
          sentence: index,
          start: scan.analysis.tokens[g.from]!.start,
          end: scan.analysis.tokens[g.to - 1]!.end,
        }))
      : [],
  );

const conveyorOf = (scan: SpeechScan, report: Report, sentence: number): Conveyor => ({
  actor: report.subject.actors[0]!,
  sentence,
  start: scan.analysis.tokens[report.subject.from]!.start,
  end: scan.analysis.tokens[report.subject.to - 1]!.end,
});

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
