import type { Actor, ActorGroup, ActorMention, Analysis, Marker } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import type { Language } from "../../lexicon/language.ts";

interface Source {
  readonly analysis: Analysis;
  readonly language: Language;
}

const normAt = (source: Source, i: number): string => source.analysis.tokens[i]?.norm ?? "";
const lemmaAt = (source: Source, i: number): string | undefined => {
  const token = source.analysis.tokens[i];
  return token === undefined ? undefined : source.language.morphology.functionLemma(token.norm);
};

/** The mentions of each sentence, those in coordination put together, each group with the marker that stands before it. */
export function groupMentions(source: Source, mentions: readonly ActorMention[]): ActorGroup[][] {
  const bySentence: ActorGroup[][] = source.analysis.sentences.map(() => []);
  let k = 0;
  source.analysis.sentences.forEach((sentence, index) => {
    const own: ActorMention[] = [];
    while (k < mentions.length && mentions[k]!.from < sentence.to) {
      if (mentions[k]!.from >= sentence.from && !isOwner(source, mentions[k]!)) own.push(mentions[k]!);
      k++;
    }
    bySentence[index] = groupsOf(source, own, source.analysis.blocks[sentence.block]?.role === "title");
  });
  return bySentence;
}

/** "the Taliban's chief negotiator": a movement or union that owns what follows does nothing itself. */
const isOwner = (source: Source, m: ActorMention): boolean =>
  m.form === "organisation" && source.language.is(normAt(source, m.to), "genitive");

function groupsOf(source: Source, mentions: readonly ActorMention[], title: boolean): ActorGroup[] {
  const groups: ActorGroup[] = [];
  for (let k = 0; k < mentions.length;) {
    let end = k + 1;
    let closed = k;
    const marker = markerOf(source, mentions[k]!);
    while (end < mentions.length) {
      const link = linkBetween(source, mentions[end - 1]!, mentions[end]!, { marker, title });
      if (link === null) break;
      if (link === "and" || (title && isHeadlinePair(source, mentions[end - 1]!, mentions[end]!))) closed = end;
      end++;
    }
    // A list of commas alone, without "and", is no coordination: the later names belong to the next clause.
    const last = closed + 1;
    const members = mentions.slice(k, last);
    groups.push({
      from: members[0]!.from,
      to: members.at(-1)!.to,
      marker,
      mentions: members,
      actors: distinct(members.flatMap((m) => m.actors)),
    });
    k = last;
  }
  return groups;
}

/** "Macron, Putin discuss Ukraine": in a headline a comma may stand for "and" between two who have no more commas around them. */
function isHeadlinePair(source: Source, left: ActorMention, right: ActorMention): boolean {
  const persons = [left, right].every((m) => m.form === "name" || m.form === "role" || m.form === "unknown");
  return (
    persons &&
    right.from - left.to === 1 &&
    normAt(source, left.to) === "," &&
    source.analysis.tokens[right.to]?.kind === "word" &&
    left.actors[0]?.state !== right.actors[0]?.state
  );
}

function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((a) => [a.id, a])).values()];
}

/** What joins two mentions: "and" (also a hyphen), a comma, or nothing that joins. */
function linkBetween(
  source: Source,
  left: ActorMention,
  right: ActorMention,
  { marker, title }: { readonly marker: Marker; readonly title: boolean },
): "and" | "comma" | null {
  if (isPronounPair(source, left, right)) return "and";
  if (right.form === "pronoun" || left.form === "pronoun") return null;
  if (isDescribed(source, left, right)) return "and";
  if (right.from - left.to > 7) return null;
  let and = false;
  let comma = false;
  let repeated = false;
  for (let i = left.to; i < right.from; i++) {
    const norm = normAt(source, i);
    const lemma = lemmaAt(source, i) ?? norm;
    if (source.language.is(norm, "and") || norm === "&") and = true;
    else if (norm === "-" || norm === "–" || norm === "/") {
      // "Rabat - Le roi", "(AFP) - La chancelière": a dash with space around it ends a dateline, it joins only in headlines.
      if (isSpaced(source, i) && (!title || normAt(source, i - 1) === ")")) return null;
      and = true;
    } else if (norm === ",") comma = true;
    else if (
      QUOTED.has(norm) ||
      isFiller(source, i) ||
      source.language.is(norm, "possessive") ||
      source.language.is(lemma, "possessive") ||
      source.language.is(norm, "also") ||
      source.language.is(norm, "possessive") ||
      (source.language.file.articles ?? []).includes(norm)
    ) {
      if (source.language.is(norm, "also")) and = true;
    } else if (marker !== null && markerOfLemma(source, lemma) === marker) repeated = true;
    else return null;
  }
  if (left.to === right.from) return null;
  // French says "de A et de B": a name without its preposition after "de A," belongs to what follows.
  if (
    (marker === "of" || marker === "to") &&
    !repeated &&
    comma &&
    source.language.file.traits?.includes("repeats-prepositions") === true
  )
    return null;
  if (and && sameCase(left, right)) return "and";
  return comma && sameCase(left, right) ? "comma" : null;
}

/** What may enclose one member of a row: "« les chefs talibans » et le président". */
const QUOTED: ReadonlySet<string> = new Set(["(", ")", "«", "»"]);

/** "ainsi que", "а также": "que" alone opens a clause. */
const isFiller = (source: Source, i: number): boolean =>
  source.language.is(normAt(source, i), "filler") &&
  (!source.language.is(normAt(source, i), "that") || source.language.is(normAt(source, i - 1), "also"));

