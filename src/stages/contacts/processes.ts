import { type Actor, Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import type { ContactScan, Frame, Trigger } from "./frame.ts";
import { ordinalOf } from "./initiative.ts";

/* Words for contacts that tell of none on any occasion: processes, visits in general. */

/** "dialogue between Russia and Ukraine", with no day, place or verb that says that it took place: dealings of states. */
export function isProcess(
  scan: ContactScan,
  t: Trigger,
  participants: readonly Actor[],
  { status, date, place }: Pick<Frame, "status" | "date" | "place">,
): boolean {
  if (!t.noun || t.rule.kind !== "talks" || participants.length < 2 || date !== null || place !== null) return false;
  if (!participants.every((a) => a.kind === "state" || a.kind === "organisation")) return false;
  return status !== "planned" && ordinalOf(scan, t) === null && !isCarried(scan, t) && !happens(scan, t);
}

/** "held talks": a light verb before it. */
function isCarried(scan: ContactScan, t: Trigger): boolean {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 6); i--)
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "do")) return true;
  return false;
}

/** "talks … took place", "lasted two hours": more than a mere "are". */
function happens(scan: ContactScan, t: Trigger): boolean {
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(to, t.to + 16); i++) {
    const ids = scan.tags.at(i).flatMap((x) => (x.value.type === "auxiliary" ? [x] : []));
    if (ids.some((x) => x.value.id === "happen" && (x.to - x.from > 1 || !ids.some((y) => y.value.id === "passive"))))
      return true;
  }
  return false;
}

/** "stepping up visits of ministers": several, and nobody's in particular. */
export const inGeneral = (t: Trigger, args: Arguments): boolean =>
  t.noun &&
  t.rule.kind === "visit" &&
  (t.features & Feature.plural) !== 0 &&
  (t.features & Feature.singular) === 0 &&
  args.rules.includes("subject");
