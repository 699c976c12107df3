/** Who wrote: "Par La Rédaction", "By X", "AA/Fulbert Yao", "(AFP)", "Source: Reuters". */
import { hasWord, hitsOf, isVerb, overlap, settle, type Page, type Piece, type Word } from "../page.ts";
import { firstWord } from "./mark-interface.ts";

const LONGEST = 24;
const LONGEST_BRACKET = 40;

export function markBylines(page: Page): void {
  for (const piece of page.pieces) {
    if (piece.role !== undefined) continue;
    if (hitsOf(piece, "list-opener", "tail-opener").some((opener) => opener.from <= firstWord(piece))) continue;
    const hit = hitsOf(piece, "byline").find((found) => found.from <= firstWord(piece));
    const weak = hitsOf(piece, "byline-names").find((found) => found.from <= firstWord(piece));
    if (hit && isByline(page, piece, hit.to)) settle(piece, "byline", hit.rule);
    else if (weak && isNewName(page, piece, weak.to)) settle(piece, "byline", weak.rule);
    else if (isAgencies(page, piece)) settle(piece, "byline", "byline.agencies");
  }
  page.pieces.forEach((piece, i) => {
    const place = page.pieces[i - 1];
    if (piece.rule !== "byline.agencies" || place === undefined || place.role !== undefined || place.shape.count > 3)
      return;
    if (place.words.every((word) => word.kind === "mark" || word.capital > 0)) settle(place, "dateline", "date.place");
  });
}

/** Names follow, or nothing but a bracket's end; a running sentence does not. */
function isByline(page: Page, piece: Piece, to: number): boolean {
  const bracket = piece.view.trim().startsWith("(") && piece.view.trim().endsWith(")");
  if (piece.shape.count > (bracket ? LONGEST_BRACKET : LONGEST)) return false;
  const rest = piece.words.slice(to).filter((word) => word.kind === "word");
  const next = rest[0];
  const labelled = piece.words[to - 1]?.norm === ":";
  if (labelled && !rest.some((word) => isVerb(page, word))) return true;
  if (next === undefined || bracket) return true;
  const phrase = to - firstWord(piece) > 1 && !piece.shape.finished;
  if (phrase && piece.shape.count <= 14 && !rest.some((word) => isVerb(page, word))) return true;
  if (next.capital === 0 || rest.some((word) => isVerb(page, word))) return false;
  if (rest.length < 6 && rest.every((word) => word.capital > 0) && !piece.shape.finished) return true;
  return !piece.shape.finished || overlap(page, piece) < 0.5;
}

/** "De Paul Ronzheimer": a name that the article itself does not know. */
function isNewName(page: Page, piece: Piece, to: number): boolean {
  const rest = piece.words.slice(to);
  return rest.length > 1 && rest.length < 5 && rest.every((word) => word.capital > 0) && overlap(page, piece) < 0.5;
}

function isAgencies(page: Page, piece: Piece): boolean {
  const words = piece.words.filter((word) => word.kind === "word");
  const agencies = words.filter((word) => word.capital > 0 && hasWord(page, "agencies", word.norm));
  if (agencies.length === 0 || words.length > 7 || hitsOf(piece, "credit").length > 0) return false;
  if (words.every((word) => agencies.includes(word) || hasWord(page, "common", word.norm))) return true;
  // "Le Monde avec AFP"
  const joined = words.some((word) => word.capital === 0 && hasWord(page, "common", word.norm));
  if (
    joined &&
    agencies.at(-1) === words.at(-1) &&
    words.every((word) => word.capital > 0 || hasWord(page, "common", word.norm))
  )
    return !piece.shape.finished;
  return agencies[0] === words[0] && follows(piece, words[0] as Word, "/") && !piece.shape.finished;
}

function follows(piece: Piece, word: Word, mark: string): boolean {
  return piece.words[piece.words.indexOf(word) + 1]?.norm === mark;
}
