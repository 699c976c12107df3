import { FINITE, Feature, type ActorGroup } from "../../model/index.ts";
import { isObjectForm } from "./incises.ts";
import { anaphorAt, type Anaphor } from "./anaphors.ts";
import {
  endsQuote,
  groupAt,
  isArticle,
  isAuxiliary,
  isMark,
  isRole,
  normAt,
  quoteAround,
  unnamed,
  verbFeatures,
  type Report,
  type SpeechScan,
} from "./scan.ts";

/** How far a subject may stand behind its verb. */
const REACH = 8;

/**
 * "« … », a éludé le président", "…, glisse-t-il": after a quotation an inverted clause reports it whatever its verb, and a verb
 * with its pronoun behind it reports after any comma.
 */
export function bareIncise(scan: SpeechScan, i: number, sentence: number): Report | null {
  const { to } = scan.analysis.sentences[sentence]!;
  const quoted =
    (endsQuote(scan, i - 1) && (isMark(scan, i - 2, "?!….,") || beginsWithQuote(scan, sentence))) ||
    (isMark(scan, i - 1, ",?!…") && endsQuote(scan, i - 2));
  const comma = isMark(scan, i - 1, ",–—-");
  if (!quoted && !comma) return null;
  if (!startsVerb(scan, i) || isNoSpeech(scan, i)) return null;
  const clitic = pronounBehind(scan, i, Math.min(to, i + 6));
  if (clitic !== null) return asReport(scan, i, endOfVerb(scan, clitic.group.to, to), clitic, sentence);
  if (!quoted || !isFiniteAt(scan, i)) return null;
  for (let k = i + 1; k < Math.min(to, i + REACH); k++) {
    if (isMark(scan, k, '.;:«»"“”!?') || isRole(scan, k, "that")) return null;
    const group = groupAt(scan, sentence, k);
    if (group !== undefined)
      return group.marker === null && group.from === k && !isObjectForm(scan, group)
        ? asReport(scan, i, group.to, { group, who: "speaker" }, sentence)
        : null;
    const anaphor = anaphorAt(scan, k, sentence);
    if (anaphor !== null) return asReport(scan, i, anaphor.group.to, anaphor, sentence);
  }
  return null;
}

/** Without a comma only a quotation at the head of the sentence has its verb behind it ("la salle « Empire » accueille X"). */
function beginsWithQuote(scan: SpeechScan, sentence: number): boolean {
  const { from, start } = scan.analysis.sentences[sentence]!;
  return (
    scan.analysis.quotes.some((q) => q.start >= start - 3 && q.start <= start + 3) ||
    quoteAround(scan, from) !== undefined
  );
}

function asReport(scan: SpeechScan, from: number, to: number, subject: Anaphor, sentence: number): Report {
  const cue = scan.tags.at(from)[0] ?? { from, to: from + 1, value: { type: "cue", id: "inverted" }, features: 0 };
  return {
    position: "incise",
    from,
    to,
    cue: { ...cue, from, to: from + 1 },
    rule: null,
    subject: subject.group,
    sentence,
    setting: false,
    negated: false,
    ...(subject.group.actors.length === 0 ? { who: subject.who } : {}),
  };
}

/** A small letter, and no article, preposition or conjunction: a verb, or what leans on one. */
function startsVerb(scan: SpeechScan, i: number): boolean {
  const token = scan.analysis.tokens[i];
  if (token === undefined || token.kind !== "word" || token.capital > 0) return false;
  if (
    isAuxiliary(scan, i) ||
    isRole(scan, i, "clitic") ||
    isRole(scan, i, "object-pronoun") ||
    isRole(scan, i, "reflexive")
  )
    return true;
  if (isRole(scan, i, "possessive"))
    return !isArticle(scan, i) && (isAuxiliary(scan, i + 1) || (verbFeatures(scan, i + 1) & FINITE) !== 0);
  return !isArticle(scan, i) && scan.language.morphology.functionLemma(token.norm) === undefined;
}

/** Some form of a verb that the lexicon knows in the first words, or one that it does not know at all. */
function isFiniteAt(scan: SpeechScan, i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const token = scan.analysis.tokens[k];
    if (token === undefined || token.kind !== "word") return false;
    if ((verbFeatures(scan, k) & FINITE) !== 0) return true;
    if (scan.language.morphology.formsOf(token) === undefined) return true;
  }
  return false;
}

const isNoSpeech = (scan: SpeechScan, i: number): boolean =>
  scan.tags.first(i, "no-speech") !== undefined && !isAuxiliary(scan, i);

/** "-il", "-t-elle", "-on" behind the verb. */
function pronounBehind(scan: SpeechScan, from: number, to: number): Anaphor | null {
  for (let k = from + 1; k < to; k++) {
    if (scan.analysis.tokens[k]?.kind === "mark" && !isMark(scan, k, "-'’")) return null;
    if (!isMark(scan, k - 1, "-")) continue;
    const somebody = scan.tags.first(k, "somebody");
    if (somebody !== undefined) return { group: unnamed(k, somebody.to), who: "source" };
    if (scan.tags.first(k, "pronoun") === undefined) continue;
    const group: ActorGroup | undefined = scan.groups.flat().find((g) => g.from === k);
    return { group: group ?? unnamed(k, k + 1), who: "speaker" };
  }
  return null;
}

/** The participle after the pronoun, and adverbs, up to the next mark. */
function endOfVerb(scan: SpeechScan, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    if (scan.analysis.tokens[k]?.kind === "mark") return k;
    if ((verbFeatures(scan, k) & Feature.participle) !== 0 && normAt(scan, k - 1) !== "") return k + 1;
    if (isRole(scan, k, "that")) return k;
  }
  return to;
}
