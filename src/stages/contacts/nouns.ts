import { type Actor } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import { hostOf } from "./arguments.ts";
import { declines, isCaseless } from "./cases.ts";
import {
  adverbialBefore,
  groupsRight,
  hasBareForms,
  isDefinite,
  joinedBy,
  noVerbBetween,
  partnerLemmas,
  subjectAfter,
  subjectBefore,
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
import { ownerOf, recipientBefore, relativeArguments } from "./told.ts";

export function argumentsOfNoun(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Arguments {
  const right = groupsRight(scan, t, others, 26);
  const partners = partnerLemmas(scan, t);
  const between = right.find((g) => g.marker === "between");
  const owner = ownerOf(scan, t, right);
  // "A message from A has reached B": whom the noun's verb reaches.
  const reached =
    t.rule.partners !== undefined && right[0]?.marker === "by"
      ? right.filter(
          (g) =>
            g.marker === null &&
            scan.tags.at(g.from - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "happen"),
        )
      : [];
  const withs = [
    ...right.filter((g) => g.marker === "with" || (g.marker !== null && partners.has(g.marker))),
    ...reached,
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
  const by = right.filter((g) => g.marker === "by" && !declines(scan) && isTied(scan, t, g));
  const bare = right.find((g) => g.marker === null && g.from === t.to && g.actors.length >= 2);
  const rules = [t.rule.id];
  // One side of "entre A et B" may be people nobody can name: the other took part all the same.
  const joined = joinedBy(scan, t).flatMap((g) => g.actors);
  if (between !== undefined)
    return {
      participants: distinct([...between.actors, ...joined]),
      subject: null,
      reference: false,
      rules: [...rules, "between"],
      to: between.to,
      agent: [],
      soft: false,
    };
  const told = relativeArguments(scan, t);
  if (told !== null)
    return {
      participants: told.participants,
      subject: told.subject,
      reference: false,
      rules: [...rules, "relative"],
      to: told.to,
      agent: [],
      soft: false,
    };
  const given = withs.some((g) => g.marker === "to") ? null : recipientBefore(scan, t);
  const own = distinct(
    [
      ...(owner === null ? [] : [owner]),
      ...(given === null ? [] : [given]),
      ...of,
      ...withs,
      ...by,
      ...(bare === undefined ? [] : [bare]),
    ]
      .flatMap((g) => g.actors)
      .concat(joined),
  );
  const visitor =
    t.rule.destination === true
      ? (of[0] ?? (carriesNoun(scan, t, true) || own.length === 0 ? subjectBefore(scan, t.sentence, t.from) : null))
      : null;
  const host = visitor === null ? [] : hostOf(scan, t, others, visitor);
  if (visitor !== null && host.length > 0)
    return {
      participants: distinct([...visitor.actors, ...host]),
      subject: visitor,
      reference: false,
      rules: [...rules, "destination"],
      to: Math.max(t.to, ...of.map((g) => g.to)),
      agent: visitor.actors,
      soft: false,
    };
  const to = Math.max(t.to, ...[...of, ...withs, ...by].map((g) => g.to));
  const doer =
    own.length >= 2 &&
    of.length === 0 &&
    by.length === 0 &&
    bare === undefined &&
    withs.length > 0 &&
    carriesNoun(scan, t, true)
      ? subjectBefore(scan, t.sentence, t.from)
      : null;
  if (doer !== null && !doer.actors.every((a) => own.includes(a)))
    return {
      participants: distinct([...doer.actors, ...own]),
      subject: doer,
      reference: false,
      rules: [...rules, "with-subject"],
      to,
      agent: [],
      soft: false,
    };
  if (own.length >= 2)
    return {
      participants: own,
      subject: null,
      reference: false,
      rules: [...rules, "own-arguments"],
      to,
      agent: callerOf(of, withs, by),
      soft: false,
    };
  const before = carriesNoun(scan, t, own.length > 0) ? subjectBefore(scan, t.sentence, given?.from ?? t.from) : null;
  const subject = before ?? compoundBefore(scan, t) ?? (isFronted(scan, t) ? subjectAfter(scan, t.sentence, to) : null);
  // "Kim a reçu de Trump une lettre", "a adressé à Poutine un message": the partner stands before the noun.
  const giver =
    own.length === 0 && subject !== null && PARTNERED.has(t.rule.kind) ? partnersBefore(scan, t, subject) : [];
  if (giver.length > 0)
    return {
      participants: distinct([...subject!.actors, ...giver]),
      subject,
      reference: false,
      rules: [...rules, "partner-before"],
      to,
      agent: [],
      soft: false,
    };
  // "Macron avait demandé à Poutine, lors d'un entretien, …": who is spoken to in the clause is the other one.
  const addressee =
    own.length === 0 && subject !== null && subject.actors.length === 1 && adverbialBefore(scan, t.from) !== null
      ? addresseeBefore(scan, t, subject)
      : [];
  if (addressee.length > 0)
    return {
      participants: distinct([...subject!.actors, ...addressee]),
      subject,
      reference: false,
      rules: [...rules, "addressee"],
      to,
      agent: [],
      soft: isDefinite(scan, t),
    };
  const elsewhere = hasBareForms(scan) && isRole(scan, t.to, "that");
  const reference =
    own.length === 0 &&
    !elsewhere &&
    (isDefinite(scan, t) || adverbialBefore(scan, t.from) !== null || subjectIsEnough(t, subject));
  const all = distinct([...(subject?.actors ?? []), ...own]);
  return {
    participants: all,
    subject,
    reference,
    rules: [...rules, own.length > 0 ? "with-subject" : "subject"],
    to,
    agent: by[0]?.actors ?? (withs.some((g) => g.marker === "to") ? (subject?.actors ?? []) : []),
    soft: t.rule.weak === true && own.length === 0 && isDefinite(scan, t),
  };
}

/** A "by" or "from" belongs to the noun right after it, or after words of ours ("a call placed by X"), not after any participle. */
function isTied(scan: ContactScan, t: Trigger, group: Group): boolean {
  if (!hasBareForms(scan)) return true;
  let at = group.from - 1;
  while (at > t.to && scan.language.morphology.functionLemma(normAt(scan, at)) === undefined) at--;
  // "came in from": a particle between the verb and its preposition.
  const before =
    scan.language.morphology.functionLemma(normAt(scan, at - 1)) !== undefined && at - 2 >= t.to ? at - 2 : at - 1;
  return (
    before < t.to ||
    nearTokens(scan.mentions, before).some((m) => m.from <= before && before < m.to) ||
    scan.tags.at(before).some((x) => TIES.has(x.value.type))
  );
}

const TIES = new Set(["auxiliary", "initiative-verb", "initiative-by", "contact-verb", "governor", "recall"]);

/** "L'appel de A à B", "l'appel passé par A à B": A called. "L'entretien de A avec B" says nothing. */
function callerOf(of: readonly Group[], partners: readonly Group[], by: readonly Group[]): readonly Actor[] {
  if (by.length > 0) return by[0]!.actors;
  return partners.some((g) => g.marker === "to") ? (of[0]?.actors ?? []) : [];
}

/** Does the clause's subject take part in what the noun names: through a light verb, a governor, or an adverbial of time? */
function carriesNoun(scan: ContactScan, t: Trigger, hasPartner: boolean): boolean {
  // "pendant le sommet": who does something at a summit is not all who meet there.
  if (adverbialBefore(scan, t.from) !== null) return hasPartner || t.rule.kind !== "summit";
  for (let i = t.from - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 10); i--) {
    const types = scan.tags.at(i).map((x) => x.value.type);
    if (types.includes("auxiliary") && scan.tags.at(i).some((x) => x.value.id === "do")) return true;
    if (types.includes("governor")) return true;
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
  return group === undefined ||
    group.actors.some((a) => subject.actors.some((b) => b.id === a.id || b.state === a.state))
    ? []
    : group.actors;
}

function addresseeBefore(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  const group = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= subject.to &&
      g.to <= t.from &&
      g.marker === "to" &&
      takesPart(g) &&
      g.actors.every((a) => a.kind === "person"),
  );
  return group === undefined ||
    group.actors.some((a) => subject.actors.some((b) => b.id === a.id || b.state === a.state))
    ? []
    : group.actors;
}

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
  // "La rencontre a été annulée par …" is itself the subject; in languages without articles form does not tell.
  const sentence = scan.analysis.sentences[t.sentence]!;
  return t.from - sentence.from <= 8 && !isDefinite(scan, t);
}

/** "Poutine-Macron : entretien téléphonique". */
function compoundBefore(scan: ContactScan, t: Trigger): Group | null {
  const role = scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role;
  if (role !== "title" && role !== "heading" && role !== "caption") return null;
  return (
    (scan.groups[t.sentence] ?? []).find(
      (g) =>
        g.to <= t.from &&
        g.actors.length >= 2 &&
        takesPart(g) &&
        (!hasBareForms(scan) || noVerbBetween(scan, g.to, t.from)),
    ) ?? null
  );
}
