import type { Actor } from "../../model/index.ts";
import { takesPart } from "./clause.ts";
import {
  type Arguments,
  type ContactScan,
  distinct,
  type Group,
  isRole,
  normAt,
  type Trigger,
  triggerOf,
} from "./frame.ts";

/* Messages that one carries for another: "porteur d'un message de X", "a remis à Y une lettre de X". */

const CARRIED: ReadonlySet<string> = new Set(["letter", "message"]);

/** Who receives envoys. */
const RECEIVERS = new Set(["president", "monarch", "prime-minister", "foreign-minister", "supreme-leader", "speaker"]);

/** How many sentences back the one is told of who receives what is brought. */
const BACK = 3;

/** A message of X's in somebody's hands: it passes between X and whom it is for, never him who brings it. */
export function borneArguments(
  scan: ContactScan,
  t: Trigger,
  of: readonly Group[],
  withs: readonly Group[],
): Arguments | null {
  if (!CARRIED.has(t.rule.kind) || bearerBefore(scan, t) === null) return null;
  const sender = of.find((g) => g.actors.length === 1 && g.actors[0]!.kind === "person");
  if (sender === undefined) return null;
  const { state } = sender.actors[0]!;
  const named = withs.flatMap((g) => g.actors).filter((a) => a.state !== state);
  const to = Math.max(t.to, ...[...of, ...withs].map((g) => g.to));
  const receiver = named.length > 0 ? named : receiverBefore(scan, t, state);
  return {
    participants: distinct([...sender.actors, ...receiver]),
    subject: null,
    reference: false,
    rules: [t.rule.id, "borne"],
    to,
    agent: [],
    soft: false,
  };
}

/** The word for bearing right before the noun and its small words. */
function bearerBefore(scan: ContactScan, t: Trigger): number | null {
  for (let i = t.from - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 9); i--) {
    if (scan.tags.first(i, "bearer") !== undefined) return i;
    if (normAt(scan, i) === ";" || normAt(scan, i) === ":") return null;
  }
  return null;
}

/** The last leader of another state of whom the text tells: who receives the envoy. */
function receiverBefore(scan: ContactScan, t: Trigger, state: string | undefined): readonly Actor[] {
  for (let s = t.sentence; s >= Math.max(0, t.sentence - BACK); s--) {
    const group = (scan.groups[s] ?? [])
      .filter(
        (g) =>
          g.to <= t.from &&
          g.actors.length === 1 &&
          (g.marker === null || g.marker === "by" || g.marker === "to") &&
          takesPart(g) &&
          g.actors[0]!.state !== state &&
          RECEIVERS.has(g.actors[0]!.role ?? ""),
      )
      .at(-1);
    if (group !== undefined) return group.actors;
  }
  return [];
}

/** "Le message a été remis par Z", "… transmis par Z": who brings it is no party to it. */
export const isBringer = (scan: ContactScan, t: Trigger, g: Group): boolean =>
  CARRIED.has(t.rule.kind) && [g.from - 1, g.from - 2].some((i) => scan.tags.before(i, "bearer") !== undefined);

/** "a reçu Z, porteur d'un message de X", "Z, venu remettre un message": he stands for who sent him. */
export function isEnvoy(scan: ContactScan, t: Trigger, actor: Actor): boolean {
  const group = (scan.groups[t.sentence] ?? []).find((g) => g.actors.some((a) => a.id === actor.id));
  if (group === undefined || actor.kind !== "person" || RECEIVERS.has(actor.role ?? "")) return false;
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = group.to; i < Math.min(to, group.to + 4); i++) {
    const tag = scan.tags.first(i, "bearer");
    if (tag !== undefined) return carriesMessage(scan, tag.to, to);
    if (scan.analysis.tokens[i]?.kind === "word" && !isRole(scan, i, "who") && i > group.to + 2) return false;
  }
  return false;
}

function carriesMessage(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (scan.tags.at(i).some((x) => x.value.type === "contact" && CARRIED.has(triggerOf(x).kind))) return true;
  return false;
}
