import { kinds } from "./kinds.ts";
import type { Cluster } from "./merge.ts";
import { covers } from "./people.ts";

/**
 * "Le roi s'entretient avec les présidents A et B" in a title, and a call with each in the text: the title tells of both at once, and
 * is no contact of all three.
 */
export function withoutUnions(clusters: readonly Cluster[]): Cluster[] {
  const unions = clusters.filter((c) => isUnion(c, clusters));
  for (const union of unions) {
    const part = clusters.find((c) => isPart(union, c));
    part?.frames.push(...union.frames);
  }
  return clusters.filter((c) => !unions.includes(c));
}

function isUnion(cluster: Cluster, all: readonly Cluster[]): boolean {
  if (cluster.participants.length < 3 || !cluster.frames.every((f) => f.frame.role === "title")) return false;
  const parts = all.filter((c) => isPart(cluster, c));
  return (
    parts.length >= 2 &&
    covers(
      parts.flatMap((c) => c.participants),
      cluster.participants,
    )
  );
}

const isPart = (union: Cluster, c: Cluster): boolean =>
  c !== union &&
  c.status === union.status &&
  c.participants.length < union.participants.length &&
  kinds(c.kind, union.kind) &&
  covers(union.participants, c.participants);
