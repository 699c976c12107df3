import type { ActorGroup } from "../../model/index.ts";
import type { Draft } from "./draft.ts";
import { uncued, isMark, isRead, isRole, type Report, type SpeechScan } from "./scan.ts";

/** How far behind "so" the one who said it may stand. */
const REACH = 9;

/**
 * What a sentence says of the one before it: "Так считает X", "« … ». Ainsi parlait X", and, where a quotation lost its marks, a
 * line that begins with a dash and its incise: "- a dit X".
 */
export function addSaidBefore(scan: SpeechScan, reports: readonly (readonly Report[])[], drafts: Draft[]): void {
  const { sentences } = scan.analysis;
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    if (before === undefined || !isRead(scan, sentence.block) || !isRead(scan, before.block)) return;
    if (drafts.some((d) => d.report.sentence === index - 1 && d.report.position !== "complement")) return;
    const said = dashIncise(scan, reports[index] ?? [], sentence.from) ?? saidSo(scan, index);
    if (said === null) return;
    const to = isMark(scan, before.to - 1, ".!?") ? before.to - 1 : before.to;
    if (to - before.from < 3) return;
    drafts.push({
      report: { ...said, sentence: index - 1 },
      content: [{ from: before.from, to }],
      chain: [],
      ...(said.position === "incise" ? { own: true } : {}),
    });
  });
}

/** "- a dit Macron": the line begins with the incise. */
function dashIncise(scan: SpeechScan, reports: readonly Report[], first: number): Report | null {
  if (!isMark(scan, first, "-–—")) return null;
  return reports.find((r) => r.position === "incise" && r.from - first <= 2 && r.subject.actors.length > 0) ?? null;
}

/** "Так (по)считает X": the word, then its subject without a clause of its own. */
function saidSo(scan: SpeechScan, index: number): Report | null {
  const { from, to } = scan.analysis.sentences[index]!;
  const thus = scan.tags.first(from, "thus");
  if (thus === undefined || scan.tags.first(thus.to, "according-to") !== undefined) return null;
  const end = Math.min(to, thus.to + REACH);
  const group: ActorGroup | undefined = (scan.groups[index] ?? []).find(
    (g) => g.marker === null && g.from >= thus.to && g.from < end && g.actors.every((a) => a.kind !== "state"),
  );
  if (group === undefined) return null;
  for (let i = thus.to; i < group.from; i++) if (isMark(scan, i, ",:;") || isRole(scan, i, "that")) return null;
  let cue = false;
  for (let i = thus.to; i < Math.min(to, group.to + 4); i++) cue ||= scan.tags.first(i, "cue") !== undefined;
  return cue ? uncued(group, index) : null;
}
