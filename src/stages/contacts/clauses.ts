import { Feature } from "../../model/index.ts";
import { hasBareForms } from "./clause.ts";
import { governorOf, type Group, isRole, normAt, type ContactScan, type Trigger } from "./frame.ts";
import type { Governor } from "./governors.ts";

/* What the clause of a contact says of its status, where no word in it does. */

/** "a request that its minister meet X": a bare form after "that" tells of what is asked, not of what was done. */
export function asksThat(scan: ContactScan, t: Trigger): boolean {
  if (!hasBareForms(scan)) return false;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 9); i--)
    if (isRole(scan, i, "that"))
      return (
        [i, i - 1].some((k) => scan.tags.covers(k, "governor")) &&
        scan.tags.all.some(
          (x) => x.value.type === "governor" && x.from < i && x.to >= i && governorOf(x).status === "proposed",
        )
      );
  return false;
}

/** "do not intend to sign anything when they meet": a present after "when" is still to come, unless the title's own. */
export function whenToCome(scan: ContactScan, t: Trigger, features: number): boolean {
  if (
    !hasBareForms(scan) ||
    (features & Feature.present) === 0 ||
    (features & Feature.past) !== 0 ||
    scan.tags.at(t.from - 1).some((x) => x.value.type === "auxiliary")
  )
    return false;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 8); i--) {
    if (scan.file.when?.includes(normAt(scan, i)) === true) return true;
    if (scan.analysis.tokens[i]?.kind === "mark" && normAt(scan, i) === ",") return false;
  }
  return false;
}

/** "The meeting … is off: X has cancelled it": what the rest of the sentence does to it. */
export function undoneAfter(scan: ContactScan, t: Trigger): Governor | null {
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < to; i++) {
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor" && governorOf(x).status === "cancelled");
    if (tag !== undefined && scan.file.it?.includes(normAt(scan, tag.to)) === true)
      return { rule: governorOf(tag), at: i, features: tag.features, side: "right" };
  }
  return undoneNext(scan, t.sentence + 1);
}

/** "A meeting had been fixed. It could not be held because …": the next sentence takes it up and undoes it. */
function undoneNext(scan: ContactScan, index: number): Governor | null {
  const next = scan.analysis.sentences[index];
  if (next === undefined || scan.file.it?.includes(normAt(scan, next.from)) !== true) return null;
  for (let i = next.from; i < Math.min(next.to, next.from + 6); i++) {
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor" && governorOf(x).status === "cancelled");
    if (tag !== undefined) return { rule: governorOf(tag), at: i, features: tag.features, side: "right" };
  }
  return null;
}

/** "the Putin-Macron meeting": two names in one word right before the noun, an adjective or two between. */
export function hyphenedBefore(scan: ContactScan, sentence: number, noun: number): Group | null {
  if (!hasBareForms(scan)) return null;
  return (
    (scan.groups[sentence] ?? []).find(
      (g) =>
        g.to <= noun &&
        noun - g.to <= 2 &&
        g.actors.length >= 2 &&
        g.mentions.length >= 2 &&
        g.mentions.every(
          (m, k) => k === 0 || (m.from === g.mentions[k - 1]!.to + 1 && "-–/".includes(normAt(scan, m.from - 1))),
        ) &&
        wordsOnly(scan, g.to, noun),
    ) ?? null
  );
}

function wordsOnly(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      scan.language.morphology.functionLemma(normAt(scan, i)) !== undefined
    )
      return false;
  return true;
}

/** "X to meet Y on Monday", "X and Y to hold talks": a headline's bare infinitive is what is to come; "asked X to meet Y" what is wished. */
export function infinitiveAlone(scan: ContactScan, verb: number, sentence: number): "planned" | "proposed" | null {
  if (!hasBareForms(scan) || !isRole(scan, verb - 1, "infinitive")) return null;
  const group = (scan.groups[sentence] ?? []).find((g) => g.to === verb - 1 && g.marker === null);
  if (group === undefined) return null;
  if (scan.tags.before(group.from, "tell") !== undefined) return "proposed";
  const { from } = scan.analysis.sentences[sentence]!;
  return group.from <= from + 1 || scan.analysis.tokens[group.from - 1]?.kind === "mark" ? "planned" : null;
}
