import { Feature } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import { type ContactScan, isRole, normAt, type Trigger, triggerOf, verbFeatures, isObjectPronoun, isReflexive } from "./frame.ts"; // prettier-ignore
import { adverbialBefore } from "./clause.ts";
import { hyphenedBefore } from "./clauses.ts";
import { headline, lineVerb } from "./lines.ts";
import {
  followedBy,
  inName,
  isDateAt,
  isOfOthers,
  isPlain,
  isTitleOfPaper,
  namesItsObject,
  sentenceOf,
} from "./meanings.ts";

/** The words of a sentence that name a contact, without those whose neighbours show another meaning. */
export function findTriggers(scan: ContactScan, sentence: number): Trigger[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const triggers: Trigger[] = [];
  for (let i = from; i < to; i++) {
    const trigger = triggerAt(scan, i, sentence);
    if (trigger === null || isInvitedTo(scan, trigger, triggers.at(-1)) || isAttribute(scan, trigger, triggers.at(-1)))
      continue;
    triggers.push(trigger);
    i = trigger.to - 1;
  }
  const line = lineVerb(scan, sentence, triggers);
  if (line !== null) return [...triggers, line].sort((a, b) => a.from - b.from);
  if (triggers.length === 0 && scan.analysis.blocks[scan.analysis.sentences[sentence]!.block]?.role === "title")
    return headline(scan, sentence);
  return triggers;
}

/** "le sommet réuni hier à Abuja": a bare participle right after the noun tells of the same contact, and of nobody. */
const isAttribute = (scan: ContactScan, t: Trigger, last: Trigger | undefined): boolean =>
  !t.noun &&
  last?.noun === true &&
  last.to === t.from &&
  scan.language.file.traits?.includes("adjectives-after") === true &&
  (verbFeatures(scan, t.from) & Feature.participle) !== 0 &&
  (verbFeatures(scan, t.from) & (Feature.present | Feature.past | Feature.gerund)) === 0;

/** "a convié X à se rendre dans la capitale": what one is invited to is the invitation's own visit. */
function isInvitedTo(scan: ContactScan, t: Trigger, last: Trigger | undefined): boolean {
  if (t.noun || last === undefined || last.noun || last.rule.status !== "proposed" || t.from - last.to > 16)
    return false;
  return t.rule.destination === true && (verbFeatures(scan, t.from) & Feature.infinitive) !== 0;
}

function triggerAt(scan: ContactScan, i: number, sentence: number): Trigger | null {
  let best: Trigger | null = null;
  for (const tag of scan.tags.at(i)) {
    const noun = tag.value.type === "contact";
    if (!noun && tag.value.type !== "contact-verb") continue;
    const trigger: Trigger = {
      from: tag.from,
      to: tag.to,
      rule: triggerOf(tag),
      noun,
      features: tag.features,
      sentence,
    };
    if (rejected(scan, trigger)) continue;
    if (best === null || trigger.to > best.to || (trigger.to === best.to && better(scan, trigger, best)))
      best = trigger;
  }
  return best;
}

/** Of two readings of one word, the verb where a subject's auxiliary or clitic stands before it, the noun where a determiner does. */
function better(scan: ContactScan, a: Trigger, b: Trigger): boolean {
  if (a.noun !== b.noun) return a.noun === !isVerbHere(scan, a.from);
  // Two verbs of one form: the reflexive rule where a reflexive stands, the plain one elsewhere.
  const reflexive = isReflexive(scan, a.from);
  return (a.rule.reflexive === "required") === reflexive && (b.rule.reflexive === "required") !== reflexive;
}

