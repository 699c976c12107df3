import { type Actor, type ActorMention, Feature, type Tag } from "../../model/index.ts";
import { parseName } from "./names.ts";
import { parseRole } from "./roles.ts";
import { isArticle, isMark, isOblique, isRole, type Scan, tokenAt } from "./scan.ts";

/** "il", "ce dernier", "celle-ci": the last person who fits; a subject before others. */
export function parsePronoun(scan: Scan, at: number, sentence: number): ActorMention | null {
  const tag = scan.tags.first(at, "pronoun");
  if (tag === undefined || tag.value.data?.["first"] === true) return null;
  if (scan.tags.first(tag.to, "impersonal") !== undefined) return null;
  const number = tag.value.data?.["number"] as number;
  if (number > 1) return parsePlural(scan, tag, at, sentence);
  // "Xi Jinping, lui, viendra": who has just been named.
  if (
    isMark(scan, at - 1, ",") &&
    isMark(scan, tag.to, ",") &&
    scan.memory.inSentence(sentence).some((m) => m.to === at - 1)
  )
    return null;
  const gender = tag.value.data?.["gender"] as string | undefined;
  const beside = companionOf(scan, tag.to);
  const fits = (a: Actor): boolean =>
    a.id !== beside &&
    a.kind === "person" &&
    a.role !== undefined &&
    (gender === undefined || (genderOf(scan, a) ?? gender) === gender);
  if (tag.value.data?.["latter"] === true) {
    const last = scan.memory.last((a, m) => fits(a) && m.actors.length === 1);
    return last === undefined
      ? null
      : { from: at, to: tag.to, form: "pronoun", actors: [last], rule: "pronoun-latter", features: tag.features };
  }
  if (scan.language.file.traits?.includes("declines-names") === true)
    return pronounByCase(scan, tag, at, sentence, fits);
  // "It was X who phoned him": an object is not the subject of its own clause.
  const doer = tag.value.data?.["object"] === true ? subjectOf(scan, at, sentence) : undefined;
  if (doer !== undefined) {
    const other =
      scan.memory
        .inSentence(sentence)
        .find((m) => m.actors.length === 1 && m.actors[0]!.id !== doer && fits(m.actors[0]!))?.actors[0] ??
      scan.memory.last((a, m) => a.id !== doer && fits(a) && m.actors.length === 1);
    return other === undefined
      ? null
      : { from: at, to: tag.to, form: "pronoun", actors: [other], rule: "pronoun-object", features: tag.features };
  }
  const later = subjectToCome(scan, at, tag.to, sentence, fits);
  if (later !== undefined)
    return { from: at, to: tag.to, form: "pronoun", actors: [later], rule: "pronoun-ahead", features: tag.features };
  const own = scan.memory.inSentence(sentence).filter((m) => !isCompany(scan, m) && !isFrontedBefore(scan, m, at));
  const subject =
    own.length > 0
      ? own.find((m) => m.actors.length === 1 && fits(m.actors[0]!))
      : scan.memory.inSentence(sentence - 1).find((m) => m.actors.length === 1 && fits(m.actors[0]!));
  const actor =
    subject?.actors[0] ??
    earlierSubject(scan, sentence, fits) ??
    scan.memory.last((a, m) => fits(a) && m.actors.length === 1);
  return actor === undefined
    ? null
    : { from: at, to: tag.to, form: "pronoun", actors: [actor], rule: "pronoun", features: tag.features };
}

/** "he and Vladimir Putin would meet": who is named beside the pronoun is not he. */
const companionOf = (scan: Scan, to: number): string | undefined =>
  isRole(scan, to, "and") ? parseNameOf(scan, to + 1)?.actor.id : undefined;

