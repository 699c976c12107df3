/** Rows of menus, breadcrumbs and tag clouds: short items between separators, with no sentence among them. */
import { hitsOf, overlap, settle, type Page, type Piece } from "../page.ts";

const LONGEST_ITEM = 6;
const LONGEST_TEASER = 10;
const LONGEST_TRAIL = 18;

export function markMenus(page: Page): void {
  page.pieces.forEach((piece, i) => {
    if (piece.role !== undefined || piece.shape.prose || hitsOf(piece, "credit").length > 0) return;
    if (isDoubled(piece)) settle(piece, "boilerplate", "menu.doubled-tags");
    else if (isMenu(piece) && !isTableRow(page, piece, i)) settle(piece, "boilerplate", "menu.row");
    else if (isTrail(piece)) settle(piece, "boilerplate", "menu.trail");
    else if (isPair(page, piece)) settle(piece, "boilerplate", "menu.pair");
  });
}

/** A row of tags printed twice in one line: names without a mark between them, the first two of them once more. */
function isDoubled({ words, shape }: Piece): boolean {
  if (shape.count < 6 || words.some((word) => word.kind !== "word")) return false;
  const [first, second] = words;
  return words.some((word, i) => i > 3 && word.norm === first?.norm && words[i + 1]?.norm === second?.norm);
}

function isMenu({ shape }: Piece): boolean {
  if (shape.items.length < 3 || shape.finished) return false;
  const mean = shape.count / shape.items.length;
  return mean <= LONGEST_ITEM || (shape.items.length > 3 && mean <= LONGEST_TEASER);
}

/** Rows of one table: neighbours with as many columns, and figures or dates in them. */
function isTableRow(page: Page, piece: Piece, at: number): boolean {
  const alike = [page.pieces[at - 1], page.pieces[at + 1]].filter(
    (other) => other?.shape.items.length === piece.shape.items.length,
  );
  return alike.length > 0 && /\p{N}/u.test(piece.view) && alike.some((other) => /\p{N}/u.test(other?.view ?? ""));
}

/** "Home > News > Africa", "Site › World". */
function isTrail(piece: Piece): boolean {
  if ((piece.view.match(/\S \/ (?=\S)/gu)?.length ?? 0) > 1 && piece.shape.count <= 8 && !/\p{N}/u.test(piece.view))
    return true;
  return /\S\s*(?:›|\s>\s|::|→)\s*\S/u.test(piece.view) && piece.shape.count <= LONGEST_TRAIL && !piece.shape.finished;
}

/** "Site | World": two short items, one of them nothing of the story. */
function isPair(page: Page, piece: Piece): boolean {
  const { items, count, finished } = piece.shape;
  if (items.length !== 2 || finished || !/[|·•]|\S[ \u00a0]{2,}\S/u.test(piece.view)) return false;
  return count <= 8 && items.every((item) => item.split(/\s+/u).length <= 5) && overlap(page, piece) < 0.5;
}