/** A word that is noun and verb is a verb right after its subject or clitics, else a noun. */
function isVerbHere(scan: ContactScan, i: number): boolean {
  if (isDetermined(scan, i) || hyphenedBefore(scan, sentenceOf(scan, i), i) !== null) return false;
  const features = verbFeatures(scan, i);
  // "the Putin-Macron meeting", "President X meeting President Y": a gerund is a verb before its object.
  // "ont également échangé": an adverb between.
  const before = isRole(scan, i - 1, "filler") ? i - 2 : i - 1;
  if (scan.tags.at(before).some((x) => x.value.type === "auxiliary" && x.value.id === "have")) return true;
  if (
    (features & Feature.gerund) !== 0 &&
    (features & Feature.singular) !== 0 &&
    !nearTokens(scan.mentions, i + 1).some((m) => m.from === i + 1)
  )
    return false;
  if (isRole(scan, i - 1, "clitic") || isRole(scan, i - 1, "who")) return true;
  // "is ready to talk to X", "to visit their countries": a bare form after the marker of infinitives, its object after it.
  if (
    (features & Feature.infinitive) !== 0 &&
    isRole(scan, i - 1, "infinitive") &&
    (isRole(scan, i + 1, "infinitive") || isPreposition(scan, i + 1) || isDetermined(scan, i + 2))
  )
    return true;
  // "reached for the phone to call X": an infinitive with its object.
  if (
    (features & Feature.infinitive) !== 0 &&
    isRole(scan, i - 1, "infinitive") &&
    nearTokens(scan.mentions, i + 1).some((m) => m.from === i + 1)
  )
    return true;
  return nearTokens(scan.mentions, i).some((m) => m.to === i) || hasAuxiliary(scan, i);
}

/** "did talk", "would not talk": an auxiliary of its own, a negation between. */
function hasAuxiliary(scan: ContactScan, i: number): boolean {
  const at = isRole(scan, i - 1, "not") ? i - 2 : i - 1;
  const own =
    at === i - 1 ? (id: string): boolean => id !== "do" && id !== "happen" : (id: string) => AUXILIARY.has(id);
  return scan.tags.at(at).some((x) => x.value.type === "auxiliary" && own(x.value.id));
}

const AUXILIARY: ReadonlySet<string> = new Set(["have", "modal", "passive"]);

/** A small word that brings in a partner. */
function isPreposition(scan: ContactScan, i: number): boolean {
  const lemma = scan.language.morphology.functionLemma(normAt(scan, i));
  return lemma !== undefined && (scan.language.file.markers?.["with"] ?? []).includes(lemma);
}

function isDetermined(scan: ContactScan, i: number): boolean {
  const before = normAt(scan, i - 1);
  return (
    (scan.language.file.articles ?? []).includes(before) ||
    isRole(scan, i - 1, "determiner") ||
    isRole(scan, i - 1, "before-noun")
  );
}

