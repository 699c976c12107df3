import type { Actor } from "../../model/index.ts";
import type { Frame } from "./frame.ts";
import type { Cluster, Dated } from "./merge.ts";

/* Visits whose destination stands elsewhere in the text: "Merkel avait dû décommander sa visite", "il viendra à son tour". */

/** Who receives in a state, and what it is called. */
export interface Home {
  readonly host: Actor;
  readonly name: string;
}

/** Who is told to come or not to come, without a word on where to. */
const isOpen = ({ kind, participants, role, place }: Frame): boolean =>
  kind === "visit" &&
  role !== "caption" &&
  place === null &&
  participants.length === 1 &&
  participants[0]!.kind === "person" &&
  participants[0]!.role !== "spokesperson";

/**
 * A visit of somebody else to the country that the contact told before took place in, or was to: where the hosts of that one are at home.
 * Only what was called off, offered or is still to come: who came is told with where he went.
 */
export function visitThere(
  clusters: readonly Cluster[],
  { frame }: Dated,
  home: (state: string) => Home,
): { readonly participants: readonly Actor[]; readonly place: Frame["place"] } | null {
  const visitor = frame.participants[0];
  if (!isOpen(frame) || visitor?.state === undefined || (frame.status === "held" && !frame.recalled)) return null;
  if (frame.status === "held" || frame.rules.includes("conditional")) return null;
  const told = clusters.filter((c) => c.frames.some((f) => f.frame.trigger.from < frame.trigger.from));
  for (const cluster of [...told].reverse()) {
    if (cluster.participants.some((p) => p.id === visitor.id)) return null;
    const place = homeOf(cluster);
    if (place?.state === undefined || place.state === visitor.state) continue;
    const { host, name } = home(place.state);
    return {
      participants: [visitor, host],
      place: { id: `place/${place.state.toLowerCase()}`, name, state: place.state, from: place.from, to: place.to },
    };
  }
  return null;
}

/** Where a meeting was, when that is the home of one of those who met. */
function homeOf(cluster: Cluster): Frame["place"] {
  if (cluster.kind !== "visit" && cluster.kind !== "meeting") return null;
  const place = cluster.frames.map((f) => f.frame.place).find((p) => p?.state !== undefined) ?? null;
  return cluster.participants.some((p) => p.state === place?.state) ? place : null;
}
