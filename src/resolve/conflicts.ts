import type { ContactKind, ContactStatus } from "../model/index.ts";
import { canCoincide, gap } from "./edtf.ts";
import { isDated, type Prepared } from "./mention.ts";
import { sameParticipants } from "./participants.ts";
import { sharedDossiers, sharedWording } from "./supports.ts";

/** Why two mentions cannot be one contact; null when nothing tells them apart. */
export type Conflict = (a: Prepared, b: Prepared) => string | null;

/** The rules that tell contacts apart, the cheapest first. */
export const conflicts: readonly Conflict[] = [
  toldApartByDocument,
  otherParticipants,
  otherMedium,
  otherDay,
  notYetHeld,
  otherOutcome,
  otherSubjectAndInitiator,
];

export function conflictBetween(a: Prepared, b: Prepared): string | null {
  for (const rule of conflicts) {
    const reason = rule(a, b);
    if (reason !== null) return reason;
  }
  return null;
}

/** A text that tells of two contacts has already told them apart: first and second call, the call and its echo. */
function toldApartByDocument(a: Prepared, b: Prepared): string | null {
  return a.document === b.document ? "one document tells them apart" : null;
}

function otherParticipants(a: Prepared, b: Prepared): string | null {
  return sameParticipants(a.among, b.among) ? null : "other participants";
}

/** Which kinds may be two words for one contact. "talks" leaves the medium open; what is written is never what was spoken. */
export const COMPATIBLE: Readonly<Record<ContactKind, readonly ContactKind[]>> = {
  call: ["call", "video", "talks"],
  video: ["video", "call", "summit", "meeting", "talks"],
  meeting: ["meeting", "visit", "summit", "video", "talks"],
  visit: ["visit", "meeting", "summit", "talks"],
  summit: ["summit", "meeting", "visit", "video", "talks"],
  letter: ["letter", "message"],
  message: ["message", "letter"],
  talks: ["talks", "call", "video", "meeting", "visit", "summit"],
};

function otherMedium(a: Prepared, b: Prepared): string | null {
  return COMPATIBLE[a.contact.kind].includes(b.contact.kind) ? null : `${a.contact.kind} and ${b.contact.kind}`;
}

function otherDay(a: Prepared, b: Prepared): string | null {
  if (a.window === null || b.window === null || canCoincide(a.window, b.window)) return null;
  return acrossMidnight(a, b) ? null : "other day";
}

/**
 * A call late in the evening is dated by one side on the day, by the other on the next, when its communiqué came out.
 * Only where one of the dates is not stated, and more than the pair speaks for it.
 */
function acrossMidnight(a: Prepared, b: Prepared): boolean {
  if (!isDated(a) || !isDated(b) || a.window === null || b.window === null || gap(a.window, b.window) !== 1)
    return false;
  if (a.contact.kind !== b.contact.kind || !a.contact.main || !b.contact.main) return false;
  if (a.contact.date?.basis === "stated" && b.contact.date?.basis === "stated") return false;
  return (
    sharedWording(a, b) || (sharedDossiers(a, b) > 0 && (a.initiator ?? b.initiator) === (b.initiator ?? a.initiator))
  );
}

/** What a text tells as held took place before the text came out. */
function notYetHeld(a: Prepared, b: Prepared): string | null {
  return heldBeforeHappening(a, b) || heldBeforeHappening(b, a) ? "reported as held before that day" : null;
}

function heldBeforeHappening(report: Prepared, other: Prepared): boolean {
  if (report.contact.status !== "held" || report.window !== null || report.publishedWindow === null) return false;
  const day = other.window?.from ?? "";
  return (
    day !== "" &&
    report.publishedWindow.to !== "" &&
    day > report.publishedWindow.to &&
    !isOneDayLater(report.publishedWindow.to, day)
  );
}

/** Time zones: a text of the evening before may tell of the next day elsewhere. */
function isOneDayLater(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) <= 86_400_000;
}

/** Outcomes that one contact can have in two accounts; the rest need the same stated day, or are two occasions. */
const ALWAYS: readonly (readonly [ContactStatus, ContactStatus])[] = [
  ["planned", "held"],
  ["planned", "cancelled"],
  ["planned", "denied"],
  ["proposed", "refused"],
];
const ON_THE_SAME_DAY: readonly (readonly [ContactStatus, ContactStatus])[] = [
  ["held", "denied"],
  ["held", "cancelled"],
  ["held", "proposed"],
  ["planned", "proposed"],
  ["planned", "refused"],
  ["cancelled", "proposed"],
  ["cancelled", "denied"],
];

function otherOutcome(a: Prepared, b: Prepared): string | null {
  const [x, y] = [a.contact.status, b.contact.status];
  const among = (pairs: typeof ALWAYS): boolean => pairs.some(([p, q]) => (p === x && q === y) || (p === y && q === x));
  if (x === y || among(ALWAYS)) return null;
  return sameOccasion(a, b) && among(ON_THE_SAME_DAY) ? null : `${x} and ${y}`;
}

/** A day, or a vaguer date and the place. */
function sameOccasion(a: Prepared, b: Prepared): boolean {
  if (isDated(a) && isDated(b)) return true;
  return (
    a.window !== null && b.window !== null && a.contact.place !== null && a.contact.place.id === b.contact.place?.id
  );
}

function otherSubjectAndInitiator(a: Prepared, b: Prepared): string | null {
  if (a.initiator === null || b.initiator === null || a.initiator === b.initiator) return null;
  if (a.dossiers.size === 0 || b.dossiers.size === 0 || sharedDossiers(a, b) > 0) return null;
  return "other subjects, other initiator";
}
