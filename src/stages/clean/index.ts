/** Tells the article from the page around it: every character that is no white space falls into one block with a role. */
import type { BoilerplateLexicon } from "../../lexicon/boilerplate.ts";
import type { Block } from "../../model/index.ts";
import { blankMarkup } from "./blank-markup.ts";
import { cutPieces, type Source } from "./cut-pieces.ts";
import type { Page, Piece } from "./page.ts";
import { markBylines } from "./rules/mark-bylines.ts";
import { markCaptions, markHinted } from "./rules/mark-captions.ts";
import { markDates } from "./rules/mark-dates.ts";
import { markInterface } from "./rules/mark-interface.ts";
import { markMenus } from "./rules/mark-menus.ts";
import { markNoise } from "./rules/mark-noise.ts";
import { markRepeats } from "./rules/mark-repeats.ts";
import { markSections } from "./rules/mark-sections.ts";
import { markTitle } from "./rules/mark-title.ts";
import { settleRest } from "./rules/settle-rest.ts";
import { splitDatelines } from "./rules/split-datelines.ts";
import { splitLines } from "./split-lines.ts";

export { looksTruncated } from "./looks-truncated.ts";

export interface Reason {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/**
 * Rules in order: the first to claim a piece keeps it. Words first, then form, then place on the page; each later rule may
 * lean on what earlier ones have claimed, and what nobody claims is the article.
 */
const RULES: readonly ((page: Page) => void)[] = [
  countVocabulary,
  markInterface,
  markDates,
  markNoise,
  countVocabulary,
  markBylines,
  markMenus,
  markCaptions,
  countVocabulary,
  markSections,
  countVocabulary,
  markTitle,
  markHinted,
  markRepeats,
  settleRest,
];

export function clean(text: string, lexicons: readonly BoilerplateLexicon[]): { blocks: Block[]; reasons: Reason[] } {
  const source: Source = { text, view: blankMarkup(text), lexicons };
  const pieces = splitLines(text, source.view).flatMap((line, i) => cutPieces(line, source, i === 0));
  const page: Page = { text, lexicons, pieces, vocabulary: new Map() };
  for (const rule of RULES) rule(page);
  const settled = splitDatelines(page, source);
  return {
    blocks: settled.map(({ role, start, end }) => ({ role: role ?? "body", start, end })),
    reasons: settled.map(({ rule, start, end }) => ({ start, end, rule: rule ?? "body.paragraph" })),
  };
}

function countVocabulary(page: Page): void {
  page.vocabulary.clear();
  for (const piece of page.pieces.filter(isRunning))
    for (const stem of piece.shape.stems) page.vocabulary.set(stem, (page.vocabulary.get(stem) ?? 0) + 1);
}

function isRunning({ role, shape }: Piece): boolean {
  return shape.prose && (role === undefined || role === "body");
}
