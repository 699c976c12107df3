import type { Actor } from "../../model/index.ts";
import type { Scan } from "./scan.ts";

/** What must be left of a name without its ending. */
const STEM = 3;

/**
 * The person of this last name whom the text has given a role before, and the world data does not know. Where names
 * decline, "Хорошиловым" and "Хорошилов" are one: two forms are of one name when they can have a stem in common.
 */
export function strangerNamed(scan: Scan, last: string): Actor | undefined {
  const { strangers } = scan.memory;
  const exact = strangers.get(last);
  const endings = scan.language.file.names.endings ?? [];
  if (exact !== undefined || endings.length === 0 || last.length <= STEM) return exact;
  const stems = new Set(stemsOf(last, endings));
  let found: Actor | undefined;
  for (const [name, actor] of strangers) if (stemsOf(name, endings).some((s) => stems.has(s))) found = actor;
  return found;
}

const stemsOf = (word: string, endings: readonly string[]): string[] => [
  word,
  ...endings.filter((e) => word.endsWith(e) && word.length - e.length >= STEM).map((e) => word.slice(0, -e.length)),
];
