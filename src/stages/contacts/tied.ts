import { nearTokens } from "../../text/near.ts";
import { hasBareForms, isDefinite, prepositionAt } from "./clause.ts";
import { type ContactScan, type Group, lemmaAt, normAt, type Trigger } from "./frame.ts";

/* What a "by" or "from" after a noun has to do with it. */

/** "The call was requested by X": who asked for a contact told before, in a clause that is the noun's own. */
export function onlyAsked(scan: ContactScan, t: Trigger, group: Group): boolean {
  if (!hasBareForms(scan) || !isDefinite(scan, t)) return false;
  for (let i = group.from - 1; i > Math.max(t.to, group.from - 5); i--) {
    if (scan.tags.first(i, "initiative-by") === undefined) continue;
    return scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "passive");
  }
  return false;
}

/** "The letter from A was handed to B by C": beside who sent it, the one who brings it takes no part. */
export function senders(scan: ContactScan, t: Trigger, by: readonly Group[]): readonly Group[] {
  if (!hasBareForms(scan) || (t.rule.kind !== "letter" && t.rule.kind !== "message")) return by;
  // Of the words of this marker the first one brings in who does it (see `isAgent`), the others whence it comes.
  const [agent] = scan.language.file.markers?.["by"] ?? [];
  const from = by.filter((g) => lemmaAt(scan, prepositionAt(scan, g, t.to)) !== agent);
  return from.length > 0 ? from : by;
}

/** A "by" or "from" belongs to the noun right after it, or after words of ours ("a call placed by X"), not after any participle. */
export function isTied(scan: ContactScan, t: Trigger, group: Group): boolean {
  if (!hasBareForms(scan)) return true;
  const at = prepositionAt(scan, group, t.to);
  // "came in from": a particle between the verb and its preposition.
  const before =
    scan.language.morphology.functionLemma(normAt(scan, at - 1)) !== undefined && at - 2 >= t.to ? at - 2 : at - 1;
  return (
    before < t.to ||
    nearTokens(scan.mentions, before).some((m) => m.from <= before && before < m.to) ||
    scan.tags.at(before).some((x) => TIES.has(x.value.type))
  );
}

const TIES = new Set(["auxiliary", "initiative-verb", "initiative-by", "contact-verb", "governor", "recall"]);
