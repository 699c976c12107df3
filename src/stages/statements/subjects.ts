import type { ActorGroup, Tag } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import type { CueRule } from "../../lexicon/speech.ts";
import { commaBefore } from "./clauses.ts";
import { type SpeechScan, OPENING, isAuxiliary, isMark, isRole, normAt, verbFeatures } from "./scan.ts";
import { lastFrom, nearTokens } from "../../text/near.ts";

/** The subject of a verb: the nearest group before it without a preposition, of any kind that can speak. */
export function subjectOf(scan: SpeechScan, verb: number, sentence: number): ActorGroup | null {
  const groups = (scan.groups[sentence] ?? []).filter(
    (g) => g.to <= verb && g.marker === null && !isAside(scan, g, verb) && !ownsIncise(scan, g, verb),
  );
  const last = groups.filter((g) => !isObject(scan, g, verb)).at(-1) ?? groups.at(-1);
  if (last === undefined) return desperate(scan, verb, sentence);
  return last;
}

/** "X thanked Y and said": a bare group right after a verb of ours is its object, where the order of words is fixed. */
/** "X, the Kremlin said, was concerned": the subject of an incise that closes before the verb. */
function ownsIncise(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  if (isMark(scan, group.to, ",–—") && group.to < verb && endsIncise(scan, group)) return true;
  if (!isMark(scan, commaBefore(scan, group.from), ",–—")) return false;
  const cue = scan.tags.first(group.to, "cue");
  return cue !== undefined && cue.to < verb && isMark(scan, cue.to, ",–—");
}

/** "X, передаёт пресс-служба Y, счёл …", "X, a ajouté son porte-parole, reste …": the verb before it stands right behind a comma. */
function endsIncise(scan: SpeechScan, group: ActorGroup): boolean {
  for (let i = group.from - 1; i >= Math.max(1, group.from - INCISE); i--) {
    if (scan.tags.first(i, "cue") !== undefined || scan.tags.first(i, "according-to") !== undefined) {
      let before = i - 1;
      while (isAuxiliary(scan, before) || isRole(scan, before, "as") || isRole(scan, before, "clitic")) before--;
      return isMark(scan, before, ",–—");
    }
    if (isMark(scan, i, ",;:.«»")) return false;
  }
  return false;
}

/** How many words may stand between the verb of an incise and its subject. */
const INCISE = 6;

function isObject(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  if (scan.language.file.traits?.includes("declines-names") === true) return false;
  // "a félicité Y et a assuré": elsewhere only where "and" joins a second verb.
  if (scan.language.file.traits?.includes("bare-clauses") !== true && !isRole(scan, verb - 1, "and")) return false;
  if (
    group.mentions.every(
      (m) => m.form === "pronoun" && scan.tags.first(m.from, "pronoun")?.value.data?.["object"] === true,
    )
  )
    return true;
  const before = commaBefore(scan, group.from);
  const verbBefore = ["cue", "contact-verb", "governor"].some(
    (type) => scan.tags.before(before + 1, type) !== undefined,
  );
  if (!verbBefore) return false;
  // "said the minister called for", "said Trump “called for”": right before its own verb it is a subject.
  return (isMark(scan, group.to, OPENING) ? group.to + 1 : group.to) < verb;
}

/** "X, whom Y had called, said": the subject of a relative clause that a comma closes before the verb. */
function isAside(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  const before = commaBefore(scan, group.from);
  if (!isRole(scan, before, "who") || isMark(scan, before, ",")) return false;
  for (let k = group.to; k < verb; k++) if (isMark(scan, k, ",")) return true;
  return false;
}

/** In a language of cases a subject may follow its verb freely. */
function desperate(scan: SpeechScan, verb: number, sentence: number): ActorGroup | null {
  if (scan.language.file.traits?.includes("declines-names") !== true) return null;
  return (scan.groups[sentence] ?? []).find((g) => g.from > verb && g.from - verb <= 4 && g.marker === null) ?? null;
}

