import { type Actor, type ActorMention, Feature } from "../../model/index.ts";
import { isMark, isOblique, isRole, type Scan } from "./scan.ts";

/** "son interlocuteur", "his guest": of the two who are spoken of together, the one who is not the subject. */
export function parseOther(scan: Scan, at: number, sentence: number): ActorMention | null {
  const tag = scan.tags.first(at, "other-party");
  if (tag === undefined || !isRole(scan, at - 1, "possessive")) return null;
  if ((tag.features & Feature.plural) !== 0 && (tag.features & Feature.singular) === 0) return null;
  // "leur hôte, Qin Gang, …": a name of its own follows.
  if (isMark(scan, tag.to, ",") && (scan.analysis.tokens[tag.to + 1]?.capital ?? 0) > 0) return null;
  const subject = subjectOf(scan, sentence) ?? subjectOf(scan, sentence - 1);
  if (subject === undefined) return null;
  const isOther = (a: Actor): boolean =>
    a.kind === "person" && a.role !== undefined && a.role !== "spokesperson" && a.id !== subject.id;
  const pair = scan.memory.group(2, (a) => a.kind === "person" && a.role !== "spokesperson");
  const other =
    pair?.some((a) => a.id === subject.id) === true
      ? pair.find(isOther)
      : scan.memory.last((a) => isOther(a) && a.state !== subject.state);
  return other === undefined
    ? null
    : { from: at, to: tag.to, form: "counterpart", actors: [other], rule: "other-party", features: tag.features };
}

/** The first person of the sentence whom no preposition or case makes anything but its subject. */
const subjectOf = (scan: Scan, sentence: number): Actor | undefined =>
  scan.memory
    .inSentence(sentence)
    .find((m) => m.actors.length === 1 && m.actors[0]!.kind === "person" && !isOblique(scan, m))?.actors[0];
