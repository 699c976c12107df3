import type { Reading } from "../model/index.ts";
import type { Passage } from "../store/index.ts";
import { soundsOf } from "../text/sound.ts";

/** Longer stretches are cut: what is found should fit on a screen, and PostgreSQL bounds what one entry may hold. */
const LONGEST = 1500;

/** What of a document is searched: its text block by block without what the page adds to every text, and each statement. */
export function passagesOf(reading: Reading): Passage[] {
  const blocks = reading.blocks.length > 0 ? reading.blocks : [{ role: "body", start: 0, end: reading.text.length }];
  const named = namedSpans(reading);
  const contacts = [...reading.contacts].sort((a, b) => Number(b.main) - Number(a.main));
  const sources = blocks
    .filter((block) => block.role !== "boilerplate")
    .flatMap(({ start, end }) => pieces(reading.text, start, end))
    .map(({ start, end }): Passage => {
      const inside = (span: { start: number }): boolean => span.start >= start && span.start < end;
      const told = contacts.find((c) => c.evidence.some(inside));
      const body = reading.text.slice(start, end);
      return {
        kind: "source",
        place: start,
        ...(told !== undefined && { mention: `${reading.id}#${told.id}` }),
        body,
        lexemes: lexemes(
          body,
          named.filter(inside).map((n) => n.id),
        ),
      };
    });
  return [...sources, ...statementPassages(reading)].filter((p) => p.body.trim() !== "");
}

function statementPassages(reading: Reading): Passage[] {
  return reading.statements.map((statement) => {
    const body = statement.content.map((span) => span.text).join(" … ");
    const people = [...statement.speakers, ...statement.chain, ...statement.dossiers];
    const names = people.map((p) => p.name).join(" ");
    return {
      kind: "statement",
      place: statement.content[0]?.start ?? statement.cue?.start ?? 0,
      statement: statement.id,
      ...(statement.contact !== null && { mention: `${reading.id}#${statement.contact}` }),
      body,
      lexemes: lexemes(
        `${body} ${names}`,
        people.map((p) => p.id),
      ),
    };
  });
}

interface NamedSpan {
  readonly id: string;
  readonly start: number;
}

/** Everything in the text that the reading knows by an id, with the places of its words. */
function namedSpans(reading: Reading): NamedSpan[] {
  const of = (items: readonly { id: string; evidence: readonly { start: number }[] }[]): NamedSpan[] =>
    items.flatMap(({ id, evidence }) => evidence.map(({ start }) => ({ id, start })));
  return [
    ...reading.contacts.flatMap((c) =>
      of([
        ...c.participants,
        ...c.formats,
        ...c.dossiers,
        ...c.reported_by,
        ...(c.place === null ? [] : [c.place]),
        ...(c.initiator === null ? [] : [c.initiator]),
      ]),
    ),
    ...reading.statements.flatMap((s) => of([...s.speakers, ...s.chain, ...s.dossiers])),
    ...reading.agreements.flatMap((a) => of([...a.parties, ...a.dossiers])),
  ];
}

/** Ids of what is named, and the sounds of the words in capitals. */
function lexemes(body: string, ids: readonly string[]): string[] {
  const names = body.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set([...ids.map(entityLexeme), ...names.flatMap(soundsOf).map(soundLexeme)])].sort();
}

export function entityLexeme(id: string): string {
  return `e:${id}`.slice(0, 500);
}

export function soundLexeme(sound: string): string {
  return `n:${sound}`.slice(0, 500);
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** At the ends of lines or sentences where there are any, at a space otherwise. */
function pieces(text: string, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const stretch = text.slice(from, from + LONGEST);
    const cut = [stretch.lastIndexOf("\n"), stretch.lastIndexOf(". "), stretch.lastIndexOf(" ")].find(
      (at) => at > LONGEST / 3,
    );
    const to = from + (cut === undefined ? LONGEST : cut + 1);
    found.push({ start: from, end: to });
    from = to;
  }
  return [...found, { start: from, end }];
}
