import type { ActorRef } from "../model/index.ts";

/** Exactly the same participants, a state standing for whoever of it is named elsewhere. */
export function sameParticipants(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const left = a.filter((x) => !b.some((y) => x.id === y.id));
  const right = b.filter((y) => !a.some((x) => x.id === y.id));
  if (left.length !== right.length) return false;
  const free = [...right];
  return left.every((x) => {
    const at = free.findIndex((y) => standsFor(x, y) || standsFor(y, x));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

function standsFor(state: ActorRef, actor: ActorRef): boolean {
  return (
    state.kind === "state" &&
    actor.kind !== "state" &&
    actor.state !== undefined &&
    actor.state === (state.state ?? state.id)
  );
}
