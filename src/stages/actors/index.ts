import type { ActorMention, Analysis } from "../../model/index.ts";
import type { Language } from "../../lexicon/language.ts";
import type { World } from "../../lexicon/world.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { parseCounterpart, parseGroup, parseNational, parseOfficial } from "./anaphora.ts";
import { parseOther } from "./others.ts";
import { parsePronoun } from "./pronouns.ts";
import { firstPersons } from "./first-person.ts";
import { parseInstitution } from "./institutions.ts";
import { Memory } from "./memory.ts";
import { parseName } from "./names.ts";
import { parseOutlet } from "./outlets.ts";
import { houseOfPage, pageOwner, type PageOwner, type Publisher } from "./publisher.ts";
import { parseRole, remember, roleEnd } from "./roles.ts";
import { isArticle, isMark, isRole, skipArticles, tokenAt, type Interval, type Scan } from "./scan.ts";
import { strangerNamed } from "./strangers.ts";
import { organisationAt, parseState, stateAt } from "./states.ts";
import { nearText } from "../../text/near.ts";

export type { Interval } from "./scan.ts";
export { groupMentions } from "./groups.ts";

export interface ActorOptions {
  readonly language: Language;
  readonly world: World;
  /** The time the article speaks of; null when nothing dates it. */
  readonly when: Interval | null;
  /** The house on whose site the text stands, by its address. */
  readonly site?: Publisher | null;
}

/**
 * Every place of the article that stands for people, states or institutions, in order; boilerplate is passed over.
 * What only refers back ("les deux dirigeants") stands for what was spoken of before it, or for nobody.
 */
export function findActors(analysis: Analysis, tags: TagIndex, options: ActorOptions): ActorMention[] {
  const scan = scanOf(analysis, tags, options);
  const mentions: ActorMention[] = [];
  analysis.sentences.forEach((sentence, index) => {
    if (analysis.blocks[sentence.block]?.role === "boilerplate") return;
    for (let i = sentence.from; i < sentence.to;) {
      const named = subjectMatter(scan, i);
      if (named > i) {
        i = named;
        continue;
      }
      const mention = parseAt(scan, i, index, sentence.from);
      if (mention === null || mention.to <= i) {
        i++;
        continue;
      }
      const whole = extendByApposition(scan, mention);
      mentions.push(whole);
      scan.memory.add(whole, index, isRole(scan, whole.to, "genitive"));
      i = Math.max(whole.to, i + 1);
    }
  });
  return firstPersons(scan, mentions);
}

/** Whose page the text is, by a line over it: "10 Downing Street", "NATO / Newsroom". */
export const findPageOwner = (analysis: Analysis, tags: TagIndex, options: ActorOptions): PageOwner | null =>
  pageOwner(scanOf(analysis, tags, options));

function scanOf(analysis: Analysis, tags: TagIndex, options: ActorOptions): Scan {
  const named = new Set(
    tags.all.filter((t) => t.value.type === "person" && t.value.data?.["part"] === "whole").map((t) => t.value.id),
  );
  const base: Scan = {
    analysis,
    tags,
    ...options,
    memory: new Memory(),
    named,
    present: presentStates(tags, options.world),
    home: homeOf(analysis, tags),
  };
  return { ...base, ...houseOfPage(base, options.site ?? null) };
}

function homeOf(analysis: Analysis, tags: TagIndex): string | null {
  for (const tag of tags.all) {
    if (tag.value.type !== "place" || tag.value.data?.["capital"] !== true) continue;
    const at = analysis.tokens[tag.from]!.start;
    if (nearText(analysis.blocks, at).some((b) => b.role === "dateline" && b.start <= at && at < b.end))
      return tag.value.data["state"] as string;
  }
  return null;
}

function presentStates(tags: TagIndex, world: World): Map<string, number> {
  const present = new Map<string, number>();
  for (const tag of tags.all) {
    const { type, id, data } = tag.value;
    const state =
      type === "state" && data?.["form"] === "name"
        ? id
        : type === "place"
          ? (data?.["state"] as string)
          : type === "person" && data?.["part"] === "whole"
            ? world.people.get(id)?.home
            : undefined;
    if (state !== undefined) present.set(state, (present.get(state) ?? 0) + 1);
  }
  return present;
}

