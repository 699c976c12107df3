import type { Tag } from "../../model/index.ts";
import type { Scan } from "./scan.ts";

/** The house by a name of its own. "State House": several states have one; none of them in the text, and it is nobody's. */
export function ownHouse(scan: Scan, tags: readonly Tag[], states: readonly string[]): Tag | undefined {
  const stateOf = (t: Tag): string | undefined => t.value.data?.["state"] as string | undefined;
  const present = (t: Tag): number => scan.present.get(String(stateOf(t))) ?? 0;
  const owned = tags.filter((t) => stateOf(t) !== undefined && (states.length === 0 || states.includes(stateOf(t)!)));
  const several = new Set(owned.map(stateOf)).size > 1;
  return [...owned]
    .sort((a, b) => present(b) - present(a))
    .find((t) => !several || present(t) > 0 || stateOf(t) === scan.home);
}
