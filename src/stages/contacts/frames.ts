import type { Actor } from "../../model/index.ts";
import { findArguments, type Arguments } from "./arguments.ts";
import { joinAdverbials } from "./adverbials.ts";
import { declines } from "./cases.ts";
import { countedHere, countOf } from "./counted.ts";
import { dayOfNothing, finerNext, shiftOf } from "./offsets.ts";
import { takesPart } from "./clause.ts";
import { disownedBy } from "./disowned.ts";
import { findInitiatives, isRecalled, ordinalOf } from "./initiative.ts";
import { isRole, type ContactScan, type Frame, type Trigger } from "./frame.ts";
import { AFAR, placeFor } from "./place.ts";
import { isTown } from "./sites.ts";
import { tooWeak } from "./too-weak.ts";
import { readStatus, type StatusReading } from "./status.ts";
import { asAnnounced, listedPartners } from "./lists.ts";
import { withNewDay } from "./moved.ts";
import { severally } from "./several.ts";
import { kindOf } from "./kind-of.ts";
import { absorbPurposes } from "./legs.ts";
import { isProcess } from "./processes.ts";
import { asks } from "./questions.ts";
import { isConfirmed } from "./reported.ts";
import { findTriggers } from "./triggers.ts";
import { eachDay, sinceDay, spanOf, weekdaysOf } from "./stretches.ts";
import { tellsWhen } from "./told-when.ts";
import { dateFor, reportDay } from "./when.ts";

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
        const read = readFrame(
          scan,
          listed.length > 0 ? asAnnounced(scan, trigger) : trigger,
          triggers,
          args,
          role === "title" || role === "caption" ? role : "body",
        );
        if ("why" in read) dropped.push(read);
        else own.push(...withNewDay(scan, read).flatMap((frame) => eachDay(scan, frame)));
      }
    }
    const disowned = own.length > 0 ? null : disownedBy(scan, index, frames);
    frames.push(...joinAdverbials(scan, absorbPurposes(scan, own)), ...(disowned === null ? [] : [disowned]));
  });
  return { frames, dropped };
}

const LEADERS = new Set(["president", "monarch", "prime-minister", "foreign-minister", "supreme-leader"]);

/** "La première conversation avec Poutine a duré une heure": the other one is the subject of the sentences before. */
function withSubjectBefore(scan: ContactScan, t: Trigger, args: Arguments): Arguments {
  const partner = args.participants[0];
  if (
    !t.noun ||
    args.participants.length !== 1 ||
    partner === undefined ||
    args.subject !== null ||
    args.rules.includes("between")
  )
    return args;
  if (isInFirstPerson(scan, t) || countOf(scan, t) !== null) return args;
  // "Диалога с Россией он искать не перестанет": dealings with a state are no talks with anybody.
  if (t.rule.kind === "talks" && partner.kind === "state" && declines(scan)) return args;
  for (let s = t.sentence - 1; s >= Math.max(0, t.sentence - 3); s--) {
    const subject = (scan.groups[s] ?? []).find(
      (g) => g.marker === null && g.actors.length === 1 && g.actors[0]!.kind === "person" && takesPart(g),
    );
    const actor = subject?.actors[0];
    if (actor !== undefined && actor.state !== partner.state)
      return { ...args, participants: [actor, partner], rules: [...args.rules, "subject-before"] };
  }
  // "L'appel avec le président iranien …, a indiqué Barack Obama": who tells of it was on the line.
  const teller = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from > args.to &&
      g.marker === null &&
      g.actors.length === 1 &&
      LEADERS.has(g.actors[0]!.role ?? "") &&
      takesPart(g),
  );
  const actor = teller?.actors[0];
  if (actor !== undefined && actor.state !== partner.state)
    return { ...args, participants: [actor, partner], rules: [...args.rules, "teller"] };
  return args;
}

/** "Now that I have had a talk with X": who speaks is the other one, not whom the sentences before are about. */
function isInFirstPerson(scan: ContactScan, t: Trigger): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = from; i < t.from; i++) if (scan.tags.first(i, "pronoun")?.value.data?.["first"] === true) return true;
  return false;
}