/** "the two Arab states", "in two weeks": no pronoun, but the number of what follows. */
function isNumberOf(scan: Scan, at: number, tag: Tag): boolean {
  const next = scan.analysis.tokens[tag.to];
  if (next?.kind === "word" && next.capital > 0) return true;
  if (["sides", "persons", "state", "modifier"].some((type) => scan.tags.first(tag.to, type) !== undefined))
    return true;
  // A number without its article stands for nobody, unless it does something.
  const bare = scan.tags.first(at, "count") !== undefined && !isArticle(scan, at - 1) && !isRole(scan, at, "filler");
  return (bare || tag.value.data?.["counts"] === true) && !standsAlone(scan, tag.to);
}

/** "оба увидятся": followed by its verb, a small word or a mark, and no noun of which there are two. */
function standsAlone(scan: Scan, to: number): boolean {
  const next = tokenAt(scan, to);
  if (next === undefined || next.kind !== "word") return true;
  if (scan.language.morphology.functionLemma(next.norm) !== undefined) return true;
  return scan.tags.at(to).some((t) => ["auxiliary", "cue", "contact-verb", "governor"].includes(t.value.type));
}

/** "ils", "tous deux", "eux": those spoken of together. */
function parsePlural(scan: Scan, tag: Tag, at: number, sentence: number): ActorMention | null {
  if (isNumberOf(scan, at, tag)) return null;
  // "A, B and C … when they": all whom the sentence has named so far.
  const named = [
    ...new Map(
      scan.memory
        .inSentence(sentence)
        .filter((m) => m.form === "name" || m.form === "role")
        .flatMap((m) => m.actors)
        .filter((a) => a.kind === "person" && a.role !== "spokesperson")
        .map((a) => [a.id, a]),
    ).values(),
  ];
  if (
    named.length > 2 &&
    scan.language.file.traits?.includes("nouns-before-titles") === true &&
    scan.memory.inSentence(sentence).every((m) => m.form === "name" || m.form === "role")
  )
    return { from: at, to: tag.to, form: "pronoun", actors: named, rule: "pronoun-sentence", features: tag.features };
  // "X et Y se sont joints à eux": others than the subject.
  const marked = isMarked(scan, at);
  const subjects = marked ? scan.memory.inSentence(sentence).flatMap((m) => m.actors.map((a) => a.id)) : [];
  const pair = scan.memory.group(
    tag.value.data?.["number"] as number,
    (a) => a.kind === "person" && a.role !== "spokesperson" && !subjects.includes(a.id),
  );
  return pair === null
    ? null
    : { from: at, to: tag.to, form: "pronoun", actors: pair, rule: "pronoun-plural", features: tag.features };
}

/** A preposition stands right before it. */
function isMarked(scan: Scan, at: number): boolean {
  const lemma = scan.language.morphology.functionLemma(tokenAt(scan, at - 1)?.norm ?? "");
  return (
    lemma !== undefined && Object.values(scan.language.file.markers ?? {}).some((lemmas) => lemmas.includes(lemma))
  );
}

/** "Avec Mahmoud Abbas, il a parlé de …": with whom somebody does it is not he who does it. */
function isCompany(scan: Scan, m: ActorMention): boolean {
  let i = m.from - 1;
  while (isArticle(scan, i)) i--;
  const lemma = scan.language.morphology.functionLemma(scan.analysis.tokens[i]?.norm ?? "");
  return lemma !== undefined && (scan.language.file.markers?.["with"] ?? []).includes(lemma);
}

/**
 * "À son homologue, il a dit", "Dans un message à X, il condamne": whom a phrase that opens the clause names is not its subject;
 * "Quant à X, il" says that he is.
 */
function isFrontedBefore(scan: Scan, m: ActorMention, at: number): boolean {
  if (!isMark(scan, m.to, ",") || at - m.to > 3) return false;
  let i = m.from - 1;
  while (isArticle(scan, i) || isRole(scan, i, "possessive")) i--;
  if (isRole(scan, i - 1, "topic")) return false;
  const lemma = scan.language.morphology.functionLemma(scan.analysis.tokens[i]?.norm ?? "");
  const markers = scan.language.file.markers ?? {};
  return lemma !== undefined && ["with", "to", "of", "at"].some((marker) => (markers[marker] ?? []).includes(lemma));
}

