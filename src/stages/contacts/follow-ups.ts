import { edtfOverlap } from "../../model/calendar.ts";
import type { Frame } from "./frame.ts";
import { kinds } from "./kinds.ts";
import type { Cluster, Dated } from "./merge.ts";
import { samePeople } from "./people.ts";

/** "Un nouveau sommet se tiendra dans les quatre mois": one more contact, of those whose contact was told before. */
export const isFollowUp = (frame: Frame): boolean => frame.rules.includes("follow-up");

const AFAR = new Set(["letter", "message"]);

/** A follow-up is a contact of its own, unless one that is still to come of the same people is told already. */
export function placeFollowUp(clusters: Cluster[], dated: Dated, join: (cluster: Cluster, dated: Dated) => void): void {
  const { frame, edtf } = dated;
  const before = clusters
    .filter((c) => c.participants.length >= 2 && !AFAR.has(c.kind))
    .map((cluster) => ({ cluster, at: lastBefore(cluster, frame.trigger.from) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  const told = before[0]?.cluster;
  if (told === undefined) return;
  const planned = clusters.find(
    (c) =>
      c.status !== "held" &&
      kinds(c.kind, frame.kind) &&
      samePeople(c.participants, told.participants) &&
      c.frames.every((f) => f.edtf === null || edtf === null || edtfOverlap(f.edtf, edtf)),
  );
  if (planned !== undefined) join(planned, dated);
  else clusters.push({ frames: [dated], kind: frame.kind, status: frame.status, participants: told.participants });
}

const lastBefore = (cluster: Cluster, at: number): number =>
  Math.max(-1, ...cluster.frames.map((f) => f.frame.trigger.from).filter((from) => from < at));
