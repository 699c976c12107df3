import { Feature, type Actor, type ContactKind, type DateMention } from "../../model/index.ts";
import { kinds, moreSpecific } from "./kinds.ts";
import { adverbialBefore, findArguments, takesPart, type Arguments } from "./arguments.ts";
import { findInitiatives, isRecalled, ordinalOf } from "./initiative.ts";
import { isRole, lemmaAt, normAt, type ContactScan, type Frame, type Trigger } from "./frame.ts";
import { readStatus } from "./status.ts";
import { listedPartners } from "./lists.ts";
import { findTriggers } from "./triggers.ts";

/** A trigger that became no frame, and why: for `readout explain`. */
export interface Dropped {
  readonly trigger: Trigger;
  readonly why: string;
}

/** What every sentence says of contacts, in order. */
export function findFrames(scan: ContactScan): { frames: Frame[]; dropped: Dropped[] } {
  const frames: Frame[] = [];
  const dropped: Dropped[] = [];
  scan.analysis.sentences.forEach((sentence, index) => {
    const role = scan.analysis.blocks[sentence.block]?.role;
    if (role === "boilerplate" || role === "byline" || role === "dateline") return;
    const triggers = findTriggers(scan, index);
    const own: Frame[] = [];
    for (const trigger of triggers) {
      const found = findArguments(scan, trigger, triggers);
      const listed = listedPartners(scan, trigger, found);
      for (const args of listed.length > 0 ? listed : severally(scan, trigger, found)) {
        const read = readFrame(scan, trigger, triggers, args, role === "title" || role === "caption" ? role : "body");
        if ("why" in read) dropped.push(read);
        else own.push(read);
      }
    }
    frames.push(...joinAdverbials(scan, own));
  });
  return { frames, dropped };
}

/** "Il s'entretient avec X lors d'une visioconférence le 26 juin": the noun tells the medium and the day of the verb's contact. */
function joinAdverbials(scan: ContactScan, frames: readonly Frame[]): Frame[] {
  const left = [...frames];
  for (const during of frames) {
    if (!during.trigger.noun || during.participants.length >= 2 || adverbialBefore(scan, during.trigger.from) === null) continue;
    const at = left.findIndex((f) => f !== during && f.participants.length >= 2 && f.trigger.to <= during.trigger.from && kinds(f.kind, during.kind));
    const verb = left[at];
    if (verb === undefined) continue;
    left[at] = { ...verb, kind: isOffer(verb) ? (during.kind === "talks" ? "meeting" : during.kind) : moreSpecific(verb.kind, during.kind), date: verb.date ?? during.date, place: verb.place ?? during.place, evidence: { start: verb.evidence.start, end: Math.max(verb.evidence.end, during.evidence.end) }, rules: [...verb.rules, ...during.rules, "during"] };
    left.splice(left.indexOf(during), 1);
  }
  return left;
}

/** "a invité X à un sommet": what somebody is asked to. */
const isOffer = (frame: Frame): boolean => frame.trigger.rule.status !== undefined && frame.kind === "visit";

