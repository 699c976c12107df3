import type { Actor } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import { accusativeObject, declines, givenBefore, isCaseless, partnersLeft } from "./cases.ts";
import { isReflexive } from "./triggers.ts";
import { ownerOf, recipientBefore, relativeArguments } from "./told.ts";
import { type ContactScan, distinct, type Group, isRole, lemmaAt, normAt, type Trigger, verbFeatures } from "./frame.ts";
import { nearTokens } from "../../text/near.ts";

export interface Arguments {
  readonly participants: readonly Actor[];
  /** The subject of the verb, or of the clause that the noun stands in. */
  readonly subject: Group | null;
  /** The noun refers to a contact told before. */
  readonly reference: boolean;
  readonly rules: readonly string[];
  /** Where the arguments end. */
  readonly to: number;
  /** Who did it in the active voice, where the verb tells an agent from an object. */
  readonly agent: readonly Actor[];
  /** Only the subject takes part, and the word is a weak one: tells of a contact only if one is told elsewhere. */
  readonly soft: boolean;
}

const FORMS = new Set(["name", "role", "counterpart", "group", "pronoun", "state", "metonym", "side", "organisation"]);

/** Can the group's actors take part in a contact? Spokespersons, outlets and institutions report, they do not take part. */
export function takesPart(group: Group): boolean {
  if (group.mentions.some((m) => m.form === "organisation") && (group.marker === "of" || group.marker === "to" || group.marker === "against")) return false;
  // A territory is spoken of; it takes part only where it is a named partner.
  if (group.marker !== "with" && group.marker !== "between" && group.actors.some((a) => a.kind === "state" && a.state !== undefined && a.id.startsWith("state/") && TERRITORY.test(a.state))) return false;
  return group.actors.length > 0 && group.mentions.every((m) => FORMS.has(m.form)) && group.actors.every((a) => a.role !== "spokesperson");
}

/** Who receives a visitor, where the text names him. */
const HOSTS = new Set(["president", "monarch", "prime-minister", "supreme-leader"]);

/** Codes of territories are four letters long (see docs/guide/knowledge.md). */
const TERRITORY = /^[A-Z]{4,}$/;

export function findArguments(scan: ContactScan, trigger: Trigger, others: readonly Trigger[]): Arguments {
  return trigger.noun ? argumentsOfNoun(scan, trigger, others) : argumentsOfVerb(scan, trigger, others);
}

/** The sentence's groups right of the trigger, up to what ends its reach: a finite verb, a relative pronoun, another trigger. */
function groupsRight(scan: ContactScan, t: Trigger, others: readonly Trigger[], limit: number): Group[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  let end = sentence.to;
  for (let i = t.to; i < sentence.to; i++) {
    if (isBarrier(scan, i, t.to, others) && !(t.noun && isHappening(scan, i) && adverbialBefore(scan, t.from) === null && !others.some((o) => o.from === i))) {
      end = i;
      break;
    }
  }
  return (scan.groups[t.sentence] ?? []).filter((g) => g.from >= t.to && g.from < end && g.from - t.to <= limit && takesPart(g));
}

/** "A call has been held between A and B": the noun's own verb does not end its reach. */
const isHappening = (scan: ContactScan, i: number): boolean =>
  hasBareForms(scan) && !isRole(scan, i, "that") && !isRole(scan, i, "who") && scan.tags.at(i).some((t) => t.value.type === "auxiliary") && !scan.tags.at(i).some((t) => t.value.type === "cue" || t.value.type === "governor");

/** Where the reach of a trigger ends. */
export function isBarrier(scan: ContactScan, i: number, from: number, others: readonly Trigger[]): boolean {
  const norm = normAt(scan, i);
  if (norm === ";" || norm === ":" || norm === "»" || norm === "”") return true;
  if (others.some((o) => o.from === i && i !== from)) return true;
  if (isRole(scan, i, "that") || isRole(scan, i, "who")) return !isInList(scan, i);
  return isFinite(scan, i) && !insideMention(scan, i);
}

