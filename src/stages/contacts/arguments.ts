import { type Actor, Feature } from "../../model/index.ts";
import { accusativeObject, declines, objectBefore } from "./cases.ts";
import { groupsRight, hasBareForms, joinedBy, noVerbBetween, takesPart } from "./clause.ts";
import {
  type Arguments,
  type ContactScan,
  distinct,
  type Group,
  isRole,
  normAt,
  type Trigger,
  verbFeatures,
  isReflexive,
  isObjectPronoun,
} from "./frame.ts";
import { hostOf, seatHost } from "./hosts.ts";
import { followedBy } from "./meanings.ts";
import { subjectAfter, subjectBefore } from "./subjects.ts";
import { argumentsOfNoun } from "./nouns.ts";
import { isRinging, opposedTo, ownSubject, partnersOf } from "./order.ts";
import { headOfParticiple } from "./participles.ts";

export type { Arguments } from "./frame.ts";

export function findArguments(scan: ContactScan, trigger: Trigger, others: readonly Trigger[]): Arguments {
  return trigger.noun ? argumentsOfNoun(scan, trigger, others) : argumentsOfVerb(scan, trigger, others);
}

function argumentsOfVerb(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Arguments {
  const relative = objectRelative(scan, t);
  if (relative !== null) return relative;
  const right = groupsRight(scan, t, others, 22);
  const passive = isActive(scan, t) ? undefined : right.find((g) => g.marker === "by" && isAgent(scan, g));
  const withs = partnersOf(scan, t, right, others);
  const object =
    t.rule.object === "partner"
      ? declines(scan)
        ? (accusativeObject(scan, t, right) ?? objectBefore(scan, t, right))
        : (right.find((g) => touches(scan, t, g) || isObject(scan, t, g)) ?? behindPhrase(scan, t, right))
      : undefined;
  const head = headOfParticiple(scan, t);
  const before = head ?? (head === null ? null : subjectBefore(scan, t.sentence, t.from));
  const nearest = head === undefined ? ownSubject(scan, t, before === object ? null : before) : head;
  let subject = apartFrom(scan, t, opposedTo(scan, t, nearest), [
    ...(object?.actors ?? []),
    ...withs.flatMap((g) => g.actors),
  ]);
  if (subject === null && (!isFiniteVerb(scan, t) || declines(scan)))
    subject = subjectAfter(scan, t.sentence, Math.max(t.to, (object ?? withs[0])?.to ?? t.to));
  const seat = passive === undefined && t.rule.object === "partner" ? seatHost(scan, t) : [];
  const dative = [
    ...(object === undefined ? objectPronoun(scan, t, subject) : []),
    ...seat,
    ...cliticPartner(scan, t),
    ...(isVisited(withs) ? [] : hostOf(scan, t, others, subject)),
  ];
  const own = [
    ...joinedBy(scan, t).flatMap((g) => g.actors),
    ...objectActors(scan, t, object, subject),
    ...withs.flatMap((g) => g.actors),
    ...(passive?.actors ?? []),
    ...dative,
  ];
  const together =
    (subject?.actors.length ?? 0) >= 2 &&
    (t.rule.reciprocal === true ||
      followedBy(scan, t.to, scan.file.eachOther ?? []) ||
      (t.rule.object === undefined && mediumNear(scan, t)));
  const bare =
    (t.rule.object === "partner" || t.rule.place === "required") &&
    isBareParticiple(scan, t) &&
    passive === undefined &&
    seat.length === 0 &&
    !(t.rule.destination === true && dative.length > 0) &&
    !isHeadline(scan, t, subject);
  const lacksObject =
    bare ||
    ((t.rule.object === "partner" || t.rule.partners !== undefined) &&
      own.length === 0 &&
      !isReflexive(scan, t.from) &&
      !together &&
      !isHeadline(scan, t, subject));
  // "Georgia discussed by X and Y": the subject of the passive of a verb without a partner as object is what it is about.
  const topical = passive !== undefined && (t.rule.object === undefined || isClause(scan, t.sentence));
  const rang = lacksObject && !bare && isRinging(scan, t, subject);
  const participants = rang
    ? [...subject!.actors]
    : lacksObject
      ? []
      : distinct([...(topical ? [] : (subject?.actors ?? [])), ...own]);
  const agent = passive !== undefined ? passive.actors : (subject?.actors ?? []);
  const to = Math.max(t.to, ...[object, passive, ...withs].map((g) => g?.to ?? 0));
  return {
    participants,
    subject,
    reference: false,
    rules: rang ? [t.rule.id, "rang"] : [t.rule.id],
    to,
    agent: passive !== undefined || own.length > 0 || rang ? agent : [],
    soft: t.rule.weak === true && own.length === 0 && !isReflexive(scan, t.from) && !together,
  };
}

/** "sat next to Putin", "paid a visit to Macron": the preposition is the verb's own. */
const touches = (scan: ContactScan, t: Trigger, g: Group): boolean =>
  hasBareForms(scan) &&
  g.marker !== null &&
  g.marker !== "of" &&
  (g.from === t.to || (g.from === t.to + 1 && isRole(scan, t.to, "the")));

/** "sat for four hours opposite Putin": right behind the words that the verb wants. */
function behindPhrase(scan: ContactScan, t: Trigger, right: readonly Group[]): Group | undefined {
  for (let i = t.to; t.rule.follows !== undefined && i < t.to + 8; i++) {
    const phrase = t.rule.follows.find((p) => followedBy(scan, i, [p]));
    const group =
      phrase === undefined ? undefined : right.find((g) => g.from > i && g.from - i <= phrase.split(" ").length + 2);
    if (group !== undefined) return group;
  }
  return undefined;
}

/** A bare group soon after the verb; "welcomed Russia and Ukraine's exchange" has another object. */
const isObject = (scan: ContactScan, t: Trigger, g: Group): boolean =>
  g.marker === null &&
  !(hasBareForms(scan) && isRole(scan, g.to, "genitive")) &&
  g.from - t.to <= (hasBareForms(scan) ? 3 : 14) &&
  noVerbBetween(scan, t.to, g.from);

/** "He plans to speak to the Russian president": nobody speaks to himself, and the pronoun is the other one spoken of. */
function apartFrom(scan: ContactScan, t: Trigger, subject: Group | null, partners: readonly Actor[]): Group | null {
  if (subject === null || partners.length === 0 || !hasBareForms(scan) || subject.mentions[0]!.form !== "pronoun")
    return subject;
  if (subject.actors.length !== 1 || !partners.every((p) => p.id === subject.actors[0]!.id)) return subject;
  const other = lastOther(scan, t, subject);
  return other.length === 0 ? subject : { ...subject, actors: other };
}

/** "приехал к Обаме в Лондон": whom somebody comes to see is named, and no host of the place is meant. */
const isVisited = (withs: readonly Group[]): boolean =>
  withs.some((g) => g.marker === "to" && g.actors.some((a) => a.kind === "person"));

/** "A and B discussed the steps taken by C": a past form right after its subject is no participle of a passive. */
function isActive(scan: ContactScan, t: Trigger): boolean {
  if (!hasBareForms(scan) || (verbFeatures(scan, t.from) & Feature.past) === 0) return false;
  const subject = (scan.groups[t.sentence] ?? [])
    .filter((g) => g.to <= t.from && g.marker === null && takesPart(g))
    .at(-1);
  if (subject === undefined) return false;
  for (let i = subject.to; i < t.from; i++)
    if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      scan.language.morphology.functionLemma(normAt(scan, i)) !== undefined ||
      scan.tags.at(i).some((x) => x.value.type === "auxiliary")
    )
      return false;
  return true;
}

