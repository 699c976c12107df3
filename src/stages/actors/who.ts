import type { Actor, ActorMention, ActorRef, Analysis, Tag } from "../../model/index.ts";
import type { Language } from "../../lexicon/language.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { TagIndex } from "../../text/tag-index.ts";
import { tokenize } from "../../text/tokenize.ts";
import { findActors } from "./index.ts";
import { personActor, RANKS, roleOf, stateActor, type Interval } from "./scan.ts";

export interface WhoOptions {
  /** The days for which it is asked. */
  readonly when: Interval | null;
  /** The language of the words; every language is tried when it is not said. */
  readonly language?: string;
}

/** Whom a few words mean ("le président français", "глава МИД Турции", "Downing Street"), best first; nobody: an empty list. */
export function who(words: string, lexicon: Lexicon, options: WhoOptions): ActorRef[] {
  const languages =
    options.language === undefined
      ? languagesFor(words, lexicon)
      : [lexicon.languages.get(options.language)].filter((l) => l !== undefined);
  for (const language of languages) {
    const found = whoIn(words, { language, lexicon, when: options.when });
    if (found.length > 0) return found;
  }
  return [];
}

/** Languages of the script that the words are in, those first whose small words they have. */
function languagesFor(words: string, lexicon: Lexicon): Language[] {
  const cyrillic = /\p{Script=Cyrillic}/u.test(words);
  const fitting = [...lexicon.languages.values()].filter(
    (l) => (l.file.traits?.includes("cyrillic") === true) === cyrillic,
  );
  const known = (l: Language): number =>
    tokenize(words, l.tokenizing).filter((t) => t.kind === "word" && l.morphology.functionLemma(t.norm) !== undefined)
      .length;
  return fitting
    .map((l) => ({ l, weight: known(l) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ l }) => l);
}

interface Question {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly when: Interval | null;
}

function whoIn(words: string, { language, lexicon, when }: Question): ActorRef[] {
  const { world } = lexicon;
  const tokens = tokenize(words, language.tokenizing);
  const caseless = words.toLowerCase() === words;
  const tags = new TagIndex(language.trie.match(tokens, language.morphology, caseless));
  const end = words.length;
  const sentences = [{ start: 0, end, from: 0, to: tokens.length, block: 0 }];
  const analysis: Analysis = {
    text: words,
    language: language.code,
    blocks: [{ role: "body", start: 0, end }],
    tokens,
    sentences,
    quotes: [],
    tags: tags.all,
  };
  const isKnown = (a: Actor): boolean => a.kind !== "person" || world.people.has(a.id.slice("person/".length));
  const mentions = findActors(analysis, tags, { language, world, when }).filter(
    (m) => m.form !== "unknown" && m.form !== "official" && m.actors.every(isKnown),
  );
  const covered = (i: number): boolean => mentions.some((m) => m.from <= i && i < m.to);
  const span = (m: { from: number; to: number }): ActorRef["evidence"] => {
    const [start, stop] = [tokens[m.from]!.start, tokens[m.to - 1]!.end];
    return [{ start, end: stop, text: words.slice(start, stop) }];
  };
  const isSmall = (i: number): boolean =>
    tokens[i]!.kind === "mark" || language.morphology.functionLemma(tokens[i]!.norm) !== undefined;
  if (mentions.length > 0 && tokens.every((_, i) => covered(i) || isSmall(i)))
    return mentions.flatMap((m: ActorMention) => m.actors.map((a) => ({ ...a, evidence: span(m) })));
  // What the words name, though no text would say enough to choose: namesakes, small letters.
  const whole = tags.all.filter((t) => tokens.every((_, i) => (t.from <= i && i < t.to) || isSmall(i)));
  return namesakes(whole, { language, lexicon, when }).map(({ actor, tag }) => ({ ...actor, evidence: span(tag) }));
}

/** People of the name, those in office first, by the height of their office; states by name or adjective. */
function namesakes(tags: readonly Tag[], { lexicon: { world }, when }: Question): { actor: Actor; tag: Tag }[] {
  const states = tags
    .filter((t) => t.value.type === "state")
    .map((tag) => ({ actor: stateActor(tag.value.id, world), tag }));
  const capitals = tags
    .filter((t) => t.value.type === "place" && t.value.data?.["capital"] === true)
    .map((tag) => ({ actor: stateActor(String(tag.value.data?.["state"]), world), tag }));
  const people = tags.flatMap((tag) => {
    const person = tag.value.type === "person" ? world.people.get(tag.value.id) : undefined;
    return person === undefined ? [] : [{ person, tag }];
  });
  const inOffice = (p: (typeof people)[number]["person"]): number =>
    Number(
      when !== null &&
        p.terms.some(
          (t) =>
            (t.from === "" || t.from.slice(0, when.to.length) <= when.to) &&
            (t.to === "" || t.to >= when.from.slice(0, t.to.length)),
        ),
    );
  const rank = (p: (typeof people)[number]["person"]): number =>
    (RANKS.indexOf(roleOf(p, when) ?? "") + RANKS.length + 1) % (RANKS.length + 1);
  const ordered = people.sort((a, b) => inOffice(b.person) - inOffice(a.person) || rank(a.person) - rank(b.person));
  const all = [
    ...ordered.map(({ person, tag }) => ({ actor: personActor(person, when, world), tag })),
    ...states,
    ...capitals,
  ];
  return [...new Map(all.map((found) => [found.actor.id, found])).values()];
}
