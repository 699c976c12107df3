import type { Actor, ActorGroup } from "../../model/index.ts";
import { accountsOf } from "./accounts.ts";
import { outletsOf } from "./chains.ts";
import type { Conveyor, StatementOptions } from "./draft.ts";
import { conveys, isRead, type Report, type SpeechScan } from "./scan.ts";

/** Who is named as the source of something in a sentence: by a report, by a line of credits, as the teller of it all. */
export function conveyorsOf(
  scan: SpeechScan,
  reports: readonly (readonly Report[])[],
  holds: (report: Report) => boolean,
  options: StatementOptions,
): Conveyor[] {
  const found = reports.flatMap((list, index) =>
    list.flatMap((report) => [
      ...ownSource(scan, report, index, holds(report), options),
      ...(report.through === undefined ? [] : [conveyorOf(scan, report.through, index)]),
      ...outletsOf(scan, report, index).map((actor) => ({
        ...conveyorOf(scan, report.subject, index),
        actor,
        own: true,
      })),
    ]),
  );
  const told = [...tellers(scan), ...carriers(scan, reports)];
  return [...publishers(scan, options), ...creditedSources(scan), ...found, ...told, ...papers(scan, found)];
}

/** A source names itself ("selon X", ", a dit X"), tells of others' words, or is a house that tells anything. */
function ownSource(
  scan: SpeechScan,
  report: Report,
  index: number,
  holds: boolean,
  options: StatementOptions,
): Conveyor[] {
  const { actors } = report.subject;
  const apart = report.position === "source" || report.position === "incise";
  const ownAccount =
    apart && actors.every((a) => a.kind === "person" && a.role !== undefined && !options.participants.has(a.id));
  const tells =
    report.position === "clause" && report.rule?.act === "inform" && !report.negated && actors.some(conveys);
  const told = holds || ((apart || tells) && (ownAccount || actors.some(conveys)));
  const cited = report.cue?.value.type === "citing";
  const source = conveyorOf(scan, report.subject, index, cited);
  if (told) return [source];
  return outletsOf(scan, report, index).length > 0 && actors.length === 1 ? [{ ...source, own: true }] : [];
}

const conveyorOf = (scan: SpeechScan, group: ActorGroup, sentence: number, cited = false): Conveyor => ({
  actor: group.actors[0]!,
  sentence,
  start: scan.analysis.tokens[group.from]!.start,
  end: scan.analysis.tokens[group.to - 1]!.end,
  ...(cited ? { cited } : {}),
});

/** "Source: Ministry of Foreign Affairs": an institution credited in a line of its own. */
function creditedSources(scan: SpeechScan): Conveyor[] {
  return scan.analysis.sentences.flatMap((sentence, index) => {
    if (scan.analysis.blocks[sentence.block]?.role !== "byline") return [];
    const group = (scan.groups[index] ?? []).find(
      (g) => g.mentions.length === 1 && g.mentions[0]?.form === "institution",
    );
    return group === undefined ? [] : [{ ...conveyorOf(scan, group, index), covers: "page" as const }];
  });
}

/** "10 Downing Street", "NATO / Newsroom / News": the house whose page it is. */
function publishers(scan: SpeechScan, options: StatementOptions): Conveyor[] {
  const owner = options.owner ?? null;
  const sentence = owner === null ? undefined : scan.analysis.sentences[owner.sentence];
  return owner === null || sentence === undefined
    ? []
    : [{ actor: owner.actor, sentence: owner.sentence, start: sentence.start, end: sentence.end, covers: "page" }];
}

/** Who is named as telling the account, and nothing else in that sentence. */
const tellers = (scan: SpeechScan): Conveyor[] =>
  scan.analysis.sentences.flatMap((sentence, index) =>
    isRead(scan, sentence.block)
      ? accountsOf(scan, index).map((g) => ({ ...conveyorOf(scan, g, index), covers: "before" as const }))
      : [],
  );

/** "Его слова передаёт ТАСС", "Ses propos sont rapportés par l'AFP": an outlet that carries what somebody said right before, or goes on to say. */
function carriers(scan: SpeechScan, reports: readonly (readonly Report[])[]): Conveyor[] {
  return scan.analysis.sentences.flatMap((sentence, index) => {
    if (!isRead(scan, sentence.block)) return [];
    const words = scan.tags.within(sentence.from, sentence.to).find((t) => t.value.type === "words-of");
    const groups = scan.groups[index] ?? [];
    const carrier = groups.find((g) => g.mentions[0]?.form === "outlet" && g.actors.length === 1);
    if (words === undefined || carrier === undefined) return [];
    const whose =
      groups.find((g) => g !== carrier && g.actors.length === 1 && g.actors[0]!.kind === "person") ??
      [...(reports[index] ?? []), ...(reports[index - 1] ?? [])].at(-1)?.subject;
    const person = whose?.actors[0];
    if (person?.kind !== "person") return [];
    const at = { ...conveyorOf(scan, carrier, index), own: true, covers: "before" as const };
    return [{ ...at, actor: person }, at];
  });
}

/** "Un communiqué du Cabinet royal vient d'être diffusé": a paper of a house, where nothing else in the sentence is a source. */
function papers(scan: SpeechScan, found: readonly Conveyor[]): Conveyor[] {
  const known = new Set(found.map((c) => c.sentence));
  return scan.analysis.sentences.flatMap((sentence, index) => {
    if (known.has(index) || !isRead(scan, sentence.block)) return [];
    const group = (scan.groups[index] ?? []).find(
      (g) => g.mentions.length === 1 && g.mentions[0]!.rule.startsWith("desk-of") && isHouse(g.actors[0]!),
    );
    return group === undefined ? [] : [conveyorOf(scan, group, index)];
  });
}

const isHouse = (actor: Actor): boolean => actor.kind === "institution" || actor.kind === "organisation";
