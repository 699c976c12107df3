import type { GovernorRule } from "../../lexicon/contacts.ts";
import { type ContactStatus, Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { made, negatedBefore, type StatusReading } from "./governors.ts";
import { type ContactScan, governorOf, type Group, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";
import { subjectBefore } from "./subjects.ts";

/* What somebody wishes of others, in a clause of its own: "попросил, чтобы X встретился с Y". */

export interface Wish {
  /** Null where nobody wishes it ("против того, чтобы", "не хотели, чтобы", "не планируется, чтобы"). */
  readonly status: ContactStatus | null;
  /** Who wishes it, if one is named. */
  readonly asker: Group | null;
  readonly at: number;
}

/** How far back the conjunction may stand. */
const REACH = 14;

/** A past after "чтобы" tells of nothing done: it is the mood of wishes. An infinitive after it is a purpose. */
export function wishOf(scan: ContactScan, t: Trigger): Wish | null {
  const at = conjunctionBefore(scan, t);
  if (at === null || !isWished(scan, t, at)) return null;
  const { from } = scan.analysis.sentences[t.sentence]!;
  const tag = scan.tags
    .within(from, at)
    .filter((x) => x.value.type === "governor" && x.to <= at && at - x.to <= REACH && isWish(governorOf(x)))
    .at(-1);
  const rule = tag === undefined ? undefined : governorOf(tag);
  if (tag === undefined || rule?.absent === true) return { status: null, asker: null, at };
  if (negatedBefore(scan, tag.from, t.sentence)) return { status: null, asker: null, at };
  const asker = rule?.initiator === "subject" ? subjectBefore(scan, t.sentence, tag.from) : null;
  return { status: rule?.status === "refused" ? "refused" : "proposed", asker, at };
}

const isWish = (rule: GovernorRule): boolean => rule.absent === true || WISHES.has(rule.status);

const WISHES: ReadonlySet<string | undefined> = new Set(["proposed", "refused", "planned"]);

function conjunctionBefore(scan: ContactScan, t: Trigger): number | null {
  const { soThat = [] } = scan.file;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; soThat.length > 0 && i >= Math.max(from, t.from - REACH); i--) {
    const norm = normAt(scan, i);
    if (soThat.includes(norm)) return i;
    if (";:«»".includes(norm) || isRole(scan, i, "who") || isRole(scan, i, "that")) return null;
  }
  return null;
}

const FINITE = Feature.past | Feature.present | Feature.future;

/** The first verb of the clause is in the past, and it is the trigger's own or the one that carries it. */
function isWished(scan: ContactScan, t: Trigger, at: number): boolean {
  for (let i = at + 1; i < t.to + 8; i++) {
    if (i > t.to && scan.analysis.tokens[i]?.kind === "mark") return false;
    const known = i === t.from || scan.tags.at(i).some((x) => VERBAL.has(x.value.type));
    const features = known && !(i === t.from && t.noun) ? verbFeatures(scan, i) : 0;
    if ((features & Feature.infinitive) !== 0) return false;
    if ((features & FINITE) !== 0) return (features & Feature.past) !== 0;
  }
  return false;
}

const VERBAL = new Set(["auxiliary", "cue", "contact-verb", "governor"]);

/** What a wish makes of the contact: nothing, where nobody has it, or where states without anybody named should talk. */
export function statusOfWish(wish: Wish, t: Trigger, args: Arguments): StatusReading {
  const process = t.rule.kind === "talks" && args.participants.every((a) => a.kind === "state");
  const drop = wish.status === null ? "nobody wishes it" : process ? "a process" : null;
  return made(wish.status ?? "proposed", "future", ["so-that"], wish.asker !== null, drop);
}
