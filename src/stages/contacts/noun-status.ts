import { Feature } from "../../model/index.ts";
import { type Arguments } from "./arguments.ts";
import { declines } from "./cases.ts";
import { adverbialBefore, hasBareForms, isDefinite, phraseBefore } from "./clause.ts";
import {
  declinedAfter,
  deniedAbove,
  hyphenedBefore,
  isAccepted,
  isAnyOne,
  isOpenQuestion,
  isReportDenied,
  lightInfinitive,
  lightVerbAt,
  undoneAfter,
} from "./clauses.ts";
import { type ContactScan, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";
import {
  deniedBy,
  fromGovernor,
  type Governor,
  isConditional,
  isNoPlan,
  made,
  negatedBefore,
  perfectMark,
  refusedOrDenied,
  type StatusReading,
  strongestOf,
  tenseOf,
} from "./governors.ts";
import { withoutDisowned } from "./disowned.ts";
import { opensClause, withinToCome } from "./to-come.ts";
import { governorsRight, nounGovernorsLeft } from "./noun-governors.ts";
import { isUnanswered } from "./unanswered.ts";
import { unknownVerb, type VerbNear } from "./unknown-verbs.ts";
import { unfulfilled } from "./unfulfilled.ts";
import { statusOfWish, wishOf } from "./wishes.ts";

/** Status and tense of what a noun names; a noun with a status of its own ("invitation") is no more than that unless it is taken up. */
export function statusOfNoun(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const read = governedStatus(scan, t, args);
  const own = t.rule.status;
  if (own === undefined || (read.status !== "held" && read.status !== "planned") || read.drop !== null) return read;
  if (isAccepted(scan, t.sentence, t.from)) return made("planned", "future", [...read.rules, "accepted"]);
  return { ...read, status: own };
}

function governedStatus(scan: ContactScan, t: Trigger, args: Arguments): StatusReading {
  const adverbial = adverbialBefore(scan, t.from) !== null;
  if (phraseBefore(scan, t.from, "ahead")) return made("planned", "future", ["ahead"]);
  const wish = adverbial ? null : wishOf(scan, t);
  if (wish !== null) return statusOfWish(wish, t, args);
  const inAdverbial = adverbialBefore(scan, t.from) !== null;
  // "Après un appel avec X, Y a annoncé que": what the main clause does is not done to the call.
  const right = governorsRight(scan, t, args).filter(
    (g) =>
      !inAdverbial ||
      (g.at <= args.to + 3 && isAttribute(scan, g, { ...t, from: g.at }) && !hasComma(scan, t.to, g.at)),
  );
  // "during his upcoming visit": within an adverbial only what stands in the noun's own phrase governs it.
  const from = adverbialBefore(scan, t.from);
  const left =
    from === null
      ? nounGovernorsLeft(scan, t)
      : nounGovernorsLeft(scan, t).filter(
          (g) => (g.at > from && isAttribute(scan, g, t)) || reachesOver(scan, g, from),
        );
  const strongest = strongestOf(withoutDisowned([...left, ...right]));
  const never = adverbial ? null : unfulfilled(scan, { ...t, from: lightVerbAt(scan, t) ?? t.from });
  if (never === "hypothetical") return made("held", "past", [], false, "hypothetical");
  if (never === "cancelled") return made("cancelled", "past", ["unfulfilled"]);
  const verb = mainVerbNear(scan, t, args, adverbial);
  const tense = verb === null ? "none" : tenseOf(verb.features, verb.aux);
  // "…, is off: X has cancelled it"
  const undone = strongest?.rule.status === "planned" ? undoneAfter(scan, t) : null;
  if (undone !== null) return fromGovernor(undone, "future");
  const declined = strongest?.rule.status === "proposed" ? declinedAfter(scan, t) : null;
  if (declined !== null) return fromGovernor(declined, "past");
  const none = isNone(scan, t);
  if (t.rule.kind === "call" && (none || verb?.negated === true) && isUnanswered(scan, t))
    return made("refused", tense, ["unanswered"]);
  // "the summit planned for Friday would not be held"
  if (
    strongest?.rule.status === "planned" &&
    strongest.side === "right" &&
    verb?.negated === true &&
    verb.happens &&
    !negatedBefore(scan, strongest.at, t.sentence)
  )
    return made("cancelled", "future", [strongest.rule.id, "negated"]);
  if (none && strongest !== null && strongest.rule.negated === undefined && STATUS_OF_PLANS.has(strongest.rule.status))
    return made("denied", tense, [strongest.rule.id, "none"], false, "nothing planned");
  if (none) return made(strongest?.rule.negated !== undefined ? "cancelled" : "denied", tense, ["none"]);
  if (isOpenQuestion(scan, t)) return made("proposed", tense, ["whether"], false, "hypothetical");
  if (isReportDenied(scan, t)) return made("denied", tense, ["report-denied"]);
  const wished = strongest === null || STATUS_OF_PLANS.has(strongest.rule.status);
  if (wished && verb?.negated !== true && isAnyOne(scan, t))
    return made("proposed", tense, ["any"], false, "hypothetical");
  if (strongest !== null && isNoPlan(scan, strongest, t.sentence))
    return made("denied", tense, ["none"], false, "nothing planned");
  if (strongest !== null) {
    const read = fromGovernor(strongest, tense === "none" ? "future" : tense);
    const undoing = negatedBefore(scan, strongest.at, t.sentence);
    // "n'a ni confirmé ni infirmé la rencontre": who leaves it open denies nothing.
    if (undoing && scan.tags.first(strongest.at, "confession") !== undefined)
      return made("denied", tense, [strongest.rule.id], false, "not confirmed");
    if (undoing || (verb?.negated === true && read.status !== "refused")) return refusedOrDenied(read, tense);
    return deniedAbove(scan, strongest, t.sentence) ? made("denied", tense, [...read.rules, "denied-above"]) : read;
  }

  if (from !== null && withinToCome(scan, t, from, args.to)) return made("planned", "future", ["within-to-come"]);
  const bare = adverbial ? null : lightInfinitive(scan, t);
  if (bare !== null && verb?.negated !== true) return made(bare, "future", ["bare-infinitive"]);
  if (verb?.negated === true && tense === "future") return made("cancelled", tense, ["negated", "future"]);
  if (verb?.negated === true) return made("denied", tense, ["negated"]);
  if (!adverbial && tense === "future") return made("planned", "future", ["future"]);
  if (!adverbial && verb !== null && isConditional(verb.aux !== 0 ? verb.aux : verb.features, verb.features))
    return made("proposed", "future", ["conditional"]);
  return made("held", tense, []);
}

const STATUS_OF_PLANS = new Set<string | undefined>(["planned", "proposed"]);

/** "no call took place", "there will be no such meeting": the noun's own word says that there is none. */
function isNone(scan: ContactScan, t: Trigger): boolean {
  if (!hasBareForms(scan)) return false;
  return deniedBy(scan, hyphenedBefore(scan, t.sentence, t.from)?.from ?? t.from);
}

/** An adjective or participle right before its noun, no verb of a clause. */
const isAttribute = (scan: ContactScan, g: Governor, t: Trigger): boolean =>
  t.from - g.at <= 8 &&
  (verbFeatures(scan, g.at) & (Feature.present | Feature.infinitive | Feature.future)) === 0 &&
  // "в ходе разговора договорились": what the clause does.
  !(declines(scan) && (verbFeatures(scan, g.at) & (Feature.past | Feature.participle)) === Feature.past);

const hasComma = (scan: ContactScan, from: number, to: number): boolean =>
  scan.analysis.tokens.slice(from, to).some((token) => token.norm === ",");

/** "отказал Макрону во встрече": the verb wants the preposition. */
const reachesOver = (scan: ContactScan, g: Governor, preposition: number): boolean =>
  g.rule.over?.includes(scan.language.morphology.functionLemma(normAt(scan, preposition)) ?? "") === true;

/** The light verb that carries the noun ("a eu", "ont tenu") or the verb of happening after it ("a eu lieu", "se tiendra"). */
function mainVerbNear(scan: ContactScan, t: Trigger, args: Arguments, adverbial: boolean): VerbNear | null {
  const sentence = scan.analysis.sentences[t.sentence]!;
  if (!adverbial)
    for (let i = t.from - 1; i >= Math.max(sentence.from, t.from - 9); i--) {
      const norm = normAt(scan, i);
      if (norm === ";" || norm === ":" || isRole(scan, i, "who") || opensClause(scan, i)) break;
      const tag = scan.tags.at(i).find((x) => x.value.type === "auxiliary" && x.value.id !== "begin");
      if (tag !== undefined && isOfAnother(scan, i, t)) break;
      if (tag !== undefined) return verbAt(scan, i, t.sentence);
    }
  const unknown = unknownVerb(scan, t);
  if (unknown !== null) return unknown;
  // "a call took place between A and B": the verb may stand before those who took part.
  for (let i = hasBareForms(scan) ? t.to : args.to; i < Math.min(sentence.to, args.to + 14); i++) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":") break;
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && HAPPENS.has(x.value.id)))
      return isCopula(scan, i) ? null : { ...verbAt(scan, i, t.sentence), happens: true };
  }
  return null;
}

