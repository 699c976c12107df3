import type { Quote, Statement } from "../../model/index.ts";
import type { Draft } from "./draft.ts";
import { isName, type SpeechScan } from "./scan.ts";
import { nearText } from "../../text/near.ts";

/** How much of a statement must stand in quotation marks for it to be the speaker's own words. */
const OWN = 0.75;

/** Whose words they are: the speaker's own in quotation marks, pieces of them, or another's telling. */
export function kindOf(scan: SpeechScan, draft: Draft): Statement["kind"] {
  if (draft.own === true) return "direct";
  const { tokens, quotes, text } = scan.analysis;
  const parts = draft.content.map((c) => ({ start: tokens[c.from]!.start, end: tokens[c.to - 1]!.end }));
  const start = parts[0]!.start;
  const end = parts.at(-1)!.end;
  const near = nearText(quotes, start, end + 1);
  const whole = parts.length === 1 ? near.find((q) => q.start <= start + 1 && end <= q.end + 1) : undefined;
  if (parts.length === 1 && draft.report.position === "clause" && isSetOff(text, start, end)) return "direct";
  const verb = tokens[draft.report.from]!.start;
  // The verb of saying stands in the same quotation as what it reports: another's prose.
  const isTold =
    draft.chain.some((l) => l.basis === "stated") &&
    (draft.report.position === "clause" || draft.report.position === "complement") &&
    (whole === undefined || (whole.start <= verb && verb < whole.end));
  if (whole !== undefined) {
    if (!isTold) return "direct";
    // Prose of the institution inside its own quotation marks tells what others said: their words are in the inner marks only.
    return byQuotes(
      parts,
      near.filter((q) => q.depth > whole.depth),
      text,
    );
  }
  return byQuotes(
    parts,
    isTold
      ? near.filter((q) => !around(q, parts))
      : near.filter(
          (q) =>
            q.depth === 0 ||
            !near.some((o) => o.depth === 0 && o.start <= q.start && q.end <= o.end && touchesAny(o, parts)),
        ),
    text,
  );
}

/** A mark opens right before the words and one closes right after them, whatever stands in between. */
const isSetOff = (text: string, start: number, end: number): boolean =>
  /[«“"„]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s?[»”"]/.test(text.slice(end, end + 2));

const around = (q: Quote, parts: readonly { start: number; end: number }[]): boolean =>
  parts.every((p) => q.start <= p.start && p.end <= q.end);
const touchesAny = (q: Quote, parts: readonly { start: number; end: number }[]): boolean =>
  parts.some((p) => q.start < p.end && p.start < q.end);

function byQuotes(
  parts: readonly { start: number; end: number }[],
  quotes: readonly Quote[],
  text: string,
): Statement["kind"] {
  let inside = 0;
  let length = 0;
  for (const p of parts) {
    length += p.end - p.start;
    // A name in quotation marks ("au format « Normandie »") is nobody's words.
    for (const q of quotes)
      if (q.start < p.end && p.start < q.end && !isName(text.slice(q.start, q.end)))
        inside += Math.min(q.end, p.end) - Math.max(q.start, p.start);
  }
  if (inside <= 1) return "indirect";
  return inside >= length * OWN ? "direct" : "mixed";
}
