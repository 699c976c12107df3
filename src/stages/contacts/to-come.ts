import { Feature } from "../../model/index.ts";
import { isFinite } from "./clause.ts";
import { type ContactScan, governorOf, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";

/* What the rest of a sentence says of when it is: in languages whose verbs have a future of their own. */

export type ToCome = "planned" | "proposed" | null;

/** How far before an infinitive its verb may stand. */
const LEFT = 14;

/** "sera vendredi à Berlin pour rencontrer X", "irait à Berlin rencontrer X": an infinitive that hangs on what is to come. */
export function infinitiveToCome(scan: ContactScan, t: Trigger): ToCome {
  if (!hasFuture(scan)) return null;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - LEFT); i--) {
    if (";:«»".includes(normAt(scan, i))) return null;
    if (isFinite(scan, i) || isFuture(scan, i) || isPerfect(scan, i)) return toCome(scan, i);
  }
  return null;
}

/** "Lors de cette visite, X rencontrera Y", "X doit voir Y pendant son séjour": within what is to come is what happens in it. */
export function withinToCome(scan: ContactScan, t: Trigger, adverbial: number, to: number): boolean {
  if (!hasFuture(scan) || scan.tags.first(adverbial, "during") === undefined) return false;
  const sentence = scan.analysis.sentences[t.sentence]!;
  const verb = finiteAt(scan, to, sentence.to, 1) ?? finiteAt(scan, adverbial - 1, sentence.from - 1, -1);
  return verb !== null && toCome(scan, verb) === "planned";
}

function finiteAt(scan: ContactScan, from: number, to: number, step: 1 | -1): number | null {
  for (let i = from; i !== to; i += step) {
    if (";:«»".includes(normAt(scan, i)) || isRole(scan, i, "who") || isRole(scan, i, "that")) return null;
    if (isFinite(scan, i) || isFuture(scan, i) || isPerfect(scan, i)) return i;
  }
  return null;
}

const isPerfect = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "have") &&
  (verbFeatures(scan, i) & Feature.infinitive) === 0;

/** A future, or a verb of what is to be before an infinitive ("doit", "va"). */
function toCome(scan: ContactScan, i: number): ToCome {
  const features = verbFeatures(scan, i);
  if ((features & Feature.future) !== 0 && (verbFeatures(scan, i + 1) & Feature.participle) === 0) return "planned";
  if ((features & Feature.conditional) !== 0) return "proposed";
  const modal = scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).status === "planned");
  const bare = [i + 1, i + 2, i + 3].some((k) => (verbFeatures(scan, k) & Feature.infinitive) !== 0);
  return modal && bare && (features & Feature.present) !== 0 && (features & Feature.participle) === 0
    ? "planned"
    : null;
}

const isFuture = (scan: ContactScan, i: number): boolean => (verbFeatures(scan, i) & Feature.future) !== 0;

const hasFuture = (scan: ContactScan): boolean => scan.language.file.verbs?.endings?.["future"] !== undefined;

/** "il a été convenu que la visite se fera": before "que" stands another clause. */
export const opensClause = (scan: ContactScan, i: number): boolean =>
  scan.language.file.verbs?.passive !== undefined && isRole(scan, i, "that") && !isRole(scan, i - 1, "also");
