import type { Named, Reading, Sentence, Tag, Token } from "../model/index.ts";
import type { BoilerplateLexicon } from "../lexicon/boilerplate.ts";
import type { Language } from "../lexicon/language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { SIGN, findMatters, type Matters } from "../lexicon/matters.ts";
import { collisionsOf, settle } from "../lexicon/settle.ts";
import { findQuotes } from "../text/quotes.ts";
import { findSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokenize.ts";
import { skeleton } from "./skeleton.ts";

/** What a mark is: a matter of talks, a facet of one, a subject of the register, a state, somebody, a name nobody knows, a number, or what is said of an outcome. */
export type MarkKind = "matter" | "aspect" | "dossier" | "state" | "actor" | "name" | "number" | "sign";

/** Words that mean the same in every language: the id says what. */
export interface Mark {
  readonly kind: MarkKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Of a person: the state or organisation. */
  readonly home?: string;
}

/** A reading's article, ready to be set beside another, in whatever language. */
export interface MarkedText {
  readonly reading: Reading;
  /** Of title and body, in order. */
  readonly sentences: readonly MarkedSentence[];
}

export interface MarkedSentence {
  readonly role: "title" | "heading" | "body";
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly marks: readonly Mark[];
  /** Where one item of an enumeration may end and the next begin. */
  readonly cuts: readonly number[];
  /** Where relative clauses open. */
  readonly relatives: readonly number[];
}

const ARTICLE = ["title", "heading", "body"] as const;

export function markText(reading: Reading, lexicon: Lexicon): MarkedText {
  const language = lexicon.languages.get(reading.language) ?? lexicon.languages.get("en");
  if (language === undefined) return { reading, sentences: [] };
  const { text } = reading;
  const tokens = tokenize(text, language.tokenizing);
  const sentences = findSentences(text, tokens, reading.blocks, findQuotes(text), {
    abbreviations: language.abbreviations,
  });
  const marks = marksOf(reading, { tokens, sentences, language, lexicon });
  const marked = sentences.flatMap((s): MarkedSentence[] => {
    const role = ARTICLE.find((r) => r === reading.blocks[s.block]?.role);
    if (role === undefined) return [];
    const own = marks.filter((m) => s.start <= m.start && m.end <= s.end);
    const cuts = cutsIn(s, tokens, language);
    const relatives = tokens
      .slice(s.from, s.to)
      .filter((t) => language.is(t.norm, "who"))
      .map((t) => t.start);
    return [{ role, start: s.start, end: s.end, paragraph: s.block, marks: own, cuts, relatives }];
  });
  return { reading, sentences: marked };
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** Before a comma or semicolon, before "and". */
function cutsIn({ from, to }: Sentence, tokens: readonly Token[], language: Language): number[] {
  return tokens
    .slice(from + 1, to)
    .filter((t) => (t.kind === "mark" ? CUTTING.includes(t.norm) : t.kind === "word" && language.is(t.norm, "and")))
    .map((t) => t.start);
}

const CUTTING = ",;:";

function marksOf(reading: Reading, scan: Scan): Mark[] {
  const { tokens, language, lexicon } = scan;
  const matched = language.trie.match(tokens, language.morphology, false);
  const tags = settle(matched, { tokens, language, collisions: collisionsOf(language, lexicon.ambiguous) });
  const named = longest(tags.flatMap((tag) => markOfTag(tag, scan)));
  const marks = [
    ...named,
    ...dossierMarks(reading),
    ...matterMarks(reading.text, language),
    ...numberMarks(tokens),
    ...nameMarks(scan, tags),
  ];
  const seen = new Set<string>();
  return marks
    .filter(({ kind, id, start }) => !seen.has(`${kind} ${id} ${start}`) && seen.add(`${kind} ${id} ${start}`))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function markOfTag({ from, to, value }: Tag, { tokens, lexicon }: Scan): Mark[] {
  const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const capital = (tokens[from]?.capital ?? 0) > 0;
  switch (value.type) {
    case "dossier":
      return value.data?.["context"] === true ? [] : [{ kind: "dossier", id: value.id, ...place }];
    case "format":
    case "treaty":
      return [{ kind: "actor", id: `${value.type}/${value.id}`, ...place }];
    case "state":
      return [{ kind: "state", id: value.id, ...place }];
    case "place": {
      const state = value.data?.["state"];
      return [
        { kind: "name", id: `place/${value.id}`, ...place },
        ...(typeof state === "string" ? [{ kind: "state" as const, id: state, ...place }] : []),
      ];
    }
    case "organisation":
      return [{ kind: "actor", id: `organisation/${value.id}`, ...place }];
    case "person":
      return capital ? personMark(value.id, place, lexicon) : [];
    default:
      return [];
  }
}

function personMark(id: string, place: { start: number; end: number }, { world }: Lexicon): Mark[] {
  const person = world.people.get(id);
  // The first words of a sentence are capitals too: "He" is nobody's name.
  if (person === undefined || place.end - place.start < SHORTEST_NAME) return [];
  return [{ kind: "actor", id: `person/${id}`, home: person.home, ...place }];
}

const SHORTEST_NAME = 4;

/** A name within a longer one of the same kind says nothing more. */
function longest(marks: readonly Mark[]): Mark[] {
  return marks.filter(
    (m) =>
      !marks.some(
        (o) =>
          o !== m && o.kind === m.kind && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start,
      ),
  );
}

/** Subjects that the reading found by more than their names. */
function dossierMarks({ contacts, statements }: Reading): Mark[] {
  const named: readonly Named[] = [...contacts, ...statements].flatMap((x) => x.dossiers);
  return named.flatMap(({ id, evidence }) =>
    evidence.map(({ start, end }): Mark => ({ kind: "dossier", id: id.replace(/^dossier\//, ""), start, end })),
  );
}

function matterMarks(text: string, language: Language): Mark[] {
  const matters = language.parts.get("matters") as Matters | undefined;
  if (matters === undefined) return [];
  return findMatters(text, matters).map(({ id, start, end }): Mark => {
    const kind = id.startsWith(SIGN) ? "sign" : matters.aspects.has(id) ? "aspect" : "matter";
    return { kind, id: kind === "sign" ? id.slice(SIGN.length) : id, start, end };
  });
}

/** Numbers of two digits and more: "2 000", "90 minutes", "1st" is none. */
function numberMarks(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== "number") continue;
    let digits = token.norm;
    let end = token.end;
    while (tokens[i + 1]?.kind === "number" && /^\d{3}$/.test(tokens[i + 1]?.norm ?? "") && digits.length <= 6) {
      digits += tokens[i + 1]?.norm ?? "";
      end = tokens[i + 1]?.end ?? end;
      i++;
    }
    if (digits.length >= 2) marks.push({ kind: "number", id: digits.replace(/^0+/, ""), start: token.start, end });
  }
  return marks;
}

/** Capitalised words that the lexicon does not know, spelt so that "Лачинский", "Latchine" and "Lachin" come out alike. */
function nameMarks({ tokens, sentences, language }: Scan, tags: readonly Tag[]): Mark[] {
  const calendar = language.parts.get("boilerplate") as BoilerplateLexicon | undefined;
  const first = new Set(sentences.map((s) => s.from));
  const known = new Set<number>();
  for (const tag of tags) if (NAMING.has(tag.value.type)) for (let i = tag.from; i < tag.to; i++) known.add(i);
  return tokens.flatMap((token, i): Mark[] => {
    if (token.kind !== "word" || token.capital === 0 || first.has(i) || known.has(i)) return [];
    if (calendar?.weekdays.has(token.norm) === true || calendar?.months.has(token.norm) === true) return [];
    const id = skeleton(token.norm);
    return id.length < 3 ? [] : [{ kind: "name", id, start: token.start, end: token.end }];
  });
}

const NAMING = new Set([
  "person",
  "state",
  "organisation",
  "outlet",
  "body",
  "office",
  "month",
  "weekday",
  "title",
  "role",
]);
