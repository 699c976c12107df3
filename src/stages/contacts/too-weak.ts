import type { Actor } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { isEnvoy } from "./bearers.ts";
import type { ContactScan, Trigger } from "./frame.ts";
import { actsForNobody, isPosed, outsiderNear } from "./outsiders.ts";
import { inGeneral } from "./processes.ts";

/* What tells of no contact between states: who takes part is missing, of one side, or acts for nobody. */

/** Two sides at least; two people of one state ("Macron et son Premier ministre") are no contact between states. */
export function tooWeak(
  scan: ContactScan,
  t: Trigger,
  args: Arguments,
  participants: readonly Actor[],
  reference: boolean,
): string | null {
  if (participants.some((a) => isPosed(scan, t, a) || actsForNobody(scan, a))) return "a partner who acts for nobody";
  if (IN_PERSON.has(t.rule.kind) && participants.some((a) => isEnvoy(scan, t, a))) return "an envoy with a message";
  if (participants.length === 1 && args.rules.includes("between")) return null;
  if (inGeneral(t, args)) return "visits in general";
  if (t.rule.kind === "visit" && participants.length >= 2 && participants.every((a) => a.kind === "state"))
    return "nobody who visits";
  if (t.rule.kind === "meeting" && participants.every((a) => a.kind === "state") && isSport(scan, t)) return "a match";
  if (participants.length >= 2) {
    const sides = new Set(
      participants.map((a) => a.state ?? scan.world.people.get(a.id.slice("person/".length))?.home ?? a.id),
    );
    return sides.size < 2 ? "one side only" : null;
  }
  if (outsiderNear(scan, t, args)) return "a partner who acts for nobody";
  if (!t.noun)
    return participants.length === 0 || (t.rule.weak === true && !args.rules.includes("rang")) ? "no partner" : null;
  return reference ? null : "no partner";
}

const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "talks", "visit"]);

/** "La rencontre entre la Russie et la France s'est jouée dans un stade à moitié plein". */
function isSport(scan: ContactScan, t: Trigger): boolean {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  return scan.tags.within(from, to).some((x) => x.value.type === "sport");
}
