import { Feature } from "../../model/index.ts";
import { hasBareForms } from "./clause.ts";
import { governorOf, isRole, type ContactScan, type Trigger, verbFeatures } from "./frame.ts";

/** "was to have met": a plan told as one that came to nothing; "would have met": nothing that was ever done. */
export function unfulfilled(scan: ContactScan, t: Trigger): "cancelled" | "hypothetical" | null {
  if (!hasBareForms(scan)) return null;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 7); i--) {
    if (scan.analysis.tokens[i]?.kind !== "word" || isRole(scan, i, "that") || isRole(scan, i, "who")) return null;
    if (!isBareHave(scan, i)) continue;
    const participle = (verbFeatures(scan, i + 1) & Feature.participle) !== 0 || i + 1 === t.from;
    if (!participle && t.from - i > 3) return null;
    if (scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "modal"))
      return isCounterfactual(scan, i - 1) ? "hypothetical" : null;
    const plan = scan.tags.all.some(
      (x) => x.value.type === "governor" && x.to === i && x.from >= from && governorOf(x).status === "planned",
    );
    return plan && isRole(scan, i - 1, "infinitive") ? "cancelled" : null;
  }
  return null;
}

/** The auxiliary of the perfect in its bare form. */
const isBareHave = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have") &&
  (verbFeatures(scan, i) & Feature.infinitive) !== 0;

/** "would", "could", "should", and not "may". */
const isCounterfactual = (scan: ContactScan, i: number): boolean => (verbFeatures(scan, i) & Feature.conditional) !== 0;
