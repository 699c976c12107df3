import { Feature } from "../../model/index.ts";
import type { Draft } from "./draft.ts";
import { uncued, isMark, isRead, quoteAround, verbFeatures, type Report, type SpeechScan } from "./scan.ts";

/**
 * What somebody goes on to say without a verb of saying: "Il ira en Chine « dès que possible »." after his words (what will or
 * would be can only be told), and sentences in the first person that lost their quotation marks.
 */
export function addFreeSpeech(scan: SpeechScan, reports: readonly (readonly Report[])[], drafts: Draft[]): void {
  scan.analysis.sentences.forEach((sentence, index) => {
    if (!isRead(scan, sentence.block)) return;
    const own = drafts.filter((d) => d.report.sentence === index);
    if (own.length > 0) drafts.push(...furtherParts(scan, index, own));
    if (own.length > 0 || quoteAround(scan, sentence.from + 1) !== undefined) return;
    const before = drafts.filter((d) => d.report.sentence === index - 1 && d.report.subject.actors.length > 0).at(-1);
    if (before !== undefined && goesOn(scan, index)) {
      drafts.push({
        report: { ...before.report, sentence: index, position: "complement", cue: null, rule: null },
        content: [bounds(scan, index)],
        chain: before.chain.map((l) => ({ ...l, basis: "scope" as const })),
      });
      return;
    }
    const label = drafts.find(
      (d) => d.report.label === true && scan.analysis.sentences[d.report.sentence]!.block === sentence.block,
    );
    if (label !== undefined && label.report.sentence === index - 1) {
      drafts.push({
        ...label,
        report: { ...label.report, sentence: index },
        content: [bounds(scan, index)],
        own: true,
      });
      return;
    }
    if (!inFirstPerson(scan, index)) return;
    const group = (scan.groups[index - 1] ?? []).find(
      (g) => g.marker === null && g.actors.length === 1 && g.actors[0]!.kind === "person",
    );
    const said =
      before?.report ??
      reports[index + 1]?.find((r) => r.position === "incise") ??
      (group === undefined ? undefined : uncued(group, index));
    if (said !== undefined)
      drafts.push({
        report: { ...said, sentence: index, position: "quote", cue: null, rule: null },
        content: [bounds(scan, index)],
        chain: [],
        own: true,
      });
  });
}

/** "…, a assuré X ; tout accord devra …": the part after a semicolon goes on with what X says. */
function furtherParts(scan: SpeechScan, index: number, drafts: readonly Draft[]): Draft[] {
  const { from, to } = scan.analysis.sentences[index]!;
  const found: Draft[] = [];
  for (let k = from; k < to; k++) {
    if (!isMark(scan, k, ";") || quoteAround(scan, k) !== undefined) continue;
    let end = k + 1;
    while (end < to && !isMark(scan, end, ";.")) end++;
    const before = drafts.filter((d) => d.content.at(-1)!.to <= k || d.report.to <= k).at(-1);
    const isTold =
      drafts.some((d) => d.report.to > k + 1 && d.report.from < end) ||
      drafts.some((d) => d.content.some((c) => c.from < end && k < c.to));
    if (before !== undefined && !isTold && end - k > 4)
      found.push({
        ...before,
        report: { ...before.report, position: "complement", cue: null, rule: null },
        content: [{ from: k + 1, to: end }],
      });
  }
  return found;
}

function bounds(scan: SpeechScan, index: number): { from: number; to: number } {
  const { from, to } = scan.analysis.sentences[index]!;
  return { from, to: isMark(scan, to - 1, ".!?") ? to - 1 : to };
}

/** A pronoun as subject, and what will be or would be. */
function goesOn(scan: SpeechScan, index: number): boolean {
  const { from, to } = scan.analysis.sentences[index]!;
  const pronoun = scan.tags.first(from, "pronoun");
  if (pronoun === undefined || scan.tags.first(pronoun.to, "impersonal") !== undefined) return false;
  for (let i = pronoun.to; i < Math.min(to, pronoun.to + 5); i++) {
    const features = verbFeatures(scan, i);
    if ((features & (Feature.future | Feature.conditional)) !== 0) return true;
    if (
      (features & (Feature.present | Feature.past | Feature.imperfect)) !== 0 ||
      scan.analysis.tokens[i]?.kind === "mark"
    )
      return false;
  }
  return false;
}

export function inFirstPerson(scan: SpeechScan, index: number): boolean {
  const { from, to } = scan.analysis.sentences[index]!;
  for (let i = from; i < to; i++)
    if (scan.tags.first(i, "first-person") !== undefined && quoteAround(scan, i) === undefined) return true;
  return false;
}
