import type { InitiatorClaim } from "../../model/index.ts";
import type { ContactOptions, ContactScan, Frame } from "./frame.ts";
import { heldBy, shownBy } from "./initiative.ts";
import type { Dated } from "./merge.ts";

/* Who is said to have asked for a contact, in its own sentences or, for the main one, in a sentence apart. */

/** "La demande est venue de Téhéran": who asked, in a sentence that names no contact of its own. */
function orphanInitiatives(scan: ContactScan, taken: ReadonlySet<number>): Frame["initiators"] {
  return scan.analysis.sentences.flatMap((s, index) => {
    if (scan.analysis.blocks[s.block]?.role !== "body" || taken.has(index)) return [];
    for (let i = s.from; i < s.to; i++) {
      const tag = scan.tags.first(i, "initiative-of");
      const group =
        tag === undefined
          ? undefined
          : (scan.groups[index] ?? []).find((g) => g.from >= tag.to && g.from - tag.to <= 3);
      const actor = group?.actors[0];
      if (tag !== undefined && group !== undefined && actor !== undefined)
        return [{ actor, from: tag.from, to: group.mentions[0]!.to, rule: "initiative-told-apart" }];
      const holder = scan.tags.first(i, "initiative-holder");
      const held = holder === undefined ? shownBy(scan, index, i) : heldBy(scan, { sentence: index }, holder.to);
      if (held !== undefined) return [{ actor: held.actors[0]!, from: i, to: i + 1, rule: "initiative-told-apart" }];
    }
    return [];
  });
}

/** Every claim of a contact; `all` the frames of the text where the contact is the main one, null where it is not. */
export function claimsOf(
  frames: readonly Frame[],
  scan: ContactScan,
  options: ContactOptions,
  all: readonly Dated[] | null,
): InitiatorClaim[] {
  const claims = new Map<string, InitiatorClaim>();
  const add = (i: Frame["initiators"][number]): void => {
    const span = options.span(scan.analysis.tokens[i.from]!.start, scan.analysis.tokens[i.to - 1]!.end);
    const key = i.actor.state ?? i.actor.id;
    if (!claims.has(key))
      claims.set(key, { value: { ...i.actor, evidence: [span] }, according_to: [], evidence: [span] });
  };
  // What the text says beats what the title says.
  const ordered = [...frames.filter((f) => f.role === "body"), ...frames.filter((f) => f.role !== "body")];
  for (const frame of ordered) for (const i of frame.initiators) add(i);
  if (all === null || claims.size > 0) return [...claims.values()];
  // "Этот разговор состоялся по инициативе Москвы" beside the summit that the text is about: said of another.
  const others = all.filter((d) => !frames.includes(d.frame) && d.frame.initiators.length > 0);
  const taken = new Set(others.map((d) => d.frame.trigger.sentence));
  for (const i of orphanInitiatives(scan, taken))
    if (frames[0]!.participants.some((p) => p.id === i.actor.id || p.state === i.actor.state)) add(i);
  return [...claims.values()];
}
