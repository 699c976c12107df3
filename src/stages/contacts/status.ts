import type { ContactStatus } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import type { GovernorRule } from "../../lexicon/contacts.ts";
import type { Arguments } from "./arguments.ts";
import { adverbialBefore, isFinite, phraseBefore } from "./clause.ts";
import { asksThat, undoneAfter, whenToCome } from "./clauses.ts";
import { governorOf, isRole, normAt, verbFeatures, type ContactScan, type Tense, type Trigger } from "./frame.ts";

export interface StatusReading {
  readonly status: ContactStatus;
  readonly tense: Tense;
  readonly rules: readonly string[];
  /** The word that set the status makes its subject the one who asked. */
  readonly asks: boolean;
  /** "ils se parlent régulièrement", "s'il appelait": no contact on an occasion. */
  readonly drop: string | null;
}

export interface Governor {
  readonly rule: GovernorRule;
  readonly at: number;
  readonly features: number;
  readonly side: "left" | "right";
}

/** Which of several governing words decides: what undoes a contact beats what plans it. */
const STRENGTH: Readonly<Record<string, number>> = { cancelled: 6, denied: 5, refused: 4, planned: 3, proposed: 2 };

/** Status and tense of a contact from the words that govern its trigger. */
export function readStatus(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const habitual = habitualNear(scan, t);
  if (habitual) return { status: "held", tense: "none", rules: [], asks: false, drop: "habitual" };
  return t.noun ? statusOfNoun(scan, t, args) : statusOfVerb(scan, t);
}

function habitualNear(scan: ContactScan, t: Trigger): boolean {
  for (let i = Math.max(0, t.from - 6); i < t.to + 6; i++) {
    const tag = scan.tags.first(i, "habitual");
    if (tag !== undefined && sameSentence(scan, t, i)) return true;
  }
  return false;
}

const sameSentence = (scan: ContactScan, t: Trigger, i: number): boolean => {
  const s = scan.analysis.sentences[t.sentence]!;
  return i >= s.from && i < s.to;
};

function made(status: ContactStatus, tense: Tense, rules: readonly string[], asks = false, drop: string | null = null): StatusReading {
  return { status, tense, rules, asks, drop };
}

function fromGovernor(g: Governor, tense: Tense): StatusReading {
  if (g.rule.absent === true) return made("denied", tense, [g.rule.id], false, "nothing planned");
  if (g.rule.hypothetical === true) return made("proposed", tense, [g.rule.id], false, "hypothetical");
  return made(g.rule.status ?? "held", tense, [g.rule.id], g.rule.initiator === "subject" && g.side === "left");
}

/* ── verbs ─────────────────────────────────────────────────────────────── */

function statusOfVerb(scan: ContactScan, t: Trigger): StatusReading {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  // "a cherché à parler": the auxiliary belongs to the verb between; an infinitive has one only in the perfect.
  const bareInfinitive = (features & Feature.infinitive) !== 0 && (features & (Feature.participle | Feature.past)) === 0;
  const aux = bareInfinitive && scan.language.file.verbs?.passive !== undefined ? null : auxiliaryBefore(scan, t);
  if (whenToCome(scan, t, features)) return made("planned", "future", ["when"]);
  if (phraseBefore(scan, t.from, "ahead-clause")) return made("planned", "future", ["ahead"]);
  if (isAlleged(scan, t)) return made("held", "none", ["alleged"]);
  const negated = negatedBefore(scan, t.from, t.sentence);
  const governors = governorsLeft(scan, t, aux?.at ?? t.from);
  const strongest = strongestOf(governors.filter((g) => governs(scan, g, t, features, aux)));
  const tense = tenseOf(features, aux?.features ?? 0);
  if (strongest !== null) {
    const read = fromGovernor(strongest, tense === "none" ? "future" : tense);
    if (negated || negatedBefore(scan, strongest.at, t.sentence)) return refusedOrDenied(read, tense, strongest.rule.negated);
    return withOwnStatus(t, read);
  }
  // "they had not spoken since": the contact before tells, not this one.
  // "уговаривал X ехать": an infinitive alone tells of nothing done.
  if (bareInfinitive && aux === null && !negated && scan.language.file.traits?.includes("declines-names") === true) return withOwnStatus(t, made("proposed", "future", ["infinitive"]));
  if (negated && tense === "past" && undatedNear(scan, t)) return made("denied", tense, ["negated"], false, "not since");
  if ((features & Feature.infinitive) !== 0 && (features & ~Feature.infinitive & (Feature.present | Feature.past | Feature.participle)) === 0 && aux === null && isMarkedOf(scan, t)) return made("held", tense, [], false, "ungoverned infinitive");
  if (negated) return made("denied", tense, ["negated"], false, tense === "past" ? null : null);
  if (tense === "future") return withOwnStatus(t, made("planned", "future", ["future"]));
  if (isConditional(aux?.features ?? features, features) && reportedPast(scan, t)) return withOwnStatus(t, made("planned", "future", ["future-in-the-past"]));
  if (isConditional(aux?.features ?? features, features)) return made("proposed", "future", ["conditional"], false, null);
  return withOwnStatus(t, made("held", tense === "none" ? "past" : tense, []));
}