function readFrame(
  scan: ContactScan,
  t: Trigger,
  triggers: readonly Trigger[],
  found: Arguments,
  role: Frame["role"],
): Frame | Dropped {
  if (asks(scan, t)) return { trigger: t, why: "a question" };
  const args = countedHere(scan, t, withSubjectBefore(scan, t, found));
  const status = readStatus(scan, t, args);
  if (status.drop !== null) return { trigger: t, why: status.drop };
  const recalled = isRecalled(scan, t) || status.rules.includes("not-since");
  // "ne se sont pas parlé depuis le 4 avril": then they did.
  const since = status.rules.includes("not-since") ? sinceDay(scan, t) : null;
  if (since === null && status.rules.includes("not-since")) return { trigger: t, why: "not since" };
  // "Прежде они никогда не встречались": that there was none before denies no contact.
  if (recalled && status.status === "denied" && !t.noun) return { trigger: t, why: "never before" };
  const participants = cleanParticipants(args.participants);
  // A verb with one known party speaks of a contact told elsewhere, or of none that can be named.
  const followUp = participants.length === 0 && isToCome(status) && isOneMore(scan, t);
  const bare = isBareVisit(t, status.status, participants);
  const reference =
    followUp ||
    bare ||
    countOf(scan, t) !== null ||
    (args.reference && !args.rules.includes("between")) ||
    (!t.noun && participants.length === 1);
  const why = bare ? null : tooWeak(scan, t, args, participants, reference);
  if (why !== null) return { trigger: t, why };
  if (t.rule.place === "required" && (participants.length < 2 || !isTown(placeFor(scan, t, triggers))))
    return { trigger: t, why: "no place" };
  const kind = kindOf(
    scan,
    t,
    triggers,
    participants,
    NAMED.some((rule) => args.rules.includes(rule)),
  );
  const date = ownDay(scan, t, args, triggers, status);
  const lasting = spanOf(scan, t) ?? weekdaysOf(scan, date, kind.kind);
  const day = dayNext(scan, t, date, status.status);
  const place = AFAR.has(kind.kind) ? null : placeFor(scan, t, triggers, args);
  if (isProcess(scan, t, participants, { status: status.status, date: since ?? date, place }))
    return { trigger: t, why: "a process" };
  return {
    trigger: t,
    kind: kind.kind,
    status: status.status,
    tense: status.tense,
    participants,
    reference,
    soft:
      ((args.soft || t.rule.soft === true) && kind.rules.length === 0 && t.rule.place === undefined) ||
      isEmptyDenial(scan, t, args, status),
    recalled,
    date: since ?? lasting?.from ?? day,
    ...(lasting === null ? {} : { until: lasting.until }),
    place,
    initiators: findInitiatives(scan, t, args, status),
    ordinal: ordinalOf(scan, t),
    count: countOf(scan, t),
    ...shiftOf(scan, t),
    evidence: evidenceOf(scan, t, args),
    rules: [
      ...args.rules,
      ...status.rules,
      ...kind.rules,
      ...labels({
        "follow-up": followUp,
        "bare-visit": bare,
        nothing: date === null && day !== null && status.status !== "held",
        "confirmed-on": date !== null && isConfirmed(scan, t, date),
      }),
    ],
    formats: formatsOf(scan, t),
    hosted: hostsIt(scan, t),
    role,
  };
}

/** The day that its own sentence gives it. */
function ownDay(
  scan: ContactScan,
  t: Trigger,
  args: Arguments,
  triggers: readonly Trigger[],
  status: StatusReading,
): Frame["date"] {
  const dated =
    dateFor(scan, t, args, triggers) ??
    (args.reference && args.participants.length < 2 ? null : reportDay(scan, t, triggers));
  // "созвонились 15 августа, перед саммитом": the day before a contact to come is another's.
  const told = dated !== null && tellsWhen(scan, t, triggers, dated, status.status);
  const early = dated !== null && dated.start < scan.analysis.tokens[t.from]!.start && status.rules.includes("ahead");
  return told || early ? null : dated;
}

const labels = (all: Readonly<Record<string, boolean>>): string[] => Object.keys(all).filter((name) => all[name]);

/** Rules by which the noun's own words name who takes part. */
const NAMED = ["own-arguments", "between", "with-subject"];

const isToCome = ({ status }: StatusReading): boolean => status === "planned" || status === "proposed";

/** The day that the sentence after it tells. */
function dayNext(scan: ContactScan, t: Trigger, date: Frame["date"], status: string): Frame["date"] {
  if (status === "held") return finerNext(scan, t, date);
  return date ?? (status === "planned" || status === "cancelled" ? dayOfNothing(scan, t) : null);
}

/** "un nouveau sommet", "a second meeting", "une prochaine rencontre": one more of those who have met. */
function isOneMore(scan: ContactScan, t: Trigger): boolean {
  if (!t.noun) return false;
  for (let i = t.from - 1; i >= t.from - 3; i--) {
    if (scan.analysis.tokens[i]?.kind !== "word") return false;
    if (scan.tags.first(i, "one-more") !== undefined || (ordinalOf(scan, t) ?? 0) > 1) return !isRole(scan, t.to, "of");
  }
  return scan.tags.first(t.to, "one-more") !== undefined;
}

/** A person stands for the state: "la France" beside "Emmanuel Macron" is no further participant. */
function cleanParticipants(actors: readonly Actor[]): Actor[] {
  const persons = actors.filter((a) => a.kind === "person");
  return actors.filter(
    (a) =>
      a.kind === "person" ||
      a.kind === "group" ||
      a.kind === "organisation" ||
      !persons.some((p) => p.state === a.state),
  );
}

/** "Il ne viendra pas lundi", "X viendra à son tour": a visit to where the text is. */
const isBareVisit = (t: Trigger, status: string, participants: readonly Actor[]): boolean =>
  !t.noun &&
  t.rule.deictic === true &&
  status !== "held" &&
  participants.length === 1 &&
  participants[0]!.kind === "person";

/** "Jamais ils n'avaient eu d'échange aussi long": a negation without partners of its own denies no contact. */
const isEmptyDenial = (scan: ContactScan, t: Trigger, args: Arguments, status: StatusReading): boolean =>
  t.noun &&
  status.status === "denied" &&
  t.rule.weak === true &&
  (args.reference || (status.tense !== "past" && isRole(scan, t.from - 1, "no")));

/** "C'est Charles Michel qui organisera la réunion": the host takes part. */
function hostsIt(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.from - 1; i >= t.from - 4; i--)
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "host")) return true;
  return false;
}

function formatsOf(scan: ContactScan, t: Trigger): Frame["formats"] {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  return scan.tags.within(from, to).filter((x) => x.value.type === "format" && x.to <= to);
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
