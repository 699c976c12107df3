import { type GovernorRule } from "../../lexicon/contacts.ts";
import { type ContactStatus, Feature } from "../../model/index.ts";
import { asksThat } from "./clauses.ts";
import {
  isReflexive,
  type ContactScan,
  lemmaAt,
  isRole,
  normAt,
  type Tense,
  type Trigger,
  verbFeatures,
} from "./frame.ts";
import { nearTokens } from "../../text/near.ts";

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
  /** In the perfect: "a pu", "a dû". */
  readonly perfect?: boolean;
}

/** Which of several governing words decides: what undoes a contact beats what plans it. */
export const STRENGTH: Readonly<Record<string, number>> = {
  cancelled: 6,
  denied: 5,
  refused: 4,
  planned: 3,
  proposed: 2,
};

export function made(
  status: ContactStatus,
  tense: Tense,
  rules: readonly string[],
  asks = false,
  drop: string | null = null,
): StatusReading {
  return { status, tense, rules, asks, drop };
}

export function fromGovernor(g: Governor, tense: Tense): StatusReading {
  // "Никакого разговора не было" denies what was said of one; "не планируется" leaves nothing to tell.
  if (g.rule.absent === true && g.rule.past === true && tense === "past") return made("denied", tense, [g.rule.id]);
  if (g.rule.absent === true) return made("denied", tense, [g.rule.id], false, "nothing planned");
  const asks = g.rule.initiator === "subject" && g.side === "left";
  if (g.rule.perfect !== undefined && g.perfect === true) return made(g.rule.perfect, "past", [g.rule.id], asks);
  if (g.rule.hypothetical === true) return made("proposed", tense, [g.rule.id], false, "hypothetical");
  return made(g.rule.status ?? "held", tense, [g.rule.id], asks);
}

/** "n'a pas voulu rencontrer" is a refusal, "ne doit pas rencontrer" a denial. */
export function refusedOrDenied(read: StatusReading, tense: Tense, negated?: ContactStatus): StatusReading {
  if (negated !== undefined) return made(negated, tense, [...read.rules, "negated"]);
  if (read.status === "proposed") return made("refused", tense, [...read.rules, "negated"]);
  if (read.status === "refused") return made("proposed", tense, [...read.rules, "negated"]);
  return read.status === "planned" ? made("denied", tense, [...read.rules, "negated"]) : read;
}

export interface Auxiliary {
  readonly at: number;
  readonly features: number;
}