/** "aura lieu"; "s'ouvrira", "ont repris": of these only what stands after the noun is its own. */
const HAPPENS: ReadonlySet<string> = new Set(["happen", "begin"]);

/** "The meeting is important": of a noun in the present it says nothing of whether it was held. */
const isCopula = (scan: ContactScan, i: number): boolean =>
  hasBareForms(scan) &&
  (verbFeatures(scan, i) & Feature.present) !== 0 &&
  scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "passive" && x.to === i + 1) &&
  !scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "happen" && x.to > i + 1);

/** "n'a pas encore lu le message": an auxiliary of a verb that does not carry the noun. */
function isOfAnother(scan: ContactScan, i: number, t: Trigger): boolean {
  if (!isDefinite(scan, t) || scan.language.file.verbs?.passive === undefined) return false;
  if (!scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have")) return false;
  for (let k = i + 1; k < t.from; k++) {
    if (scan.tags.at(k).some((x) => x.value.type === "auxiliary" || x.value.type === "governor")) return false;
    if ((verbFeatures(scan, k) & Feature.participle) !== 0) return true;
  }
  return false;
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
  if (aux === 0 && (features & Feature.participle) === 0 && (next & Feature.participle) !== 0)
    return { features: next, aux: features, negated: negatedBefore(scan, i, sentence) || negatedAfter(scan, i) };
  return { features, aux, negated: negatedBefore(scan, i, sentence) || negatedAfter(scan, i) };
}

/** English "did not take place", Russian "не состоялась" are found before; "n'a pas" too. */
const negatedAfter = (scan: ContactScan, i: number): boolean => isRole(scan, i + 1, "not");
