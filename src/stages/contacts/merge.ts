import { type Actor, type ContactKind, type ContactStatus, Feature } from "../../model/index.ts";
import { edtfOverlap } from "../../model/calendar.ts";
import type { Frame } from "./frame.ts";
import { isMoved, isReturnVisit } from "./apart.ts";
import { isDenial } from "./disowned.ts";
import { isUnanswered, joinedTo } from "./joined.ts";
import { type Home, visitThere } from "./bare-visits.ts";
import { isFollowUp, placeFollowUp } from "./follow-ups.ts";
import { kinds, moreSpecific } from "./kinds.ts";
import { covers, samePeople, stands } from "./people.ts";
import { withoutUnions } from "./unions.ts";

/** The date of a frame, resolved against the document's time. */
export interface Dated {
  readonly frame: Frame;
  readonly edtf: string | null;
}

/** Frames that speak of one contact. */
export interface Cluster {
  readonly frames: Dated[];
  kind: ContactKind;
  status: ContactStatus;
  participants: readonly Actor[];
}

/** How many sentences open a text: what they tell in few words is its subject. */
const LEAD = 6;

/** Which frames are one contact: first those with participants of their own, then those that refer to a contact told before. */
export function mergeFrames(
  frames: readonly Dated[],
  pair: readonly Actor[] | null,
  home: (state: string) => Home,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const dated of frames) if (!isReference(dated.frame)) place(clusters, dated);
  const references = frames.filter((d) => isReference(d.frame));
  const first = references.find(
    (d) =>
      d.frame.role !== "caption" &&
      d.frame.status !== "denied" &&
      d.frame.trigger.rule.soft !== true &&
      pair !== null &&
      covers(pair, d.frame.participants),
  );
  // "La rencontre a duré une heure": nobody is named beside it, but the whole text is about two people.
  if (
    first !== undefined &&
    pair !== null &&
    first.frame.kind !== "talks" &&
    !isSeveral(first.frame) &&
    (clusters.length === 0 || first.frame.trigger.sentence < LEAD) &&
    !clusters.some((c) => kinds(c.kind, first.frame.kind) && covers(c.participants, first.frame.participants))
  )
    clusters.push({ frames: [first], kind: first.frame.kind, status: first.frame.status, participants: pair });
  for (const dated of references) {
    if (clusters.some((c) => c.frames.includes(dated))) continue;
    if (isFollowUp(dated.frame)) placeFollowUp(clusters, dated, join);
    else if (!refer(clusters, dated)) {
      const there = visitThere(clusters, dated, home);
      if (there === null) standAlone(clusters, dated);
      else {
        const frame = { ...dated.frame, ...there };
        clusters.push({
          frames: [{ ...dated, frame }],
          kind: frame.kind,
          status: frame.status,
          participants: there.participants,
        });
      }
    }
  }
  return withoutUnions(clusters);
}

/** "ces « appels »": several, and nobody's in particular. */
const isSeveral = ({ trigger }: Frame): boolean =>
  (trigger.features & Feature.plural) !== 0 && (trigger.features & Feature.singular) === 0;

/**
 * A reference to no contact told: an older one of the same people ("leur dernier entretien remontait à …"), or, early in the
 * text and with a day or place, a contact told by a weak word alone ("ils ont conversé samedi").
 */
function standAlone(clusters: Cluster[], dated: Dated): void {
  const { frame } = dated;
  if (frame.rules.includes("bare-visit")) return;
  if (isHalf(frame)) {
    clusters.push({ frames: [dated], kind: frame.kind, status: frame.status, participants: frame.participants });
    return;
  }
  if (
    dated.edtf !== null &&
    (frame.recalled || ((frame.reference || frame.ordinal !== null) && TOLD.has(frame.status))) &&
    frame.participants.length < 2
  ) {
    const last = clusters.filter((c) => c.frames.some((f) => f.frame.trigger.from < frame.trigger.from)).at(-1);
    if (last !== undefined && covers(last.participants, frame.participants))
      clusters.push({ frames: [dated], kind: frame.kind, status: frame.status, participants: last.participants });
    return;
  }
  const told =
    frame.participants.length >= 2 &&
    (dated.edtf !== null || frame.place !== null) &&
    frame.status === "held" &&
    frame.trigger.sentence < LEAD;
  // "lors de la visite du roi au Maroc, les 13 et 14 février 2019": its own day and place set it apart from what else they did.
  const apart =
    dated.edtf !== null &&
    frame.place !== null &&
    clusters.every((c) => c.frames.every((f) => f.edtf !== null && !edtfOverlap(f.edtf, dated.edtf!)));
  if (told && (apart || !clusters.some((c) => samePeople(c.participants, frame.participants))))
    clusters.push({ frames: [dated], kind: frame.kind, status: frame.status, participants: frame.participants });
}

/** What a mere reference may tell of a contact of its own. */
const TOLD: ReadonlySet<ContactStatus> = new Set(["held", "planned"]);