/** "ainsi que" joins, and opens no clause. */
const isInList = (scan: ContactScan, i: number): boolean => isRole(scan, i - 1, "also");

const insideMention = (scan: ContactScan, i: number): boolean => nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);

/** A word that can only be the finite verb of a clause, as far as the lexicon knows: an auxiliary, or a verb of saying or planning. */
export function isFinite(scan: ContactScan, i: number): boolean {
  const features = verbFeatures(scan, i);
  if ((features & (Feature.present | Feature.past | Feature.imperfect | Feature.future | Feature.conditional)) === 0) return false;
  const ambiguous = (features & (Feature.singular | Feature.plural | Feature.participle)) !== 0;
  if (ambiguous && !(hasBareForms(scan) && isPredicate(scan, i))) return false;
  return scan.tags.at(i).some((t) => t.value.type === "auxiliary" || t.value.type === "cue" || t.value.type === "governor" || t.value.type === "contact-verb");
}

/** Languages whose finite verbs look like participles and nouns ("met", "call"): the place in the clause tells. */
export const hasBareForms = (scan: ContactScan): boolean => scan.language.file.traits?.includes("bare-clauses") === true;

/** Right after its subject or a relative pronoun, adverbs between; not after an auxiliary. */
function isPredicate(scan: ContactScan, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (scan.tags.at(k).some((t) => t.value.type === "auxiliary" && (t.value.id === "have" || t.value.id === "modal"))) return false;
    if (isRole(scan, k, "who")) return true;
    const mention = nearTokens(scan.mentions, k).find((m) => m.from <= k && k < m.to);
    if (mention !== undefined) return mention.to === k + 1;
    if (scan.analysis.tokens[k]?.kind !== "word" || isRole(scan, k, "determiner") || (scan.language.file.articles ?? []).includes(normAt(scan, k)) || lemmaAt(scan, k) !== undefined) return false;
  }
  return false;
}

/** The group that is the subject of a verb at the token: the last one without a preposition before it, in its clause. */
export function subjectBefore(scan: ContactScan, sentence: number, verb: number): Group | null {
  const noun = antecedent(scan, sentence, verb);
  if (noun !== null) return noun;
  const all = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && takesPart(g) && !isAside(scan, g, verb));
  const bare = all.filter((g) => g.marker === null);
  // "У Путина был разговор": who has it.
  const groups = bare.length === 0 && declines(scan) ? all.filter((g) => g.marker === "at") : bare;
  for (let k = groups.length - 1; k >= 0; k--) {
    const group = groups[k]!;
    if (isObjectOf(scan, group)) continue;
    return group;
  }
  return null;
}

/** "a dit X, qui avait reçu Y": the noun of a relative pronoun is the subject, whatever it is in its own clause. */
function antecedent(scan: ContactScan, sentence: number, verb: number): Group | null {
  if (declines(scan)) return null;
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && takesPart(g));
  for (let i = verb - 1; i >= Math.max(scan.analysis.sentences[sentence]!.from + 1, verb - 7); i--) {
    if (isRole(scan, i, "who")) return groups.find((g) => g.to === i || (g.to === i - 1 && normAt(scan, i - 1) === ",")) ?? null;
    if (scan.analysis.tokens[i]?.kind === "mark" || groups.some((g) => g.marker === null && g.to === i + 1)) return null;
  }
  return null;
}

