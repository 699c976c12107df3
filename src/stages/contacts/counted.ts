import type { Actor } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { takesPart } from "./clause.ts";
import { type ContactScan, distinct, type Frame, type Trigger } from "./frame.ts";
import type { Dated } from "./merge.ts";

/* Contacts that say how many take part: "une réunion à trois", "a four-way call", "встреча втроём". */

/** How many the words of the noun's own phrase say. */
export function countOf(scan: ContactScan, t: Trigger): number | null {
  if (!t.noun) return null;
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  const tag = scan.tags
    .within(Math.max(from, t.from - 2), Math.min(to, t.to + 3))
    .find((x) => x.value.type === "party-count");
  return tag === undefined ? null : (tag.value.data?.["number"] as number);
}

/** The people of the sentence, when there are just so many of different sides and the noun has not got them all. */
export function countedHere(scan: ContactScan, t: Trigger, args: Arguments): Arguments {
  const count = countOf(scan, t);
  if (count === null || args.participants.length === 0 || args.participants.length >= count) return args;
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => takesPart(g));
  const all = distinct([...args.participants, ...groups.flatMap((g) => g.actors.filter((a) => a.kind === "person"))]);
  return all.length === count ? { ...args, participants: all, rules: [...args.rules, "counted"] } : args;
}

/** Those of a contact told before, with those whom the frame names itself: "suivie d'une réunion à trois, avec lui". */
export function countedWith(dated: Dated, told: readonly Dated[]): Dated {
  const { frame } = dated;
  if (frame.count === null || frame.participants.length >= frame.count) return dated;
  for (let k = told.length - 1; k >= 0; k--) {
    const other = told[k]!.frame;
    if (other.role === "caption" || other.trigger.sentence < frame.trigger.sentence - REACH) continue;
    const all = sides([...frame.participants, ...other.participants]);
    if (all.length !== frame.count) continue;
    const counted: Frame = { ...frame, participants: all, soft: false, rules: [...frame.rules, "counted"] };
    return { ...dated, frame: counted };
  }
  return dated;
}

/** How many sentences before it those may be named who take part. */
const REACH = 4;

/** Each once, a person rather than the state. */
const sides = (actors: readonly Actor[]): Actor[] => {
  const all = distinct(actors);
  return all.filter((a) => a.kind === "person" || !all.some((b) => b.kind === "person" && b.state === a.state));
};