/** "un tête-à-tête entre X et le président élu": with one name only, it is the contact already told of X, if one is. */
const isHalf = (f: Frame): boolean => f.participants.length === 1 && f.rules.includes("between");

const isReference = (f: Frame): boolean => isHalf(f) || f.soft || (f.participants.length < 2 && f.reference);

function place(clusters: Cluster[], dated: Dated): void {
  const { frame } = dated;
  const fit = clusters.find((c) => sameContact(c, dated)) ?? joinedTo(clusters, dated);
  if (fit === undefined) {
    clusters.push({ frames: [dated], kind: frame.kind, status: frame.status, participants: frame.participants });
    return;
  }
  join(fit, dated);
}

function join(cluster: Cluster, dated: Dated): void {
  cluster.frames.push(dated);
  const { frame } = dated;
  if (frame.participants.length >= 2 || frame.hosted)
    cluster.participants = richer(cluster.participants, frame.participants);
  const kind =
    frame.kind === "summit" && frame.participants.length < 2 && cluster.participants.length === 2
      ? "meeting"
      : frame.kind;
  cluster.kind = isTrip(cluster, kind) ? "meeting" : moreSpecific(cluster.kind, kind);
}

/**
 * Who goes to a country to meet somebody there: told as a meeting of both by a word of its own, it is one. Called a visit of one to
 * the other, or offered as one, it stays a visit.
 */
const isTrip = (cluster: Cluster, kind: ContactKind): boolean => {
  if ([cluster.kind, kind].sort().join() !== "meeting,visit") return false;
  const frames = cluster.frames.map((f) => f.frame);
  const visits = frames.filter((f) => f.kind === "visit");
  if (visits.every((f) => f.participants.some((a) => a.kind === "state")) && frames.every((f) => TRIP.has(f.kind)))
    return true;
  return (
    visits.every((f) => !f.trigger.noun && f.trigger.rule.status === undefined && TOLD.has(f.status)) &&
    // To be received is what a visit is for.
    frames.some(
      (f) => f.kind === "meeting" && f.participants.length >= 2 && !f.soft && f.trigger.rule.object !== "partner",
    )
  );
};

const TRIP: ReadonlySet<ContactKind> = new Set(["meeting", "visit"]);

/** Persons rather than the states that stand for them, and nobody lost. */
function richer(a: readonly Actor[], b: readonly Actor[]): readonly Actor[] {
  const merged = a.map((x) => (x.kind === "person" ? x : (b.find((y) => y.kind === "person" && stands(x, y)) ?? x)));
  for (const y of b) if (!merged.some((x) => stands(x, y))) merged.push(y);
  return merged;
}

function sameContact(cluster: Cluster, { frame, edtf }: Dated): boolean {
  if (!samePeople(cluster.participants, frame.participants) && !isPart(cluster, frame)) return false;
  if (!kinds(cluster.kind, frame.kind)) return false;
  if (isReturnVisit(cluster, frame) || isMoved(cluster, frame)) return false;
  // A caption shows some other day, unless the day is told to be the same.
  const caption = cluster.frames.every((f) => f.frame.role === "caption");
  const undatedCaption =
    cluster.kind === frame.kind &&
    (frame.role === "caption" ? edtf === null : cluster.frames.every((f) => f.edtf === null));
  if (
    caption !== (frame.role === "caption") &&
    !undatedCaption &&
    (edtf === null || !cluster.frames.some((f) => f.edtf === edtf))
  )
    return false;
  if (
    !isNeutral(frame) &&
    !cluster.frames.every((f) => isNeutral(f.frame)) &&
    !compatible(statusOf(cluster), frame.status) &&
    !isContradicted(cluster, frame) &&
    !askedFor(cluster, frame, edtf)
  )
    return false;
  const dates = cluster.frames.map((f) => f.edtf).filter((d) => d !== null);
  if (edtf !== null && dates.length > 0 && !dates.some((d) => edtfOverlap(d, edtf))) return false;
  const recalled = cluster.frames.some((f) => f.frame.recalled);
  if (recalled !== frame.recalled && (edtf === null || dates.length === 0)) return false;
  return (
    frame.ordinal === null || cluster.frames.every((f) => f.frame.ordinal === null || f.frame.ordinal === frame.ordinal)
  );
}

/** What one tells as held and a party denies is one contact, denied. */
const isContradicted = (cluster: Cluster, frame: Frame): boolean =>
  [statusOf(cluster), frame.status].sort().join() === "denied,held" &&
  (isDenial(frame.rules) || cluster.frames.some((f) => f.frame.status === "denied" && isDenial(f.frame.rules)));

/** "Rohani souhaitait parler à Obama": an undated wish for a call, beside the call then held, is who asked for it. */
const askedFor = (cluster: Cluster, frame: Frame, edtf: string | null): boolean =>
  (frame.kind === "call" || frame.kind === "talks") &&
  frame.status === "proposed" &&
  edtf === null &&
  frame.initiators.length > 0 &&
  (cluster.kind === "call" || cluster.kind === "talks") &&
  statusOf(cluster) === "held";