/** "X, whom Y had called, said": the subject of a relative clause that a comma closes before the verb. */
function isAside(scan: ContactScan, group: Group, verb: number): boolean {
  let i = group.from - 1;
  while (i >= 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  if (!isRole(scan, i, "who") || !hasBareForms(scan)) return false;
  for (let k = group.to; k < verb; k++) if (normAt(scan, k) === ",") return true;
  return false;
}

/** A bare group right after a finite verb or participle is its object, not the subject of what follows. */
function isObjectOf(scan: ContactScan, group: Group): boolean {
  let i = group.from - 1;
  while (i >= 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  const features = verbFeatures(scan, i);
  const types = scan.tags.at(i).map((t) => t.value.type);
  const isVerb = (features & (Feature.participle | Feature.infinitive)) !== 0;
  return isVerb && (types.includes("cue") || types.includes("contact-verb") || types.includes("governor"));
}

function subjectAfter(scan: ContactScan, sentence: number, from: number): Group | null {
  return (scan.groups[sentence] ?? []).find((g) => g.from >= from && g.marker === null && takesPart(g)) ?? null;
}

function argumentsOfVerb(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Arguments {
  const right = groupsRight(scan, t, others, 22);
  const passive = right.find((g) => g.marker === "by");
  const partners = partnerLemmas(scan, t);
  const marked = right.filter((g) => g.marker === "with" || (g.marker !== null && partners.has(g.marker)) || (g.marker === "at" && t.rule.destination === true));
  const withs = marked.length > 0 ? marked : [...partnersLeft(scan, t, partners, others), ...right.filter((g) => partners.size > 0 && g.from - t.to <= 6 && isCaseless(scan, g)).slice(0, 1)].slice(0, 1);
  const object = t.rule.object === "partner" ? (declines(scan) ? accusativeObject(scan, t, right) : right.find((g) => g.marker === null && g.from - t.to <= (hasBareForms(scan) ? 3 : 14) && noVerbBetween(scan, t.to, g.from))) : undefined;
  let subject = subjectBefore(scan, t.sentence, t.from);
  if (subject === null && (!isFiniteVerb(scan, t) || declines(scan))) subject = subjectAfter(scan, t.sentence, Math.max(t.to, (object ?? withs[0])?.to ?? t.to));
  const seat = passive === undefined && t.rule.object === "partner" ? seatHost(scan, t) : [];
  const dative = [...(object === undefined ? objectPronoun(scan, t, subject) : []), ...seat, ...cliticPartner(scan, t), ...hostOf(scan, t, others, subject)];
  const own = [...joinedBy(scan, t).flatMap((g) => g.actors), ...(object?.actors ?? []), ...withs.flatMap((g) => g.actors), ...(passive?.actors ?? []), ...dative];
  // "ont appelé à la trêve": a verb that wants an object has none, unless it is reflexive ("se sont rencontrés").
  const together = (subject?.actors.length ?? 0) >= 2 && (t.rule.reciprocal === true || (t.rule.object === undefined && mediumNear(scan, t)));
  const bare = (t.rule.object === "partner" || t.rule.place === "required") && isBareParticiple(scan, t) && passive === undefined && seat.length === 0 && !isHeadline(scan, t, subject);
  const lacksObject = bare || ((t.rule.object === "partner" || t.rule.partners !== undefined) && own.length === 0 && !isReflexive(scan, t.from) && !together && !isHeadline(scan, t, subject));
  // "Georgia discussed by X and Y": the subject of the passive of a verb without a partner as object is what it is about.
  const topical = passive !== undefined && (t.rule.object === undefined || isClause(scan, t.sentence));
  const participants = lacksObject ? [] : distinct([...(topical ? [] : (subject?.actors ?? [])), ...own]);
  const agent = passive !== undefined ? passive.actors : (subject?.actors ?? []);
  const to = Math.max(t.to, ...[object, passive, ...withs].map((g) => g?.to ?? 0));
  return { participants: participants, subject, reference: false, rules: [t.rule.id], to, agent: passive !== undefined || own.length > 0 ? agent : [], soft: t.rule.weak === true && own.length === 0 && !isReflexive(scan, t.from) };
}

/** "That X appreciates it was welcomed by Y": the subject is a clause, and nobody in it is meant. */
const isClause = (scan: ContactScan, sentence: number): boolean => {
  const { from } = scan.analysis.sentences[sentence]!;
  return hasBareForms(scan) && isRole(scan, from, "that") && scan.mentions.some((m) => m.from > from && m.from <= from + 3);
};

/** "ont parlé au téléphone". */
function mediumNear(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.to; i < t.to + 6; i++) if (scan.tags.first(i, "medium") !== undefined) return true;
  return false;
}

/** "Kagame et Tshisekedi réunis à Doha": a headline leaves the auxiliary out. */
const isHeadline = (scan: ContactScan, t: Trigger, subject: Group | null): boolean =>
  scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role === "title" && (subject?.actors.length ?? 0) >= 2;

/** "des journalistes réunis dans la capitale": a participle without auxiliary is passive, and tells of nobody without its agent. */
function isBareParticiple(scan: ContactScan, t: Trigger): boolean {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  if ((features & Feature.participle) === 0 || (features & (Feature.present | Feature.past | Feature.infinitive)) !== 0) return false;
  for (let i = t.from - 1; i >= Math.max(0, t.from - 6); i--) {
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have")) return false;
    if (scan.analysis.tokens[i]?.kind === "mark" && normAt(scan, i) !== "-") break;
  }
  return true;
}

const isFiniteVerb = (scan: ContactScan, t: Trigger): boolean => (verbFeatures(scan, t.from) & (Feature.present | Feature.past | Feature.future | Feature.imperfect)) !== 0;

function noVerbBetween(scan: ContactScan, from: number, to: number): boolean {
  // "l'a invité à tirer parti de X": X belongs to the verb between.
  for (let i = from; i < to; i++) if (isFinite(scan, i) || (i > from + 1 && (verbFeatures(scan, i) & ~Feature.singular & ~Feature.plural) === Feature.infinitive)) return false;
  return true;
}

/** Markers whose group is a partner of this trigger: "téléphoner à", "écrire à". */
export function partnerLemmas(scan: ContactScan, t: Trigger): Set<string> {
  const markers = new Set<string>();
  for (const lemma of t.rule.partners ?? []) for (const [marker, lemmas] of Object.entries((scan.language.file.markers ?? {}))) if (lemmas.includes(lemma)) markers.add(marker);
  return markers;
}

/** "son homologue l'avait convié": the pronoun before the verb is the last other person spoken of. */
function objectPronoun(scan: ContactScan, t: Trigger, subject: Group | null): readonly Actor[] {
  if (t.rule.object !== "partner" || subject === null) return [];
  const near = [t.from - 1, t.from - 2, t.from - 3].some((i) => isRole(scan, i, "object-pronoun") && !nearTokens(scan.mentions, i + 1).some((m) => m.from === i + 1));
  if (!near) return [];
  for (let k = scan.mentions.length - 1; k >= 0; k--) {
    const m = scan.mentions[k]!;
    const actor = m.actors[0];
    if (m.to > t.from || actor === undefined || m.actors.length !== 1 || actor.kind !== "person" || m.form === "unknown") continue;
    if (subject.actors.some((a) => a.id === actor.id || a.state === actor.state)) continue;
    return scan.analysis.sentences[t.sentence]!.from - m.from < 120 ? [actor] : [];
  }
  return [];
}

/** "a été reçu au Kremlin", "reçu à l'Élysée": the institution's state is the host. */
function seatHost(scan: ContactScan, t: Trigger): readonly Actor[] {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  if ((features & Feature.participle) === 0) return [];
  const seat = (scan.groups[t.sentence] ?? []).find((g) => g.from >= t.to && g.from - t.to <= 8 && g.mentions[0]?.rule === "seat" && (g.marker === "to" || g.marker === "against"));
  const state = seat?.actors[0]?.state;
  return state === undefined ? [] : [leaderNamed(scan, state) ?? { id: `state/${state}`, name: scan.world.countries.get(state)?.name ?? state, kind: "state", state }];
}

/** The leader of the state whom the text names: who receives at its seats. */
const leaderNamed = (scan: ContactScan, state: string): Actor | undefined =>
  scan.mentions.flatMap((m) => m.actors).find((a) => a.kind === "person" && a.state === state && HOSTS.has(a.role ?? ""));

/** The state to which somebody goes stands for those who receive him there: "s'est rendu à Moscou". */
function hostOf(scan: ContactScan, t: Trigger, others: readonly Trigger[], subject: Group | null): readonly Actor[] {
  if (t.rule.destination !== true || subject === null) return [];
  const sentence = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(sentence.to, t.to + 10); i++) {
    if (isBarrier(scan, i, t.to, others)) break;
    if (!locativeBefore(scan, i)) continue;
    const place = scan.tags.first(i, "place")?.value.data?.["state"] as string | undefined;
    const named = nearTokens(scan.mentions, i).find((m) => m.from === i && m.form === "state")?.actors[0]?.state;
    const state = place ?? named;
    if (state === undefined || subject.actors.some((a) => a.state === state)) continue;
    const leader = leaderNamed(scan, state);
    if (leader !== undefined) return [leader];
    return [{ id: `state/${state}`, name: scan.world.countries.get(state)?.name ?? state, kind: "state", state }];
  }
  return [];
}

/** A preposition of place right before the token, articles passed over. */
function locativeBefore(scan: ContactScan, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && isRole(scan, k, "the")) k--;
  // "прилетел из Москвы": whence is not where to.
  if (declines(scan)) return isRole(scan, k, "in") || isContactVerb(scan, k);
  const lemma = scan.language.morphology.functionLemma(normAt(scan, k));
  return lemma !== undefined && (scan.language.file.places ?? []).includes(lemma);
}

