import { dayNumber, edtfBounds, edtfOverlap } from "../../model/calendar.ts";
import { nearTokens } from "../../text/near.ts";
import { type ContactScan, type Frame, isRole, normAt } from "./frame.ts";
import { type Cluster, statusOf } from "./merge.ts";
import { stands } from "./people.ts";
import { AFAR, preferred } from "./place.ts";
import { datelineTown, isTown, type Place, placeAt } from "./sites.ts";

/**
 * Where each contact took place: what its own sentences say; else where they say that one of its people was ("arrivé à Oslo", "here"), else
 * the town of another contact on that occasion: the talks of a visit are where the visit is.
 */
export function placesOf(
  scan: ContactScan,
  clusters: readonly Cluster[],
  published: string | null,
): Map<Cluster, Frame["place"]> {
  const places = new Map<Cluster, Frame["place"]>();
  const set = (cluster: Cluster, place: Frame["place"]): void => {
    const known = places.get(cluster) ?? null;
    if (place !== null && (known === null || isFiner(known, place))) places.set(cluster, place);
  };
  for (const cluster of clusters) {
    if (AFAR.has(cluster.kind)) continue;
    set(cluster, ownPlace(cluster));
    set(cluster, placeOfPeople(scan, cluster));
  }
  const told = new Map(places);
  for (const cluster of clusters)
    if (!AFAR.has(cluster.kind))
      for (const [other, place] of told)
        if (place !== null && isTown(place) && other !== cluster && isSameStay(cluster, other, place))
          set(cluster, place);
  for (const cluster of clusters)
    if (!places.has(cluster) && isNews(cluster, published)) set(cluster, datelineAbroad(scan, cluster));
  return places;
}

/** Told as held face to face on the day of the report, or the day before. */
const isNews = ({ kind, frames }: Cluster, published: string | null): boolean =>
  published !== null &&
  (kind === "meeting" || kind === "summit") &&
  frames.some(
    ({ frame, edtf }) =>
      frame.status === "held" && !frame.recalled && edtf !== null && edtf <= published && apart(edtf, published) <= 1,
  );

/** "GENEVA, June 16 – …": reporters who are where none of those who met is at home have come for them. */
function datelineAbroad(scan: ContactScan, { participants }: Cluster): Frame["place"] {
  const town = datelineTown(scan);
  return town !== null && participants.every((p) => p.state !== undefined && p.state !== town.state) ? town : null;
}

/** A town within the state that is known. */
const isFiner = (known: NonNullable<Frame["place"]>, place: NonNullable<Frame["place"]>): boolean =>
  !isTown(known) && isTown(place) && known.state === place.state;

/** Where the frames say that it was; what the text says of it goes before captions and mere references. */
function ownPlace({ frames }: Cluster): Frame["place"] {
  const weight = (f: Frame): number => (f.role === "body" ? 0 : 1) + (f.participants.length < 2 ? 2 : 0);
  const told = frames.map((f) => f.frame).sort((a, b) => weight(a) - weight(b));
  return preferred(told.flatMap((f) => (f.place === null ? [] : [f.place])));
}

function placeOfPeople(scan: ContactScan, cluster: Cluster): Frame["place"] {
  for (const { frame } of cluster.frames) {
    if (frame.role === "caption") continue;
    const place = stayAt(scan, cluster, frame) ?? hereAt(scan, frame);
    if (place !== null) return place;
  }
  return null;
}

/** "… met here": the town of the dateline. */
function hereAt(scan: ContactScan, frame: Frame): Frame["place"] {
  const sentence = scan.analysis.sentences[frame.trigger.sentence]!;
  for (let i = frame.trigger.to; i < Math.min(sentence.to, frame.trigger.to + HERE); i++)
    if ((scan.file.where?.here ?? []).includes(normAt(scan, i))) return datelineTown(scan);
  return null;
}

const HERE = 4;

/** "a volé vers l'Arabie saoudite et a vu …", "when the two are in Singapore": one who takes part is told, in the sentence of the contact, to be or go there. */
function stayAt(scan: ContactScan, cluster: Cluster, frame: Frame): Frame["place"] {
  const { from, to } = scan.analysis.sentences[frame.trigger.sentence]!;
  for (let i = from; i < to; i++) {
    const verb = scan.tags.first(i, "stay");
    if (verb === undefined || (i >= frame.trigger.from && i < frame.trigger.to)) continue;
    const place = placeAfter(scan, verb.to, to);
    if (place === null || !isTheirs(scan, cluster, from, verb.from)) continue;
    // Of two places the one that the contact follows: "parti d'Oslo, il est arrivé à Rome".
    return place;
  }
  return null;
}

/** The place within a few words of the verb, behind a preposition or bare ("visited Oslo"). */
function placeAfter(scan: ContactScan, from: number, end: number): Place | null {
  for (let i = from; i < Math.min(end, from + STAY); i++) {
    if (scan.analysis.tokens[i]!.kind === "mark") return null;
    if (isRole(scan, i, "and") || isRole(scan, i, "that") || isRole(scan, i, "who")) return null;
    const place = placeAt(scan, i);
    if (place !== null) return place;
  }
  return null;
}

/** How many words a verb and its place may have between them. */
const STAY = 6;

/** Nobody else than those who take part is named between the beginning of the sentence, or a mark, and the verb. */
function isTheirs(scan: ContactScan, cluster: Cluster, from: number, verb: number): boolean {
  const before = nearTokens(scan.mentions, from, verb).filter((m) => m.from >= from && m.to <= verb);
  const last = before.at(-1);
  return last === undefined || last.actors.every((a) => cluster.participants.some((p) => stands(a, p)));
}

/** A stay and what happens in it: one person of both is abroad there, with those who belong there, within a few days. */
function isSameStay(cluster: Cluster, other: Cluster, place: NonNullable<Frame["place"]>): boolean {
  if (place.state === undefined || statusOf(cluster) !== statusOf(other)) return false;
  if (cluster.frames.some((f) => f.frame.recalled) || other.frames.some((f) => f.frame.recalled)) return false;
  const isGuest = (p: Cluster["participants"][number]): boolean => p.state !== undefined && p.state !== place.state;
  const hosts = (c: Cluster): boolean => c.participants.some((p) => p.state === place.state);
  const guest = cluster.participants.some((p) => isGuest(p) && other.participants.some((q) => stands(p, q)));
  return guest && hosts(cluster) && (hosts(other) || other.kind === "visit") && isNear(cluster, other);
}

/** Days apart at most, or one of the two is not dated. */
function isNear(a: Cluster, b: Cluster): boolean {
  const days = (c: Cluster): string[] => c.frames.flatMap((f) => (f.edtf === null ? [] : [f.edtf]));
  const [x, y] = [days(a), days(b)];
  if (x.length === 0 || y.length === 0) return true;
  return x.some((d) => y.some((e) => edtfOverlap(d, e) || apart(d, e) <= STAY_DAYS));
}

const STAY_DAYS = 2;

function apart(a: string, b: string): number {
  const [x, y] = [edtfBounds(a), edtfBounds(b)];
  const gap = (from: string | null, to: string | null): number => {
    const [p, q] = [from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)];
    return p === null || q === null ? Infinity : Math.abs(p - q);
  };
  return Math.min(gap(x.from, y.to), gap(y.from, x.to));
}
