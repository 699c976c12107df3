import type { Actor } from "./analysis.ts";
import type { ActorRef } from "./types.ts";

/** The actor alone, without the words it was read from. */
export const bareActor = ({ id, name, kind, role, state }: ActorRef): Actor => ({
  id,
  name,
  kind,
  ...(role === undefined ? {} : { role }),
  ...(state === undefined ? {} : { state }),
});
