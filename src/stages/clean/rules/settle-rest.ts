/** What no rule has claimed: paragraphs and headings up to the last paragraph; after it, what is left of the page's furniture. */
import { overlap, settle, type Page, type Piece } from "../page.ts";
import type { Mechanism } from "../../../lexicon/boilerplate.ts";
import { isNames } from "./mark-title.ts";
import { isHinted } from "./mark-captions.ts";

const LONGEST_HEADING = 16;
const STRAY = 0.1;
const ON_SUBJECT = 0.3;
/** Furniture that ends a page, unlike an advertisement or a link between two paragraphs. */
const CLOSING: readonly Mechanism[] = ["line-contains", "tail-opener"];
const LONGEST_STRAY = 40;
const LEAST_CUT_OFF = 9;
const LEAST_SENTENCE = 3;

export function settleRest(page: Page): void {
  markStrayTail(page);
  const last = articleEnd(page);
  let paragraphs = 0;
  page.pieces.forEach((piece, i) => {
    if (isSignature(piece)) settleSignature(page, piece, i);
    if (piece.role === "dateline" && i < last && paragraphs > 1) piece.role = "heading";
    if (isParagraph(piece)) paragraphs++;
    if (piece.role !== undefined) return;
    if (i <= last)
      settle(piece, isHeading(piece) ? "heading" : "body", isHeading(piece) ? "heading.short-line" : "body.paragraph");
    else settleTail(page, piece, i);
  });
}

/** The last paragraph, and the short sentences and lists that follow it. */
function articleEnd(page: Page): number {
  let last = -1;
  let closed = false;
  page.pieces.forEach((piece, i) => {
    closed ||=
      last >= 0 &&
      (isClosing(piece, ["tail-opener"]) || (isClosing(piece, CLOSING) && isClosing(page.pieces[i + 1], CLOSING)));
    if (piece.role === undefined && (piece.shape.prose || (last >= 0 && isShortSentence(page, piece, closed))))
      last = i;
  });
  if (last < 0) return last;
  while (last + 1 < page.pieces.length && continues(page, last + 1)) last++;
  return last;
}

function isClosing(piece: Piece | undefined, mechanisms: readonly Mechanism[]): boolean {
  return piece?.role === "boilerplate" && piece.hits.some((hit) => mechanisms.includes(hit.mechanism));
}

/** After furniture that ends pages, a short sentence must share the article's subject. */
function isShortSentence(page: Page, piece: Piece, closed: boolean): boolean {
  if (!piece.shape.finished || piece.shape.count < LEAST_SENTENCE) return false;
  return closed ? overlap(page, piece) >= ON_SUBJECT : true;
}

const LISTED = /^(?:[-–—•*▪►]|\p{N}{1,2}[.)])\s?/u;

function continues(page: Page, at: number): boolean {
  const piece = page.pieces[at] as Piece;
  if (piece.role !== undefined) return false;
  const view = piece.view.trim();
  const before = (page.pieces[at - 1] as Piece).view.trim();
  if (piece.shape.finished) return piece.shape.count > 2 || (LISTED.test(view) && /[;,]$/u.test(before));
  if (view.endsWith(":")) return piece.shape.count > 5 && LISTED.test(page.pieces[at + 1]?.view.trim() ?? "");
  return LISTED.test(view) && (/[;,]$/u.test(view) || /[:;,]$/u.test(before));
}

function isParagraph(piece: Piece): boolean {
  return piece.shape.prose && (piece.role === undefined || piece.role === "body");
}

/** After furniture at the end, single sentences that share no subject with the article: slogans, profiles, offers. */
function markStrayTail(page: Page): void {
  for (let i = page.pieces.length - 1; i > 0; i--) {
    const piece = page.pieces[i] as Piece;
    if (piece.role !== undefined || !piece.shape.finished) continue;
    if (!isStray(page, piece, page.pieces[i - 1] as Piece)) return;
    settle(piece, "boilerplate", "tail.stray-sentence");
  }
}

