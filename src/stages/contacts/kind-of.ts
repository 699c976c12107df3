import type { Actor, ContactKind } from "../../model/index.ts";
import { type ContactScan, isRole, normAt, type Trigger } from "./frame.ts";

/** The kind of the word, unless the clause names the medium ("par téléphone"). */
export function kindOf(
  scan: ContactScan,
  t: Trigger,
  triggers: readonly Trigger[],
  participants: readonly Actor[],
  named: boolean,
): { kind: ContactKind; rules: string[] } {
  const kind = t.rule.kind;
  if (kind === "talks" || kind === "meeting" || t.rule.soft === true) {
    const { from, to } = scan.analysis.sentences[t.sentence]!;
    const nearest = Array.from({ length: to - from }, (_, k) => from + k).sort(
      (a, b) => Math.abs(a - t.from) - Math.abs(b - t.from),
    );
    for (const i of nearest) {
      const medium = scan.tags.first(i, "medium");
      if (medium === undefined || ownerOf(scan, medium.from, triggers) !== t) continue;
      const found = medium.value.data?.["kind"] as ContactKind;
      if (kind === "meeting" && found === "letter") continue;
      return { kind: found, rules: [medium.value.id] };
    }
  }
  // "свой саммит с Кимом" is called one; "беседа в кулуарах саммита" is not.
  if (kind === "summit" && participants.length === 2 && !named) return { kind: "meeting", rules: ["two-at-a-summit"] };
  return { kind, rules: [] };
}

/** A medium belongs to the trigger before it, else to the first after it. */
function ownerOf(scan: ContactScan, at: number, triggers: readonly Trigger[]): Trigger | undefined {
  return (
    triggers.find((t) => t.from <= at && at < t.to) ??
    triggers.filter((t) => t.to <= at).at(-1) ??
    triggers.find((t) => t.from > at && !subordinate(scan, at, t.from))
  );
}

/** Does a clause of its own begin between: "рассказал по телефону, как прошли переговоры"? */
function subordinate(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (normAt(scan, i) === "," && (["that", "who", "as"] as const).some((role) => isRole(scan, i + 1, role)))
      return true;
  return false;
}
