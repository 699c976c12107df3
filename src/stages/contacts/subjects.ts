import { Feature } from "../../model/index.ts";
import { declines } from "./cases.ts";
import { adverbialBefore, hasBareForms, isFinite, noVerbBetween, takesPart } from "./clause.ts";
import { type ContactScan, type Group, isRole, lemmaAt, normAt, type Trigger, verbFeatures } from "./frame.ts";

/* Which group is the subject of a verb, or of the clause around a noun. */

/** The group that is the subject of a verb at the token: the last one without a preposition before it, in its clause. */
export function subjectBefore(scan: ContactScan, sentence: number, verb: number): Group | null {
  const noun = antecedent(scan, sentence, verb) ?? relativeSubject(scan, sentence, verb);
  if (noun !== null) return noun;
  if (isOfNobody(scan, sentence, verb)) return null;
  const all = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && takesPart(g) && !isAside(scan, g, verb));
  // "Moscow calling: how X got Macron on the line": before a colon stands another clause.
  const bare = all.filter((g) => g.marker === null && !(hasBareForms(scan) && clauseEnds(scan, g.to, verb)));
  // "У Путина был разговор", "Макрону предстоит встреча": who has it, whom it befalls.
  const groups =
    bare.length === 0 && declines(scan) ? all.filter((g) => g.marker === "at" || befalls(scan, g, verb)) : bare;
  for (let k = groups.length - 1; k >= 0; k--) {
    const group = groups[k]!;
    if (isObjectOf(scan, group)) continue;
    return group;
  }
  return null;
}

/** "Макрону удалось поговорить", "удалось Макрону поговорить": in the dative beside a verb that has no subject. */
function befalls(scan: ContactScan, g: Group, verb: number): boolean {
  if (g.marker !== "to") return false;
  const after = Math.min(verb, g.to + 5);
  for (let i = g.to; i < after; i++) if (scan.tags.first(i, "befalls") !== undefined) return true;
  return [g.from - 1, g.from - 2].some((i) => scan.tags.first(i, "befalls") !== undefined);
}

/** "X a décidé que l'ambassadeur de France retournerait à Y": the clause has a subject of its own, who takes part in nothing. */
function isOfNobody(scan: ContactScan, sentence: number, verb: number): boolean {
  if (hasBareForms(scan) || declines(scan)) return false;
  const own = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && g.marker === null).at(-1);
  if (own === undefined || takesPart(own) || verb - own.to > 4) return false;
  const { from } = scan.analysis.sentences[sentence]!;
  for (let i = own.from - 1; i >= Math.max(from, own.from - 3); i--)
    if (isRole(scan, i, "that")) return !isRole(scan, i - 1, "also");
  return false;
}

function clauseEnds(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (normAt(scan, i) === ":") return true;
  return false;
}

/** "с Макроном, который на неделе побывал в Москве": in a language of cases the pronoun's own form says that it is the subject. */
function relativeSubject(scan: ContactScan, sentence: number, verb: number): Group | null {
  const { who = [] } = scan.file;
  for (let i = verb - 1; who.length > 0 && i >= Math.max(scan.analysis.sentences[sentence]!.from + 1, verb - 7); i--) {
    if (who.includes(normAt(scan, i)))
      return (
        (scan.groups[sentence] ?? []).find((g) => g.to === i - 1 && normAt(scan, g.to) === "," && takesPart(g)) ?? null
      );
    if (normAt(scan, i) === ",") return null;
  }
  return null;
}

/** "с которым Беннет говорил днём раньше": whose partner the noun of the relative pronoun is. */
export function relativePartner(scan: ContactScan, t: Trigger, markers: ReadonlySet<string>): Group | null {
  if (!declines(scan)) return null;
  const lemmas = scan.language.file.markers ?? {};
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i > Math.max(from, t.from - 8); i--) {
    if (normAt(scan, i) === ",") return null;
    if (!isRole(scan, i, "who") || lemmaAt(scan, i) === undefined) continue;
    const preposition = lemmaAt(scan, i - 1) ?? "";
    const tied = ["with", ...markers].some((m) => lemmas[m]?.includes(preposition) === true);
    return tied
      ? ((scan.groups[t.sentence] ?? []).find((g) => g.to === i - 2 && normAt(scan, g.to) === "," && takesPart(g)) ??
          null)
      : null;
  }
  return null;
}

/** "a dit X, qui avait reçu Y": the noun of a relative pronoun is the subject, whatever it is in its own clause. */
function antecedent(scan: ContactScan, sentence: number, verb: number): Group | null {
  if (declines(scan)) return null;
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && takesPart(g));
  for (let i = verb - 1; i >= Math.max(scan.analysis.sentences[sentence]!.from + 1, verb - 7); i--) {
    if (isRole(scan, i, "who"))
      return groups.find((g) => g.to === i || (g.to === i - 1 && normAt(scan, i - 1) === ",")) ?? null;
    if (scan.analysis.tokens[i]?.kind === "mark" || groups.some((g) => g.marker === null && g.to === i + 1))
      return null;
  }
  return null;
}

