/** Furniture known by its words: banners, prompts, buttons, menus, notices, links. */
import { hitsOf, overlap, settle, type Hit, type Page, type Piece } from "../page.ts";

const LONG_PARAGRAPH = 4;
const ON_SUBJECT_COUNT = 18;
const ON_SUBJECT = 0.45;
const ON_SUBJECT_SHORT = 0.3;
const LEAST_HEADLINE = 5;

export function markInterface(page: Page): void {
  for (const piece of page.pieces) {
    if (piece.role !== undefined) continue;
    const hit = wholeLine(page, piece) ?? menuItems(page, piece);
    if (hit) settle(piece, "boilerplate", hit.rule);
  }
}

function wholeLine(page: Page, piece: Piece): Hit | undefined {
  const first = firstWord(piece);
  const last = lastWord(piece);
  return piece.hits.find((hit) => {
    if (hit.mechanism === "line-equals") return hit.from <= first && hit.to > last;
    if (hit.mechanism === "line-starts")
      return hit.from <= first && hit.to > first && !isArticle(page, piece, hit) && !isSentence(page, piece, hit);
    if (hit.mechanism === "line-ends") return hit.from <= first && hit.to > last - 2;
    return hit.mechanism === "line-contains" && !isArticle(page, piece, hit);
  });
}

/** A sentence on the article's subject that happens to begin with one or two words of furniture. */
function isSentence(page: Page, piece: Piece, hit: Hit): boolean {
  return hit.to - hit.from < 3 && piece.shape.prose && overlap(page, piece) >= ON_SUBJECT_SHORT;
}

/** One phrase is not enough in a paragraph on the article's subject, nor deep in a long one. */
function isArticle(page: Page, piece: Piece, hit: Hit): boolean {
  if (piece.shape.prose && piece.shape.count >= ON_SUBJECT_COUNT && overlap(page, piece) >= ON_SUBJECT) return true;
  if (piece.shape.sentences < LONG_PARAGRAPH) return false;
  const ends = piece.words.slice(0, hit.from).filter((word) => /^[.!?…]$/u.test(word.norm)).length;
  return ends > 0 && hitsOf(piece, "line-contains").length < 2;
}

/** A line of interface words, or one among separators: "Print | Share | Contact". */
function menuItems(page: Page, piece: Piece): Hit | undefined {
  const hits = hitsOf(piece, "menu-item", "line-equals");
  const known = hits[0];
  if (known === undefined) return undefined;
  const covered = new Set(hits.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i)));
  const open = piece.words.filter((word, i) => word.kind === "word" && !covered.has(i)).length;
  if (open === 0) return known;
  if (piece.shape.items.length < 2 || piece.shape.prose) return undefined;
  const headline = piece.shape.items.some(
    (item) => item.split(/\s+/u).length >= LEAST_HEADLINE && !/\p{N}/u.test(item),
  );
  if (headline && piece.shape.items.length < 3) return undefined;
  return hits.find((hit) => isItem(piece, hit));
}

/** The hit stands alone between two separators. */
function isItem(piece: Piece, hit: Hit): boolean {
  const words = piece.words.slice(hit.from, hit.to);
  const text = piece.view.slice((words[0]?.start ?? 0) - piece.start, (words.at(-1)?.end ?? 0) - piece.start);
  return piece.shape.items.some((item) => bare(item) === bare(text));
}

function bare(text: string): string {
  return text.replace(/[^\p{L}]+/gu, " ").trim();
}

export function firstWord(piece: Piece): number {
  return Math.max(
    0,
    piece.words.findIndex((word) => word.kind !== "mark"),
  );
}

function lastWord(piece: Piece): number {
  let last = piece.words.length - 1;
  while (last > 0 && (piece.words[last] as { kind: string }).kind !== "word") last--;
  return last;
}
