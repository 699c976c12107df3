import { Feature } from "../../model/index.ts";
import { hasThat } from "./clauses.ts";
import { isFiniteForm, isMark, isRole, type Report, type SpeechScan, unnamed, verbFeatures } from "./scan.ts";
import { agentAfter, subjectOf } from "./subjects.ts";

type Base = Pick<Report, "cue" | "rule" | "sentence" | "setting" | "negated">;

/** What those do who meet, told in the passive: with them as agents ("ont été évoqués par les deux hommes") or without. */
const JOINT = new Set(["discuss", "stress", "express", "call-for", "condemn", "support"]);

export function passiveReport(scan: SpeechScan, base: Base, start: number, sentence: number): Report | null {
  const cue = base.cue!;
  const agent = agentAfter(scan, cue, sentence);
  const patient = subjectOf(scan, start, sentence);
  if (patient !== null && start - patient.to <= 2 && agent === null) return null;
  const clause = hasThat(scan, cue.to);
  if (clause && agent === null)
    return {
      ...base,
      position: "clause",
      from: start,
      to: cue.to,
      subject: unnamed(start, cue.to),
      who: "participants",
    };
  if (clause || agent !== null)
    return {
      ...base,
      position: clause ? "clause" : "complement",
      from: clause ? start : clauseStart(scan, start, sentence),
      to: cue.to,
      subject: agent ?? unnamed(start, cue.to),
    };
  if (base.negated || !JOINT.has(base.rule?.act ?? "")) return null;
  return {
    ...base,
    position: "complement",
    from: clauseStart(scan, start, sentence),
    to: cue.to,
    subject: unnamed(start, cue.to),
    who: "participants",
  };
}

/** "С российской стороны (была) подчёркнута важность …": in a language of cases a participle whose agent, a side, stands before it. */
export function sideReport(scan: SpeechScan, base: Base, start: number, sentence: number): Report | null {
  const cue = base.cue!;
  const features = verbFeatures(scan, cue.from);
  if (scan.language.file.traits?.includes("declines-names") !== true) return null;
  if ((features & Feature.participle) === 0 || isFiniteForm(features) || base.rule?.content !== "complement")
    return null;
  const side = (scan.groups[sentence] ?? []).filter((g) => g.to <= start).at(-1);
  const [mention] = side?.mentions ?? [];
  if (side === undefined || mention?.form !== "side" || side.actors.length === 0 || start - side.to > 1) return null;
  // "встреча с российской стороной": with it, not by it.
  const cases = mention.features;
  const from = (cases & Feature.genitive) !== 0 && (cases & Feature.instrumental) === 0;
  if (side.marker !== "by" && !(side.marker === "with" && from)) return null;
  return { ...base, position: "complement", from: start, to: cue.to, subject: side };
}

/** Where the clause of the verb begins: after the last mark but commas of a list, or with the sentence. */
function clauseStart(scan: SpeechScan, start: number, sentence: number): number {
  const { from } = scan.analysis.sentences[sentence]!;
  for (let i = start - 1; i >= from; i--)
    if (isMark(scan, i, ";:") || isRole(scan, i, "that") || scan.tags.first(i, "relative") !== undefined) return i + 1;
  return from;
}