const isContactVerb = (scan: ContactScan, i: number): boolean => scan.tags.at(i).some((x) => x.value.type === "contact-verb");

/** "lui a téléphoné": a pronoun before the verb. */
function cliticPartner(scan: ContactScan, t: Trigger): readonly Actor[] {
  if (t.rule.partners === undefined) return [];
  for (const m of scan.mentions) if (m.form === "pronoun" && m.from >= t.from - 4 && m.to <= t.from && isRole(scan, m.from, "dative")) return m.actors;
  return [];
}

function argumentsOfNoun(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Arguments {
  const right = groupsRight(scan, t, others, 26);
  const partners = partnerLemmas(scan, t);
  const between = right.find((g) => g.marker === "between");
  const owner = ownerOf(scan, t, right);
  // "A message from A has reached B": whom the noun's verb reaches.
  const reached = t.rule.partners !== undefined && right[0]?.marker === "by" ? right.filter((g) => g.marker === null && scan.tags.at(g.from - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "happen")) : [];
  const withs = [...right.filter((g) => g.marker === "with" || (g.marker !== null && partners.has(g.marker))), ...reached];
  // "le sommet d'Addis-Abeba": a capital after a meeting is its place.
  const placed = t.rule.kind === "summit" || t.rule.kind === "meeting";
  const of = right.filter((g) => (g.marker === "of" || (g.from === t.to && isCaseless(scan, g))) && !(placed && g.mentions.every((m) => m.form === "metonym")) && (withs.length === 0 || g.from < withs[0]!.from) && onlySmallWords(scan, t.to, g.from));
  // "Письмо Трампа Хаменеи": whom it is for follows whose it is.
  if (partners.size > 0 && withs.length === 0 && of.length > 0) withs.push(...right.filter((g) => g.from === of.at(-1)!.to && isCaseless(scan, g)));
  const by = right.filter((g) => g.marker === "by" && declines(scan) === false && isTied(scan, t, g));
  const bare = right.find((g) => g.marker === null && g.from === t.to && g.actors.length >= 2);
  const rules = [t.rule.id];
  // One side of "entre A et B" may be people nobody can name: the other took part all the same.
  const joined = joinedBy(scan, t).flatMap((g) => g.actors);
  if (between !== undefined) return { participants: distinct([...between.actors, ...joined]), subject: null, reference: false, rules: [...rules, "between"], to: between.to, agent: [], soft: false };
  const told = relativeArguments(scan, t);
  if (told !== null) return { participants: told.participants, subject: told.subject, reference: false, rules: [...rules, "relative"], to: told.to, agent: [], soft: false };
  const given = withs.some((g) => g.marker === "to") ? null : recipientBefore(scan, t);
  const own = distinct([...(owner === null ? [] : [owner]), ...(given === null ? [] : [given]), ...of, ...withs, ...by, ...(bare === undefined ? [] : [bare])].flatMap((g) => g.actors).concat(joined));
  const visitor = t.rule.destination === true ? (of[0] ?? (carriesNoun(scan, t, true) || own.length === 0 ? subjectBefore(scan, t.sentence, t.from) : null)) : null;
  const host = visitor === null ? [] : hostOf(scan, t, others, visitor);
  if (visitor !== null && host.length > 0) return { participants: distinct([...visitor.actors, ...host]), subject: visitor, reference: false, rules: [...rules, "destination"], to: Math.max(t.to, ...of.map((g) => g.to)), agent: visitor.actors, soft: false };
  const to = Math.max(t.to, ...[...of, ...withs, ...by].map((g) => g.to));
  const doer = own.length >= 2 && of.length === 0 && by.length === 0 && bare === undefined && withs.length > 0 && carriesNoun(scan, t, true) ? subjectBefore(scan, t.sentence, t.from) : null;
  if (doer !== null && !doer.actors.every((a) => own.includes(a))) return { participants: distinct([...doer.actors, ...own]), subject: doer, reference: false, rules: [...rules, "with-subject"], to, agent: [], soft: false };
  if (own.length >= 2) return { participants: own, subject: null, reference: false, rules: [...rules, "own-arguments"], to, agent: callerOf(scan, of, withs, by), soft: false };
  const before = carriesNoun(scan, t, own.length > 0) ? subjectBefore(scan, t.sentence, given?.from ?? t.from) : null;
  const subject = before ?? compoundBefore(scan, t) ?? (isFronted(scan, t) ? subjectAfter(scan, t.sentence, to) : null);
  // "Kim a reçu de Trump une lettre", "a adressé à Poutine un message": the partner stands before the noun.
  const giver = own.length === 0 && subject !== null && PARTNERED.has(t.rule.kind) ? partnersBefore(scan, t, subject) : [];
  if (giver.length > 0) return { participants: distinct([...subject!.actors, ...giver]), subject, reference: false, rules: [...rules, "partner-before"], to, agent: [], soft: false };
  // "Macron avait demandé à Poutine, lors d'un entretien, …": who is spoken to in the clause is the other one.
  const addressee = own.length === 0 && subject !== null && subject.actors.length === 1 && adverbialBefore(scan, t.from) !== null ? addresseeBefore(scan, t, subject) : [];
  if (addressee.length > 0) return { participants: distinct([...subject!.actors, ...addressee]), subject, reference: false, rules: [...rules, "addressee"], to, agent: [], soft: isDefinite(scan, t) };
  const elsewhere = hasBareForms(scan) && isRole(scan, t.to, "that");
  const reference = own.length === 0 && !elsewhere && (isDefinite(scan, t) || adverbialBefore(scan, t.from) !== null || subjectIsEnough(t, subject));
  const all = distinct([...(subject?.actors ?? []), ...own]);
  return { participants: all, subject, reference, rules: [...rules, own.length > 0 ? "with-subject" : "subject"], to, agent: by[0]?.actors ?? (withs.some((g) => g.marker === "to") ? (subject?.actors ?? []) : []), soft: t.rule.weak === true && own.length === 0 && isDefinite(scan, t) };
}

/** A "by" or "from" belongs to the noun right after it, or after words of ours ("a call placed by X"), not after any participle. */
function isTied(scan: ContactScan, t: Trigger, group: Group): boolean {
  if (!hasBareForms(scan)) return true;
  let at = group.from - 1;
  while (at > t.to && scan.language.morphology.functionLemma(normAt(scan, at)) === undefined) at--;
  // "came in from": a particle between the verb and its preposition.
  const before = scan.language.morphology.functionLemma(normAt(scan, at - 1)) !== undefined && at - 2 >= t.to ? at - 2 : at - 1;
  return before < t.to || nearTokens(scan.mentions, before).some((m) => m.from <= before && before < m.to) || scan.tags.at(before).some((x) => TIES.has(x.value.type));
}

const TIES = new Set(["auxiliary", "initiative-verb", "initiative-by", "contact-verb", "governor", "recall"]);

/** "L'appel de A à B", "l'appel passé par A à B": A called. "L'entretien de A avec B" says nothing. */
function callerOf(scan: ContactScan, of: readonly Group[], partners: readonly Group[], by: readonly Group[]): readonly Actor[] {
  void scan;
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
  const group = (scan.groups[t.sentence] ?? []).find((g) => g.from >= subject.to && g.to <= t.from && t.from - g.to <= 4 && (g.marker === "of" || g.marker === "to") && takesPart(g) && g.actors.every((a) => a.kind === "person"));
  return group === undefined || group.actors.some((a) => subject.actors.some((b) => b.id === a.id || b.state === a.state)) ? [] : group.actors;
}

function addresseeBefore(scan: ContactScan, t: Trigger, subject: Group): readonly Actor[] {
  const group = (scan.groups[t.sentence] ?? []).find((g) => g.from >= subject.to && g.to <= t.from && g.marker === "to" && takesPart(g) && g.actors.every((a) => a.kind === "person"));
  return group === undefined || group.actors.some((a) => subject.actors.some((b) => b.id === a.id || b.state === a.state)) ? [] : group.actors;
}

/** "Les deux dirigeants ont eu un entretien": the subject alone makes the participants. */
const subjectIsEnough = (t: Trigger, subject: Group | null): boolean => subject !== null && (subject.actors.length >= 2 || t.rule.weak !== true);

/** Only small words, no noun of another thing, between a noun and what it is "of". */
function onlySmallWords(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.language.morphology.functionLemma(normAt(scan, i)) === undefined) return false;
  return to - from <= 4;
}