/** "where he and Putin met", "Putin and I have spoken": "and" alone between them, a subject's pronoun first, or the name at the head of its sentence. */
function isPronounPair(source: Source, left: ActorMention, right: ActorMention): boolean {
  if (left.actors.length !== 1 || right.actors.length !== 1 || left.actors[0]!.id === right.actors[0]!.id) return false;
  if (!source.language.is(normAt(source, left.to), "and") || right.form === "state") return false;
  if (left.form === "pronoun")
    return right.form !== "pronoun" && right.from === left.to + 1 && isSubjectPronoun(source, left);
  if (right.form !== "pronoun" || right.from !== left.to + 1 || left.form === "state") return false;
  const sentence = source.analysis.sentences.find((s) => s.from <= left.from && left.from < s.to);
  return sentence?.from === left.from && isSubjectPronoun(source, right);
}

const isSubjectPronoun = (source: Source, mention: ActorMention): boolean =>
  source.language.file.subjectPronouns?.includes(normAt(source, mention.from)) === true;

/** How many words may describe a member of a row before its name. */
const DESCRIPTION = 8;

/** "Trump and the movement's chief negotiator, Mullah Baradar, spoke": after "and" a description that the name follows between commas. */
function isDescribed(source: Source, left: ActorMention, right: ActorMention): boolean {
  if (
    !source.language.is(normAt(source, left.to), "and") ||
    right.form !== "name" ||
    right.from - left.to > DESCRIPTION + 2
  )
    return false;
  if (right.from - left.to < 4 || normAt(source, right.from - 1) !== "," || normAt(source, right.to) !== ",")
    return false;
  for (let i = left.to + 1; i < right.from - 1; i++) {
    const token = source.analysis.tokens[i]!;
    if (token.kind !== "word" && token.norm !== "-") return false;
    const features = source.language.morphology.formsOf(token)?.reduce((all, f) => all | f.features, 0) ?? 0;
    if ((features & VERBAL) !== 0 && (features & (Feature.singular | Feature.plural)) === 0) return false;
  }
  return true;
}

const VERBAL = Feature.present | Feature.past | Feature.imperfect | Feature.future | Feature.infinitive;

/** White space before or after the mark. */
function isSpaced({ analysis }: Source, i: number): boolean {
  const [before, mark, after] = [analysis.tokens[i - 1], analysis.tokens[i], analysis.tokens[i + 1]];
  return mark !== undefined && (before?.end !== mark.start || after?.start !== mark.end);
}

function sameCase(left: ActorMention, right: ActorMention): boolean {
  const a = left.features & CASES;
  const b = right.features & CASES;
  return a === 0 || b === 0 || (a & b) !== 0;
}

function markerOfLemma(source: Source, lemma: string): Marker {
  for (const [marker, lemmas] of Object.entries(source.language.file.markers ?? {}))
    if (lemmas.includes(lemma)) return marker as Marker;
  return null;
}

/** The preposition before the mention; without one, what its case says in a language of cases. */
function markerOf(source: Source, mention: ActorMention): Marker {
  // "Putin's call", "Brazil's Lula": an owner, whatever stands before it.
  if (source.language.is(normAt(source, mention.to), "genitive")) return "of";
  let i = mention.from - 1;
  const { language } = source;
  const skips = (norm: string): boolean =>
    (language.file.articles ?? []).includes(norm) || language.is(norm, "possessive") || language.is(norm, "attribute");
  while (
    i >= 0 &&
    (skips(normAt(source, i)) || source.analysis.tokens[i]?.norm === "«" || source.analysis.tokens[i]?.norm === '"') &&
    !isContracted(source, i)
  )
    i--;
  const lemma = lemmaAt(source, i);
  const marker = lemma === undefined ? null : markerOfLemma(source, lemma);
  if (marker !== null) return marker;
  const far = distantMarker(source, mention);
  if (far !== null) return far;
  const norm = normAt(source, mention.from - 1);
  if (language.is(norm, "genitive")) return null;
  return markerOfCase(mention.features & CASES, source.language.file.traits?.includes("declines-names") === true);
}

/** "с 43-м президентом США", "с новым главой МИД": words of the same case between the preposition and the mention. */
function distantMarker(source: Source, mention: ActorMention): Marker {
  const cases = mention.features & CASES;
  if (
    source.language.file.traits?.includes("declines-names") !== true ||
    cases === 0 ||
    (cases & Feature.nominative) !== 0
  )
    return null;
  for (let i = mention.from - 1; i >= mention.from - 4; i--) {
    const token = source.analysis.tokens[i];
    if (token === undefined || (token.kind === "mark" && !"-–—".includes(token.norm))) return null;
    const lemma = lemmaAt(source, i);
    if (lemma === undefined) continue;
    const marker = markerOfLemma(source, lemma);
    const fits =
      marker === "with" || marker === "between" ? Feature.instrumental : marker === "to" ? Feature.dative : 0;
    return (cases & fits) !== 0 && !source.language.is(token.norm, "and") ? marker : null;
  }
  return null;
}

/** "du", "des", "au": article and preposition in one. */
const isContracted = (source: Source, i: number): boolean => {
  const lemma = lemmaAt(source, i);
  return lemma !== undefined && markerOfLemma(source, lemma) !== null;
};

function markerOfCase(cases: number, declines: boolean): Marker {
  if (!declines || cases === 0 || (cases & Feature.nominative) !== 0) return null;
  if ((cases & Feature.dative) !== 0 && (cases & Feature.genitive) === 0) return "to";
  if ((cases & Feature.instrumental) !== 0 && (cases & Feature.genitive) === 0) return "by";
  if ((cases & Feature.genitive) !== 0) return "of";
  return null;
}