/** "X, whom Y had called, said", "X, dont le pays préside l'Asean, a réuni": in a relative clause that a comma closes before the verb. */
function isAside(scan: ContactScan, group: Group, verb: number): boolean {
  return isWhomAside(scan, group, verb) || (!hasBareForms(scan) && !declines(scan) && isWithinAside(scan, group, verb));
}

function isWithinAside(scan: ContactScan, group: Group, verb: number): boolean {
  let closed = false;
  for (let k = group.to; k < verb && !closed; k++) closed = normAt(scan, k) === ",";
  if (!closed) return false;
  for (let i = group.from - 1; i > group.from - 9; i--) {
    if (normAt(scan, i) === ",") return isRole(scan, i + 1, "relative");
    if (scan.analysis.tokens[i]?.kind === "mark" && !"-'".includes(normAt(scan, i))) return false;
  }
  return false;
}

function isWhomAside(scan: ContactScan, group: Group, verb: number): boolean {
  let i = group.from - 1;
  while (i >= 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  if (!isRole(scan, i, "who") || !hasBareForms(scan)) return false;
  // Two commas set something else apart: "when X, in a caravan by the runway, rang Y".
  let commas = 0;
  for (let k = group.to; k < verb; k++) if (normAt(scan, k) === ",") commas++;
  return commas % 2 === 1;
}

/** A bare group right after a finite verb or participle is its object, not the subject of what follows. */
function isObjectOf(scan: ContactScan, group: Group): boolean {
  let i = group.from - 1;
  while (i >= 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  const features = verbFeatures(scan, i);
  const types = scan.tags.at(i).map((t) => t.value.type);
  // "a quitté Beijing mercredi pour": what stands right after a perfect is its object.
  if (!hasBareForms(scan) && !declines(scan) && isPerfectBefore(scan, group, i)) return true;
  const isVerb = (features & (Feature.participle | Feature.infinitive | Feature.gerund)) !== 0;
  if (!isVerb || !(types.includes("cue") || types.includes("contact-verb") || types.includes("governor"))) return false;
  // "Peskov said Putin and Macron had spoken": a verb right after it makes it the subject of a clause of its own.
  return !(hasBareForms(scan) && types.includes("cue") && isVerbAfter(scan, group.to));
}

/** A place or state right after a participle with its auxiliary. */
const isPerfectBefore = (scan: ContactScan, group: Group, i: number): boolean =>
  group.mentions.every((m) => m.form === "metonym" || m.form === "state") &&
  scan.analysis.tokens[i]?.kind === "word" &&
  scan.tags.at(i - 1).some((x) => x.value.type === "auxiliary" && x.value.id === "have");

/** A finite verb or its auxiliary, adverbs between. */
function isVerbAfter(scan: ContactScan, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (scan.tags.at(i).some((t) => t.value.type === "auxiliary" && t.value.id !== "do")) return true;
    if ((verbFeatures(scan, i) & (Feature.past | Feature.present)) !== 0) return true;
    if (scan.analysis.tokens[i]?.kind !== "word" || lemmaAt(scan, i) !== undefined) return false;
  }
  return false;
}

export function subjectAfter(scan: ContactScan, sentence: number, from: number): Group | null {
  return (scan.groups[sentence] ?? []).find((g) => g.from >= from && g.marker === null && takesPart(g)) ?? null;
}

/** "Un premier appel avait fait tousser Varsovie": what follows the noun's own verb is no party to it. */
export function subjectAfterNoun(scan: ContactScan, t: Trigger, to: number): Group | null {
  const group = subjectAfter(scan, t.sentence, to);
  if (group === null || declines(scan) || hasBareForms(scan) || adverbialBefore(scan, t.from) !== null) return group;
  if (scan.tags.before(t.from, "adverbial") !== undefined) return group;
  for (let i = to; i < group.from; i++) {
    if (normAt(scan, i) === "," || normAt(scan, i) === ":") return group;
    if (isFinite(scan, i)) return null;
  }
  return group;
}

/** "Poutine-Macron : entretien téléphonique". */
export function compoundBefore(scan: ContactScan, t: Trigger): Group | null {
  const role = scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role;
  if (role !== "title" && role !== "heading" && role !== "caption") return null;
  return (
    (scan.groups[t.sentence] ?? []).find(
      (g) =>
        g.to <= t.from &&
        g.actors.length >= 2 &&
        takesPart(g) &&
        (!hasBareForms(scan) || noVerbBetween(scan, g.to, t.from)),
    ) ?? null
  );
}
