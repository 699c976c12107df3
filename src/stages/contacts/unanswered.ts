import type { Arguments } from "./arguments.ts";
import { isRole, type ContactScan, type Trigger } from "./frame.ts";
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
