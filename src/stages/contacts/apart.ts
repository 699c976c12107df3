import type { Frame } from "./frame.ts";
import type { Cluster } from "./merge.ts";

/* What tells a frame from a contact of the same people. */

/** "перенёс на 20 марта": what is planned instead is no more the contact that is off. */
export const isMoved = (cluster: Cluster, frame: Frame): boolean => {
  const [moved, was] = [frame, ...cluster.frames.map((f) => f.frame)].reduce(
    ([m, w], f) => [m || f.rules.includes("moved"), w || f.rules.includes("moved-from") || f.status === "cancelled"],
    [false, false],
  );
  return moved && was;
};

/** "invité en Chine … l'avait invité aux Etats-Unis": visits to two states are two. */
export const isReturnVisit = (cluster: Cluster, frame: Frame): boolean => {
  const state = /^place\/[a-z]{3}$/.test(frame.place?.id ?? "") ? frame.place!.id : null;
  return (
    state !== null &&
    frame.kind === "visit" &&
    cluster.frames.some(
      (f) =>
        f.frame.kind === "visit" &&
        f.frame.place !== null &&
        f.frame.place.id !== state &&
        f.frame.place.id.length === state.length,
    )
  );
};