/** "received by X", not "received from X": of the words of this marker the first one brings in who does it. */
function isAgent(scan: ContactScan, group: Group): boolean {
  if (!hasBareForms(scan)) return true;
  let i = group.from - 1;
  while (
    i > group.from - 4 &&
    (isRole(scan, i, "the") || scan.language.morphology.functionLemma(normAt(scan, i)) === undefined)
  )
    i--;
  const lemma = scan.language.morphology.functionLemma(normAt(scan, i));
  const words = scan.language.file.markers?.["by"] ?? [];
  return !words.includes(lemma ?? "") || lemma === words[0];
}

/** "Putin, whom Macron had called": the noun of the pronoun is the object. */
function objectRelative(scan: ContactScan, t: Trigger): Arguments | null {
  const { whom = [] } = scan.file;
  if (t.rule.object !== "partner" || whom.length === 0) return null;
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => takesPart(g));
  const subject = groups.filter((g) => g.to <= t.from && g.marker === null).at(-1);
  if (subject === undefined || t.from - subject.to > 4) return null;
  let i = subject.from - 1;
  while (isRole(scan, i, "the")) i--;
  if (!whom.includes(normAt(scan, i))) return null;
  const object = groups.find((g) => g.to === i || (g.to === i - 1 && normAt(scan, i - 1) === ","));
  if (object === undefined) return null;
  const participants = distinct([...subject.actors, ...object.actors]);
  return {
    participants,
    subject,
    reference: false,
    rules: [t.rule.id, "whom"],
    to: t.to,
    agent: subject.actors,
    soft: false,
  };
}

