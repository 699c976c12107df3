import { Feature, type Tag } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import { isFixedOrder } from "./clauses.ts";
import { isAuxiliary, isRole, lemmaAt, normAt, type SpeechScan, verbFeatures } from "./scan.ts";
import { isPassiveAuxiliary } from "./subjects.ts";

/** "their shared concerns", "a ceasefire fully supported by X": a participle that belongs to a noun reports nothing. */
export function isAdjectival(scan: SpeechScan, i: number, cues: readonly Tag[]): boolean {
  if (!isFixedOrder(scan) || (verbFeatures(scan, i) & Feature.participle) === 0) return false;
  if (isRole(scan, i - 1, "possessive") && !nearTokens(scan.mentions, i).some((m) => m.to === i)) return true;
  const to = Math.max(...cues.map((c) => c.to));
  let before = i - 1;
  while ((scan.language.file.adverbEndings ?? []).some((e) => normAt(scan, before).endsWith(e))) before--;
  const lemma = lemmaAt(scan, to);
  return (
    lemma !== undefined &&
    (scan.language.file.markers?.["by"] ?? []).includes(lemma) &&
    !isAuxiliary(scan, before) &&
    !isPassiveAuxiliary(scan, before)
  );
}

/** Where nouns look like verbs ("the dispute", "their wishes"), a bare form is a verb only after its subject, an auxiliary, "to", "and", or in an incise. */
export function isVerbForm(scan: SpeechScan, i: number, features: number): boolean {
  if (
    scan.language.file.traits?.includes("bare-clauses") !== true ||
    (features & (Feature.present | Feature.infinitive)) === 0 ||
    (features & Feature.past) !== 0
  )
    return true;
  const before = i - 1;
  const token = scan.analysis.tokens[before];
  if (token === undefined || token.kind === "mark" || isAuxiliary(scan, before)) return true;
  if ((["and", "who", "infinitive", "but"] as const).some((role) => isRole(scan, before, role))) return true;
  if (scan.tags.before(i, "same-source") !== undefined || scan.tags.first(before, "negation") !== undefined)
    return true;
  return (
    nearTokens(scan.mentions, i).some((m) => m.to === i) ||
    scan.language.is(token.norm, "filler") ||
    (scan.language.file.adverbEndings ?? []).some((e) => token.norm.endsWith(e))
  );
}
