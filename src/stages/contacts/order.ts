import { CASES, Feature } from "../../model/index.ts";
import { clauseStart, declines, isCaseless, partnersLeft } from "./cases.ts";
import { adverbialBefore, hasBareForms, isPartnerBy, isTopic, partnerLemmas, takesPart } from "./clause.ts";
import {
  type ContactScan,
  distinct,
  type Group,
  governorOf,
  isRole,
  normAt,
  type Trigger,
  verbFeatures,
} from "./frame.ts";
import { relativePartner, subjectAfter } from "./subjects.ts";

/* Who takes part, where the order of the words leaves it to their forms. */

/** With whom: those the verb's prepositions mark after it, else those before it, in the free order of a language of cases. */
export function partnersOf(
  scan: ContactScan,
  t: Trigger,
  right: readonly Group[],
  others: readonly Trigger[],
): readonly Group[] {
  const partners = partnerLemmas(scan, t);
  const marked = right.filter(
    (g) =>
      (g.marker === "with" && !isTopic(scan, g)) ||
      isPartnerBy(scan, t, g, partners) ||
      (g.marker === "at" && (t.rule.destination === true || (!declines(scan) && isHouseOf(scan, g)))),
  );
  return marked.length > 0
    ? marked
    : [
        ...[relativePartner(scan, t, partners)].filter((g) => g !== null),
        // Who sits with whom is told by the subject alone.
        ...(t.rule.words.length === 0 ? [] : partnersLeft(scan, t, partners, others)),
        ...frontedPartner(scan, t),
        ...right.filter((g) => partners.size > 0 && g.from - t.to <= 6 && isCaseless(scan, g)).slice(0, 1),
      ].slice(0, 1);
}

/** "заседали A и B — с одной стороны, C и D — с другой": both sides are who does it. */
export function opposedTo(scan: ContactScan, t: Trigger, subject: Group | null): Group | null {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  if (t.rule.reciprocal !== true || !scan.tags.within(from, to).some((x) => x.value.type === "opposed")) return subject;
  const all = (scan.groups[t.sentence] ?? []).filter((g) => g.marker === null && takesPart(g));
  const [first] = all;
  return first === undefined
    ? subject
    : { ...first, actors: distinct(all.flatMap((g) => g.actors)), mentions: all.flatMap((g) => g.mentions) };
}

/** "Трамп сообщил, что ему позвонил Петро": the subject right after the verb goes before one of another clause. */
export function ownSubject(scan: ContactScan, t: Trigger, before: Group | null): Group | null {
  if (!declines(scan) || before === null || before.from >= clauseStart(scan, t)) return before;
  const after = subjectAfter(scan, t.sentence, t.to);
  const nominative = after?.mentions.some((m) => (m.features & Feature.nominative) !== 0) === true;
  return after !== null && nominative && after.from - t.to <= 2 && !after.actors.some((a) => before.actors.includes(a))
    ? after
    : before;
}

/** "Трамп позвонил сам", "Звонил Гор: …", "который позвонил, чтобы …": who rang, where whom is told before. */
export function isRinging(scan: ContactScan, t: Trigger, subject: Group | null): boolean {
  if (t.rule.kind !== "call" || t.rule.initiator !== "subject" || subject?.actors.length !== 1) return false;
  if (!declines(scan)) return isCleft(scan, t, subject);
  const end = subject.from >= t.to && subject.from - t.to <= 1 ? subject.to : t.to;
  const next = scan.analysis.tokens[end];
  return (
    next === undefined ||
    next.kind === "mark" ||
    isRole(scan, end, "filler") ||
    scan.tags.first(end, "ordinal") !== undefined
  );
}

/** "C'est ce dernier qui a appelé", "it was X who called": nothing but the verb after the relative pronoun, and no object. */
function isCleft(scan: ContactScan, t: Trigger, subject: Group): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  const opened = Array.from({ length: 4 }, (_, k) => subject.from - k).some(
    (i) => i >= from && scan.tags.before(i, "cleft") !== undefined,
  );
  if (!opened || subject.to > t.from) return false;
  const relative = normAt(scan, subject.to) === "," ? subject.to + 1 : subject.to;
  const next = scan.analysis.tokens[t.to];
  return isRole(scan, relative, "who") && (next === undefined || next.kind === "mark" || isRole(scan, t.to, "and"));
}

/** "Послание Путина передал Макрону посол": the noun is the object of the verb after it, and its recipient follows the verb. */
export function handedAfter(scan: ContactScan, t: Trigger): Group[] {
  return (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.marker === "to" &&
      g.from > t.to &&
      g.from - t.to <= 10 &&
      takesPart(g) &&
      scan.tags.at(g.from - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "do"),
  );
}

/** "Просил о звонке Джо Байден": who asks stands after what he asks for. */
export function askerAfter(scan: ContactScan, t: Trigger, to: number): Group | null {
  if (!declines(scan) || adverbialBefore(scan, t.from) !== null) return null;
  const asks = [t.from - 1, t.from - 2].some((i) =>
    scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).initiator === "subject"),
  );
  const group = asks ? subjectAfter(scan, t.sentence, to) : null;
  return group !== null && group.from - to <= 2 ? group : null;
}

/**
 * "Встречу с Путиным Макрон отменил", "отменил встречу с Путиным Макрон", "оценил свой разговор с Путиным Зеленский": the subject
 * stands behind what its verb does something to.
 */
export function doerAfter(scan: ContactScan, t: Trigger, to: number): Group | null {
  const object = (t.features & CASES) === 0 || (t.features & Feature.accusative) !== 0;
  if (!declines(scan) || !object || adverbialBefore(scan, t.from) !== null) return null;
  const group = subjectAfter(scan, t.sentence, to);
  if (group === null || group.from !== to) return null;
  if (!group.mentions.every((m) => (m.features & CASES) === 0 || (m.features & Feature.nominative) !== 0)) return null;
  const acts = (i: number): boolean =>
    scan.tags.at(i).some((x) => ACTS.has(x.value.type)) &&
    (verbFeatures(scan, i) & (Feature.past | Feature.present | Feature.future)) !== 0;
  const start = clauseStart(scan, t);
  const before = [t.from - 1, t.from - 2, t.from - 3].some((i) => i >= start && acts(i));
  return before || isRole(scan, t.from - 1, "possessive") || [group.to, group.to + 1, group.to + 2].some(acts)
    ? group
    : null;
}

const ACTS: ReadonlySet<string> = new Set(["governor", "cue", "auxiliary"]);

/** "se sont vus chez Macron": at somebody's place, with him. */
const isHouseOf = (scan: ContactScan, g: Group): boolean =>
  !hasBareForms(scan) && g.actors.every((a) => a.kind === "person");

/** "Avec X, le président de …, il a parlé de": the partner opens the sentence. */
function frontedPartner(scan: ContactScan, t: Trigger): Group[] {
  if (declines(scan)) return [];
  const { from } = scan.analysis.sentences[t.sentence]!;
  const group = (scan.groups[t.sentence] ?? [])[0];
  return group !== undefined && group.marker === "with" && group.from - from <= 3 && normAt(scan, group.to) === ","
    ? [group]
    : [];
}
