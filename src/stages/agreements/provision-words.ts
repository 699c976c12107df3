import type { Tag } from "../../model/index.ts";
import type { AgreementScan } from "./scan.ts";

/** How far from a verb the word may stand that makes it a provision. */
const NEAR = 14;

/** Phrases that are provisions by themselves, and verbs with their word near. */
export function provisionsAt(scan: AgreementScan, i: number, from: number, to: number): Tag[] {
  const whole = scan.tags.first(i, "provision");
  const verbs = scan.tags.every(i, "provision-verb").flatMap((tag) => {
    for (let k = Math.max(from, i - NEAR); k < Math.min(to, i + NEAR); k++) {
      const part = scan.tags.every(k, "provision-part").find((t) => t.value.id === tag.value.id);
      // From the word to its verb.
      if (part !== undefined) return [{ ...tag, from: Math.min(part.from, tag.from), to: Math.max(part.to, tag.to) }];
    }
    return [];
  });
  return [...(whole === undefined ? [] : [whole]), ...verbs];
}
