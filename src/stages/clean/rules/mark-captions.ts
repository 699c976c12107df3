/** Lines under pictures: known by their credit, by their words, or by standing next to a credit. */
import { fold } from "../../../text/fold.ts";
import { hasWord, hitsOf, isVerb, overlap, settle, type Hit, type Page, type Piece } from "../page.ts";
import { firstWord } from "./mark-interface.ts";

const LONGEST = 80;
const LONGEST_HINTED = 30;
const LEAST_CLAUSE = 5;
const LONGEST_ABOVE = 25;
const CREDIT_AT_END = 12;

export function markCaptions(page: Page): void {
  // Under the article, "© site.org" is the page's copyright.
  const lastText = page.pieces.findLastIndex((piece) => piece.shape.prose && piece.role === undefined);
  let paragraphs = 0;
  for (const [i, piece] of page.pieces.entries()) {
    if (piece.role !== undefined || piece.shape.count > LONGEST) continue;
    if (piece.words[0]?.norm === "©" && piece.shape.count < 4 && i > lastText) continue;
    const hit = credit(page, piece) ?? wording(piece, paragraphs);
    if (hit) settle(piece, "caption", hit.rule);
    else if (piece.shape.prose) paragraphs++;
  }
  markAboveCredits(page);
}

/** Words of a caption; among paragraphs, only those that need brackets or a comma: "(à gauche)", ", archives". */
function wording(piece: Piece, paragraphs: number): Hit | undefined {
  if (piece.shape.sentences > 3) return undefined;
  const inText = piece.shape.prose && paragraphs > 1;
  return hitsOf(piece, "caption").find(
    (hit) => !inText || piece.words.slice(hit.from, hit.to).some((word) => word.kind === "mark"),
  );
}

/** A credit opens the line or closes it; in the middle of a paragraph it is a mention. */
function credit(page: Page, piece: Piece): Hit | undefined {
  return hitsOf(piece, "credit").find((hit) => {
    if (hit.from <= firstWord(piece)) return true;
    if (piece.shape.sentences > 3 || hit.to < piece.words.length - CREDIT_AT_END) return false;
    return !closesSentence(page, piece, hit);
  });
}

/** Running text goes on after the credit: a verb stands between it and the end. */
function closesSentence(page: Page, piece: Piece, hit: Hit): boolean {
  return piece.words.slice(hit.to).some((word) => word.capital === 0 && isVerb(page, word));
}

/** The line right above a credit: the same caption without it, or a line that is neither the headline nor running text. */
function markAboveCredits(page: Page): void {
  const seen = new Set<string>();
  let headline = false;
  page.pieces.forEach((piece, i) => {
    const above = page.pieces[i - 1];
    const before = page.pieces[i - 2];
    if (before?.role === undefined && before !== undefined) {
      if (before.shape.count <= LONGEST_ABOVE) seen.add(key(before));
      headline ||= overlap(page, before) > 0.3;
    }
    if (piece.role !== "caption" || above === undefined || above.role !== undefined) return;
    if (above.shape.count <= LONGEST && key(piece).startsWith(`${key(above)} `)) {
      settle(above, "caption", "caption.without-credit");
      return;
    }
    const onlyCredit = !piece.afterGap && hitsOf(piece, "credit").some((hit) => hit.from <= firstWord(piece));
    if (!onlyCredit || !headline || seen.has(key(above)) || above.shape.prose || above.shape.count > LONGEST_ABOVE)
      return;
    if (hitsOf(above, "list-opener", "tail-opener").length === 0) settle(above, "caption", "caption.above-credit");
  });
}

/** Down to the second paragraph, a line with the words of a caption and without a clause. */
export function markHinted(page: Page): void {
  let paragraphs = 0;
  for (const piece of page.pieces) {
    if (piece.role === undefined && isHinted(page, piece)) settle(piece, "caption", "caption.hint");
    if (piece.role === undefined && piece.shape.prose && ++paragraphs > 1) return;
  }
}

/** One sentence with its agency in brackets, above the first paragraph: "… à Paris, le 7 mai 2017. (REUTERS)". */
export function isCredited(page: Page, piece: Piece): boolean {
  const { words, shape } = piece;
  const [open, agency, close] = words.slice(-3);
  if (
    shape.sentences > 2 ||
    shape.count > LONGEST_HINTED + 10 ||
    open?.norm !== "(" ||
    close?.norm !== ")" ||
    agency === undefined
  )
    return false;
  return hasWord(page, "agencies", agency.norm) && !/["«“„]/u.test(piece.view);
}

/** Up to its first comma, such a line tells no event: who stands where, with whom. */
export function isHinted(page: Page, piece: Piece): boolean {
  if (
    piece.shape.sentences > 1 ||
    piece.shape.count < 5 ||
    piece.shape.count > LONGEST_HINTED ||
    hitsOf(piece, "caption-hint").length === 0
  )
    return false;
  const comma = piece.words.findIndex(
    (word) => word.norm === "," || page.lexicons.some((lexicon) => lexicon.subordinators.has(word.norm)),
  );
  const clause = comma < 0 ? piece.words : piece.words.slice(0, comma);
  if (clause.length < LEAST_CLAUSE) return false;
  return !clause.some((word) => word.capital === 0 && isVerb(page, word)) && /\p{Lu}/u.test(piece.view.slice(1));
}

export function isRepeat(a: Piece, b: Piece): boolean {
  return a !== b && key(a) === key(b);
}

export function key(piece: Piece): string {
  return fold(piece.view)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
