import type { PointReason } from "../model/index.ts";

/** Why a point is as it is, in English words. */
export function inWords({ kind, sides, against, subjects }: PointReason): string {
  const who = sides.join(", ");
  switch (kind) {
    case "shared":
      return `both speak of ${subjects.join(", ")}`;
    case "silent":
      return `${who}: not mentioned`;
    case "alone":
      return "only one side's account is known";
    case "unspoken":
      return `${who} says that it was not spoken of`;
    case "denied":
      return `agreed, says ${against.join(", ")}; ${who} denies it`;
    case "nothing-agreed":
      return `${who} says that nothing was agreed`;
    case "only-discussed":
      return `agreed, says ${who}; only discussed, says ${against.join(", ")}`;
    case "days":
      return `other days: ${subjects.join("; ")}`;
    case "initiators":
      return `other initiators: ${subjects.join("; ")}`;
  }
}
