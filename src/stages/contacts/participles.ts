import { CASES, Feature } from "../../model/index.ts";
import { declines } from "./cases.ts";
import { takesPart } from "./clause.ts";
import { type ContactScan, type Group, normAt, type Trigger, verbFeatures } from "./frame.ts";

/** How far behind its participle the noun may stand. */
const REACH = 9;

const FINITE = Feature.past | Feature.present | Feature.future | Feature.infinitive | Feature.gerund;

/**
 * "Макрон, прибывший в Москву, …", "прибывший в Москву Макрон": whom a participle with case endings describes is its subject; null
 * where it is nobody, undefined for any other verb.
 */
export function headOfParticiple(scan: ContactScan, t: Trigger): Group | null | undefined {
  const cases = t.features & CASES;
  if (!declines(scan) || t.noun || cases === 0 || (verbFeatures(scan, t.from) & FINITE) !== 0) return undefined;
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => takesPart(g));
  if (normAt(scan, t.from - 1) === ",") return groups.find((g) => g.to === t.from - 1) ?? null;
  const agrees = (g: Group): boolean =>
    g.mentions.some((m) => (m.features & CASES) === 0 || (m.features & cases) !== 0) &&
    g.marker !== "with" &&
    g.marker !== "at";
  const group = groups.find((g) => g.from >= t.to && g.from - t.to <= REACH && agrees(g));
  for (let i = t.to; i < (group?.from ?? t.to); i++) if (normAt(scan, i) === ",") return null;
  return group ?? null;
}