function undatedNear(scan: ContactScan, t: Trigger): boolean {
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(to, t.to + 6); i++) if (scan.file.undated.includes(scan.language.morphology.functionLemma(normAt(scan, i)) ?? "")) return true;
  return false;
}

/** "будто … виделся": what others claim says nothing by itself. */
function isAlleged(scan: ContactScan, t: Trigger): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 14); i--) {
    if (scan.tags.first(i, "alleged") !== undefined) return true;
    if (isFinite(scan, i) || ":;»".includes(normAt(scan, i))) return false;
  }
  return false;
}

/** "n'a pas voulu rencontrer" is a refusal, "ne doit pas rencontrer" a denial. */
function refusedOrDenied(read: StatusReading, tense: Tense, negated?: ContactStatus): StatusReading {
  if (negated !== undefined) return made(negated, tense, [...read.rules, "negated"]);
  if (read.status === "proposed") return made("refused", tense, [...read.rules, "negated"]);
  return read.status === "planned" ? made("denied", tense, [...read.rules, "negated"]) : read;
}

/** "l'honneur de rencontrer": an infinitive that hangs on a noun or adjective nobody listed says nothing of whether it was done. */
function isMarkedOf(scan: ContactScan, t: Trigger): boolean {
  let i = t.from - 1;
  while (i > 0 && isRole(scan, i, "clitic")) i--;
  const lemma = scan.language.morphology.functionLemma(scan.analysis.tokens[i]?.norm ?? "");
  return lemma !== undefined && (scan.language.file.markers?.["of"] ?? []).includes(lemma);
}

/** "a invité" is an offer, held or not; what governs it still counts ("a annulé son invitation"). */
function withOwnStatus(t: Trigger, read: StatusReading): StatusReading {
  const own = t.rule.status;
  if (own === undefined || (STRENGTH[read.status] ?? 0) > 3) return read;
  return { ...read, status: own, asks: read.asks };
}

interface Auxiliary {
  readonly at: number;
  readonly features: number;
}

/** The auxiliary before a participle, adverbs and clitics between. */
function auxiliaryBefore(scan: ContactScan, t: Trigger): Auxiliary | null {
  for (let i = t.from - 1; i >= Math.max(0, t.from - 5); i--) {
    const token = scan.analysis.tokens[i];
    if (token === undefined || (token.kind === "mark" && token.norm !== "-")) return null;
    const tag = scan.tags.at(i).find((x) => x.value.type === "auxiliary" && x.value.id === "have");
    if (tag !== undefined) return { at: i, features: verbFeatures(scan, i) | perfectMark(scan, i) };
    if (isRole(scan, i, "that") || isRole(scan, i, "who") || isRole(scan, i, "infinitive")) return null;
  }
  return null;
}

/** Marks (as `singular`, a bit that no verb form uses) an auxiliary of the perfect that is none of the passive. */
function perfectMark(scan: ContactScan, i: number): number {
  const token = scan.analysis.tokens[i];
  const passive = scan.language.file.verbs?.passive;
  if (token === undefined || passive === undefined) return 0;
  return scan.language.morphology.formsOf(token)?.some((f) => passive.includes(f.lemma)) === true ? 0 : Feature.singular;
}