/** A caption or title that names two of three: part of the same contact only in the title. */
const isPart = (cluster: Cluster, frame: Frame): boolean =>
  cluster.frames.some((f) => f.frame.role === "title") &&
  cluster.frames.every((f) => f.frame.role === "title" || f.frame.participants.length < 2) &&
  covers(frame.participants, cluster.participants) &&
  frame.role === "body";

/** What is said of one contact may vary: a planned call that was then held, a proposed one that is planned. */
const compatible = (a: ContactStatus, b: ContactStatus): boolean => a === b || ONE_CONTACT.has([a, b].sort().join(" "));

const ONE_CONTACT: ReadonlySet<string> = new Set(["cancelled planned", "denied planned", "cancelled refused", "planned proposed", "proposed refused", "denied proposed"]); // prettier-ignore

/** "Просил о звонке Байден": who asked for the call that is told of. */
const asksForCall = ({ frame, edtf }: Dated): boolean =>
  frame.kind === "call" && frame.status === "proposed" && frame.initiators.length > 0 && edtf === null;

/** "Cet entretien", "l'appel": the last contact told of a kin kind that has the one participant the frame may have. */
function refer(clusters: readonly Cluster[], dated: Dated): boolean {
  const { frame } = dated;
  if (
    frame.status !== "held" &&
    frame.role === "body" &&
    frame.status !== "planned" &&
    frame.status !== "refused" &&
    !["negated", "none", "moved-from"].some((rule) => frame.rules.includes(rule)) &&
    !asksForCall(dated)
  )
    return false;
  // "sa visite d'État" under a picture is none of those that the text tells of.
  if (frame.role === "caption" && frame.participants.length === 0 && frame.kind === "visit") return false;
  const before = clusters.filter(
    (c) =>
      (frame.rules.includes("bare-visit") ? c.kind === "visit" : kinds(c.kind, frame.kind)) &&
      // "Их первая беседа, в понедельник": not the second one, which the text is about.
      (frame.ordinal === null ||
        dated.edtf === null ||
        c.frames.every((f) => f.frame.ordinal === null || f.frame.ordinal === frame.ordinal)) &&
      (frame.hosted || covers(c.participants, frame.participants)) &&
      (isNeutral(frame) ||
        compatible(statusOf(c), frame.status) ||
        isUnanswered(c, frame) ||
        isDisowned(c, frame, clusters) ||
        (asksForCall(dated) && statusOf(c) === "held")) &&
      frame.recalled === c.frames.some((f) => f.frame.recalled),
  );
  const told = before.filter((c) => c.frames.some((f) => f.frame.trigger.from <= frame.trigger.from));
  const sameDay =
    dated.edtf === null ? undefined : before.filter((c) => c.frames.some((f) => f.edtf === dated.edtf)).at(-1);
  // "Перед встречей с X он говорил с Y. Разговор был хорошим": what is only looked ahead to in passing is not told of.
  const lasting =
    frame.status === "held" ? told.filter((c) => !c.frames.every((f) => f.frame.rules.includes("ahead"))) : told;
  const target = sameDay ?? lasting.at(-1) ?? told.at(-1) ?? (told.length === 0 ? before[0] : undefined);
  if (target === undefined) return false;
  const dates = target.frames.map((f) => f.edtf).filter((d) => d !== null);
  if (dated.edtf !== null && dates.length > 0 && !dates.some((d) => edtfOverlap(d, dated.edtf!))) return false;
  join(target, dated);
  return true;
}

/** "There was no conversation": of the one contact that the text tells of. */
const isDisowned = (cluster: Cluster, frame: Frame, clusters: readonly Cluster[]): boolean =>
  frame.status === "denied" &&
  frame.rules.includes("none") &&
  statusOf(cluster) === "held" &&
  clusters.filter((c) => kinds(c.kind, frame.kind) && statusOf(c) === "held").length === 1;

/** A bare noun ("l'entretien entre X et Y") says nothing of whether it was held: what else is said of it decides. */
const isNeutral = (frame: Frame): boolean =>
  (frame.status === "held" && frame.tense === "none") ||
  frame.rules.includes("ahead") ||
  frame.rules.includes("infinitive");

const STRENGTH: readonly ContactStatus[] = ["cancelled", "denied", "refused", "held", "planned", "proposed"];

/** The status of a cluster: what undoes it wins over what planned it. */
export function statusOf(cluster: Cluster): ContactStatus {
  const telling = cluster.frames.filter((f) => !isNeutral(f.frame));
  return (telling.length > 0 ? telling : cluster.frames)
    .map((f) => f.frame.status)
    .reduce((best, s) => (STRENGTH.indexOf(s) < STRENGTH.indexOf(best) ? s : best));
}
