import { type ActorGroup, CASES, Feature, type Tag } from "../../model/index.ts";
import { anaphorAt } from "./anaphors.ts";
import { hasClause, isFixedOrder } from "./clauses.ts";
import { sameSource } from "./subjects.ts";
import {
  CLOSING,
  OPENING,
  type SpeechScan,
  closesQuotation,
  isAuxiliary,
  isFiniteForm,
  isMark,
  isRole,
  normAt,
  quoteFrom,
  ruleOf,
  verbFeatures,
} from "./scan.ts";
import { nearText, nearTokens } from "../../text/near.ts";

/** "a indiqué (mardi, à la presse) le Kremlin", "a-t-il dit", "indique le communiqué du Kremlin": the subject after its verb, in an incise. */
export function invertedSubject(scan: SpeechScan, cue: Tag, start: number, sentence: number): ActorGroup | null {
  if (!opensIncise(scan, start, sentence)) return null;
  const clitic = cliticSubject(scan, start, cue, sentence);
  if (clitic !== null) return clitic;
  for (const group of scan.groups[sentence] ?? []) {
    if (group.from < cue.to) continue;
    if (group.from - cue.to > 12) return null;
    for (let i = cue.to; i < group.from; i++) {
      // "передаёт «Интерфакс»": a name in quotation marks is one all the same.
      if (isMark(scan, i, '«“"') && group.from === i + 1 && group.mentions[0]?.form === "outlet") continue;
      if (isRole(scan, i, "that") || isMark(scan, i, ":«“;")) return null;
      // A comma ends the incise, unless it sets off a date.
      if (isMark(scan, i, ",") && i - cue.to > 5) return null;
    }
    if (isListener(scan, group, cue, sentence)) continue;
    if (group.marker === null && !isObjectForm(scan, group) && !hasVerb(scan, group)) return firstOf(scan, group);
  }
  for (let i = cue.to; i < cue.to + 6; i++) {
    if (scan.analysis.tokens[i]?.kind === "mark") break;
    const anaphor = anaphorAt(scan, i, sentence);
    if (anaphor !== null) return anaphor.group;
  }
  return sameSource(scan, cue.to, cue.to + 6);
}

/** "заявил РИА Новости пресс-секретарь Песков": an outlet without cases right behind the verb, before the one who told it. */
function isListener(scan: SpeechScan, group: ActorGroup, cue: Tag, sentence: number): boolean {
  if (!declines(scan) || group.mentions[0]?.form !== "outlet" || group.from !== cue.to) return false;
  const next = (scan.groups[sentence] ?? []).find((g) => g.from >= group.to && g.from - group.to <= 2);
  if (next === undefined || next.marker !== null || isObjectForm(scan, next)) return false;
  for (let i = group.to; i < next.from; i++) if (scan.analysis.tokens[i]?.kind === "mark") return false;
  return next.mentions[0]?.form !== "outlet";
}

/** "поддержал его усилия": a form that is no subject. */
export const isObjectForm = (scan: SpeechScan, group: ActorGroup): boolean => {
  const cases = (group.mentions[0]?.features ?? 0) & CASES;
  return declines(scan) && cases !== 0 && (cases & Feature.nominative) === 0;
};

const declines = (scan: SpeechScan): boolean => scan.language.file.traits?.includes("declines-names") === true;

/** "X, visibly moved, said the president was …": where the order of words is fixed, a verb right after it makes it the subject of what is said. */
const hasVerb = (scan: SpeechScan, group: ActorGroup): boolean =>
  isFixedOrder(scan) && (isAuxiliary(scan, group.to) || isFiniteForm(verbFeatures(scan, group.to)));

/** ", said X, Y and Z need …": what follows the speaker's comma is another subject. */
function firstOf(scan: SpeechScan, group: ActorGroup): ActorGroup {
  const first = group.mentions[0];
  const next = group.mentions[1];
  if (first === undefined || next === undefined || !isMark(scan, first.to, ",") || first.form === next.form)
    return group;
  return { ...group, to: first.to, mentions: [first], actors: first.actors };
}

/** What stands before an incise: a comma, a dash, a closing quotation mark, or nothing. */
export function opensIncise(scan: SpeechScan, start: number, sentence: number): boolean {
  const first = scan.analysis.sentences[sentence]!.from;
  // "как указала пресс-служба, …": the conjunction opens it too.
  return (
    start === first ||
    isRole(scan, start - 1, "as") ||
    ((isMark(scan, start - 1, ',–—-»”"?!(') || (closesQuotation(scan, start - 1) && start > first)) &&
      !endsPiece(scan, start - 1, sentence))
  );
}

