import type { Quote } from "../../model/index.ts";
import { anaphorBefore, isSubjectPlace, type Anaphor } from "./anaphors.ts";
import { contentOf, type Content } from "./content.ts";
import { isPassiveForm } from "./subjects.ts";
import { uncued, conveys, isMark, isName, isRole, unnamed, type Report, type SpeechScan } from "./scan.ts";
import { nearText } from "../../text/near.ts";

/**
 * Words in quotation marks within somebody's clause are somebody's words even without a verb of saying: "X table sur un sommet
 * « dans les deux semaines »", "Colère à Riyad : « … »".
 */
export function fragmentReports(scan: SpeechScan, sentence: number, reports: readonly Report[]): Report[] {
  const found: Report[] = [];
  for (const quote of quotesWithin(scan, sentence)) {
    const all = [...reports, ...found];
    const { from, to } = tokensOf(scan, quote);
    if (to <= from) continue;
    if (
      all.some(
        (r) =>
          !conveysIt(r) &&
          (contentOf(scan, r, all).some((c) => c.from < to && from < c.to) || (r.from < to && from < r.to)),
      )
    )
      continue;
    const report = isMark(scan, from - 2, ":")
      ? colonReport(scan, sentence, from, reports)
      : clauseReport(scan, sentence, from, to, all);
    if (report !== null) found.push(report);
  }
  return found;
}

/** An account that somebody hands on may hold another's words: "X y voit « … », selon son porte-parole". */
const conveysIt = (r: Report): boolean =>
  (r.position === "source" || r.position === "incise") &&
  (r.who === "source" || (r.subject.actors.length > 0 && r.subject.actors.every(conveys)));

/** Quotations that begin in the sentence after words that are not quoted, names and titles left out. */
function quotesWithin(scan: SpeechScan, sentence: number): Quote[] {
  const { start, end } = scan.analysis.sentences[sentence]!;
  const { text, quotes } = scan.analysis;
  return nearText(quotes, start, end).filter(
    (q) => q.depth === 0 && q.start > start + 2 && q.start < end && !isName(text.slice(q.start, q.end)),
  );
}

export function tokensOf(scan: SpeechScan, quote: Quote): Content {
  const { tokens } = scan.analysis;
  let from = lowerBound(tokens, quote.start);
  const to = lowerBound(tokens, quote.end);
  while (from < to && isMark(scan, from, '«“"')) from++;
  return { from, to };
}

function lowerBound(tokens: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** "…: « … »": whoever spoke, or was spoken of as subject, before the colon. */
function colonReport(scan: SpeechScan, sentence: number, from: number, reports: readonly Report[]): Report | null {
  const before = reports.filter((r) => r.to <= from).at(-1);
  const subject: Anaphor | null =
    before !== undefined
      ? { group: before.subject, who: before.who ?? "speaker" }
      : subjectFor(scan, sentence, from - 2);
  return subject === null
    ? null
    : {
        ...uncued(subject.group, sentence, { from: from - 2, to: from - 1 }),
        ...(subject.group.actors.length === 0 ? { who: subject.who } : {}),
      };
}

function clauseReport(
  scan: SpeechScan,
  sentence: number,
  from: number,
  to: number,
  reports: readonly Report[],
): Report | null {
  const subject = subjectFor(scan, sentence, from - 1);
  if (subject === null || reports.some((r) => r.from >= subject.group.to && r.to <= from)) return null;
  // Within an account only people have words of their own.
  if (
    reports.some((r) => conveysIt(r) && contentOf(scan, r, reports).some((c) => c.from < to && from < c.to)) &&
    (subject.group.actors.length === 0 || subject.group.actors.some((a) => a.kind !== "person"))
  )
    return null;
  const start = subject.group.to;
  if (start >= from - 1) return null;
  const passive = isPassiveForm(scan, start, from);
  const group = passive ? unnamed(start, start + 1) : subject.group;
  return {
    ...uncued(group, sentence, { from: start, to: Math.max(start + 1, from - 1) }),
    position: "complement",
    ...(group.actors.length === 0 ? { who: passive ? ("speaker" as const) : subject.who } : {}),
  };
}

/** How many words a dateline has at most. */
const DATELINE = 10;

function isSpacedDash(scan: SpeechScan, k: number): boolean {
  const token = scan.analysis.tokens[k];
  return (
    token !== undefined &&
    isMark(scan, k, "-–—") &&
    /\s/.test(scan.analysis.text[token.start - 1] ?? "") &&
    /\s/.test(scan.analysis.text[token.end] ?? "")
  );
}

/** The subject of the clause before the place, no colon or semicolon between. */
function subjectFor(scan: SpeechScan, sentence: number, place: number): Anaphor | null {
  let least = scan.analysis.sentences[sentence]!.from;
  for (let k = place - 1; k >= least; k--)
    // "MEXICO, 3 fév 2025 - « … »": a dash with space around it ends a dateline.
    if (isMark(scan, k, ";:") || isMark(scan, k, "»”") || (isSpacedDash(scan, k) && k - least <= DATELINE))
      least = k + 1;
  const groups = (scan.groups[sentence] ?? []).filter(
    (g) =>
      g.from >= least &&
      g.to <= place &&
      g.marker === null &&
      g.mentions[0]?.form !== "outlet" &&
      isSubjectPlace(scan, g.from, sentence) &&
      !isRole(scan, g.to, "of"),
  );
  const named = groups.at(-1);
  const anaphor = anaphorBefore(scan, named?.to ?? least, place, sentence);
  if (anaphor !== null) return anaphor;
  return named === undefined ? null : { group: named, who: "speaker" };
}