/** "avec A, puis avec B": a contact with each. */
function severally(scan: ContactScan, t: Trigger, args: Arguments): Arguments[] {
  const partners = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= t.to && g.to <= args.to && (g.marker === "with" || g.marker === "to") && takesPart(g) && g.actors.some((a) => args.participants.includes(a)));
  const apart = partners.some((g, k) => k > 0 && separated(scan, partners[k - 1]!.to, g.from));
  if (args.subject === null) return [args];
  const subject = args.subject.actors;
  const objects = t.rule.object === "partner" ? laterObjects(scan, t, args) : [];
  if (objects.length > 0) return [args, ...objects.map((g) => ({ ...args, participants: [...subject, ...g.actors], to: g.to, rules: [...args.rules, "severally"] }))];
  // One letter to two people is two letters.
  const letters = (t.rule.kind === "letter" || t.rule.kind === "message") && subject.length === 1 && partners.length === 1 && partners[0]!.actors.length > 1;
  if (letters) return partners[0]!.actors.map((a) => ({ ...args, participants: [...subject, a], rules: [...args.rules, "severally"] }));
  // "des entretiens téléphoniques avec A et B": as many calls as partners.
  const plural = t.noun && t.rule.kind === "call" && (t.features & Feature.plural) !== 0 && (t.features & Feature.singular) === 0 && subject.length === 1;
  if (plural && partners.length === 1 && partners[0]!.actors.length > 1) return partners[0]!.actors.map((a) => ({ ...args, participants: [...subject, a], rules: [...args.rules, "severally"] }));
  // "spoke to A, B and C separately"
  const after = partners.length === 1 && partners[0]!.actors.length > 1 && subject.length === 1 && separated(scan, partners[0]!.to, partners[0]!.to + 2);
  if (after) return partners[0]!.actors.map((a) => ({ ...args, participants: [...subject, a], rules: [...args.rules, "severally"] }));
  // "позвонил A и B": one rings one at a time; "поговорил по телефону с A, а также с B".
  const rung = t.rule.kind === "call" && !t.noun && subject.length === 1 && partners.length === 1 && partners[0]!.actors.length > 1 && ringsEach(scan, t, partners[0]!);
  if (rung) return partners[0]!.actors.map((a) => ({ ...args, participants: [...subject, a], rules: [...args.rules, "severally"] }));
  const retold = t.rule.kind === "call" && !t.noun && subject.length === 1 && partners.length > 1 && partners.slice(1).some((g) => isMarked(scan, g.from) && isRole(scan, g.from - 2, "also"));
  if (!apart && !retold) return [args];
  return partners.map((g) => ({ ...args, participants: [...subject, ...g.actors], rules: [...args.rules, "severally"] }));
}

/** Nobody rings two people in one call, or talks to four on one line without its being said. */
function ringsEach(scan: ContactScan, t: Trigger, group: ContactScan["groups"][number][number]): boolean {
  if (t.rule.partners !== undefined || group.actors.length >= 4) return true;
  return group.mentions.some((m, k) => k > 0 && isMarked(scan, m.from));
}

/** Is the preposition told again before this member of a list? */
const isMarked = (scan: ContactScan, from: number): boolean => {
  const lemma = lemmaAt(scan, from - 1);
  return lemma !== undefined && (scan.language.file.markers?.["with"] ?? []).includes(lemma);
};

/** "rencontrera Merkel mercredi à Berlin, puis Macron jeudi à Paris": further objects of the same verb. */
function laterObjects(scan: ContactScan, t: Trigger, args: Arguments): ContactScan["groups"][number][number][] {
  const later = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= args.to && g.marker === null && takesPart(g) && g.actors.every((a) => a.kind === "person"));
  return later.filter((g) => [g.from - 1, g.from - 2].some((i) => scan.tags.first(i, "separately") !== undefined));
}

function separated(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tags.first(i, "separately") !== undefined) return true;
  return false;
}

const LEADERS = new Set(["president", "monarch", "prime-minister", "foreign-minister", "supreme-leader"]);

/** "La première conversation avec Poutine a duré une heure": the other one is the subject of the sentences before. */
function withSubjectBefore(scan: ContactScan, t: Trigger, args: Arguments): Arguments {
  const partner = args.participants[0];
  if (!t.noun || args.participants.length !== 1 || partner === undefined || args.subject !== null || args.rules.includes("between")) return args;
  for (let s = t.sentence - 1; s >= Math.max(0, t.sentence - 3); s--) {
    const subject = (scan.groups[s] ?? []).find((g) => g.marker === null && g.actors.length === 1 && g.actors[0]!.kind === "person" && takesPart(g));
    const actor = subject?.actors[0];
    if (actor !== undefined && actor.state !== partner.state) return { ...args, participants: [actor, partner], rules: [...args.rules, "subject-before"] };
  }
  // "L'appel avec le président iranien …, a indiqué Barack Obama": who tells of it was on the line.
  const teller = (scan.groups[t.sentence] ?? []).find((g) => g.from > args.to && g.marker === null && g.actors.length === 1 && LEADERS.has(g.actors[0]!.role ?? "") && takesPart(g));
  const actor = teller?.actors[0];
  if (actor !== undefined && actor.state !== partner.state) return { ...args, participants: [actor, partner], rules: [...args.rules, "teller"] };
  return args;
}

