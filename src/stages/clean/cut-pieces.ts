/** Cuts a line where furniture begins or ends inside it: a leftover prefix, words dropped in, a credit glued on, a last "Read more". */
import type { BoilerplateLexicon } from "../../lexicon/boilerplate.ts";
import type { BlockRole } from "../../model/index.ts";
import { findPhrases, readWords } from "./find-phrases.ts";
import { flatCuts, isFlat } from "./cut-flat-text.ts";
import { measure } from "./measure.ts";
import type { Hit, Piece, Word } from "./page.ts";
import type { Line } from "./split-lines.ts";

export interface Cut {
  readonly start: number;
  readonly role?: BlockRole;
  readonly rule?: string;
}

export interface Source {
  readonly text: string;
  readonly view: string;
  readonly lexicons: readonly BoilerplateLexicon[];
}

const LONGEST_REST = 60;
/** The least a sentence must hold before what follows it may be cut off. */
const LEAST_BODY = 6;

export function cutPieces(line: Line, source: Source, first: boolean): Piece[] {
  const words = readWords(source.view.slice(line.start, line.end), line.start);
  const hits = findPhrases(words, source.lexicons, source.view);
  const cuts: Cut[] = [{ start: line.start }];
  for (const hit of hits) if (hit.mechanism === "text-starts" && first && hit.from === 0) cutOut(cuts, hit);
  for (const hit of outermost(hits.filter((one) => one.mechanism === "inline"))) cutOut(cuts, hit);
  const flat = isFlat(words, source.text.length) ? flatCuts(source, words, hits) : [];
  const all = [
    cuts,
    trails(line, source.view),
    gluedCredits(words, source.view),
    suffixes(words, hits, source.view),
    flat,
  ].flat();
  return assemble(line, source, all, { words, hits });
}

/** Hits in order of their start; those within another are left out. */
function outermost(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || hit.from >= last.to) kept.push(hit);
    else if (hit.from === last.from && hit.to > last.to) kept.splice(-1, 1, hit);
  }
  return kept;
}

function cutOut(cuts: Cut[], hit: Hit): void {
  cuts.push({ start: hit.start, role: "boilerplate", rule: hit.rule }, { start: hit.end });
}

/** "…Emmanuel Macron© Sputnik": a credit with no space before it is another line. */
const TRAIL = /^(?:[^<>›»\n]{1,60}(?: > | › | » )){2,6}(?=\S)/u;

/** "Home > World > The headline of this page": the headline is cut off. */
function trails(line: Line, view: string): Cut[] {
  const text = view.slice(line.start, line.end);
  const trail = TRAIL.exec(text)?.[0];
  if (trail === undefined || text.slice(trail.length).split(/\s+/u).length < LEAST_BODY) return [];
  return [{ start: line.start, role: "boilerplate", rule: "menu.trail" }, { start: line.start + trail.length }];
}

function gluedCredits(words: readonly Word[], view: string): Cut[] {
  return words
    .filter((word, i) => word.norm === "©" && i > 0 && /[\p{L}\p{N}).»”"]/u.test(view.charAt(word.start - 1)))
    .map((word) => ({ start: word.start }));
}

const SUFFIX = ["line-ends", "line-starts", "line-equals", "list-opener", "tail-opener", "byline", "credit"];

/** Furniture that begins where a sentence has ended, and runs to the end of the line or of its own sentence. */
function suffixes(words: readonly Word[], hits: readonly Hit[], view: string): Cut[] {
  const cuts: Cut[] = [];
  for (const hit of hits) {
    if (!SUFFIX.includes(hit.mechanism)) continue;
    const from = openingOf(words, hit.from);
    if (from < LEAST_BODY || !followsSentence(words, from, view)) continue;
    const rest = words.slice(hit.to).filter((word) => word.kind !== "mark").length;
    if (rest > LONGEST_REST) continue;
    if (hit.mechanism === "byline" && (words[from] as Word).norm !== "(") continue;
    if (hit.mechanism === "line-ends" && rest > 2) continue;
    if (hit.mechanism === "credit" && isCaption(words, from)) continue;
    cuts.push({ start: (words[from] as Word).start });
  }
  return cuts;
}

/** One or two sentences and a credit are a caption; a credit after more than that has been glued to a paragraph. */
function isCaption(words: readonly Word[], from: number): boolean {
  const ends = words
    .slice(0, from - 1)
    .filter((word, i) => /^[.!?…]$/u.test(word.norm) && (words[i + 1]?.capital ?? 0) > 0).length;
  return from <= LONGEST_REST && ends < 2;
}

/** Steps back over brackets, bullets and arrows that belong to what follows them. */
function openingOf(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && /^[([>•*→|·\-–—▪►]$/u.test((words[from - 1] as Word).norm)) from--;
  return from;
}

function followsSentence(words: readonly Word[], from: number, view: string): boolean {
  const before = words[from - 1] as Word;
  const here = words[from] as Word;
  if (here.start - before.end >= 2 && view.slice(before.end, here.start).trim() === "") return true;
  let last = from - 1;
  while (last > 0 && /^["'»”’)\]]$/u.test((words[last] as Word).norm)) last--;
  return /^[.!?…|]$/u.test((words[last] as Word).norm);
}

function assemble(line: Line, source: Source, cuts: readonly Cut[], whole: Pick<Piece, "words" | "hits">): Piece[] {
  const view = source.view.slice(line.start, line.end);
  if (cuts.length === 1 && view.trim() === view)
    return [{ ...line, sameLine: false, view, ...whole, shape: measure(view, whole.words, source.lexicons) }];
  const sorted = [...cuts].sort(
    (a, b) => a.start - b.start || Number(a.role !== undefined) - Number(b.role !== undefined),
  );
  const pieces: Piece[] = [];
  let at = 0;
  sorted.forEach((cut, i) => {
    const next = sorted[i + 1]?.start ?? line.end;
    if (cut.start < at || next <= cut.start) return;
    at = next;
    const piece = makePiece(cut.start, next, source, {
      afterGap: line.afterGap && pieces.length === 0,
      sameLine: pieces.length > 0,
    });
    if (piece === null) return;
    if (cut.role !== undefined && cut.rule !== undefined) Object.assign(piece, { role: cut.role, rule: cut.rule });
    pieces.push(piece);
  });
  return pieces;
}

export function makePiece(
  start: number,
  end: number,
  source: Source,
  place: Pick<Piece, "afterGap" | "sameLine">,
): Piece | null {
  let from = start;
  let to = end;
  while (from < to && source.text.charAt(from).trim() === "") from++;
  while (to > from && source.text.charAt(to - 1).trim() === "") to--;
  if (from >= to) return null;
  const view = source.view.slice(from, to);
  const words = readWords(view, from);
  const hits = findPhrases(words, source.lexicons, source.view);
  const { afterGap, sameLine } = place;
  return { start: from, end: to, view, words, hits, shape: measure(view, words, source.lexicons), afterGap, sameLine };
}