function isStray(page: Page, piece: Piece, before: Piece): boolean {
  if (piece.hits.some((hit) => hit.mechanism === "tail-line") && overlap(page, piece) <= ON_SUBJECT) return true;
  if (before.role !== "boilerplate" || piece.shape.count > LONGEST_STRAY) return false;
  if (isFragments(page, piece)) return true;
  const closing = before.hits.some((hit) => CLOSING.includes(hit.mechanism)) || before.rule === "tail.stray-sentence";
  return closing && piece.shape.sentences < 3 && !/["«“„]/u.test(piece.view) && overlap(page, piece) <= STRAY;
}

/** "Coffee maven. Avid reader. Proud writer.": a profile of fragments. */
function isFragments(page: Page, piece: Piece): boolean {
  if (piece.shape.sentences < 3 || piece.shape.count / piece.shape.sentences > 7) return false;
  return piece.words.filter((word) => page.lexicons.some((lexicon) => lexicon.personas.has(word.norm))).length > 1;
}

function isHeading({ shape, view }: Piece): boolean {
  if (shape.finished || shape.count > LONGEST_HEADING) return false;
  return !/^\s*(?:[-–—•*▪►]|\p{N}{1,2}[.)]\s|["«“„])/u.test(view) && !/[:;,]\s*$/u.test(view);
}

function settleTail(page: Page, piece: Piece, at: number): void {
  if (isNames(page, piece)) settle(piece, "byline", "byline.names");
  else if (isTitle(page, piece)) settle(piece, "title", "title.under-text");
  else if (isHinted(page, piece)) settle(piece, "caption", "caption.hint");
  else if (goesOn(page, piece, at)) settle(piece, isLastHeading(page, piece, at) ? "heading" : "body", "body.end");
  else if (isPictured(page, piece)) settle(piece, "caption", "tail.caption");
  else settle(piece, "boilerplate", "tail.short-line");
}

/** The article's own last words: right under its last paragraph, a short sentence, or a line in which the text breaks off. */
function goesOn(page: Page, piece: Piece, at: number): boolean {
  const before = page.pieces[at - 1];
  if (before?.role !== "body" && before?.role !== "heading") return false;
  if (isLastHeading(page, piece, at)) return true;
  const { count, finished } = piece.shape;
  if (finished || /[»”"]$/u.test(piece.view.trim())) return count > 2;
  if (/^\s*["«“„][^"»”“]*$/u.test(piece.view)) return true;
  const next = page.pieces[at + 1];
  if (!/^["«“„'\p{L}\p{N}([–—-]/u.test(piece.view)) return false;
  if (!piece.afterGap && overlap(page, piece) > 0 && (next === undefined || next.afterGap || next.role !== undefined))
    return true;
  if (next === undefined) return overlap(page, piece) > 0 || before.role === "heading";
  return (
    (next.role !== undefined || next.hits.length > 0) && count >= LEAST_CUT_OFF && /^[\p{Lu}\p{N}]/u.test(piece.view)
  );
}

/** A heading and the line in which the text breaks off under it, at the very end of the page. */
function isLastHeading(page: Page, piece: Piece, at: number): boolean {
  const last = page.pieces[at + 1];
  return (
    page.pieces.length === at + 2 &&
    last?.role === undefined &&
    piece.shape.count < (last?.shape.count ?? 0) &&
    (last?.shape.count ?? 0) > 4
  );
}

function isPictured(page: Page, piece: Piece): boolean {
  return piece.shape.count > 5 && /^\P{Ll}/u.test(piece.view) && overlap(page, piece) >= 0.6;
}

/** "— Donald J. Trump (@realDonaldTrump) May 24, 2018": who wrote the message above it. */
function isSignature(piece: Piece): boolean {
  return /^[—–-]\s?\p{Lu}[^()]{0,80}\(@[^()\s]{1,40}\)/u.test(piece.view.trim());
}

function settleSignature(page: Page, piece: Piece, at: number): void {
  const message = page.pieces[at - 1];
  if (message?.role === undefined || message.role === "heading")
    Object.assign(message ?? {}, { role: "body", rule: "body.message" });
  Object.assign(piece, { role: "body", rule: "body.signature" });
}

/** Some scrapers put the headline under the text: on its subject, unfinished, where the page has none above. */
function isTitle(page: Page, piece: Piece): boolean {
  if (page.pieces.some((other) => other.role === "title") || piece.shape.finished || piece.shape.count < 5)
    return false;
  return /^["«“]?\p{Lu}/u.test(piece.view) && overlap(page, piece) >= 0.6;
}