function rejected(scan: ContactScan, t: Trigger): boolean {
  const paired = t.noun && hyphenedBefore(scan, sentenceOf(scan, t.from), t.from) !== null;
  if (t.rule.not !== undefined && !paired && followedBy(scan, t.to, t.rule.not) && !isDateAt(scan, t.to)) return true;
  if (t.rule.notBefore !== undefined && t.rule.notBefore.some((w) => normAt(scan, t.from - 1) === w)) return true;
  // "held calls on Monday": the preposition is the day's.
  if (!t.noun && t.to - t.from > 1 && isDateAt(scan, t.to - 1)) return true;
  // A person's name, an office or an institution that holds the word: "appel" in a title is none.
  if (nearTokens(scan.mentions, t.from).some((m) => m.from <= t.from && t.to <= m.to)) return true;
  if (scan.tags.covers(t.from, "medium") || inName(scan, t)) return true;
  // "arrived at the invitation of X", "at X's invitation": who has invited has done so before, and the visit tells of it.
  if (t.noun && t.rule.status === "proposed" && adverbialBefore(scan, t.from) !== null) return true;
  if (t.noun)
    return (
      isTitleOfPaper(scan, t) ||
      scan.tags.covers(t.from, "invited-by") ||
      (t.rule.notAfter !== undefined && isOfOthers(scan, t, t.rule.notAfter))
    );
  // "the meeting with X": a noun, though its verb has the preposition in its phrase.
  if (
    (verbFeatures(scan, t.from) & Feature.gerund) !== 0 &&
    scan.tags.first(t.from, "contact") !== undefined &&
    !isVerbHere(scan, t.from)
  )
    return true;
  // "va rencontrer", "viendra parler": an auxiliary of the verb that follows.
  if (t.rule.destination === true && isInfinitive(scan, t.to)) return true;
  // "собираются завтра встретиться": what one is about to do governs the verb that follows.
  if (
    scan.tags.first(t.from, "governor") !== undefined &&
    [t.to, t.to + 1, t.to + 2].some((i) => isInfinitive(scan, i))
  )
    return true;
  if (t.rule.medium === "required" && !mediumAfter(scan, t)) return true;
  if (t.rule.follows !== undefined && !followsSoon(scan, t, t.rule.follows)) return true;
  if (t.rule.plain === true && !isPlain(scan, t)) return true;
  if (t.rule.notAfter !== undefined && namesItsObject(scan, t, t.rule.notAfter)) return true;
  const reflexive = isReflexive(scan, t.from);
  if (t.rule.reflexive === "required" && !reflexive) return true;
  if (t.rule.reflexive === undefined && reflexive && t.rule.object !== undefined) return true;
  // "un appelé", "le rendez-vous": a verb form after a determiner is no verb.
  return (
    verbFeatures(scan, t.from) !== 0 &&
    (isArticleBefore(scan, t.from) || isRole(scan, t.from - 1, "determiner")) &&
    (verbFeatures(scan, t.from) & Feature.infinitive) === 0
  );
}

const isInfinitive = (scan: ContactScan, i: number): boolean => {
  const at = isRole(scan, i, "clitic") || isRole(scan, i, "reflexive") ? i + 1 : i;
  const token = scan.analysis.tokens[at];
  return (
    token !== undefined &&
    (scan.language.morphology.formsOf(token) ?? []).some((f) => (f.features & Feature.infinitive) !== 0)
  );
};

/** "a passé près de deux heures avec X": a word of the rule soon after, in the same clause. */
function followsSoon(scan: ContactScan, t: Trigger, words: readonly string[]): boolean {
  for (let i = t.to; i < t.to + 8; i++) {
    if (scan.analysis.tokens[i]?.kind === "mark" && !"-',".includes(normAt(scan, i))) return false;
    if (followedBy(scan, i, words)) return true;
  }
  return false;
}

/** "had Putin on the phone": the medium within the verb's clause. */
function mediumAfter(scan: ContactScan, t: Trigger): boolean {
  const { to } = scan.analysis.sentences[t.sentence]!;
  if (!(scan.groups[t.sentence] ?? []).some((g) => g.from >= t.to && g.from - t.to <= 1 && g.marker === null))
    return false;
  for (let i = t.to; i < Math.min(to, t.to + 12); i++) {
    if (scan.tags.first(i, "medium")?.value.data?.["kind"] === t.rule.kind) return true;
    if (scan.analysis.tokens[i]?.kind === "mark" && !"-.,'".includes(normAt(scan, i))) return false;
  }
  return false;
}

function isArticleBefore(scan: ContactScan, i: number): boolean {
  const norm = normAt(scan, i - 1);
  // "X l'accueille", "le recevra": a pronoun of the article's form before a word that can only be a finite verb.
  if (isObjectPronoun(scan, i - 1, i) && isOnlyVerb(scan, i)) return false;
  // "l'a appelé", "les a reçus" have a pronoun of the article's form, but not right before a participle.
  return (scan.language.file.articles ?? []).includes(norm) && !isRole(scan, i - 1, "contracted");
}

const isOnlyVerb = (scan: ContactScan, i: number): boolean =>
  (verbFeatures(scan, i) & (Feature.participle | Feature.singular | Feature.plural)) === 0 &&
  !scan.tags.at(i).some((t) => t.value.type === "contact");
