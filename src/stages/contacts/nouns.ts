import { type Actor, Feature } from "../../model/index.ts";
import { hyphenedBefore } from "./clauses.ts";
import { borneArguments, isBringer } from "./bearers.ts";
import { hostOf } from "./hosts.ts";
import { askerAfter, doerAfter, handedAfter } from "./order.ts";
import { askedBefore, declines, isCaseless, tiedBefore } from "./cases.ts";
import {
  adverbialBefore,
  groupsRight,
  hasBareForms,
  isFinite,
  isDefinite,
  isGoal,
  isPartnerBy,
  isTopic,
  joinedBy,
  partnerLemmas,
  phraseBefore,
  takesPart,
} from "./clause.ts";
import {
  type Arguments,
  type ContactScan,
  distinct,
  type Group,
  isRole,
  normAt,
  type Trigger,
  verbFeatures,
} from "./frame.ts";
import { compoundBefore, subjectAfterNoun, subjectBefore } from "./subjects.ts";
import { ordinalOf } from "./initiative.ts";
import { isTied, onlyAsked, senders } from "./tied.ts";
import { isReceived, ownerOf, recipientBefore, relativeArguments } from "./told.ts";

/** What hangs on the noun, by its preposition. */
interface NounGroups {
  readonly between: Group | undefined;
  readonly of: readonly Group[];
  readonly withs: readonly Group[];
  readonly by: readonly Group[];
  readonly bare: Group | undefined;
  /** Who joined in, told beside it. */
  readonly joined: readonly Actor[];
  readonly owner: Group | null;
  readonly given: Group | null;
}

