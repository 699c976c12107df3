import type { Frame } from "./frame.ts";
import type { Cluster, Dated } from "./merge.ts";
import { stands } from "./people.ts";

/** "Sarkozy était rejoint par A et B": more people at the contact that was told of him just before. */
export function joinedTo(clusters: readonly Cluster[], { frame, edtf }: Dated): Cluster | undefined {
  if (frame.trigger.rule.joins !== true || edtf !== null || frame.place !== null) return undefined;
  const near = (c: Cluster): boolean =>
    c.frames.some(({ frame: f }) => {
      const after = frame.trigger.sentence - f.trigger.sentence;
      return after >= 0 && after <= 2 && f.trigger.from < frame.trigger.from;
    });
  return clusters.filter((c) => near(c) && c.status === frame.status && frame.participants.some((p) => c.participants.some((q) => stands(p, q)))).at(-1); // prettier-ignore
}

/** "X a appelé Y. Y a refusé de prendre l'appel": who rang was not answered. */
export const isUnanswered = (c: Cluster, frame: Frame): boolean =>
  frame.kind === "call" &&
  frame.status === "refused" &&
  c.kind === "call" &&
  c.frames.some((f) => !f.frame.trigger.noun && f.frame.trigger.rule.initiator === "subject");
