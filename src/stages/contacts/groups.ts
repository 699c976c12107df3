import type { Actor, ActorMention, Analysis } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import type { ContactsFile } from "../../lexicon/contacts.ts";
import type { Language } from "../../lexicon/language.ts";
import { lemmaAt, normAt, type Group, type Marker } from "./frame.ts";

interface Source {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly file: ContactsFile;
}

/** The mentions of each sentence, those in coordination put together, each group with the marker that stands before it. */
export function groupMentions(source: Source, mentions: readonly ActorMention[]): Group[][] {
  const bySentence: Group[][] = source.analysis.sentences.map(() => []);
  let k = 0;
  source.analysis.sentences.forEach((sentence, index) => {
    const own: ActorMention[] = [];
    while (k < mentions.length && mentions[k]!.from < sentence.to) {
      if (mentions[k]!.from >= sentence.from) own.push(mentions[k]!);
      k++;
    }
    bySentence[index] = groupsOf(source, own);
  });
  return bySentence;
}

function groupsOf(source: Source, mentions: readonly ActorMention[]): Group[] {
  const groups: Group[] = [];
  for (let k = 0; k < mentions.length; ) {
    let end = k + 1;
    let closed = k;
    const marker = markerOf(source, mentions[k]!);
    while (end < mentions.length) {
      const link = linkBetween(source, mentions[end - 1]!, mentions[end]!, marker);
      if (link === null) break;
      if (link === "and") closed = end;
      end++;
    }
    // A list of commas alone, without "and", is no coordination: the later names belong to the next clause.
    const last = closed + 1;
    const members = mentions.slice(k, last);
    groups.push({ from: members[0]!.from, to: members.at(-1)!.to, marker, mentions: members, actors: distinct(members.flatMap((m) => m.actors)) });
    k = last;
  }
  return groups;
}

export function distinct(actors: readonly Actor[]): Actor[] {
  const seen = new Map<string, Actor>();
  for (const actor of actors) if (!seen.has(actor.id)) seen.set(actor.id, actor);
  return [...seen.values()];
}

const CONNECTIVES = new Set(["et", "and", "и", "&"]);
const FILLERS = new Set([",", "ainsi", "que", "aussi", "egalement", "а", "также", "as", "well", "with", "(", ")"]);

/** What joins two mentions: "and" (also a hyphen), a comma, or nothing that joins. */
function linkBetween(source: Source, left: ActorMention, right: ActorMention, marker: Marker): "and" | "comma" | null {
  if (right.from - left.to > 7) return null;
  let and = false;
  let comma = false;
  for (let i = left.to; i < right.from; i++) {
    const norm = normAt(source, i);
    const lemma = lemmaAt(source, i) ?? norm;
    if (CONNECTIVES.has(lemma) || norm === "-" || norm === "–" || norm === "/") and = true;
    else if (norm === ",") comma = true;
    else if (FILLERS.has(norm) || (source.language.file.articles ?? []).includes(norm)) {
      if (norm === "ainsi" || norm === "также" || norm === "well") and = true;
    } else if (marker !== null && markerOfLemma(source, lemma) === marker) continue;
    else return null;
  }
  if (left.to === right.from) return null;
  if (and && sameCase(left, right)) return "and";
  return comma && sameCase(left, right) ? "comma" : null;
}

function sameCase(left: ActorMention, right: ActorMention): boolean {
  const a = left.features & CASES;
  const b = right.features & CASES;
  return a === 0 || b === 0 || (a & b) !== 0;
}

function markerOfLemma(source: Source, lemma: string): Marker {
  for (const [marker, lemmas] of Object.entries(source.file.markers)) if (lemmas.includes(lemma)) return marker as Marker;
  return null;
}

/** The preposition before the mention; without one, what its case says in a language of cases. */
export function markerOf(source: Source, mention: ActorMention): Marker {
  let i = mention.from - 1;
  const skip = new Set([...(source.language.file.articles ?? []), ...POSSESSIVES]);
  while (i >= 0 && (skip.has(normAt(source, i)) || source.analysis.tokens[i]?.norm === "«" || source.analysis.tokens[i]?.norm === '"') && !isContracted(source, i)) i--;
  const lemma = lemmaAt(source, i);
  const marker = lemma === undefined ? null : markerOfLemma(source, lemma);
  if (marker !== null) return marker;
  const norm = normAt(source, mention.from - 1);
  if (norm === "'s") return null;
  return markerOfCase(mention.features & CASES, source.language.file.traits?.includes("declines-names") === true);
}

/** "du", "des", "au": article and preposition in one. */
const isContracted = (source: Source, i: number): boolean => {
  const lemma = lemmaAt(source, i);
  return lemma !== undefined && markerOfLemma(source, lemma) !== null;
};

const POSSESSIVES = ["son", "sa", "ses", "leur", "leurs", "his", "her", "their", "its", "свой", "своим", "своему", "своего", "своей", "своими", "его", "ее", "их"];

function markerOfCase(cases: number, declines: boolean): Marker {
  if (!declines || cases === 0 || (cases & Feature.nominative) !== 0) return null;
  if ((cases & Feature.dative) !== 0 && (cases & Feature.genitive) === 0) return "to";
  if ((cases & Feature.instrumental) !== 0 && (cases & Feature.genitive) === 0) return "by";
  if ((cases & Feature.genitive) !== 0) return "of";
  return null;
}
