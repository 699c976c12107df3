import type { ActorGroup } from "../../model/index.ts";
import { conveys, groupAt, isArticle, isMark, isRole, unnamed, type SpeechScan, type Standing } from "./scan.ts";

/** A subject that is not named: whom it stands for is settled once all that was said before it is known. */
export interface Anaphor {
  readonly group: ActorGroup;
  readonly who: Standing;
}

/** "le visiteur", "celui-ci", "on", "le communiqué" at the token (articles passed over): no actor, but somebody spoken of. */
export function anaphorAt(scan: SpeechScan, i: number, sentence: number): Anaphor | null {
  let at = i;
  while (isArticle(scan, at) || isRole(scan, at, "possessive") || isRole(scan, at, "definite")) at++;
  if (groupAt(scan, sentence, at) !== undefined) return null;
  const somebody = scan.tags.first(i, "somebody");
  if (somebody !== undefined) return { group: unnamed(i, somebody.to), who: "source" };
  // "говорится в его сообщении": the text, not whose it is.
  const owned = at > i ? scan.tags.first(at, "same-source") : undefined;
  if (owned !== undefined && isRole(scan, i, "possessive"))
    return { group: unnamed(owned.from, owned.to), who: "source" };
  const pronoun = scan.tags.first(i, "pronoun");
  // "X, elle, salue": repeats its subject.
  if (pronoun !== undefined && isMark(scan, i - 1, ",") && isMark(scan, pronoun.to, ",")) return null;
  if (pronoun !== undefined && scan.tags.first(pronoun.to, "impersonal") === undefined)
    return { group: unnamed(i, pronoun.to), who: "speaker" };
  const same = scan.tags.first(i, "same-source") ?? scan.tags.first(at, "same-source");
  if (same !== undefined) {
    // "un communiqué succinct de l'Élysée": its owner, where one is named.
    const owner = (scan.groups[sentence] ?? []).find(
      (g) =>
        g.from >= same.to && g.from - same.to <= 4 && (g.marker === "of" ? g.actors.every(conveys) : isIssuer(scan, g)),
    );
    return { group: owner ?? unnamed(same.from, same.to), who: "source" };
  }
  const desk = scan.tags.first(at, "desk");
  if (desk !== undefined) return { group: unnamed(desk.from, desk.to), who: "source" };
  // "son interlocuteur": of those who met, the one who is not the subject.
  const other = at > i ? scan.tags.first(at, "other-party") : undefined;
  if (other !== undefined) return { group: unnamed(other.from, other.to), who: "other" };
  const someone = at > i ? scan.tags.first(at, "someone") : undefined;
  // "l'historienne Odile Vernay": the noun has a name.
  if (someone !== undefined && groupAt(scan, sentence, someone.to) !== undefined) return null;
  return someone === undefined ? null : { group: unnamed(someone.from, someone.to), who: "speaker" };
}

/** "the joint statement that the White House and the Élysée put out": houses behind "that". */
function isIssuer(scan: SpeechScan, group: ActorGroup): boolean {
  let before = group.from - 1;
  while (isArticle(scan, before)) before--;
  return group.marker === null && isRole(scan, before, "that") && group.actors.every((a) => a.kind === "institution");
}

/** The last unnamed subject that ends before the verb with nothing but small words and asides between. */
export function anaphorBefore(scan: SpeechScan, least: number, verb: number, sentence: number): Anaphor | null {
  for (let i = verb - 1; i >= least; i--) {
    if (isMark(scan, i, ':;«»"“”') || isRole(scan, i, "that") || isRole(scan, i, "and")) return null;
    const found = anaphorAt(scan, i, sentence);
    if (found !== null && found.group.to <= verb && isSubjectPlace(scan, found.group.from, sentence)) return found;
    if (verb - i > 14) return null;
  }
  return null;
}

/** Nothing before it that would make it an object or tie it to a preposition. */
export function isSubjectPlace(scan: SpeechScan, from: number, sentence: number): boolean {
  let i = from - 1;
  while (i >= 0 && (isArticle(scan, i) || isRole(scan, i, "possessive"))) i--;
  const { from: first } = scan.analysis.sentences[sentence]!;
  if (i < first) return true;
  const token = scan.analysis.tokens[i]!;
  if (token.kind === "mark") return true;
  const lemma = scan.language.morphology.functionLemma(token.norm);
  if (lemma === undefined) return false;
  return (
    !Object.values(scan.language.file.markers ?? {}).some((lemmas) => lemmas.includes(lemma)) || isRole(scan, i, "that")
  );
}