function readFrame(scan: ContactScan, t: Trigger, triggers: readonly Trigger[], found: Arguments, role: Frame["role"]): Frame | Dropped {
  const args = withSubjectBefore(scan, t, found);
  const status = readStatus(scan, t, args);
  if (status.drop !== null) return { trigger: t, why: status.drop };
  const participants = cleanParticipants(args.participants);
  // A verb with one known party speaks of a contact told elsewhere, or of none that can be named.
  const reference = (args.reference && !args.rules.includes("between")) || (!t.noun && participants.length === 1);
  const why = tooWeak(scan, t, args, participants, reference);
  if (why !== null) return { trigger: t, why };
  if (t.rule.place === "required" && (participants.length < 2 || !isTown(placeFor(scan, t, triggers)))) return { trigger: t, why: "no place" };
  const kind = kindOf(scan, t, triggers, participants);
  const dated = dateFor(scan, t, args, triggers);
  // "созвонились 15 августа, перед саммитом": the day before a contact to come is another's.
  const told = dated !== null && tellsWhen(scan, t, triggers, dated, status.status);
  const date = told ? null : dated !== null && status.rules.includes("ahead") && dated.start < scan.analysis.tokens[t.from]!.start ? null : dated;
  return {
    trigger: t,
    kind: kind.kind,
    status: status.status,
    tense: status.tense,
    participants,
    reference,
    soft: (args.soft && kind.rules.length === 0 && t.rule.place === undefined) || isEmptyDenial(t, args, status.status),
    recalled: isRecalled(scan, t),
    date,
    place: AFAR.has(kind.kind) ? null : placeFor(scan, t, triggers),
    initiators: findInitiatives(scan, t, args, status),
    ordinal: ordinalOf(scan, t),
    evidence: evidenceOf(scan, t, args),
    rules: [...args.rules, ...status.rules, ...kind.rules],
    formats: formatsOf(scan, t),
    hosted: hostsIt(scan, t),
    role,
  };
}

/** A person stands for the state: "la France" beside "Emmanuel Macron" is no further participant. */
export function cleanParticipants(actors: readonly Actor[]): Actor[] {
  const persons = actors.filter((a) => a.kind === "person");
  return actors.filter((a) => a.kind === "person" || a.kind === "group" || a.kind === "organisation" || !persons.some((p) => p.state === a.state));
}

/** Two sides at least; two people of one state ("Macron et son Premier ministre") are no contact between states. */
function tooWeak(scan: ContactScan, t: Trigger, args: Arguments, participants: readonly Actor[], reference: boolean): string | null {
  if (participants.length === 1 && args.rules.includes("between")) return null;
  if (t.rule.kind === "visit" && participants.length >= 2 && participants.every((a) => a.kind === "state")) return "nobody who visits";
  if (participants.length >= 2) {
    const sides = new Set(participants.map((a) => a.state ?? a.id));
    return sides.size < 2 ? "one side only" : null;
  }
  if (outsiderNear(scan, t, args)) return "a partner who acts for nobody";
  if (!t.noun) return participants.length === 0 || t.rule.weak === true ? "no partner" : null;
  return reference ? null : "no partner";
}

/** "Jamais ils n'avaient eu d'échange aussi long": a negation without partners of its own denies no contact. */
const isEmptyDenial = (t: Trigger, args: Arguments, status: Frame["status"]): boolean => t.noun && status === "denied" && args.reference && t.rule.weak === true;

/** "C'est Charles Michel qui organisera la réunion": the host takes part. */
function hostsIt(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.from - 1; i >= t.from - 4; i--) if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "host")) return true;
  return false;
}

function outsiderNear(scan: ContactScan, t: Trigger, args: Arguments): boolean {
  const end = Math.min(scan.analysis.sentences[t.sentence]!.to, args.to + 8);
  for (let i = t.to; i < end; i++) if (scan.tags.first(i, "outsider") !== undefined) return true;
  return false;
}

function formatsOf(scan: ContactScan, t: Trigger): Frame["formats"] {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  return scan.tags.all.filter((x) => x.value.type === "format" && x.from >= from && x.to <= to);
}

/** The kind of the word, unless the clause names the medium ("par téléphone"). */
function kindOf(scan: ContactScan, t: Trigger, triggers: readonly Trigger[], participants: readonly Actor[]): { kind: ContactKind; rules: string[] } {
  const kind = t.rule.kind;
  if (kind === "talks" || kind === "meeting") {
    const { from, to } = scan.analysis.sentences[t.sentence]!;
    const nearest = Array.from({ length: to - from }, (_, k) => from + k).sort((a, b) => Math.abs(a - t.from) - Math.abs(b - t.from));
    for (const i of nearest) {
      const medium = scan.tags.first(i, "medium");
      if (medium === undefined || ownerOf(scan, medium.from, triggers) !== t) continue;
      const found = medium.value.data?.["kind"] as ContactKind;
      if (kind === "meeting" && found === "letter") continue;
      return { kind: found, rules: [medium.value.id] };
    }
  }
  if (kind === "summit" && participants.length === 2) return { kind: "meeting", rules: ["two-at-a-summit"] };
  return { kind, rules: [] };
}

