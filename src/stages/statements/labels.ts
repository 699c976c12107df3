import type { ActorGroup } from "../../model/index.ts";
import { uncued, isMark, quoteAround, quoteFrom, type Report, type SpeechScan } from "./scan.ts";

/** "Grigoryan: I find that odd.", "+++ 17:50 Putin: ambassadors to return": a name and a colon before what it says. */
export function labelReports(scan: SpeechScan, sentence: number): Report[] {
  const { from, to, block } = scan.analysis.sentences[sentence]!;
  const title = scan.analysis.blocks[block]?.role !== "body";
  const found: Report[] = [];
  for (const group of scan.groups[sentence] ?? []) {
    const colon = group.to;
    if (!isMark(scan, colon, ":") || colon + 2 >= to || !isLabel(scan, group, from)) continue;
    // "Macron : une visite à Alger": over a text the name may be its subject only.
    if (title && quoteFrom(scan, colon + 2) === undefined && quoteFrom(scan, colon + 1) === undefined) continue;
    if (quoteAround(scan, group.from) !== undefined) continue;
    found.push({ ...uncued(group, sentence, { from: group.from, to: colon + 1 }), label: true });
  }
  return found;
}

const SPEAKS = new Set(["name", "role", "institution"]);

/** One speaker, at the head of the sentence or of an entry of a ticker. */
function isLabel(scan: SpeechScan, group: ActorGroup, first: number): boolean {
  if (group.marker !== null || group.actors.length !== 1 || group.mentions.length !== 1) return false;
  if (!SPEAKS.has(group.mentions[0]!.form)) return false;
  return group.from === first || scan.analysis.tokens[group.from - 1]?.kind !== "word";
}
