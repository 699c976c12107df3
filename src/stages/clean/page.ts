/** The page while it is being read: pieces of text in order, each with what is known of it. */
import type { BoilerplateLexicon, Mechanism } from "../../lexicon/boilerplate.ts";
import type { BlockRole } from "../../model/index.ts";

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  /** 0 no capital, 1 first letter, 2 all letters (two or more). */
  readonly capital: 0 | 1 | 2;
  readonly kind: "word" | "number" | "mark";
}

/** A phrase of the lexicon found in a piece; `from` and `to` count the piece's words. */
export interface Hit {
  readonly rule: string;
  readonly mechanism: Mechanism;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The words to read: markup blanked, entities resolved, the same length as the source. */
  readonly view: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  readonly shape: Shape;
  /** An empty line, or the page's edge, stands before it. */
  readonly afterGap: boolean;
  /** It continues the line of the piece before it. */
  readonly sameLine: boolean;
  role?: BlockRole;
  rule?: string;
}

export interface Shape {
  /** Words and numbers. */
  readonly count: number;
  readonly sentences: number;
  /** Ends with a sentence's end, or a quotation that does. */
  readonly finished: boolean;
  /** A paragraph of running text. */
  readonly prose: boolean;
  /** Content words, as stems. */
  readonly stems: readonly string[];
  /** Parts between separators (bars, dots, arrows, wide gaps); one when there are none. */
  readonly items: readonly string[];
}

export interface Page {
  readonly text: string;
  readonly lexicons: readonly BoilerplateLexicon[];
  readonly pieces: Piece[];
  /** In how many paragraphs of running text a stem stands. */
  readonly vocabulary: Map<string, number>;
}

export function settle(piece: Piece, role: BlockRole, rule: string): void {
  if (piece.role !== undefined) return;
  piece.role = role;
  piece.rule = rule;
}

/** The share of a piece's content words that the running text has too; a paragraph's own words do not count for it. */
export function overlap(page: Page, piece: Piece): number {
  const { stems } = piece.shape;
  if (stems.length === 0) return 0;
  const own = piece.shape.prose && (piece.role === undefined || piece.role === "body") ? 1 : 0;
  let found = 0;
  for (const stem of stems) if ((page.vocabulary.get(stem) ?? 0) > own) found++;
  return found / stems.length;
}

export function hasWord(
  page: Pick<Page, "lexicons">,
  kind: "months" | "weekdays" | "dateWords" | "common" | "agencies",
  norm: string,
): boolean {
  return page.lexicons.some((lexicon) => lexicon[kind].has(norm));
}

export function hitsOf(piece: Piece, ...mechanisms: readonly Mechanism[]): Hit[] {
  return piece.hits.filter((hit) => mechanisms.includes(hit.mechanism));
}

/** In the page's own language: "a" is a verb in French only. */
export function isVerb(page: Page, word: Word): boolean {
  return page.lexicons[0]?.verbs.has(page.text.slice(word.start, word.end).toLowerCase()) ?? false;
}