/** Names of formats, treaties and dossiers hold names of places and states that take no part: "groupe de Minsk", "guerre en Ukraine". */
function subjectMatter(scan: Scan, i: number): number {
  let to = i;
  for (const type of ["format", "treaty", "dossier"]) {
    const tag = scan.tags.first(i, type);
    if (tag !== undefined && tag.value.data?.["weak"] !== true && tag.to > to) to = tag.to;
  }
  const own = scan.tags
    .at(i)
    .filter((t) => t.value.type === "state" || t.value.type === "person" || t.value.type === "organisation");
  return own.some((t) => t.to >= to) ? i : to;
}

/** The parsers, in the order in which they are tried. */
function parseAt(scan: Scan, i: number, sentence: number, sentenceStart: number): ActorMention | null {
  const token = tokenAt(scan, i);
  if (token === undefined || token.kind !== "word") return null;
  // Every parser begins with a tag or a capital; most words have neither.
  if (token.capital === 0 && scan.tags.at(i).length === 0) return null;
  const role = withinName(scan, i, parseRole(scan, i));
  const group = parseGroup(scan, i);
  // "президент России и его турецкий коллега": the possessive is no mention of its own.
  const owned =
    scan.tags.first(i, "pronoun") !== undefined && isRole(scan, i, "possessive") ? parseCounterpart(scan, i + 1) : null;
  if (owned !== null) return { ...owned, from: i };
  return (
    (role !== null && group !== null && role.form === "name" ? role : group) ??
    longestOf(role, parseOutlet(scan, i), parseInstitution(scan, i), organisationAt(scan, i), parseOfficial(scan, i)) ??
    parseCounterpart(scan, i) ??
    parseOther(scan, i, sentence) ??
    parsePerson(scan, i, sentenceStart) ??
    ownedPerson(scan, i) ??
    parseState(scan, i) ??
    parseNational(scan, i) ??
    parsePronoun(scan, i, sentence)
  );
}

/** "Pope Francis": an office that is part of a name the world knows. */
function withinName(scan: Scan, i: number, role: ActorMention | null): ActorMention | null {
  const whole = scan.tags
    .every(i, "person")
    .some((t) => t.value.data?.["part"] === "whole" && t.to - i >= 2 && t.to >= (role?.to ?? 0));
  return whole ? null : role;
}

function longestOf(...mentions: readonly (ActorMention | null)[]): ActorMention | null {
  return mentions.reduce<ActorMention | null>(
    (best, m) => (m !== null && (best === null || m.to > best.to) ? m : best),
    null,
  );
}

/** "Colombia's Petro": a person by the state whose he is. */
function ownedPerson(scan: Scan, i: number): ActorMention | null {
  const state = stateAt(scan, i, ["name"]);
  if (state === undefined || !isRole(scan, state.to, "genitive")) return null;
  const person = parsePerson(scan, state.to + 1, -1);
  return person === null || person.form !== "name" || person.actors[0]!.state !== state.value.id
    ? null
    : { ...person, from: i };
}

/** What may open a sentence before a name, and has its capital from there. */
const OPENERS = new Set(["recall", "separately", "habitual", "adverbial", "ahead", "apart", "governor"]);

