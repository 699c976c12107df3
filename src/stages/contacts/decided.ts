import { Feature } from "../../model/index.ts";
import { type ContactScan, governorOf, lemmaAt, type Trigger, verbFeatures } from "./frame.ts";

/* Days of words that decide or deny, and not of the contact. */

/** "a annulé mardi le rendez-vous", "sont convenus dimanche de se voir": the day right after the word that decides is the decision's. */
export function isDecided(scan: ContactScan, at: number): boolean {
  const i = at - 1;
  if (scan.analysis.tokens[i]?.kind !== "word" || (verbFeatures(scan, i) & Feature.participle) === 0) return false;
  return scan.tags.at(i).some((x) => {
    if (x.value.type !== "governor") return false;
    const { status } = governorOf(x);
    return (
      status === "cancelled" ||
      status === "refused" ||
      status === "denied" ||
      scan.tags.at(i).some((y) => y.value.type === "cue")
    );
  });
}

/** "un entretien a été démenti par le Kremlin jeudi": after the word that denies stands the day of the denial. */
export function isDeniedBefore(scan: ContactScan, t: Trigger, at: number): boolean {
  for (let i = t.to; i < at; i++)
    if (scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).status === "denied")) return true;
  return false;
}

/** "8 июля позвал на переговоры", "в четверг отменил встречу", "о визите условились ещё в январе": the day of the word that decides. */
export function isOfferDay(scan: ContactScan, t: Trigger, at: number): boolean {
  const { aims = [] } = scan.file;
  if (aims.length === 0 || aims.includes(lemmaAt(scan, at) ?? "")) return false;
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  const past = (i: number): boolean =>
    (verbFeatures(scan, i) & Feature.past) !== 0 && (verbFeatures(scan, i) & Feature.participle) === 0;
  const decides = (i: number): boolean => {
    const rules = scan.tags.at(i).flatMap((x) => (x.value.type === "governor" ? [governorOf(x)] : []));
    return past(i) && rules.some((r) => r.agreed === true || DECISIONS.has(r.status ?? ""));
  };
  if (at < t.from && t.rule.status === "proposed" && !t.noun && past(t.from)) return true;
  // The day stands right after the verb that follows the noun.
  const marked = (i: number): boolean => scan.analysis.tokens.slice(i, at).some((token) => token.norm === ",");
  if (at >= t.to) return t.noun && at < to && [at - 1, at - 2].some((i) => i >= t.to && decides(i) && !marked(i));
  for (let i = from; i < t.from; i++) if (decides(i) && (at < i ? i - at <= 10 : at - i <= 2)) return true;
  return false;
}

const DECISIONS: ReadonlySet<string> = new Set(["cancelled", "refused", "denied", "proposed"]);
