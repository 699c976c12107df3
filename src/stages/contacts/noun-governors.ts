import { Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { declines } from "./cases.ts";
import { isFinite } from "./clause.ts";
import { deniedOver } from "./disowned.ts";
import { type ContactScan, governorOf, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";
import { type Governor, hasThat, isPerfect, isReportOf } from "./governors.ts";

/* The words around a noun that say what becomes of its contact. */

export function nounGovernorsLeft(scan: ContactScan, t: Trigger): Governor[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  const list: Governor[] = [];
  for (let i = t.from - 1; i >= Math.max(sentence.from, t.from - 9); i--) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":" || norm === "»" || norm === "," || isRole(scan, i, "who")) break;
    for (const tag of scan.tags.at(i))
      if (
        tag.value.type === "governor" &&
        tag.to <= t.from &&
        !isInitiativePhrase(scan, i) &&
        governorOf(tag).hypothetical !== true
      )
        list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "left", perfect: isPerfect(scan, i) });
    if (isRole(scan, i, "that")) {
      list.push(...deniedOver(scan, i), ...wishedOver(scan, i));
      break;
    }
  }
  return list;
}

/** "souhaite qu'une réunion se tienne", "a refusé qu'une rencontre ait lieu": what is said of the whole clause. */
const wishedOver = (scan: ContactScan, that: number): Governor[] =>
  [that - 1, that - 2].flatMap((at) =>
    scan.tags
      .at(at)
      .filter((x) => x.value.type === "governor" && x.to <= that && isWish(governorOf(x)))
      .map((x) => ({ rule: governorOf(x), at, features: x.features, side: "left" as const })),
  );

const isWish = ({ status, initiator }: Governor["rule"]): boolean =>
  status === "refused" || (status === "proposed" && initiator === "subject");

/** "à la demande de": who asked, not a wish. */
const isInitiativePhrase = (scan: ContactScan, i: number): boolean =>
  scan.tags.covers(i, "initiative-of") || scan.tags.covers(i, "initiative-own") || scan.tags.covers(i, "initiative-by");

/** "… est prévue lundi", "… qui doit avoir lieu", "… a été annulée", "la rencontre prévue". */
export function governorsRight(scan: ContactScan, t: Trigger, args: Arguments): Governor[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  const list: Governor[] = [];
  const limit = Math.min(sentence.to, args.to + 16);
  let other = false;
  for (let i = t.to; i < limit; i++) {
    const norm = normAt(scan, i);
    if (norm === ";" || norm === ":" || norm === "«" || norm === "»") break;
    if (i >= args.to && args.subject === null && isOtherSubject(scan, t, i) && !isRole(scan, args.to, "that"))
      other = true;
    if (other && (!isWanting(t) || norm === "," || isFinite(scan, i))) break;
    if (i > args.to && isRole(scan, i, "but") && declines(scan)) break;
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor");
    if (other && (tag === undefined || governorOf(tag).absent !== true)) continue;
    const own = (): boolean =>
      tag !== undefined && (governorOf(tag).absent === true || isOfNoun(scan, t, i) || isDone(args, i));
    if (tag !== undefined && !isInitiativePhrase(scan, i) && own())
      list.push({ rule: governorOf(tag), at: i, features: tag.features, side: "right" });
    const ownClause = args.subject !== null && args.subject.from < t.from && !hasColon(scan, args.subject.to, t.from);
    if (ownClause && i >= args.to && !hasThat(scan, args.subject.to, t.from)) break;
  }
  return list;
}

/** "Контактов … в графике главы МИД нет": what there is none of stands in the genitive, and no name after it is the subject. */
const isWanting = (t: Trigger): boolean => (t.features & Feature.genitive) !== 0;

/** "Встречу с Путиным Макрон отменил": what the subject behind the noun does to it. */
const isDone = ({ subject, rules }: Arguments, i: number): boolean =>
  subject !== null && rules.includes("doer-after") && i >= subject.to && i - subject.to <= 2;

/** "Sharon et Abbas : la rencontre encore repoussée": before a colon stands another clause. */
function hasColon(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (normAt(scan, i) === ":") return true;
  return false;
}

/** A new subject takes the verbs after it for itself. */
const isOtherSubject = (scan: ContactScan, t: Trigger, i: number): boolean =>
  (scan.groups[t.sentence] ?? []).some((g) => g.from === i && g.marker === null && g.from > t.to);

/** A governor right of the noun speaks of it when it is a participle ("prévue"), passive, or has a verb of happening after it. */
function isOfNoun(scan: ContactScan, t: Trigger, i: number): boolean {
  const features = verbFeatures(scan, i);
  // "plus tôt que prévu", "comme annoncé"
  if (isRole(scan, i - 1, "that") || isRole(scan, i - 1, "as")) return false;
  if (isReportOf(scan, t, i)) return false;
  if ((features & Feature.participle) !== 0 && (features & Feature.present) === 0) return true;
  // "планируется", "собираются провести": said of the noun by nobody in particular.
  if ((features & Feature.subjectless) !== 0 && (features & (Feature.present | Feature.past)) !== 0) return true;
  if ((features & ~(Feature.singular | Feature.plural)) === 0)
    return i - t.to <= 2 || scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "passive");
  // "is off", "was set for": a phrase with its own "be".
  const phrase = scan.tags.at(i).find((x) => x.value.type === "governor");
  if (
    phrase !== undefined &&
    phrase.to - i >= 2 &&
    scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "passive")
  )
    return true;
  if (
    (features & Feature.participle) !== 0 &&
    scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "passive")
  )
    return true;
  for (let k = i + 1; k <= i + 5; k++)
    if (scan.tags.at(k).some((x) => x.value.type === "auxiliary" && x.value.id === "happen")) return true;
  return false;
}
