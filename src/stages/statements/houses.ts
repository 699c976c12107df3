import type { ActorGroup, Tag } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import { isFiniteForm, isMark, isRole, verbFeatures, type SpeechScan } from "./scan.ts";

/**
 * "сообщили в Кремле", "на сайте президента говорится": a verb without a subject, said in the house that says it. People
 * right before the verb are its subject after all ("Путин и Эрдоган заявили в Анкаре").
 */
export function houseOf(scan: SpeechScan, cue: Tag, start: number, sentence: number): ActorGroup | null {
  if ((verbFeatures(scan, cue.from) & Feature.subjectless) === 0) return null;
  const groups = scan.groups[sentence] ?? [];
  // A comma sets the verb off: "X поговорил с Y, сообщили в Кремле".
  const isSet = (at: number): boolean => isMark(scan, at, ",–—-");
  if (groups.some((g) => g.marker === null && g.to <= start && start - g.to <= 1 && !isSet(g.to))) return null;
  const after = groups.find((g) => g.from >= cue.to);
  if (after !== undefined && isHouse(scan, after) && nothingEnds(scan, cue.to, after.from, 8)) return after;
  const before = groups.filter((g) => g.to <= start).at(-1);
  return before !== undefined &&
    isHouse(scan, before) &&
    (isAsideOnly(scan, before.to, start, sentence) || nothingEnds(scan, before.to, start, 5))
    ? before
    : null;
}

/** "В Кремле, в свою очередь, заявили": a few words between commas that name nobody and tell nothing. */
function isAsideOnly(scan: SpeechScan, from: number, to: number, sentence: number): boolean {
  if (to - from < 3 || to - from > 6 || !isMark(scan, from, ",") || !isMark(scan, to - 1, ",")) return false;
  if (isRole(scan, from + 1, "that") || isRole(scan, from + 1, "who")) return false;
  if ((scan.groups[sentence] ?? []).some((g) => g.from >= from && g.to <= to)) return false;
  for (let i = from + 1; i < to - 1; i++)
    if (isMark(scan, i, ',:;«"“') || isFiniteForm(verbFeatures(scan, i))) return false;
  return true;
}

const HOUSES = new Set(["institution", "organisation", "outlet"]);

const isHouse = (scan: SpeechScan, group: ActorGroup): boolean =>
  HOUSES.has(group.mentions[0]?.form ?? "") && isRole(scan, group.from - 1, "in");

function nothingEnds(scan: SpeechScan, from: number, to: number, limit: number): boolean {
  if (to - from > limit) return false;
  for (let i = from; i < to; i++)
    if (isRole(scan, i, "that") || isRole(scan, i, "who") || isMark(scan, i, ',:;«"“')) return false;
  return true;
}