/** Who takes part in what a noun names: by its own complements, by its clause, or both. */
export function argumentsOfNoun(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Arguments {
  const groups = groupsOf(scan, t, others);
  const { between, of, withs, by, bare, joined, owner, given } = groups;
  // One side of "entre A et B" may be people nobody can name: the other took part all the same.
  if (between !== undefined)
    return made(t, "between", [...between.actors, ...joined], null, Math.max(t.to, between.to));
  const borne = borneArguments(scan, t, of, withs);
  if (borne !== null) return borne;
  const told = relativeArguments(scan, t);
  if (told !== null) return made(t, "relative", told.participants, told.subject, told.to);
  const tied = [owner, given, ...of, ...withs, ...by, bare ?? null].flatMap((g) => g?.actors ?? []);
  const own = distinct([...tied, ...joined]);
  const carried = carriesNoun(scan, t, true);
  const goes = t.rule.destination === true && (carried || own.length === 0);
  const visitor =
    t.rule.destination !== true ? null : (of[0] ?? (goes ? subjectBefore(scan, t.sentence, t.from) : null));
  const host = visitor === null ? [] : hostOf(scan, t, others, visitor);
  if (visitor !== null && host.length > 0)
    return {
      ...made(t, "destination", [...visitor.actors, ...host], visitor, Math.max(t.to, ...of.map((g) => g.to))),
      agent: visitor.actors,
    };
  const to = Math.max(t.to, ...[...of, ...withs, ...by].map((g) => g.to));
  if (own.length < 2) return argumentsOfClause(scan, t, groups, own, to);
  const withOnly = of.length === 0 && by.length === 0 && bare === undefined && withs.length > 0;
  const doer = withOnly && carried ? subjectBefore(scan, t.sentence, t.from) : null;
  if (doer !== null && !doer.actors.every((a) => own.includes(a)))
    return made(t, "with-subject", [...doer.actors, ...own], doer, to);
  return { ...made(t, "own-arguments", own, null, to), agent: callerOf(of, withs, by) };
}

function groupsOf(scan: ContactScan, t: Trigger, others: readonly Trigger[]): NounGroups {
  const right = groupsRight(scan, t, others, 26);
  const partners = partnerLemmas(scan, t);
  const follows = (g: Group, type: string): boolean =>
    scan.tags.at(g.from - 1).some((x) => x.value.type === "auxiliary" && x.value.id === type);
  // "A message from A has reached B": whom the noun's verb reaches.
  const reaches = t.rule.partners !== undefined && right[0]?.marker === "by";
  const handed = t.rule.partners !== undefined && declines(scan) ? handedAfter(scan, t) : [];
  const withs = [
    ...handed,
    ...right.filter((g) => (g.marker === "with" && !isTopic(scan, g)) || isPartnerBy(scan, t, g, partners)),
    ...(reaches ? right.filter((g) => g.marker === null && follows(g, "happen")) : []),
  ];
  // "le sommet d'Addis-Abeba": a capital after a meeting is its place.
  const placed = t.rule.kind === "summit" || t.rule.kind === "meeting";
  const of = right.filter(
    (g) =>
      (g.marker === "of" || (g.from === t.to && isCaseless(scan, g))) &&
      !(placed && g.mentions.every((m) => m.form === "metonym")) &&
      (withs.length === 0 || g.from < withs[0]!.from) &&
      onlySmallWords(scan, t.to, g.from),
  );
  // "Письмо Трампа Хаменеи": whom it is for follows whose it is.
  if (partners.size > 0 && withs.length === 0 && of.length > 0)
    withs.push(...right.filter((g) => g.from === of.at(-1)!.to && isCaseless(scan, g)));
  const between = right.find((g) => g.marker === "between");
  const before = between === undefined && withs.length === 0 && of.length < 2 ? tiedBefore(scan, t, others) : [];
  withs.push(...before.filter((g) => g.marker === "with").slice(-1));
  return {
    between: between ?? before.find((g) => g.marker === "between"),
    of,
    withs,
    by: senders(
      scan,
      t,
      right.filter((g) => g.marker === "by" && !declines(scan) && isTied(scan, t, g) && !isAside(scan, t, g)),
    ),
    bare: right.find((g) => g.marker === null && g.from === t.to && g.actors.length >= 2),
    joined: joinedBy(scan, t).flatMap((g) => g.actors),
    owner: ownerOf(scan, t, right),
    given: withs.some((g) => g.marker === "to") ? null : recipientBefore(scan, t),
  };
}

/** The noun names one party or none: the clause around it names the others. */
function argumentsOfClause(
  scan: ContactScan,
  t: Trigger,
  { withs, by, given }: NounGroups,
  own: readonly Actor[],
  to: number,
): Arguments {
  const before = carriesNoun(scan, t, own.length > 0) ? subjectBefore(scan, t.sentence, given?.from ?? t.from) : null;
  const doer = before === null ? doerAfter(scan, t, to) : null;
  // "told reporters on a conference call that X and Y could meet": what is said on it is about others.
  const elsewhere = hasBareForms(scan) && isRole(scan, t.to, "that");
  const subject =
    hyphenedBefore(scan, t.sentence, t.from) ??
    before ??
    askerAfter(scan, t, to) ??
    doer ??
    compoundBefore(scan, t) ??
    (isFronted(scan, t) && !elsewhere ? subjectAfterNoun(scan, t, to) : null);
  const adverbial = adverbialBefore(scan, t.from) !== null || isGoal(scan, t.from);
  if (own.length === 0 && subject !== null) {
    // "Kim a reçu de Trump une lettre", "a adressé à Poutine un message": the partner stands before the noun.
    const giver = PARTNERED.has(t.rule.kind) ? partnersBefore(scan, t, subject) : [];
    if (giver.length > 0) return made(t, "partner-before", [...subject.actors, ...giver], subject, to);
    const asked = askedBefore(scan, t);
    if (asked !== null && !asked.actors.some((a) => subject.actors.includes(a)))
      return made(t, "asked", [...subject.actors, ...asked.actors], subject, to);
    // "Macron avait demandé à Poutine, lors d'un entretien, …": who is spoken to in the clause is the other one.
    const addressee = subject.actors.length === 1 && adverbial ? addresseeBefore(scan, t, subject) : [];
    if (addressee.length > 0)
      return {
        ...made(t, "addressee", [...subject.actors, ...addressee], subject, to),
        soft: isDefinite(scan, t),
      };
  }
  const definite = isDefinite(scan, t);
  const rules = doer !== null && doer === subject ? ["doer-after"] : [];
  const read = made(t, own.length > 0 ? "with-subject" : "subject", [...(subject?.actors ?? []), ...own], subject, to);
  return {
    ...read,
    rules: [...read.rules, ...rules],
    reference:
      own.length === 0 &&
      !elsewhere &&
      (definite || adverbial || ordinalOf(scan, t) !== null || isDenial(scan, t) || subjectIsEnough(t, subject)),
    agent:
      by[0]?.actors ??
      (isReceived(scan, t) ? own : withs.some((g) => g.marker === "to") ? (subject?.actors ?? []) : []),
    soft: t.rule.weak === true && own.length === 0 && definite && !isCarriedOut(scan, t, subject),
  };
}

/** "A и B провели встречу": without articles, a light verb before the noun tells of the contact itself. */
const isCarriedOut = (scan: ContactScan, t: Trigger, subject: Group | null): boolean => {
  if (!declines(scan) || (subject?.actors.length ?? 0) < 2 || adverbialBefore(scan, t.from) !== null) return false;
  for (let i = t.from - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 6); i--) {
    if (scan.analysis.tokens[i]?.kind === "mark") return false;
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "do")) return true;
  }
  return false;
};

