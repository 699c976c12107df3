import type { Statement } from "../../model/index.ts";
import { type Draft } from "./draft.ts";
import { type SpeechScan } from "./scan.ts";

/** Whose words they are: the speaker's own in quotation marks, pieces of them, or another's telling. */
export function kindOf(scan: SpeechScan, draft: Draft): Statement["kind"] {
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