/** How many tokens of a sentence may stand before the pronoun of a clause that opens it, and how far its main clause may begin. */
const OPENING = 5;
const AHEAD = 25;

/** "A day after he phoned A, Prime Minister B reached for the phone": a clause that opens the sentence shares the subject to come. */
function subjectToCome(
  scan: Scan,
  at: number,
  from: number,
  sentence: number,
  fits: (a: Actor) => boolean,
): Actor | undefined {
  const s = scan.analysis.sentences[sentence];
  if (
    s === undefined ||
    at === s.from ||
    at - s.from > OPENING ||
    scan.language.file.traits?.includes("nouns-before-titles") !== true ||
    scan.memory.inSentence(sentence).length > 0
  )
    return undefined;
  if (!scan.tags.at(at - 1).some((t) => t.value.type === "adverbial") && !isRole(scan, at - 1, "who")) return undefined;
  for (let i = from; i < Math.min(s.to - 1, from + AHEAD); i++) {
    if (!isMark(scan, i, ",")) continue;
    const name = parseNameOf(scan, i + 1);
    return name !== undefined && tokenAt(scan, name.to)?.kind === "word" && fits(name.actor) ? name.actor : undefined;
  }
  return undefined;
}

/** A name with its role before it. */
function parseNameOf(scan: Scan, at: number): { readonly actor: Actor; readonly to: number } | undefined {
  const role = parseRole(scan, at);
  if (role !== null && role.form === "name" && role.actors.length === 1) return { actor: role.actors[0]!, to: role.to };
  const name = parseName(scan, at);
  return name !== null && name.known ? { actor: name.actor, to: name.to } : undefined;
}

/** Who is the subject of the clause, when it stands at most a few words before the pronoun with nothing but words between. */
function subjectOf(scan: Scan, at: number, sentence: number): string | undefined {
  const last = scan.memory.inSentence(sentence).at(-1);
  if (last === undefined || last.actors.length !== 1 || last.actors[0]!.kind !== "person" || at - last.to > 4)
    return undefined;
  for (let i = last.to; i < at; i++) if (tokenAt(scan, i)?.kind !== "word") return undefined;
  return last.actors[0]!.id;
}

/** In a language of cases "он" takes up the last subject, "ему" somebody else of its sentence. */
function pronounByCase(
  scan: Scan,
  tag: Tag,
  at: number,
  sentence: number,
  fits: (a: Actor) => boolean,
): ActorMention | null {
  const alone = (m: ActorMention): boolean => m.actors.length === 1 && fits(m.actors[0]!);
  const own = scan.memory.inSentence(sentence);
  const subject = own.find((m) => alone(m) && !isOblique(scan, m));
  const nominative = (tag.features & Feature.nominative) !== 0;
  const first =
    (nominative || own.length === 0
      ? subject
      : own.filter((m) => alone(m) && m.actors[0]!.id !== subject?.actors[0]!.id).at(-1)) ??
    scan.memory.inSentence(sentence - 1).find((m) => alone(m) && !isOblique(scan, m));
  const actor =
    first?.actors[0] ??
    scan.memory.lastMentioned((a, m) => alone(m) && fits(a) && !isOblique(scan, m)) ??
    scan.memory.last((a, m) => alone(m) && fits(a));
  return actor === undefined
    ? null
    : { from: at, to: tag.to, form: "pronoun", actors: [actor], rule: "pronoun", features: tag.features };
}

/** The first person of one of the sentences before, as a subject goes on from sentence to sentence. */
function earlierSubject(scan: Scan, sentence: number, fits: (a: Actor) => boolean): Actor | undefined {
  for (let s = sentence - 2; s >= sentence - 4; s--) {
    const first = scan.memory.inSentence(s).find((m) => m.actors.length === 1 && fits(m.actors[0]!));
    if (first !== undefined) return first.actors[0];
  }
  return undefined;
}

const genderOf = (scan: Scan, actor: Actor): string | undefined =>
  scan.world.people.get(actor.id.slice("person/".length))?.gender;