function tenseOf(features: number, aux: number): Tense {
  const verb = features;
  const is = (bit: number): boolean => (verb & bit) !== 0;
  if (is(Feature.infinitive) && (aux & Feature.future) !== 0) return "future";
  if (is(Feature.infinitive) && (aux & Feature.past) !== 0 && !is(Feature.participle) && !is(Feature.past)) return "past";
  if (aux !== 0 && (is(Feature.participle) || is(Feature.past))) {
    // "aura duré": done by then; "sera reçu" is a passive to come (its auxiliary is another verb, see auxiliaryBefore).
    if ((aux & Feature.future) !== 0) return (aux & Feature.singular) !== 0 ? "past" : "future";
    if ((aux & (Feature.present | Feature.past | Feature.imperfect | Feature.infinitive | Feature.gerund)) !== 0) return "past";
    return "none";
  }
  if (is(Feature.past) || is(Feature.imperfect)) return "past";
  if (is(Feature.future)) return "future";
  if (is(Feature.present)) return "present";
  if (is(Feature.participle) || is(Feature.gerund)) return "past";
  return "none";
}

const isConditional = (aux: number, features: number): boolean => (aux & Feature.conditional) !== 0 && (features & (Feature.past | Feature.present)) === 0;

/** "a annoncé qu'il se rendrait": a conditional under a verb of saying is what will be. */
function reportedPast(scan: ContactScan, t: Trigger): boolean {
  const first = scan.analysis.sentences[t.sentence]!.from;
  for (let i = t.from - 1; i >= Math.max(first, t.from - 14); i--)
    if (isRole(scan, i, "that")) return scan.tags.before(i, "cue") !== undefined || scan.tags.before(i - 1, "cue") !== undefined || scan.tags.before(i - 2, "cue") !== undefined;
  return false;
}

/** Governing words left of the verb in its clause: "doit", "souhaite", "a refusé de". */
function governorsLeft(scan: ContactScan, t: Trigger, from: number): Governor[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  const list: Governor[] = [];
  let verbs = 0;
  for (let i = from - 1; i >= Math.max(sentence.from, from - 14); i--) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":" || norm === "»" || norm === "«" || norm === "\n") break;
    for (const tag of scan.tags.at(i)) if (tag.value.type === "governor" && tag.to <= from) list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "left" });
    if ((isRole(scan, i, "that") && verbs > 0) || isRole(scan, i, "who")) break;
    if (isFinite(scan, i)) verbs++;
    if (verbs > 1) break;
  }
  return list;
}

/** Does the governor take this verb as its complement: directly before its infinitive, or over "que"? */
function governs(scan: ContactScan, g: Governor, t: Trigger, features: number, aux: Auxiliary | null): boolean {
  if (g.rule.absent === true) return t.from - g.at <= 14;
  if (g.rule.hypothetical === true) return g.at >= scan.analysis.sentences[t.sentence]!.from && t.from - g.at < 10;
  const passive = aux !== null && (aux.features & Feature.infinitive) !== 0 && scan.tags.at(aux.at).some((x) => x.value.type === "auxiliary" && x.value.id === "passive");
  const infinitive = passive || ((features & Feature.infinitive) !== 0 && aux === null);
  // "a annoncé avoir rencontré": the perfect infinitive tells of what was done.
  const perfect = aux !== null && !passive && (aux.features & Feature.infinitive) !== 0;
  const over = hasThat(scan, g.at, t.from);
  if (over && (features & Feature.infinitive) !== 0 && aux === null && asksThat(scan, t)) return t.from - g.at <= 16 && (g.rule.status === "proposed" || g.rule.status === "refused" || g.rule.status === "denied");
  if (perfect) return g.rule.status === "denied" || (g.rule.status === "planned" && isModal(scan, g) && t.from - g.at <= 3);
  if (infinitive) return t.from - g.at <= 9 && (!over || g.rule.status === "denied");
  if (over) return g.rule.status === "denied" || (g.rule.status === "proposed" && (features & Feature.subjunctive) !== 0);
  return false;
}

/** "doit être reçu": a modal over a passive infinitive. */
const isModal = (scan: ContactScan, g: Governor): boolean => {
  const features = verbFeatures(scan, g.at);
  return (features & (Feature.present | Feature.imperfect | Feature.conditional | Feature.future)) !== 0;
};

function hasThat(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isRole(scan, i, "that") && !isRole(scan, i - 1, "also")) return true;
  return false;
}

/** A negation tied to the verb, within its clause and no further left than its subject. */
function negatedBefore(scan: ContactScan, verb: number, sentence: number): boolean {
  const start = scan.analysis.sentences[sentence]!.from;
  for (let i = verb - 1; i >= Math.max(start, verb - 6); i--) {
    const token = scan.analysis.tokens[i]!;
    if (token.kind === "mark" && token.norm !== "-") return false;
    if (scan.tags.first(i, "negation") !== undefined) return !isRestriction(scan, i, verb);
    if (isRole(scan, i, "that") || isRole(scan, i, "who")) return false;
  }
  return false;
}

