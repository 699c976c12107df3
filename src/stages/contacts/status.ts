import { Feature } from "../../model/index.ts";
import { type Arguments } from "./arguments.ts";
import { isFinite, phraseBefore } from "./clause.ts";
import {
  deniedAbove,
  infinitiveAlone,
  isAccepted,
  isOpenQuestion,
  isReportDenied,
  undoneNext,
  whenToCome,
} from "./clauses.ts";
import { type ContactScan, governorOf, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";
import {
  type Auxiliary,
  auxiliaryBefore,
  fromGovernor,
  type Governor,
  governs,
  isConditional,
  isNoPlan,
  isPerfect,
  made,
  negatedBefore,
  refusedOrDenied,
  type StatusReading,
  STRENGTH,
  strongestOf,
  tenseOf,
} from "./governors.ts";
import { statusOfNoun } from "./noun-status.ts";
import { infinitiveToCome } from "./to-come.ts";
import { unanswered } from "./unanswered.ts";
import { unfulfilled } from "./unfulfilled.ts";
import { statusOfWish, wishOf } from "./wishes.ts";

export type { StatusReading } from "./governors.ts";

/** Status and tense of a contact from the words that govern its trigger. */
export function readStatus(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const habitual = habitualNear(scan, t);
  if (habitual) return { status: "held", tense: "none", rules: [], asks: false, drop: "habitual" };
  return unanswered(scan, t, args, t.noun ? statusOfNoun(scan, t, args) : statusOfVerb(scan, t, args));
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

function statusOfVerb(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  // "a cherché à parler": the auxiliary belongs to the verb between; an infinitive has one only in the perfect.
  const bareInfinitive =
    (features & Feature.infinitive) !== 0 && (features & (Feature.participle | Feature.past)) === 0;
  const aux =
    bareInfinitive && scan.language.file.verbs?.passive !== undefined ? null : ownAuxiliary(scan, t, bareInfinitive);
  const never = unfulfilled(scan, t);
  if (never === "hypothetical") return made("held", "past", [], false, "hypothetical");
  if (never === "cancelled") return made("cancelled", "past", ["unfulfilled"]);
  if (whenToCome(scan, t, features)) return made("planned", "future", ["when"]);
  if (phraseBefore(scan, t.from, "ahead-clause")) return made("planned", "future", ["ahead"]);
  if (isAlleged(scan, t)) return made("held", "none", ["alleged"]);
  const wish = wishOf(scan, t);
  if (wish !== null) return statusOfWish(wish, t, args);
  const negated = negatedBefore(scan, t.from, t.sentence);
  const tense = tenseOf(features, aux?.features ?? 0);
  if (tense !== "past" && isOpenQuestion(scan, t)) return made("proposed", tense, ["whether"], false, "hypothetical");
  const governors = governorsLeft(scan, t, aux?.at ?? t.from).filter((g) => g.rule.unlessPast !== true);
  const before = strongestOf(governors.filter((g) => governs(scan, g, t, features, aux)));
  if (isReportDenied(scan, t)) return made("denied", "past", ["report-denied"]);
  const strongest = before ?? (bareInfinitive ? governorAfter(scan, t) : null);
  if (strongest !== null) {
    const read = fromGovernor(strongest, tense === "none" ? "future" : tense);
    if (isNoPlan(scan, strongest, t.sentence)) return made("denied", tense, ["none"], false, "nothing planned");
    if (negated || negatedBefore(scan, strongest.at, t.sentence))
      return undone(t, strongest, refusedOrDenied(read, tense, strongest.rule.negated));
    if (deniedAbove(scan, strongest, t.sentence)) return made("denied", tense, [...read.rules, "denied-above"]);
    // "devait recevoir X dimanche. Il y a renoncé."
    const given = read.status === "planned" ? undoneNext(scan, t.sentence + 1) : null;
    if (given !== null) return fromGovernor(given, "future");
    const taken = strongest.rule.offer === true && isAccepted(scan, t.sentence, strongest.at);
    const asks = read.asks && !isAsked(scan, strongest);
    return withOwnStatus(t, { ...read, asks, ...(taken ? { status: "planned" as const } : {}) });
  }
  const bare = negated ? null : infinitiveAlone(scan, t.from, t.sentence);
  if (bare !== null) return withOwnStatus(t, made(bare, "future", ["bare-infinitive"]));
  const ahead = bareInfinitive && !negated ? infinitiveToCome(scan, t) : null;
  if (ahead !== null) return withOwnStatus(t, made(ahead, "future", ["infinitive-to-come"]));
  // "they had not spoken since": the contact before tells, not this one.
  // "уговаривал X ехать": an infinitive alone tells of nothing done.
  if (bareInfinitive && aux === null && !negated && scan.language.file.traits?.includes("declines-names") === true)
    return withOwnStatus(t, made("proposed", "future", ["infinitive"]));
  // "je travaillerai dur pour lui parler": what somebody says that he would do.
  if (bareInfinitive && aux === null && isFirstPerson(scan, t))
    return made("held", tense, [], false, "ungoverned infinitive");
  // "ne l'a pas convié": an invitation that nobody made is none.
  if (negated && t.rule.status === "proposed") return made("denied", tense, ["negated"], false, "not invited");
  if (negated && tense === "past" && undatedNear(scan, t)) return made("held", tense, ["not-since"]);
  if (
    (features & Feature.infinitive) !== 0 &&
    (features & ~Feature.infinitive & (Feature.present | Feature.past | Feature.participle)) === 0 &&
    aux === null &&
    isMarkedOf(scan, t)
  )
    return made("held", tense, [], false, "ungoverned infinitive");
  // "X ne verra pas Y": what is not to be after all, or was never planned.
  if (negated && tense === "future") return made("cancelled", tense, ["negated", "future"]);
  if (negated) return made("denied", tense, ["negated"]);
  if (tense === "future") return withOwnStatus(t, made("planned", "future", ["future"]));
  if (isConditional(aux?.features ?? features, features) && reportedPast(scan, t))
    return withOwnStatus(t, made("planned", "future", ["future-in-the-past"]));
  if (isConditional(aux?.features ?? features, features))
    return made("proposed", "future", ["conditional"], false, null);
  return withOwnStatus(t, made("held", tense === "none" ? "past" : tense, []));
}

/** "will not travel to Moscow on Friday": a visit that is not to be; its day lies ahead. */
function undone(t: Trigger, { rule }: Governor, read: StatusReading): StatusReading {
  if (rule.status !== "planned" || rule.negated === undefined) return read;
  return { ...read, tense: "future", status: t.rule.kind === "visit" ? "cancelled" : read.status };
}

/** "X was invited to visit Y": who is asked has not asked. */
const isAsked = (scan: ContactScan, g: Governor): boolean =>
  (verbFeatures(scan, g.at) & Feature.participle) !== 0 &&
  [g.at - 1, g.at - 2].some((i) =>
    scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "passive"),
  ) &&
  !scan.tags.at(g.at - 1).some((x) => x.value.type === "negation");

/** "должен был прилететь": an auxiliary right after a word that governs the infinitive is that word's; "успел поговорить" has its own. */
function ownAuxiliary(scan: ContactScan, t: Trigger, infinitive: boolean): Auxiliary | null {
  const aux = auxiliaryBefore(scan, t);
  const governed = aux !== null && [aux.at - 1, aux.at + 1].some((i) => scan.tags.first(i, "governor") !== undefined);
  return infinitive && governed && scan.language.file.traits?.includes("declines-names") === true ? null : aux;
}

function isFirstPerson(scan: ContactScan, t: Trigger): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 12); i--)
    if (scan.tags.first(i, "pronoun")?.value.data?.["first"] === true) return true;
  return false;
}