function parsePerson(scan: Scan, i: number, sentenceStart: number): ActorMention | null {
  // A capital at the start of a sentence is no sign of a name, unless it is a given name the world knows.
  if (
    i === sentenceStart &&
    scan.tags.first(i, "person") === undefined &&
    !scan.world.firstNames.has(tokenAt(scan, i)!.norm) &&
    scan.tags.first(i, "honorific") === undefined &&
    strangerNamed(scan, tokenAt(scan, i)!.norm) === undefined
  ) {
    if (scan.tags.first(i + 1, "person") !== undefined || tokenAt(scan, i + 1)?.capital === 0) return null;
    // "Ранее Иван Петров сообщил": an adverb that opens the sentence.
    if (scan.tags.at(i).some((t) => OPENERS.has(t.value.type))) return null;
  }
  // "No", "Will": a small word is a family name only beside a given one.
  const token = tokenAt(scan, i);
  if (
    token !== undefined &&
    scan.language.morphology.functionLemma(token.norm) !== undefined &&
    scan.tags.first(i, "honorific") === undefined &&
    scan.tags.every(i, "person").every((t) => t.to === i + 1)
  )
    return null;
  // "коллегия МИД": an abbreviation for a body is nobody of the name.
  if (token?.capital === 2 && scan.tags.first(i, "body") !== undefined) return null;
  const name = parseName(scan, i);
  if (name === null) return null;
  const form = name.known || name.actor.role !== undefined ? "name" : "unknown";
  return {
    from: i,
    to: name.to,
    form,
    actors: [name.actor],
    rule: name.known ? "person-name" : "unknown-name",
    features: name.features,
  };
}

/** "Prime Minister Benjamin Netanyahu of Israel": the person's own state after the name is part of it. */
function withState(scan: Scan, mention: ActorMention): ActorMention {
  const state = mention.actors[0]?.state;
  if (mention.form !== "name" || mention.actors.length !== 1 || state === undefined || !isRole(scan, mention.to, "of"))
    return mention;
  const tag = stateAt(scan, skipArticles(scan, mention.to + 1), ["name"]);
  return tag === undefined || tag.value.id !== state || isRole(scan, tag.to, "genitive")
    ? mention
    : { ...mention, to: tag.to };
}

/** "Hope Hicks, porte-parole de Donald Trump", "Hassan Rohani, le nouveau président iranien": the role after the name. */
function extendByApposition(scan: Scan, given: ActorMention): ActorMention {
  const mention = withState(scan, given);
  if (
    (mention.form !== "name" && mention.form !== "unknown") ||
    mention.actors.length !== 1 ||
    !isMark(scan, mention.to, ",(–")
  )
    return mention;
  const start = skipArticles(scan, mention.to + 1);
  const actor = mention.actors[0]!;
  // "Boni Yayi (Bénin)": whom somebody acts for, in brackets.
  const state = isMark(scan, mention.to, "(") ? stateAt(scan, start, ["name"]) : undefined;
  if (state !== undefined && isMark(scan, state.to, ")") && (actor.state ?? state.value.id) === state.value.id) {
    const named = { ...actor, state: state.value.id };
    return { ...mention, to: state.to + 1, actors: [named], rule: "name-of-state" };
  }
  const role = parseRole(scan, start);
  if (role === null) {
    // A role that no one else can be found for, right after the name, is the name's own.
    const own = roleEnd(scan, start);
    if (own === null) return mention;
    const named = mention.form === "unknown" ? { ...mention.actors[0]!, role: own.office } : mention.actors[0]!;
    if (mention.form === "unknown") remember(scan, named);
    return { ...mention, to: own.to, form: "name", actors: [named], rule: "name-apposition" };
  }
  // "No meeting with Maduro, President says": a role with its own verb is somebody else.
  if (role.form === "role" && !isArticle(scan, start - 1) && scan.tags.at(role.to).some((t) => t.value.type === "cue"))
    return mention;
  if (role.actors.length !== 1) return mention;
  const held = role.actors[0]!;
  if (mention.form === "unknown") {
    // Another person's name after the role would be another person; and an apposition is closed by a mark.
    if (role.form === "name" || !isMark(scan, role.to, ',.;:()–—»”"')) return mention;
    const named = {
      ...actor,
      ...(held.role === undefined ? {} : { role: held.kind === "institution" ? "spokesperson" : held.role }),
      ...(held.state === undefined ? {} : { state: held.state }),
    };
    remember(scan, named);
    return { ...mention, to: role.to, form: "name", actors: [named], rule: "name-apposition" };
  }
  return held.id === actor.id ||
    (held.kind === "state" && held.state === actor.state) ||
    (held.kind !== "person" && held.state === actor.state) ||
    held.kind === "organisation"
    ? { ...mention, to: role.to, rule: "name-apposition" }
    : mention;
}