/** "Путин «решительно» поддержал": a few quoted words between a subject and its verb are no quotation with its incise. */
function endsPiece(scan: SpeechScan, i: number, sentence: number): boolean {
  if (!closesQuotation(scan, i)) return false;
  const at = scan.analysis.tokens[i]!.start;
  const quote = nearText(scan.analysis.quotes, at).find((q) => q.end === at);
  if (quote === undefined) return false;
  return (scan.groups[sentence] ?? []).some(
    (g) =>
      g.marker === null &&
      g.mentions[0]?.form !== "outlet" &&
      isMark(scan, g.to, OPENING) &&
      scan.analysis.tokens[g.to]!.end === quote.start &&
      /^\p{Ll}/u.test(scan.analysis.text.slice(quote.start)),
  );
}

/** "a-t-il ajouté", "dit-elle": the pronoun within. */
function cliticSubject(scan: SpeechScan, start: number, cue: Tag, sentence: number): ActorGroup | null {
  for (const group of scan.groups[sentence] ?? []) {
    if (group.mentions[0]?.form !== "pronoun" || group.from < start || group.from > cue.to + 2) continue;
    if (isMark(scan, group.from - 1, "-")) return group;
  }
  return null;
}

/** ", the Kremlin said.", "– Peskov said": subject and verb set off at the end, nothing reported after them. */
export function isIncise(scan: SpeechScan, subject: ActorGroup, cue: Tag, start: number, sentence: number): boolean {
  const { from } = scan.analysis.sentences[sentence]!;
  if (start - subject.to > 2) return false;
  let before = subject.from - 1;
  while (
    before > from &&
    ((scan.language.file.articles ?? []).includes(normAt(scan, before)) ||
      isRole(scan, before, "as") ||
      isRole(scan, before, "possessive"))
  )
    before--;
  if (before <= from || !isMark(scan, before, ',–—-»”"')) return false;
  // "X, the White House said, “was concerned …”": behind its comma the words go on with the verb of another subject.
  const goesOn =
    isFixedOrder(scan) &&
    isMark(scan, cue.to, ",") &&
    quoteFrom(scan, cue.to + 1) !== undefined &&
    (isAuxiliary(scan, cue.to + 2) || isFiniteForm(verbFeatures(scan, cue.to + 2))) &&
    (scan.analysis.tokens[cue.to + 2]?.capital ?? 1) === 0;
  if (!goesOn && hasClause(scan, cue.to)) return false;
  // The incise ends the sentence, or a comma closes it; what it may hold besides is a day, a place, an audience.
  let strange = 0;
  const quoted = isMark(scan, before, CLOSING) || isMark(scan, before - 1, CLOSING);
  const fixed = isFixedOrder(scan);
  if (!quoted && !fixed && before - from < 5) return false;
  const limit = ruleOf(cue).content === "complement" ? 1 : fixed ? 12 : 3;
  for (let i = cue.to; i < cue.to + (fixed ? 24 : 9); i++) {
    // Where the subject of an incise follows its verb, one before it makes an incise only after a quotation or at the end.
    if (!quoted && !fixed && scan.language.file.traits?.includes("declines-names") !== true && isMark(scan, i, ","))
      return false;
    if (isMark(scan, i, '.,!?»”"') || scan.analysis.tokens[i] === undefined) return strange <= limit;
    if (
      !nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to) &&
      !scan.tags.covers(i, "setting") &&
      !inDate(scan, i)
    )
      strange++;
    if (verbFeatures(scan, i) !== 0 && isFiniteForm(verbFeatures(scan, i)) && isAuxiliary(scan, i)) return false;
  }
  return false;
}

function inDate(scan: SpeechScan, i: number): boolean {
  const start = scan.analysis.tokens[i]?.start ?? 0;
  return nearText(scan.dates ?? [], start).some((d) => d.start <= start && start < d.end);
}

export function endOfIncise(scan: SpeechScan, from: number, sentence: number): number {
  const { to } = scan.analysis.sentences[sentence]!;
  for (let i = from; i < to; i++) if (isMark(scan, i, '.,!?«“"')) return i;
  return to;
}
