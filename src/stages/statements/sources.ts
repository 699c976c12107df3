import { sameSource } from "./subjects.ts";
import { type Report, type SpeechScan, isMark, isRole } from "./scan.ts";

/** "selon le Kremlin", "d'après un responsable français", "cité par TASS". */
export function sourceAt(scan: SpeechScan, i: number, sentence: number): Report | null {
  const same = scan.tags.first(i, "of-same-source");
  if (same !== undefined) return { position: "source", from: i, to: same.to, cue: same, rule: null, subject: { from: i, to: same.to, marker: null, mentions: [], actors: [] }, sentence, setting: false, negated: false };
  const tag = scan.tags.first(i, "according-to") ?? scan.tags.first(i, "cited-by");
  if (tag === undefined) return null;
  const subject = (scan.groups[sentence] ?? []).find((g) => (g.from >= tag.from && g.to <= tag.to) || (g.from >= tag.to && g.from - tag.to <= 2)) ?? sameSource(scan, tag.to, tag.to + 2);
  if (subject === null) return null;
  return { position: "source", from: i, to: subject.to, cue: tag, rule: null, subject, sentence, setting: false, negated: false };
}

/** "la position de la Russie est que …", "the Kremlin's answer: …": a noun of speech with its owner. */
export function nounReport(scan: SpeechScan, i: number, sentence: number): Report | null {
  const tag = scan.tags.first(i, "cue-noun");
  if (tag === undefined) return null;
  const subject = (scan.groups[sentence] ?? []).find((g) => (g.marker === "of" && g.from >= tag.to && g.from - tag.to <= 4) || g.to === tag.from);
  if (subject === undefined) return null;
  const end = Math.max(subject.to, tag.to);
  for (let k = end; k < end + 4; k++)
    if (isRole(scan, k, "that") || isMark(scan, k, ":")) return { position: "clause", from: Math.min(tag.from, subject.from), to: k, cue: tag, rule: null, subject, sentence, setting: false, negated: false };
  return null;
}
