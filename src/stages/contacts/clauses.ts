import { Feature } from "../../model/index.ts";
import { hasBareForms } from "./clause.ts";
import { governorOf, type Group, isRole, normAt, type ContactScan, type Trigger, triggerOf } from "./frame.ts";
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

/** "The meeting … is off: X has cancelled it": what the rest of the sentence, or the next one, does to it. */
export function undoneAfter(scan: ContactScan, t: Trigger): Governor | null {
  const { to } = scan.analysis.sentences[t.sentence]!;
  const own = undoing(scan, t, t.to, to);
  if (own !== null) return own;
  const next = scan.analysis.sentences[t.sentence + 1];
  if (next === undefined) return null;
  const undone = undoneNext(scan, t.sentence + 1);
  if (undone !== null) return undone;
  // "A meeting had been fixed. It could not be held because …"
  const taken = scan.file.it?.includes(normAt(scan, next.from)) === true;
  return undoing(scan, t, next.from, taken ? Math.min(next.to, next.from + 6) : next.to, taken);
}

/** "Il y a renoncé": what the next sentence says became of a plan. */
const UNDONE: Governor["rule"] = { id: "undone", status: "cancelled", words: [] };

/** What the next sentence alone says became of a plan. */
export function undoneNext(scan: ContactScan, index: number): Governor | null {
  const next = scan.analysis.sentences[index];
  if (next === undefined) return null;
  const told = scan.tags.within(next.from, Math.min(next.to, next.from + 8)).find((x) => x.value.type === "undone");
  return told === undefined ? null : { rule: UNDONE, at: told.from, features: 0, side: "right" };
}

/** A word that undoes, with "it" or the noun itself, as known, for its object. */
function undoing(scan: ContactScan, t: Trigger, from: number, to: number, taken = false): Governor | null {
  for (let i = from; i < to; i++) {
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor" && governorOf(x).status === "cancelled");
    if (tag === undefined || tag.to > to) continue;
    const it = scan.file.it?.includes(normAt(scan, tag.to)) === true;
    const noun =
      hasBareForms(scan) && isRole(scan, tag.to, "definite") ? scan.tags.first(tag.to + 1, "contact") : undefined;
    if (taken || it || (noun !== undefined && triggerOf(noun).kind === t.rule.kind))
      return { rule: governorOf(tag), at: i, features: tag.features, side: "right" };
  }
  return null;
}

/** "asked for a call. The other side has declined the request": the answer, in one of the next sentences. */
export function declinedAfter(scan: ContactScan, t: Trigger): Governor | null {
  if (!hasBareForms(scan)) return null;
  const first = scan.analysis.sentences[t.sentence]!.to;
  const to = scan.analysis.sentences[Math.min(t.sentence + 2, scan.analysis.sentences.length - 1)]!.to;
  for (let i = first; i < to; i++) {
    const tag = scan.tags.at(i).find((x) => x.value.type === "governor" && governorOf(x).status === "refused");
    if (tag !== undefined && [tag.to, tag.to + 1].some((k) => scan.tags.first(k, "initiative-noun") !== undefined))
      return { rule: governorOf(tag), at: i, features: tag.features, side: "right" };
  }
  return null;
}

/** "denied a report that X had offered to meet Y": what is denied is all that stands under it. */
export function deniedAbove(scan: ContactScan, g: Governor, sentence: number): boolean {
  if (!hasBareForms(scan) || g.side !== "left") return false;
  const { from } = scan.analysis.sentences[sentence]!;
  let that = false;
  for (let i = g.at - 1; i >= Math.max(from, g.at - 16); i--) {
    if (";:".includes(normAt(scan, i))) return false;
    that ||= isRole(scan, i, "that");
    if (that && scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).status === "denied"))
      return true;
  }
  return false;
}

/** "The report that X asked to meet Y is untrue". */
export function isReportDenied(scan: ContactScan, t: Trigger): boolean {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  const told = Array.from({ length: t.from - from }, (_, k) => from + k).some(
    (i) => isRole(scan, i, "that") && scan.tags.before(i, "report") !== undefined,
  );
  if (!told) return false;
  for (let i = t.to + 1; i < to; i++)
    if (
      scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).status === "denied") &&
      scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "passive")
    )
      return true;
  return false;
}

/** "asked whether X would meet Y", "whether talks are being prepared": what nobody says is so. */
export function isOpenQuestion(scan: ContactScan, t: Trigger): boolean {
  if (!hasBareForms(scan)) return false;
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i >= Math.max(from, t.from - 12); i--) {
    if (",;:".includes(normAt(scan, i))) return false;
    if (scan.tags.at(i).some((x) => x.value.type === "governor" && governorOf(x).unlessPast === true)) return true;
  }
  return false;
}

/** "accepted X's invitation": what was offered is agreed. */
export function isAccepted(scan: ContactScan, sentence: number, offer: number): boolean {
  for (let i = offer - 1; i >= Math.max(scan.analysis.sentences[sentence]!.from, offer - 10); i--)
    if (scan.tags.first(i, "accept") !== undefined) return true;
  return false;
}

/** "Any meeting between X and Y must be prepared": of none in particular. */
export function isAnyOne(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.from - 1; i >= t.from - 3; i--) {
    if (scan.file.any?.includes(normAt(scan, i)) === true) return true;
    if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      scan.language.morphology.functionLemma(normAt(scan, i)) !== undefined
    )
      return false;
  }
  return false;
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

/** The light verb right before the noun. */
export function lightVerbAt(scan: ContactScan, t: Trigger): number | null {
  for (let i = t.from - 1; i >= t.from - 4; i--)
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "do")) return i;
  return null;
}

/** "X to hold talks with Y". */
export function lightInfinitive(scan: ContactScan, t: Trigger): "planned" | "proposed" | null {
  const at = lightVerbAt(scan, t);
  return at === null ? null : infinitiveAlone(scan, at, t.sentence);
}
