import type { Actor } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import { type Arguments, type ContactScan, normAt, type Trigger } from "./frame.ts";

/* Partners who act for no state, no organisation of states and no party: with them there is no contact. */

/** "a man who claimed to be X": X was not there. */
export const isPosed = (scan: ContactScan, t: Trigger, actor: Actor): boolean =>
  (scan.groups[t.sentence] ?? []).some(
    (g) =>
      g.actors.some((a) => a.id === actor.id) &&
      [g.from, g.from - 1].some((i) => scan.tags.before(i, "impostor") !== undefined),
  );

/** "Tesla boss Elon Musk", "Apple's chief executive, Tim Cook": whom the text calls the head of something that is no state. */
export function actsForNobody(scan: ContactScan, actor: Actor): boolean {
  if (actor.kind !== "person") return false;
  if (isBoss(scan, actor)) return true;
  if (actor.role !== undefined && actor.role !== "presidential-aide") return false;
  const called = (i: number): boolean =>
    scan.tags.first(i, "outsider") !== undefined || scan.tags.before(i, "outsider") !== undefined;
  return scan.mentions.some(
    (m) =>
      m.actors.length === 1 &&
      m.actors[0]!.id === actor.id &&
      ([m.from, m.from - 1].some(called) ||
        (normAt(scan, m.to) === "," && [m.to + 1, m.to + 2].some((i) => scan.tags.first(i, "outsider") !== undefined))),
  );
}

/** "Apple chief X": head of something that is no state and no organisation of states. */
const isBoss = (scan: ContactScan, actor: Actor): boolean =>
  actor.role === "head" &&
  actor.state === undefined &&
  !scan.world.people.has(actor.id.slice("person/".length)) &&
  scan.mentions.some(
    (m) =>
      m.actors.some((a) => a.id === actor.id) &&
      scan.tags.first(m.from, "office") !== undefined &&
      scan.analysis.tokens[m.from - 1]?.capital !== undefined &&
      scan.analysis.tokens[m.from - 1]!.capital > 0 &&
      !nearTokens(scan.mentions, m.from - 1).some((o) => o.to === m.from),
  );

export function outsiderNear(scan: ContactScan, t: Trigger, args: Arguments): boolean {
  const end = Math.min(scan.analysis.sentences[t.sentence]!.to, args.to + 8);
  for (let i = t.to; i < end; i++) if (scan.tags.first(i, "outsider") !== undefined) return true;
  return false;
}