/** "ne … que": only. */
function isRestriction(scan: ContactScan, ne: number, verb: number): boolean {
  for (let i = ne + 1; i < verb + 6; i++) {
    if (isRole(scan, i, "not")) return false;
    if (isRole(scan, i, "only") && i > ne + 1) return true;
  }
  return false;
}

/* ── nouns ─────────────────────────────────────────────────────────────── */

function statusOfNoun(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const adverbial = adverbialBefore(scan, t.from) !== null;
  if (phraseBefore(scan, t.from, "ahead")) return made("planned", "future", ["ahead"]);
  const right = governorsRight(scan, t, args);
  // "during his upcoming visit": within an adverbial only what stands in the noun's own phrase governs it.
  const from = adverbialBefore(scan, t.from);
  const left = from === null ? nounGovernorsLeft(scan, t) : nounGovernorsLeft(scan, t).filter((g) => g.at > from && isAttribute(scan, g, t));
  const strongest = strongestOf([...left, ...right]);
  const verb = mainVerbNear(scan, t, args, adverbial);
  const tense = verb === null ? "none" : tenseOf(verb.features, verb.aux);
  // "…, is off: X has cancelled it"
  const undone = strongest?.rule.status === "planned" ? undoneAfter(scan, t) : null;
  if (undone !== null) return fromGovernor(undone, "future");
  if (strongest !== null) {
    const read = fromGovernor(strongest, tense === "none" ? "future" : tense);
    return verb?.negated === true || negatedBefore(scan, strongest.at, t.sentence) ? refusedOrDenied(read, tense) : read;
  }
  if (verb?.negated === true && tense === "future") return made("cancelled", tense, ["negated", "future"]);
  if (verb?.negated === true) return made("denied", tense, ["negated"]);
  if (!adverbial && tense === "future") return made("planned", "future", ["future"]);
  if (!adverbial && verb !== null && isConditional(verb.aux !== 0 ? verb.aux : verb.features, verb.features)) return made("proposed", "future", ["conditional"]);
  return made("held", tense, []);
}

/** An adjective or participle right before its noun, no verb of a clause. */
const isAttribute = (scan: ContactScan, g: Governor, t: Trigger): boolean => t.from - g.at <= 8 && (verbFeatures(scan, g.at) & (Feature.present | Feature.infinitive | Feature.future)) === 0;

interface VerbNear {
  readonly features: number;
  readonly aux: number;
  readonly negated: boolean;
}

/** The light verb that carries the noun ("a eu", "ont tenu") or the verb of happening after it ("a eu lieu", "se tiendra"). */
function mainVerbNear(scan: ContactScan, t: Trigger, args: Arguments, adverbial: boolean): VerbNear | null {
  const sentence = scan.analysis.sentences[t.sentence]!;
  if (!adverbial)
    for (let i = t.from - 1; i >= Math.max(sentence.from, t.from - 9); i--) {
      const norm = normAt(scan, i);
      if (norm === ";" || norm === ":" || isRole(scan, i, "who")) break;
      const tag = scan.tags.at(i).find((x) => x.value.type === "auxiliary");
      if (tag !== undefined) return verbAt(scan, i, t.sentence);
    }
  const unknown = unknownVerb(scan, t);
  if (unknown !== null) return unknown;
  for (let i = args.to; i < Math.min(sentence.to, args.to + 14); i++) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":") break;
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "happen")) return verbAt(scan, i, t.sentence);
  }
  return null;
}

/** "Un autre sommet suivrait entre …": a verb the lexicon does not know, by its ending, right after the noun. */
function unknownVerb(scan: ContactScan, t: Trigger): VerbNear | null {
  const token = scan.analysis.tokens[t.to];
  const endings = scan.language.file.verbs?.endings ?? {};
  if (token === undefined || token.kind !== "word" || token.capital > 0 || scan.language.morphology.formsOf(token) !== undefined) return null;
  for (const [feature, list] of Object.entries(endings))
    if (list.some((e) => token.norm.length > e.length + 2 && token.norm.endsWith(e))) return { features: Feature[feature as keyof typeof Feature] ?? 0, aux: 0, negated: false };
  return null;
}