/** "en présence de X", "with X attending": more people at the same contact. */
function joinedBy(scan: ContactScan, t: Trigger): Group[] {
  return (scan.groups[t.sentence] ?? []).filter((g, k, all) => {
    // "A et B seraient rejoints par C": those joined, too.
    const next = all[k + 1];
    if (g.from >= t.to && takesPart(g) && g.marker === null && next !== undefined && next.marker === "by" && scan.tags.before(next.from - 1, "joined") === undefined && [next.from, next.from - 1].some((i) => scan.tags.before(i, "joined") !== undefined)) return true;
    if (g.from < t.to || !takesPart(g)) return false;
    return [g.from, g.from - 1, g.from - 2].some((i) => scan.tags.before(i, "joined") !== undefined);
  });
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
  return (scan.groups[t.sentence] ?? []).find((g) => g.to <= t.from && g.actors.length >= 2 && takesPart(g) && (!hasBareForms(scan) || noVerbBetween(scan, g.to, t.from))) ?? null;
}

/** The adverbial ("lors de", "après") right before the noun's determiner. */
export function adverbialBefore(scan: ContactScan, from: number): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const tag = scan.tags.before(i + 1, "adverbial");
    if (tag !== undefined) return tag.from;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind === "mark") return null;
  }
  return null;
}

export function phraseBefore(scan: ContactScan, from: number, type: string): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (scan.tags.before(i + 1, type) !== undefined) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind === "mark") return false;
  }
  return false;
}

export function isDefinite(scan: ContactScan, t: Trigger): boolean {
  const articles = scan.language.file.traits?.includes("no-articles") !== true;
  for (let i = t.from - 1; i >= t.from - 3; i--) {
    if (isRole(scan, i, "indefinite")) return false;
    if (isRole(scan, i, "definite")) return true;
  }
  // Without articles, a single one that nothing calls new.
  return !articles && (t.features & Feature.singular) !== 0;
}
