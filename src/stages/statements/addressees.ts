import type { ActorGroup } from "../../model/index.ts";
import { nearText } from "../../text/near.ts";
import type { Content } from "./content.ts";
import { isRole, type Report, type SpeechScan } from "./scan.ts";

/** How far behind its verb an object may stand; days do not count. */
const REACH = 4;

/**
 * To whom, or against whom, something is said, where the verb takes them as its object: "urged Iran to", "a remercié la Turquie",
 * "lui a demandé", «поблагодарил Эрдогана». Null where the act has none (`acts.yml`) or the sentence names none.
 */
export function addressees(scan: SpeechScan, report: Report, content: readonly Content[]): ActorGroup | null {
  const { cue, rule, subject } = report;
  if (cue === null || rule === null || report.passive === true) return null;
  if (scan.world.acts.get(rule.act)?.to !== "object") return null;
  const others = (scan.groups[report.sentence] ?? []).filter((g) => g.to <= subject.from || g.from >= subject.to);
  const told = (g: ActorGroup): boolean =>
    report.position === "complement" || !content.some((c) => c.from < g.to && g.from < c.to);
  return (
    others.find((g) => g.from >= subject.to && g.to <= cue.from && isObjectPronoun(g)) ??
    others.find((g) => told(g) && isObject(scan, g, cue.to)) ??
    null
  );
}

/** "lui a demandé", «ему сказал»: a pronoun between the subject and its verb. */
const isObjectPronoun = (group: ActorGroup): boolean => group.mentions.every((m) => m.form === "pronoun");

/** Right behind the verb, but for days and small words, and the owner of nothing that follows ("Iran's withdrawal"). */
function isObject(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  if (group.from < verb || isRole(scan, group.to, "genitive")) return false;
  // Right behind the verb, a preposition is the verb's own ("called on X"), and a genitive an accusative («поблагодарил Эрдогана»).
  if (group.from > verb && group.marker !== null && group.marker !== "to") return false;
  let words = 0;
  for (let i = verb; i < group.from; i++) {
    if (isDay(scan, i)) continue;
    const norm = scan.analysis.tokens[i]!.norm;
    if (scan.language.morphology.functionLemma(norm) === undefined) return false;
    if (isRole(scan, i, "that") || isRole(scan, i, "who") || isRole(scan, i, "of")) return false;
    if (++words > REACH) return false;
  }
  return true;
}

const isDay = (scan: SpeechScan, i: number): boolean => {
  const { start, end } = scan.analysis.tokens[i]!;
  return nearText(scan.dates ?? [], start).some((d) => d.start <= start && end <= d.end);
};