function verbAt(scan: ContactScan, i: number, sentence: number): VerbNear {
  const features = verbFeatures(scan, i);
  let aux = 0;
  if ((features & (Feature.participle | Feature.infinitive)) !== 0)
    for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (scan.analysis.tokens[k]?.kind === "mark") break;
      if (scan.tags.at(k).some((x) => x.value.type === "auxiliary" && x.value.id === "have")) {
        aux = verbFeatures(scan, k) | perfectMark(scan, k);
        break;
      }
    }
  // "a eu": the tag may stand on the auxiliary itself.
  const next = verbFeatures(scan, i + 1);
  if (aux === 0 && (features & Feature.participle) === 0 && (next & Feature.participle) !== 0) return { features: next, aux: features, negated: negatedBefore(scan, i, sentence) || negatedAfter(scan, i) };
  return { features, aux, negated: negatedBefore(scan, i, sentence) || negatedAfter(scan, i) };
}

/** English "did not take place", Russian "не состоялась" are found before; "n'a pas" too. */
const negatedAfter = (scan: ContactScan, i: number): boolean => isRole(scan, i + 1, "not");

function nounGovernorsLeft(scan: ContactScan, t: Trigger): Governor[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  const list: Governor[] = [];
  for (let i = t.from - 1; i >= Math.max(sentence.from, t.from - 9); i--) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":" || norm === "»" || norm === "," || isRole(scan, i, "who")) break;
    for (const tag of scan.tags.at(i)) if (tag.value.type === "governor" && tag.to <= t.from && !isInitiativePhrase(scan, i) && governorOf(tag).hypothetical !== true) list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "left" });
    if (isRole(scan, i, "that")) break;
  }
  return list;
}

/** "à la demande de": who asked, not a wish. */
const isInitiativePhrase = (scan: ContactScan, i: number): boolean => scan.tags.covers(i, "initiative-of") || scan.tags.covers(i, "initiative-own") || scan.tags.covers(i, "initiative-by");

/** "… est prévue lundi", "… qui doit avoir lieu", "… a été annulée", "la rencontre prévue". */
function governorsRight(scan: ContactScan, t: Trigger, args: Arguments): Governor[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  const list: Governor[] = [];
  const limit = Math.min(sentence.to, args.to + 16);
  for (let i = t.to; i < limit; i++) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":" || norm === "«" || norm === "»") break;
    if (i >= args.to && args.subject === null && isOtherSubject(scan, t, i) && !isRole(scan, args.to, "that")) break;
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor");
    if (tag !== undefined && !isInitiativePhrase(scan, i) && (governorOf(tag).absent === true || isOfNoun(scan, t, i))) list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "right" });
    if (args.subject !== null && args.subject.from < t.from && i >= args.to && !hasThat(scan, args.subject.to, t.from)) break;
  }
  return list;
}

/** A new subject takes the verbs after it for itself. */
const isOtherSubject = (scan: ContactScan, t: Trigger, i: number): boolean => (scan.groups[t.sentence] ?? []).some((g) => g.from === i && g.marker === null && g.from > t.to);

/** A governor right of the noun speaks of it when it is a participle ("prévue"), passive, or has a verb of happening after it. */
function isOfNoun(scan: ContactScan, t: Trigger, i: number): boolean {
  const features = verbFeatures(scan, i);
  if ((features & Feature.participle) !== 0 && (features & Feature.present) === 0) return true;
  // "планируется", "собираются провести": said of the noun by nobody in particular.
  if ((features & Feature.subjectless) !== 0 && (features & Feature.present) !== 0) return true;
  if (features === 0) return i - t.to <= 2;
  // "is off", "was set for": a phrase with its own "be".
  const phrase = scan.tags.at(i).find((x) => x.value.type === "governor");
  if (phrase !== undefined && phrase.to - i >= 2 && scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "passive")) return true;
  if ((features & Feature.participle) !== 0 && scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "passive")) return true;
  for (let k = i + 1; k <= i + 5; k++) if (scan.tags.at(k).some((x) => x.value.type === "auxiliary" && x.value.id === "happen")) return true;
  return false;
}

function strongestOf(governors: readonly Governor[]): Governor | null {
  return governors.reduce<Governor | null>((best, g) => (best === null || strength(g) > strength(best) ? g : best), null);
}

const strength = (g: Governor): number => (g.rule.absent === true ? 7 : g.rule.hypothetical === true ? 1 : (STRENGTH[g.rule.status ?? ""] ?? 0));