const made = (
  t: Trigger,
  rule: string,
  participants: readonly Actor[],
  subject: Group | null,
  to: number,
): Arguments => ({
  participants: distinct(participants),
  subject,
  reference: false,
  rules: [t.rule.id, rule],
  to,
  agent: [],
  soft: false,
});

const isAside = (scan: ContactScan, t: Trigger, g: Group): boolean => onlyAsked(scan, t, g) || isBringer(scan, t, g);

/** "L'appel de A à B", "l'appel passé par A à B": A called. "L'entretien de A avec B" says nothing. */
function callerOf(of: readonly Group[], partners: readonly Group[], by: readonly Group[]): readonly Actor[] {
  if (by.length > 0) return by[0]!.actors;
  return partners.some((g) => g.marker === "to") ? (of[0]?.actors ?? []) : [];
}

/** Does the clause's subject take part in what the noun names: through a light verb, a governor, or an adverbial of time? */
function carriesNoun(scan: ContactScan, t: Trigger, hasPartner: boolean): boolean {
  // "pendant le sommet": who does something at a summit is not all who meet there.
  if (adverbialBefore(scan, t.from) !== null) return hasPartner || t.rule.kind !== "summit";
  for (let i = t.from - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 17); i--) {
    const far = t.from - i > 10;
    const types = scan.tags.at(i).map((x) => x.value.type);
    if (types.includes("auxiliary") && scan.tags.at(i).some((x) => x.value.id === "do")) return true;
    if (far) {
      if (types.includes("contact-verb") || isFinite(scan, i)) return false;
      continue;
    }
    // "évoquent le prochain sommet": an adjective of a summit is no verb that carries it.
    if (types.includes("governor") && (t.rule.kind !== "summit" || verbFeatures(scan, i) !== 0)) return true;
    if (hasPartner && verbFeatures(scan, i) !== 0) return true;
    if (normAt(scan, i) === ":" || normAt(scan, i) === ";") return false;
  }
  return false;
}

/** Kinds whose partner may stand between the light verb and the noun. */
const PARTNERED: ReadonlySet<string> = new Set(["letter", "message", "call"]);

function partnersBefore(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  if (adverbialBefore(scan, t.from) !== null) return [];
  const group = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= subject.to &&
      g.to <= t.from &&
      t.from - g.to <= 4 &&
      (g.marker === "of" || g.marker === "to") &&
      takesPart(g) &&
      g.actors.every((a) => a.kind === "person"),
  );
  return otherSide(group, subject);
}

function addresseeBefore(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  // "told X in a call", "In a call A told X": whom the subject tells something, before the noun or after it.
  const told = (g: Group): boolean => g.marker === null && scan.tags.before(g.from, "tell") !== undefined;
  const group = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= subject.to &&
      ((g.to <= t.from && g.marker === "to") || told(g)) &&
      takesPart(g) &&
      g.actors.every((a) => a.kind === "person"),
  );
  return otherSide(group, subject);
}

/** The persons of a group, unless one is of the subject's own state. */
const otherSide = (group: Group | undefined, subject: Group): readonly Actor[] =>
  group === undefined || group.actors.some((a) => subject.actors.some((b) => b.id === a.id || b.state === a.state))
    ? []
    : group.actors;

/** "There was no conversation": in the past, of what was told. */
const isDenial = (scan: ContactScan, t: Trigger): boolean =>
  isRole(scan, t.from - 1, "no") && (verbFeatures(scan, t.from - 2) & Feature.past) !== 0;

/** "Les deux dirigeants ont eu un entretien": the subject alone makes the participants. */
const subjectIsEnough = (t: Trigger, subject: Group | null): boolean =>
  subject !== null && (subject.actors.length >= 2 || t.rule.weak !== true);

/** Only small words, no noun of another thing, between a noun and what it is "of". */
function onlySmallWords(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (scan.language.morphology.functionLemma(normAt(scan, i)) === undefined) return false;
  return to - from <= 4;
}

/** The noun stands in an adverbial before the clause: "Lors d'un entretien avec X, Y a …". */
function isFronted(scan: ContactScan, t: Trigger): boolean {
  if (scan.tags.before(t.from, "adverbial") !== undefined || adverbialBefore(scan, t.from) !== null) return true;
  if (declines(scan) && phraseBefore(scan, t.from, "ahead")) return true;
  // "La rencontre a été annulée par …" is itself the subject; in languages without articles form does not tell.
  const sentence = scan.analysis.sentences[t.sentence]!;
  return t.from - sentence.from <= 8 && !isDefinite(scan, t);
}
