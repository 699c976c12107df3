import { adverbialBefore, isGoal } from "./clause.ts";
import { declines } from "./cases.ts";
import type { ContactKind } from "../../model/index.ts";
import type { ContactScan, Frame } from "./frame.ts";
import { kinds, moreSpecific } from "./kinds.ts";

/** "Il s'entretient avec X lors d'une visioconférence le 26 juin": the noun tells the medium and the day of the verb's contact. */
export function joinAdverbials(scan: ContactScan, frames: readonly Frame[]): Frame[] {
  const left = [...frames];
  for (const during of frames) {
    const same = (f: Frame): boolean =>
      during.participants.length < 2 ||
      (f.kind === "visit" &&
        declines(scan) &&
        during.participants.every((a) => f.participants.some((b) => b.id === a.id)));
    const { from, noun } = during.trigger;
    if (!noun || (adverbialBefore(scan, from) === null && !isGoal(scan, from))) continue;
    const at = left.findIndex(
      (f) =>
        f !== during &&
        f.participants.length >= 2 &&
        f.trigger.to <= during.trigger.from &&
        kinds(f.kind, during.kind) &&
        same(f) &&
        (during.participants.length < 2 || f.trigger !== during.trigger),
    );
    const verb = left[at];
    if (verb === undefined) continue;
    left[at] = {
      ...verb,
      kind: isMargin(scan, verb, during) ? verb.kind : joinedKind(verb, during),
      date: verb.date ?? during.date,
      place: verb.place ?? during.place,
      evidence: { start: verb.evidence.start, end: Math.max(verb.evidence.end, during.evidence.end) },
      rules: [...verb.rules, ...during.rules, "during"],
    };
    left.splice(left.indexOf(during), 1);
  }
  const isGreeting = (f: Frame): boolean =>
    f.kind === "message" &&
    f.trigger.noun &&
    f.rules.includes("subject") &&
    f.participants.length >= 2 &&
    frames.some((o) => o.trigger.noun && SPOKEN.has(o.kind) && adverbialBefore(scan, o.trigger.from) !== null);
  // "уговорил отправиться на переговоры": what a verb aims at, without partners, tells of nothing held.
  return left.filter(
    (f) => !isGreeting(f) && (f.participants.length >= 2 || !f.trigger.noun || !isGoal(scan, f.trigger.from)),
  );
}

/** "В ходе беседы лидеры обменялись поздравлениями": said there and then, no message of its own. */
const SPOKEN: ReadonlySet<ContactKind> = new Set(["call", "video", "talks", "meeting"]);

/** What a verb's contact is when a noun tells what it was, or at what: two who meet at a summit hold none of their own. */
function joinedKind(verb: Frame, during: Frame): ContactKind {
  const kind =
    isOffer(verb) || during.participants.length >= 2
      ? during.kind === "talks"
        ? "meeting"
        : during.kind
      : moreSpecific(verb.kind, during.kind);
  return kind === "summit" && verb.kind === "meeting" && verb.participants.length === 2 ? "meeting" : kind;
}

/** "met on the sidelines of a summit": what two people do beside a summit is no summit. */
function isMargin(scan: ContactScan, verb: Frame, during: Frame): boolean {
  const at = adverbialBefore(scan, during.trigger.from);
  return (
    during.kind === "summit" &&
    verb.participants.length === 2 &&
    at !== null &&
    scan.tags.first(at, "margin") !== undefined
  );
}

/** "a invité X à un sommet": what somebody is asked to. */
const isOffer = (frame: Frame): boolean => frame.trigger.rule.status !== undefined && frame.kind === "visit";