/** The auxiliary before a participle, adverbs and clitics between. */
export function auxiliaryBefore(scan: ContactScan, t: Trigger): Auxiliary | null {
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
export function perfectMark(scan: ContactScan, i: number): number {
  const token = scan.analysis.tokens[i];
  const passive = scan.language.file.verbs?.passive;
  if (token === undefined || passive === undefined) return 0;
  return scan.language.morphology.formsOf(token)?.some((f) => passive.includes(f.lemma)) === true
    ? 0
    : Feature.singular;
}

export function tenseOf(features: number, aux: number): Tense {
  const verb = features;
  const is = (bit: number): boolean => (verb & bit) !== 0;
  if (is(Feature.infinitive) && (aux & Feature.future) !== 0) return "future";
  if (is(Feature.infinitive) && (aux & Feature.past) !== 0 && !is(Feature.participle) && !is(Feature.past))
    return "past";
  if (aux !== 0 && (is(Feature.participle) || is(Feature.past))) {
    // "aura duré": done by then; "sera reçu" is a passive to come (its auxiliary is another verb, see auxiliaryBefore).
    if ((aux & Feature.future) !== 0) return (aux & Feature.singular) !== 0 ? "past" : "future";
    if ((aux & (Feature.present | Feature.past | Feature.imperfect | Feature.infinitive | Feature.gerund)) !== 0)
      return "past";
    return "none";
  }
  if (is(Feature.past) || is(Feature.imperfect)) return "past";
  if (is(Feature.future)) return "future";
  if (is(Feature.present)) return "present";
  if (is(Feature.participle) || is(Feature.gerund)) return "past";
  return "none";
}

export const isConditional = (aux: number, features: number): boolean =>
  (aux & Feature.conditional) !== 0 && (features & (Feature.past | Feature.present)) === 0;

/** Does the governor take this verb as its complement: directly before its infinitive, or over "que"? */
export function governs(scan: ContactScan, g: Governor, t: Trigger, features: number, aux: Auxiliary | null): boolean {
  if (g.rule.absent === true) return t.from - g.at <= 14;
  if (g.rule.hypothetical === true) return g.at >= scan.analysis.sentences[t.sentence]!.from && t.from - g.at < 10;
  const passive =
    aux !== null &&
    (aux.features & Feature.infinitive) !== 0 &&
    (scan.tags.at(aux.at).some((x) => x.value.type === "auxiliary" && x.value.id === "passive") ||
      isPassive(scan, t, aux));
  // "est allé lundi à Moscou pour rencontrer X": a verb of going plans only what stands right after it ("va rencontrer").
  if (t.from - g.at > 3 && scan.tags.at(g.at).some((x) => x.value.type === "contact-verb")) return false;
  const infinitive = passive || ((features & Feature.infinitive) !== 0 && aux === null);
  // "a annoncé avoir rencontré": the perfect infinitive tells of what was done.
  const perfect = aux !== null && !passive && (aux.features & Feature.infinitive) !== 0;
  const over = hasThat(scan, g.at, t.from);
  if (over && (features & Feature.infinitive) !== 0 && aux === null && asksThat(scan, t))
    return (
      t.from - g.at <= 16 && (g.rule.status === "proposed" || g.rule.status === "refused" || g.rule.status === "denied")
    );
  // "looked forward to hosting X": a gerund right behind a word that plans.
  if (
    (features & Feature.gerund) !== 0 &&
    (features & Feature.infinitive) === 0 &&
    scan.tags.before(t.from, "governor")
  )
    return g.rule.status === "planned" && t.from - g.at <= 4;
  if (perfect)
    return (
      g.rule.status === "denied" ||
      (g.rule.status === "planned" &&
        isModal(scan, g) &&
        t.from - g.at <= 3 &&
        !scan.tags.at(g.at).some((x) => x.value.type === "cue"))
    );
  if (infinitive) return wordsBetween(scan, g.at, t.from) <= 9 && (!over || g.rule.status === "denied");
  if (over)
    return (
      g.rule.status === "denied" ||
      (g.rule.status === "proposed" &&
        ((features & Feature.subjunctive) !== 0 || (g.rule.initiator === "subject" && looksSubjunctive(features))))
    );
  return false;
}

/** "veut que X dialogue": the present of most French verbs is their subjunctive too. */
const looksSubjunctive = (features: number): boolean =>
  (features & Feature.present) !== 0 &&
  (features & (Feature.past | Feature.imperfect | Feature.future | Feature.participle)) === 0;

/** "pourrait être reçu": of a verb that takes its partner as its object; "s'être entretenu" is a perfect. */
const isPassive = (scan: ContactScan, t: Trigger, aux: Auxiliary): boolean =>
  scan.language.file.verbs?.passive !== undefined &&
  t.rule.object === "partner" &&
  perfectMark(scan, aux.at) === 0 &&
  !isReflexive(scan, t.from);

/** How far apart, without what commas set off: "sont convenus dimanche, au cours d'une conférence téléphonique, de se réunir". */
function wordsBetween(scan: ContactScan, from: number, to: number): number {
  const commas = Array.from({ length: to - from }, (_, k) => from + k).filter(
    (i) => scan.analysis.tokens[i]?.norm === ",",
  );
  const aside = commas.length === 2 ? commas[1]! - commas[0]! : 0;
  return to - from - aside;
}

/** "doit être reçu": a modal over a passive infinitive. */
const isModal = (scan: ContactScan, g: Governor): boolean => {
  const features = verbFeatures(scan, g.at);
  return (features & (Feature.present | Feature.imperfect | Feature.conditional | Feature.future)) !== 0;
};

export function hasThat(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isRole(scan, i, "that") && !isRole(scan, i - 1, "also")) return true;
  return false;
}