/** "Israël est accusé de …": the subject of a passive does not speak. Verbs that always take "be" ("sont convenus") are active. */
export function isPassiveForm(scan: SpeechScan, from: number, to: number): boolean {
  const passive = scan.language.file.verbs?.passive ?? [];
  for (let i = from; i < Math.min(to, from + 3); i++) {
    const token = scan.analysis.tokens[i];
    if (isRole(scan, i, "reflexive")) return false;
    const forms = token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []);
    if (forms.some((f) => passive.includes(f.lemma)))
      return scan.tags.first(i + 1, "cue") !== undefined && (verbFeatures(scan, i + 1) & Feature.participle) !== 0;
  }
  return false;
}

/** A form of the auxiliary of the passive. */
export function isPassiveAuxiliary(scan: SpeechScan, i: number): boolean {
  const token = scan.analysis.tokens[i];
  const forms = token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []);
  return forms.some((f) => (scan.language.file.verbs?.passive ?? []).includes(f.lemma));
}

export function isPassive(scan: SpeechScan, cue: Tag, rule: CueRule): boolean {
  if (rule.be === true || (verbFeatures(scan, cue.from) & Feature.participle) === 0) return false;
  const passive = scan.language.file.verbs?.passive ?? [];
  for (let i = cue.from - 1; i >= Math.max(0, cue.from - 4); i--) {
    if (isRole(scan, i, "reflexive") || scan.analysis.tokens[i]?.kind === "mark") return false;
    const token = scan.analysis.tokens[i];
    const forms = token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []);
    if (forms.some((f) => passive.includes(f.lemma))) return !isRole(scan, i - 1, "reflexive");
  }
  return false;
}

export function agentAfter(scan: SpeechScan, cue: Tag, sentence: number): ActorGroup | null {
  return (
    (scan.groups[sentence] ?? []).find((g) => g.from >= cue.to && g.from - cue.to <= 4 && g.marker === "by") ?? null
  );
}

/** "la réunion que l'UE espérait": a relative clause reports nothing; "a dit que l'UE espérait" does. */
export function inRelative(scan: SpeechScan, subject: ActorGroup): boolean {
  let i = subject.from - 1;
  while (i > 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  if (!isRole(scan, i, "that")) return false;
  // "C'est ainsi que …": a cleft at the head of a sentence.
  const first = lastFrom(scan.analysis.sentences, i)?.from ?? 0;
  if (i - first <= 4 && isAuxiliary(scan, first + 1)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    if (scan.tags.at(k).some((t) => t.value.type === "cue" || t.value.type === "governor") || isMark(scan, k, ',«"'))
      return false;
    if (isRole(scan, k, "and") || isRole(scan, k, "but")) return false;
  }
  return true;
}

/** Auxiliaries, clitics and adverbs left of the verb that belong to it. */
export function groupStart(scan: SpeechScan, verb: number, sentence: number): number {
  const first = scan.analysis.sentences[sentence]!.from;
  let start = verb;
  for (let i = verb - 1; i >= Math.max(first, verb - 6); i--) {
    if (isAuxiliary(scan, i) || isRole(scan, i, "clitic") || scan.tags.first(i, "negation") !== undefined) start = i;
    else if (isRole(scan, i, "inverted") && isMark(scan, i - 1, "-")) continue;
    else if (isMark(scan, i, "-") || isRole(scan, i, "linking")) continue;
    else if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to) ||
      isRole(scan, i, "that") ||
      isRole(scan, i, "who")
    )
      break;
  }
  return start;
}

export const negatedIn = (scan: SpeechScan, from: number, to: number): boolean => {
  for (let i = from - 1; i < to; i++) if (scan.tags.first(i, "negation") !== undefined) return true;
  return false;
};

/** "la même source", "le communiqué": the source named last; who that is, is settled later. */
export function sameSource(scan: SpeechScan, from: number, to: number): ActorGroup | null {
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "same-source");
    if (tag !== undefined) return { from: tag.from, to: tag.to, marker: null, mentions: [], actors: [] };
  }
  return null;
}
