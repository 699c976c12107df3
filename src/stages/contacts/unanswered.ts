import { Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { governorOf, isRole, type ContactScan, type Trigger, verbFeatures } from "./frame.ts";
import type { StatusReading } from "./governors.ts";

/** How far into the next sentence the answer that did not come is told. */
const NEXT = 8;

/** "звонил ему, но тот не взял трубку", "a appelé, sans réponse": whoever rang, or meant to, did not get through. */
export function unanswered(scan: ContactScan, t: Trigger, args: Arguments, read: StatusReading): StatusReading {
  if (read.drop !== null || args.participants.length < 2 || !isAttempt(t, read)) return read;
  const { to, block } = scan.analysis.sentences[t.sentence]!;
  const next = scan.analysis.sentences[t.sentence + 1];
  const end = next === undefined || next.block !== block ? to : Math.min(next.to, next.from + NEXT);
  for (let i = t.to; i < end; i++) {
    const tag = scan.tags.first(i, "unanswered");
    if (tag !== undefined && !asksElse(scan, tag.to))
      return { ...read, status: "refused", tense: "past", rules: [...read.rules, "unanswered"], asks: false };
    if (scan.tags.at(i).some((x) => x.value.type === "contact-verb") && i > t.to) return read;
  }
  return read;
}

/** Ringing somebody, or what is wished: a talk that was had has been answered. */
const isAttempt = (t: Trigger, { status }: StatusReading): boolean =>
  status === "proposed"
    ? t.rule.kind === "call" || t.rule.kind === "talks"
    : status === "held" && t.rule.kind === "call" && t.rule.initiator === "subject";

/** "не ответил на обвинения": what was not answered is named, and it is no call. */
const asksElse = (scan: ContactScan, i: number): boolean =>
  isRole(scan, i, "in") && scan.tags.first(i + 1, "contact") === undefined;

/** A finite verb, or one with its auxiliary right before it: "did not take", not "I am not supposed to take". */
function isOwnVerb(scan: ContactScan, i: number): boolean {
  const at = isRole(scan, i - 1, "not") ? i - 2 : i - 1;
  const hypothetical = scan.tags.at(at).some((x) => x.value.type === "governor" && governorOf(x).hypothetical === true);
  const auxiliary = scan.tags.at(at).some((x) => x.value.type === "auxiliary" && x.value.id !== "do");
  return !hypothetical && (auxiliary || (verbFeatures(scan, i) & Feature.past) !== 0);
}

/** "would not take his call", "took no call from him": who was rung did not answer. */
export function isUnanswered(scan: ContactScan, t: Trigger): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 8); i--)
    if (scan.tags.first(i, "answer") !== undefined) return isOwnVerb(scan, i);
  return false;
}
