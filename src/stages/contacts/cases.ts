import { CASES, Feature } from "../../model/index.ts";
import { isRole, normAt, verbFeatures, type ContactScan, type Group, type Trigger } from "./frame.ts";
import { nearText, nearTokens } from "../../text/near.ts";

/* What a language of cases says by endings, and free word order leaves to them. */

export const declines = (scan: ContactScan): boolean => scan.language.file.traits?.includes("declines-names") === true;

const featuresOf = (group: Group): number => group.mentions[0]?.features ?? 0;

/** A name that shows no case ("Лукашенко", "США") stands for whatever its place lacks. */
export const isCaseless = (scan: ContactScan, group: Group): boolean =>
  declines(scan) && group.marker === null && (featuresOf(group) & CASES) === 0;

/** "принял Пашиняна": people in the accusative look like those in the genitive; nothing but days and places between. */
export function accusativeObject(scan: ContactScan, t: Trigger, right: readonly Group[]): Group | undefined {
  if (!declines(scan)) return undefined;
  return right.find(
    (g) =>
      (isAccusative(g) || (isCaseless(scan, g) && g.from === t.to)) &&
      g.from - t.to <= 10 &&
      nothingStrange(scan, t.to, g.from),
  );
}

const isAccusative = (group: Group): boolean =>
  (featuresOf(group) & Feature.accusative) !== 0 &&
  (group.marker === "of" || group.marker === null) &&
  (featuresOf(group) & Feature.nominative) === 0;

function nothingStrange(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = scan.analysis.tokens[i]!;
    const known =
      token.kind !== "word" ||
      token.capital > 0 ||
      scan.language.morphology.functionLemma(token.norm) !== undefined ||
      scan.tags.at(i).length > 0;
    const dated = nearText(scan.dates, token.start).some((d) => d.start <= token.start && token.end <= d.end);
    if (!known && !dated) return false;
  }
  return true;
}

/** "Президенту Бразилии позвонил Путин", "С Путиным поговорил Макрон": partners before the verb, within its clause. */
export function partnersLeft(
  scan: ContactScan,
  t: Trigger,
  markers: ReadonlySet<string>,
  others: readonly Trigger[],
): Group[] {
  if (!declines(scan)) return [];
  const start = Math.max(
    clauseStart(scan, t),
    ...others.filter((o) => o.to <= t.from).map((o) => (o.noun ? t.from : o.to)),
  );
  // "предложил Путину встретиться": who is asked to.
  const asked = (g: Group): boolean => g.marker === "to" && isInfinitive(scan, t.from) && governed(scan, start, g.from);
  return (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.from >= start &&
      g.to <= t.from &&
      t.from - g.to <= 8 &&
      g.marker !== null &&
      (g.marker === "with" || markers.has(g.marker) || asked(g)),
  );
}

/** "вручил министру послание", "прислал Мадуро поздравление": to whom the clause's verb hands it. */
export function givenBefore(scan: ContactScan, t: Trigger): Group | null {
  const start = clauseStart(scan, t);
  const gives = (i: number): boolean =>
    scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "do");
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= start && g.to <= t.from && t.from - g.to <= 6);
  return groups.find((g) => g.marker === "to" || (isCaseless(scan, g) && gives(g.from - 1))) ?? null;
}

/** Where the clause of the trigger begins: after the last comma that is not inside a mention. */
function clauseStart(scan: ContactScan, t: Trigger): number {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i > from; i--) {
    if (nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to)) continue;
    if (',;:«»"'.includes(normAt(scan, i)) || isRole(scan, i, "that") || isRole(scan, i, "who")) return i + 1;
  }
  return from;
}

function governed(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tags.at(i).some((x) => x.value.type === "governor")) return true;
  return false;
}

const isInfinitive = (scan: ContactScan, i: number): boolean => (verbFeatures(scan, i) & Feature.infinitive) !== 0;
