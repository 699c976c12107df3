import { type ContactScan, normAt, type Trigger } from "./frame.ts";

/** "Did Macron call Putin?": a question tells of nothing, unless it takes the contact for granted ("Why did Macron call Putin?"). */
export function asks(scan: ContactScan, t: Trigger): boolean {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  if (normAt(scan, to - 1) !== "?" || scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role !== "body")
    return false;
  let start = t.from;
  while (start > from && !BREAKS.has(normAt(scan, start - 1))) start--;
  for (let i = t.to; i < to - 1; i++) if (BREAKS.has(normAt(scan, i))) return false;
  return ![start, start + 1].some((i) => scan.file.questions?.includes(normAt(scan, i)) === true);
}

/** What stands before or after these is no part of the question. */
const BREAKS: ReadonlySet<string> = new Set([":", ";", '"', "«", "»", "“", "”"]);