/** A medium belongs to the trigger before it, else to the first after it. */
function ownerOf(scan: ContactScan, at: number, triggers: readonly Trigger[]): Trigger | undefined {
  return triggers.find((t) => t.from <= at && at < t.to) ?? triggers.filter((t) => t.to <= at).at(-1) ?? triggers.find((t) => t.from > at && !subordinate(scan, at, t.from));
}

/**
 * "…, сообщили в пятницу в Кремле": the day of the report dates the sentence's first contact, if any; "1 июля Песков заявил, что
 * Путин готов встретиться" dates no contact to come.
 */
function tellsWhen(scan: ContactScan, t: Trigger, triggers: readonly Trigger[], date: DateMention, status: string): boolean {
  const { tokens } = scan.analysis;
  const at = tokens.findIndex((x) => x.start >= date.start);
  const isCue = (i: number): boolean => scan.tags.at(i).some((x) => x.value.type === "cue") && !triggers.some((o) => o.from <= i && i < o.to);
  if (isCue(at - 1) && at > t.to) return triggers[0] !== t;
  if (status === "held" || date.end > tokens[t.from]!.start) return false;
  let cue = false;
  for (let i = at; i < t.from; i++) {
    if (isCue(i)) cue = true;
    if (cue && isRole(scan, i, "that")) return true;
  }
  return false;
}

/** Does a clause of its own begin between: "рассказал по телефону, как прошли переговоры"? */
function subordinate(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (normAt(scan, i) === "," && (["that", "who", "as"] as const).some((role) => isRole(scan, i + 1, role))) return true;
  return false;
}

/** The part of the sentence nearer to this trigger than to any other. */
function reach(scan: ContactScan, t: Trigger, triggers: readonly Trigger[]): { from: number; to: number } {
  const sentence = scan.analysis.sentences[t.sentence]!;
  let { from, to } = sentence;
  for (const other of triggers) {
    if (other === t) continue;
    if (other.to <= t.from && other.to > from) from = other.to;
    if (other.from >= t.to && other.from < to) to = clauseEnd(scan, t.to, other.from);
  }
  return { from, to };
}

/** Before another trigger, what stands after ", but" or ", and" (а, но) is that one's. */
function clauseEnd(scan: ContactScan, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) if (scan.analysis.tokens[i]?.norm === "," && isRole(scan, i + 1, "but")) return i;
  return to;
}

/** The date in the trigger's reach: after it first, then before it; else one of the sentence that no other trigger claims. */
function dateFor(scan: ContactScan, t: Trigger, args: Arguments, triggers: readonly Trigger[]): DateMention | null {
  const { from, to } = reach(scan, t, triggers);
  const { tokens } = scan.analysis;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const here = scan.dates.filter((d) => d.start >= start && d.end <= end && datesContact(scan, t, args, d));
  if (here.length === 0) return null;
  const at = tokens[t.from]!.start;
  const until = tokens[Math.min(tokens.length - 1, Math.max(t.to, args.to) - 1)]!.end;
  // What leans on another day ("la veille") only where nothing else is said.
  const distance = (d: DateMention): number => (d.start >= at ? Math.max(0, d.start - until) : at - d.end + 20) + (d.expression.type === "anaphoric" ? 1000 : 0);
  return here.reduce((best, d) => (distance(d) < distance(best) ? d : best));
}