/** "That X appreciates it was welcomed by Y": the subject is a clause, and nobody in it is meant. */
const isClause = (scan: ContactScan, sentence: number): boolean => {
  const { from } = scan.analysis.sentences[sentence]!;
  return (
    hasBareForms(scan) && isRole(scan, from, "that") && scan.mentions.some((m) => m.from > from && m.from <= from + 3)
  );
};

/** "ont parlé au téléphone". */
function mediumNear(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.to; i < t.to + 6; i++) if (scan.tags.first(i, "medium") !== undefined) return true;
  return false;
}

/** "Kagame et Tshisekedi réunis à Doha": a headline leaves the auxiliary out. */
const isHeadline = (scan: ContactScan, t: Trigger, subject: Group | null): boolean =>
  scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role === "title" &&
  (subject?.actors.length ?? 0) >= 2;

/** "des journalistes réunis dans la capitale": a participle without auxiliary is passive, and tells of nobody without its agent. */
function isBareParticiple(scan: ContactScan, t: Trigger): boolean {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  if ((features & Feature.participle) === 0 || (features & (Feature.present | Feature.past | Feature.infinitive)) !== 0)
    return false;
  for (let i = t.from - 1; i >= Math.max(0, t.from - 6); i--) {
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have")) return false;
    if (scan.analysis.tokens[i]?.kind === "mark" && normAt(scan, i) !== "-") break;
  }
  return true;
}

const isFiniteVerb = (scan: ContactScan, t: Trigger): boolean =>
  (verbFeatures(scan, t.from) & (Feature.present | Feature.past | Feature.future | Feature.imperfect)) !== 0;

/** The last person spoken of before the verb who is not on the subject's side. */
function lastOther(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  for (let k = scan.mentions.length - 1; k >= 0; k--) {
    const m = scan.mentions[k]!;
    const actor = m.actors[0];
    if (
      m.to > t.from ||
      actor === undefined ||
      m.actors.length !== 1 ||
      actor.kind !== "person" ||
      m.form === "unknown"
    )
      continue;
    if (subject.actors.some((a) => a.id === actor.id || a.state === actor.state)) continue;
    return scan.analysis.sentences[t.sentence]!.from - m.from < 120 ? [actor] : [];
  }
  return [];
}

/** "виделся с Ху, который позвал его в Пекин": a pronoun that was taken for the subject is the other one. */
function objectActors(
  scan: ContactScan,
  t: Trigger,
  object: Group | undefined,
  subject: Group | null,
): readonly Actor[] {
  if (object === undefined) return [];
  const same =
    declines(scan) && subject !== null && object.actors.every((a) => subject.actors.some((b) => b.id === a.id));
  return same && object.mentions[0]!.form === "pronoun" ? lastOther(scan, t, subject) : object.actors;
}

/** "son homologue l'avait convié": the pronoun before the verb is the last other person spoken of. */
function objectPronoun(scan: ContactScan, t: Trigger, subject: Group | null): readonly Actor[] {
  if (t.rule.object !== "partner" || subject === null) return [];
  const at = [t.from - 1, t.from - 2, t.from - 3].find((i) => isObjectPronoun(scan, i, t.from));
  if (at === undefined) return [];
  if (isPlural(scan, at)) return lastTogether(scan, t, subject);
  return lastOther(scan, t, subject);
}

const isPlural = (scan: ContactScan, i: number): boolean => isRole(scan, i, "plural-object");

/** "Moon les a rejoints": those who were last named together. */
function lastTogether(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  for (let s = t.sentence; s >= Math.max(0, t.sentence - 6); s--) {
    const together = (scan.groups[s] ?? [])
      .filter(
        (g) =>
          g.to <= t.from &&
          g.actors.length >= 2 &&
          g.actors.every((a) => a.kind === "person") &&
          g.from !== subject.from,
      )
      .at(-1);
    const others = together?.actors.filter((a) => !subject.actors.some((b) => b.id === a.id)) ?? [];
    if (others.length >= 2) return others;
  }
  return [];
}

/** "lui a téléphoné": a pronoun before the verb. */
function cliticPartner(scan: ContactScan, t: Trigger): readonly Actor[] {
  if (t.rule.partners === undefined) return [];
  for (const m of scan.mentions)
    if (m.form === "pronoun" && m.from >= t.from - 4 && m.to <= t.from && isRole(scan, m.from, "dative"))
      return m.actors;
  return [];
}
