import { Feature, type ActorGroup, type Tag } from "../../model/index.ts";
import { hasClause, opensQuote } from "./clauses.ts";
import { groupStart, subjectOf } from "./subjects.ts";
import { isArticle, isMark, isRole, quoteAround, ruleOf, verbFeatures, type Report, type SpeechScan } from "./scan.ts";

/** Kinds of contact in which one speaks to the other from afar: what they are for is what is said in them. */
const SAID = new Set(["call", "video", "letter", "message"]);
/** How far the verb of the contact may stand before its purpose. */
const REACH = 16;

/** "a téléphoné à Y pour lui annoncer que …", "rang Y to congratulate him on …", "позвонил Y, чтобы поздравить его с …": said by who called. */
export function purposeReport(scan: SpeechScan, cue: Tag, sentence: number): Report | null {
  // Within quotation marks it is part of what is quoted.
  if ((verbFeatures(scan, cue.from) & Feature.infinitive) === 0 || quoteAround(scan, cue.from) !== undefined)
    return null;
  const purpose = purposeBefore(scan, cue.from);
  if (purpose === null) return null;
  const subject = callerBefore(scan, purpose, sentence);
  if (subject === null) return null;
  const rule = ruleOf(cue);
  if (rule.act === "discuss" || rule.act === "ask") return null;
  const clause = hasClause(scan, cue.to, rule.bare);
  const quote = opensQuote(scan, cue.to);
  if (!clause && !quote && rule.content !== "complement") return null;
  return {
    position: rule.content === "complement" ? "complement" : quote ? "quote" : "clause",
    from: cue.from,
    to: cue.to,
    cue,
    rule,
    subject,
    sentence,
    setting: false,
    negated: false,
  };
}

/** Where "pour", "to", "чтобы" begins, clitics between it and its infinitive passed over; null when there is none. */
function purposeBefore(scan: SpeechScan, verb: number): number | null {
  let i = verb;
  const leans = (k: number): boolean =>
    (["clitic", "object-pronoun", "reflexive", "dative", "possessive"] as const).some((role) =>
      isRole(scan, k, role),
    ) || scan.tags.first(k, "pronoun") !== undefined;
  while (i > verb - 3 && leans(i - 1) && !isArticleOnly(scan, i - 1)) i--;
  if (isRole(scan, i - 1, "infinitive")) return i - 1;
  return scan.tags.before(i, "purpose")?.from ?? null;
}

const isArticleOnly = (scan: SpeechScan, i: number): boolean =>
  isArticle(scan, i) && !isRole(scan, i, "object-pronoun");

/** Who called or wrote, in the clause before: the subject of the nearest verb of a call or letter. */
function callerBefore(scan: SpeechScan, purpose: number, sentence: number): ActorGroup | null {
  const first = scan.analysis.sentences[sentence]!.from;
  for (let i = purpose - 1; i >= Math.max(first, purpose - REACH); i--) {
    if (isMark(scan, i, ';:.«»"“”')) return null;
    const verb = scan.tags.first(i, "contact-verb");
    const kind = (verb?.value.data?.["rule"] as { readonly kind?: string } | undefined)?.kind;
    if (verb === undefined || kind === undefined) continue;
    return SAID.has(kind) && verbFeatures(scan, i) !== 0
      ? subjectOf(scan, groupStart(scan, i, sentence), sentence)
      : null;
  }
  return null;
}