/** A negation tied to the verb, within its clause and no further left than its subject. */
export function negatedBefore(scan: ContactScan, verb: number, sentence: number): boolean {
  const start = scan.analysis.sentences[sentence]!.from;
  for (let i = verb - 1; i >= Math.max(start, verb - 6); i--) {
    const token = scan.analysis.tokens[i]!;
    if (token.kind === "mark" && token.norm !== "-") return false;
    // "Sassou N'Guesso a été reçu": a part of a name denies nothing.
    const named = nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);
    if (!named && scan.tags.first(i, "negation") !== undefined)
      return !isRestriction(scan, i, verb) && !isExpletive(scan, i);
    if (isRole(scan, i, "that") || isRole(scan, i, "who")) return false;
  }
  return false;
}

/** "avant que X n'invite Y": a negation in form only. */
function isExpletive(scan: ContactScan, ne: number): boolean {
  for (let i = ne + 1; i < ne + 4; i++) if (isRole(scan, i, "not")) return false;
  for (let i = ne - 1; i > ne - 9; i--)
    if (isRole(scan, i, "that")) return scan.file.undated.includes(lemmaAt(scan, i - 1) ?? "");
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

/** "There are no concrete plans for talks", "is not preparing for a meeting": that nothing is planned denies no contact. */
export function isNoPlan(scan: ContactScan, g: Governor, sentence: number): boolean {
  if (g.side !== "left") return false;
  if (g.rule.idle === true && negatedBefore(scan, g.at, sentence)) return true;
  if (g.rule.status !== "planned" || scan.language.file.traits?.includes("bare-clauses") !== true) return false;
  return deniedBy(scan, g.at);
}

/** "no such meeting", "no concrete plans": a word that denies what stands at the token, no small word between. */
export function deniedBy(scan: ContactScan, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    if (isRole(scan, i, "no")) return true;
    if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      scan.language.morphology.functionLemma(normAt(scan, i)) !== undefined
    )
      return false;
  }
  return false;
}

export function strongestOf(governors: readonly Governor[]): Governor | null {
  return governors.reduce<Governor | null>(
    (best, g) => (best === null || strength(g) > strength(best) ? g : best),
    null,
  );
}

const strength = (g: Governor): number =>
  g.rule.absent === true ? 7 : g.rule.hypothetical === true ? 1 : (STRENGTH[g.rule.status ?? ""] ?? 0);

/** "a enfin pu parler": the governing verb is itself a participle after its auxiliary. */
export const isPerfect = (scan: ContactScan, i: number): boolean =>
  (verbFeatures(scan, i) & Feature.participle) !== 0 &&
  [i - 1, i - 2, i - 3].some((k) => scan.tags.at(k).some((x) => x.value.type === "auxiliary" && x.value.id === "have"));

/** "la lettre que X adresse à Y, a confirmé le porte-parole": a verb of saying in the active voice, after its clause. */
export function isReportOf(scan: ContactScan, t: Trigger, i: number): boolean {
  if (scan.language.file.verbs?.passive === undefined || (verbFeatures(scan, i) & Feature.participle) === 0)
    return false;
  let k = i - 1;
  while (k > t.to && scan.analysis.tokens[k]?.kind === "word" && !isAuxiliary(scan, k) && i - k < 3) k--;
  if (!isAuxiliary(scan, k) || perfectMark(scan, k) === 0) return false;
  return normAt(scan, k - 1) === "," || !hasThat(scan, t.to - 1, k);
}

const isAuxiliary = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have");