function undatedNear(scan: ContactScan, t: Trigger): boolean {
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(to, t.to + 6); i++)
    if (
      scan.file.undated.includes(scan.language.morphology.functionLemma(normAt(scan, i)) ?? "") &&
      // "не увиделся с Зеленским": the same preposition before somebody.
      !(scan.groups[t.sentence] ?? []).some((g) => g.from >= i && g.from - i <= 1)
    )
      return true;
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

/** "l'honneur de rencontrer": an infinitive that hangs on a noun or adjective nobody listed says nothing of whether it was done. */
function isMarkedOf(scan: ContactScan, t: Trigger): boolean {
  let i = t.from - 1;
  while (i > 0 && isRole(scan, i, "clitic")) i--;
  // "le premier à rencontrer X": he did.
  if ([i - 1, i].some((k) => scan.tags.first(k, "ordinal") !== undefined)) return false;
  const lemma = scan.language.morphology.functionLemma(scan.analysis.tokens[i]?.norm ?? "");
  const { of = [], to = [] } = scan.language.file.markers ?? {};
  // "reste à réunir X et Y": what is left to do is not done.
  const open = scan.language.file.verbs?.passive === undefined ? of : [...of, ...to];
  return lemma !== undefined && open.includes(lemma);
}

/** "a invité" is an offer, held or not; what governs it still counts ("a annulé son invitation"). */
function withOwnStatus(t: Trigger, read: StatusReading): StatusReading {
  const own = t.rule.status;
  if (own === undefined || (STRENGTH[read.status] ?? 0) > 3) return read;
  return { ...read, status: own, asks: read.asks };
}

/** "a annoncé qu'il se rendrait": a conditional under a verb of saying is what will be. */
function reportedPast(scan: ContactScan, t: Trigger): boolean {
  const first = scan.analysis.sentences[t.sentence]!.from;
  for (let i = t.from - 1; i >= Math.max(first, t.from - 14); i--)
    if (isRole(scan, i, "that"))
      return (
        scan.tags.before(i, "cue") !== undefined ||
        scan.tags.before(i - 1, "cue") !== undefined ||
        scan.tags.before(i - 2, "cue") !== undefined
      );
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
    for (const tag of scan.tags.at(i))
      if (tag.value.type === "governor" && tag.to <= from)
        list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "left", perfect: isPerfect(scan, i) });
    if ((isRole(scan, i, "that") && verbs > 0) || isRole(scan, i, "who")) break;
    if (isFinite(scan, i)) verbs++;
    if (verbs > 1) break;
  }
  return list;
}

/** "Встретиться лидеры должны были завтра": an infinitive that opens its clause is governed by the verb after it. */
function governorAfter(scan: ContactScan, t: Trigger): Governor | null {
  if (scan.language.file.traits?.includes("declines-names") !== true) return null;
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(to, t.to + 8); i++) {
    if (scan.analysis.tokens[i]?.kind === "mark" || isRole(scan, i, "that")) return null;
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor");
    if (tag !== undefined) return { rule: governorOf(tag), at: i, features: tag.features, side: "left" };
  }
  return null;
}