/** "depuis 1979", "avant le 20 janvier", "la révolution de 1979" date something else; "l'appel du 14 février" dates the call. */
function datesContact(scan: ContactScan, t: Trigger, args: Arguments, date: DateMention): boolean {
  const at = scan.analysis.tokens.findIndex((x) => x.start >= date.start);
  // "se téléphonent depuis que X a été investi, le 20 janvier": a day in a clause of its own.
  for (let i = Math.max(t.to, args.to); i < at; i++) if ((isRole(scan, i, "that") || isRole(scan, i, "who")) && !isRole(scan, i - 1, "also") && !t.noun) return false;
  // "…, après l'intervention subie le 14 juin": a day of what the adverbial names.
  for (let i = Math.max(t.to, args.to); i < at - 2; i++) if (scan.tags.first(i, "adverbial") !== undefined && isNounAdverbial(scan, i, at)) return false;
  // "last week's resolution": the day of the noun that it owns.
  const next = scan.analysis.tokens.findIndex((x) => x.start >= date.end);
  if (isRole(scan, next, "genitive") && next + 1 !== t.from && t.from - next > 3) return false;
  if (isRole(scan, next, "genitive") && next > t.from) return false;
  const words = [lemmaAt(scan, at), lemmaAt(scan, at - 1)];
  if (words.some((w) => w !== undefined && scan.file.undated.includes(w))) return false;
  const of = isRole(scan, at, "of") ? at : isRole(scan, at - 1, "of") ? at - 1 : -1;
  return of < 0 || of === t.to || of === args.to || scan.mentions.some((m) => m.to === of);
}

/** Does a noun stand between the adverbial and the date, so that the date is the noun's? */
function isNounAdverbial(scan: ContactScan, from: number, to: number): boolean {
  const after = scan.tags.first(from, "adverbial")!.to;
  for (let i = after; i < to; i++) if (scan.analysis.tokens[i]?.kind === "word" && scan.language.morphology.functionLemma(scan.analysis.tokens[i]!.norm) === undefined) return true;
  return false;
}

function placeFor(scan: ContactScan, t: Trigger, triggers: readonly Trigger[]): Frame["place"] {
  const { from, to } = reach(scan, t, triggers);
  let best: Frame["place"] = null;
  let distance = Infinity;
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "place");
    if (tag === undefined || !(isLocative(scan, i) || (t.noun && i - t.to <= 2 && i > t.to && isRole(scan, t.to, "of")))) continue;
    const d = i >= t.to ? i - t.to : t.from - i + 6;
    if (d < distance) {
      distance = d;
      best = { id: `place/${tag.value.id}`, name: String(tag.value.data?.["name"]), from: tag.from, to: tag.to };
    }
  }
  return best ?? stateAsPlace(scan, t, from, to);
}

/** Contacts that have no place of their own. */
const AFAR: ReadonlySet<string> = new Set(["call", "video", "letter", "message"]);

/** A town or house of the world data, not a state: "signé à Moscou", but not "sur le Haut-Karabagh". */
const isTown = (place: Frame["place"]): boolean => place !== null && !/^place\/[a-z]{3,4}$/.test(place.id);

/** "se rendra en Chine", "à l'Élysée": a state or a seat, where no town is named. */
function stateAsPlace(scan: ContactScan, t: Trigger, from: number, to: number): Frame["place"] {
  for (const m of scan.mentions) {
    const actor = m.actors[0];
    if (m.from < Math.max(from, t.to) || m.to > to || actor === undefined || !isLocative(scan, m.from)) continue;
    if (m.form === "state" && /^state\/[A-Z]{3}$/.test(actor.id)) return { id: `place/${actor.id.slice("state/".length).toLowerCase()}`, name: actor.name, from: m.from, to: m.to };
    if (m.rule === "seat") return { id: `place/${actor.id.slice("institution/".length)}`, name: actor.name, from: m.from, to: m.to };
  }
  return null;
}

function isLocative(scan: ContactScan, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (scan.language.file.articles ?? []).includes(scan.analysis.tokens[k]?.norm ?? "") && isRole(scan, k, "the")) k--;
  const lemma = lemmaAt(scan, k);
  return lemma !== undefined && (scan.language.file.places ?? []).includes(lemma);
}

function evidenceOf(scan: ContactScan, t: Trigger, args: Arguments): { start: number; end: number } {
  const { tokens } = scan.analysis;
  const sentence = scan.analysis.sentences[t.sentence]!;
  let from = t.from;
  let to = Math.max(t.to, args.to);
  if (args.subject !== null && takesPart(args.subject)) {
    from = Math.min(from, args.subject.from);
    to = Math.max(to, Math.min(args.subject.to, sentence.to));
  }
  return { start: tokens[Math.max(from, sentence.from)]!.start, end: tokens[Math.min(to, sentence.to) - 1]!.end };
}
