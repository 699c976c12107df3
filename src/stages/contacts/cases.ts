import { CASES, Feature } from "../../model/index.ts";
import { governorOf, isRole, normAt, verbFeatures, type ContactScan, type Group, type Trigger } from "./frame.ts";
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

/** Of several names in a row one may show no case ("Ангелу Меркель, Владимира Зеленского"): any of the others tells. */
const isAccusative = (group: Group): boolean =>
  (group.marker === "of" || group.marker === null) &&
  group.mentions.some((m) => (m.features & Feature.accusative) !== 0) &&
  group.mentions.every((m) => (m.features & CASES) === 0 || (m.features & Feature.nominative) === 0);

/** "Пашиняна принял Путин", "а потом их принял Зеленский": the object opens the clause, and the subject follows the verb. */
export function objectBefore(scan: ContactScan, t: Trigger, right: readonly Group[]): Group | undefined {
  if (!declines(scan)) return undefined;
  const start = clauseStart(scan, t);
  const object = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= start &&
      g.to <= t.from &&
      t.from - g.to <= 8 &&
      isAccusative(g) &&
      opensClause(scan, start, g.from) &&
      nothingStrange(scan, g.to, t.from),
  );
  if (object === undefined) return undefined;
  const told = (scan.groups[t.sentence] ?? []).some(
    (g) => g !== object && g.from >= start && g.to <= t.from && g.marker === null && (featuresOf(g) & CASES) !== 0,
  );
  return told || right.some((g) => g.marker === null && g.from - t.to <= 10) ? object : undefined;
}

/** Nothing but small words, days and places before it: a genitive after a noun is no object. */
function opensClause(scan: ContactScan, start: number, at: number): boolean {
  for (let i = start; i < at; i++) {
    const token = scan.analysis.tokens[i]!;
    const dated = nearText(scan.dates, token.start).some((d) => d.start <= token.start && token.end <= d.end);
    const placed = scan.tags.covers(i, "place") || nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);
    if (token.kind !== "word" || dated || placed) continue;
    if (scan.language.morphology.functionLemma(token.norm) === undefined && !isAdverb(scan, i)) return false;
  }
  return true;
}

const ADVERBS = new Set(["recall", "separately", "ordinal", "medium", "negation"]);
const isAdverb = (scan: ContactScan, i: number): boolean => scan.tags.at(i).some((x) => ADVERBS.has(x.value.type));

function nothingStrange(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = scan.analysis.tokens[i]!;
    const known =
      token.kind !== "word" ||
      token.capital > 0 ||
      scan.language.morphology.functionLemma(token.norm) !== undefined ||
      scan.tags.at(i).length > 0 ||
      scan.tags.covers(i, "medium");
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
  // "предложил Путину встретиться", "попросил Путина встретиться": who is asked to.
  const asked = (g: Group): boolean =>
    isInfinitive(scan, t.from) &&
    ((g.marker === "to" && governed(scan, start, g.from)) || (isAccusative(g) && isAsked(scan, g)));
  return (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.from >= start &&
      g.to <= t.from &&
      t.from - g.to <= 8 &&
      (g.marker === "with" || (g.marker !== null && markers.has(g.marker)) || asked(g)),
  );
}

/** "попросил Путина о встрече", "отказал Макрону во встрече", "предложил Путину провести встречу": of whom the contact is asked. */
export function askedBefore(scan: ContactScan, t: Trigger): Group | null {
  if (!declines(scan)) return null;
  const start = clauseStart(scan, t);
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= start && g.to <= t.from && t.from - g.to <= 8);
  return groups.find((g) => isAsked(scan, g) && (g.marker === "to" || isAccusative(g))) ?? null;
}

/** Right after a word that asks, offers or refuses. */
const isAsked = (scan: ContactScan, g: Group): boolean =>
  [g.from - 1, g.from - 2].some((i) =>
    scan.tags
      .at(i)
      .some(
        (x) =>
          x.value.type === "governor" && ASKS.has(governorOf(x).status ?? "") && x.to <= g.from && x.to >= g.from - 1,
      ),
  );

const ASKS: ReadonlySet<string> = new Set(["proposed", "refused"]);

/** "Между Путиным и Макроном состоялся разговор", "С Макроном Путин провёл встречу": whom the noun ties stand before its verb. */
export function tiedBefore(scan: ContactScan, t: Trigger, others: readonly Trigger[]): Group[] {
  if (!declines(scan)) return [];
  const start = Math.max(clauseStart(scan, t), ...others.filter((o) => o.to <= t.from).map((o) => o.to));
  const groups = (scan.groups[t.sentence] ?? []).filter(
    (g) => g.from >= start && g.to <= t.from && t.from - g.to <= 12 && (g.marker === "with" || g.marker === "between"),
  );
  const carried = (g: Group): boolean => {
    for (let i = g.to; i < t.from; i++)
      if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && CARRY.has(x.value.id))) return true;
    return false;
  };
  return groups.filter(carried);
}

const CARRY = new Set(["do", "happen"]);

/** "вручил министру послание", "прислал Мадуро поздравление": to whom the clause's verb hands it. */
export function givenBefore(scan: ContactScan, t: Trigger): Group | null {
  const start = clauseStart(scan, t);
  const gives = (i: number): boolean =>
    scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "do");
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= start && g.to <= t.from && t.from - g.to <= 6);
  return groups.find((g) => g.marker === "to" || (isCaseless(scan, g) && gives(g.from - 1))) ?? null;
}

/** Where the clause of the trigger begins: after the last comma that is not inside a mention. */
export function clauseStart(scan: ContactScan, t: Trigger): number {
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
