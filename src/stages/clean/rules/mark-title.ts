/** The headline, its repeats, and what stands before and under it until the first paragraph. */
import { isVerb, overlap, settle, type Page, type Piece } from "../page.ts";
import { isCredited, isHinted, isRepeat } from "./mark-captions.ts";

const LONGEST_TITLE = 36;
const LONGEST_SITE_NAME = 4;
const ON_SUBJECT = 0.3;
const ENOUGH_SHARED = 3;

export function markTitle(page: Page): void {
  const body = bodyStart(page);
  const head = page.pieces.slice(0, body);
  const title = findTitle(page, head) ?? openingTitle(page, body);
  if (title === undefined) {
    for (const piece of head)
      if (piece.role === undefined && piece.shape.count < 4) settle(piece, "boilerplate", "head.short-line");
    return;
  }
  settle(title, "title", "title.headline");
  const at = page.pieces.indexOf(title);
  for (const piece of page.pieces)
    if (piece.role === undefined && isRepeat(piece, title)) settle(piece, "title", "title.repeat");
  head.slice(0, at).forEach((piece) => {
    settleBefore(page, piece);
  });
  let end = at < body ? body : bodyStart(page);
  const lead = page.pieces[end];
  if (
    lead !== undefined &&
    isCredited(page, lead) &&
    page.pieces.slice(end + 1).filter((piece) => piece.shape.prose).length > 1
  ) {
    settle(lead, "caption", "caption.agency-in-brackets");
    end = bodyStart(page);
  }
  for (let i = at + 1; i < end; i++) settleUnder(page, page.pieces[i] as Piece, i);
}

/** Index of the first paragraph of running text. */
function bodyStart(page: Page): number {
  const at = page.pieces.findIndex(
    (piece) => piece.role === undefined && piece.shape.prose && isParagraph(piece) && !isHinted(page, piece),
  );
  return at < 0 ? page.pieces.length : at;
}

function isParagraph({ shape, view }: Piece): boolean {
  if (shape.sentences > 1 && /:\s*$/u.test(view)) return true;
  return (shape.finished && /[.…»”"')]\s*$/u.test(view) && shape.count >= 10) || shape.count > LONGEST_TITLE;
}

function findTitle(page: Page, head: readonly Piece[]): Piece | undefined {
  const all = head.filter(({ role, shape }) => role === undefined && shape.count > 2 && shape.count <= LONGEST_TITLE);
  const free = all.filter((line) => !isHinted(page, line));
  const lines = free.length > 0 ? free : all;
  const shared = (line: Piece): number => Math.round(overlap(page, line) * line.shape.stems.length);
  const most = lines.reduce((top, line) => Math.max(top, shared(line)), 0);
  const onSubject = lines.find(
    (line) => overlap(page, line) >= ON_SUBJECT && shared(line) >= Math.min(ENOUGH_SHARED, most) && shared(line) > 1,
  );
  const next = onSubject === undefined ? undefined : lines[lines.indexOf(onSubject) + 1];
  if (onSubject && next && isKicker(onSubject) && shared(next) > 0) return next;
  if (onSubject) return onSubject;
  return lines
    .filter((line) => line.shape.count > 4 || (line.shape.count > 3 && shared(line) > 0))
    .sort((a, b) => overlap(page, b) - overlap(page, a) || b.shape.count - a.shape.count)[0];
}

/** "Chine - Etats-Unis": a few names above the headline. */
function isKicker({ words, shape }: Piece): boolean {
  return shape.count < 5 && words.every((word) => word.kind === "mark" || word.capital > 0);
}

/** A headline that ends like a sentence, and so looks like a first paragraph: short, alone on its line, more text after it. */
function openingTitle(page: Page, body: number): Piece | undefined {
  const piece = page.pieces[body];
  const next = page.pieces.find((other, i) => i > body && other.role === undefined && other.shape.prose);
  if (piece === undefined || next === undefined || page.pieces.slice(0, body).some((other) => other.role === undefined))
    return undefined;
  if (/^\P{Lu}*\p{Ll}/u.test(piece.view)) return undefined;
  const alone = page.pieces[body + 1]?.afterGap === true && page.pieces[body + 2]?.afterGap === false;
  if (/[^.]\.$/u.test(piece.view) && !alone) return undefined;
  return piece.shape.count <= 20 && piece.shape.sentences < 3 && next.shape.count > piece.shape.count && !next.sameLine
    ? piece
    : undefined;
}

function settleBefore(page: Page, piece: Piece): void {
  if (piece.role !== undefined) return;
  if (isHinted(page, piece)) {
    settle(piece, "caption", "caption.hint");
    return;
  }
  const clause = piece.shape.count > LONGEST_SITE_NAME && piece.words.some((word) => isVerb(page, word));
  const known = clause || (piece.shape.count > LONGEST_SITE_NAME && overlap(page, piece) >= ON_SUBJECT);
  settle(piece, known ? "heading" : "boilerplate", known ? "head.kicker" : "head.before-title");
}

function settleUnder(page: Page, piece: Piece, at: number): void {
  if (piece.role !== undefined) return;
  const { count, finished } = piece.shape;
  const share = overlap(page, piece);
  const twin = [page.pieces[at - 1], page.pieces[at + 1]].find(
    (other) => other !== undefined && isRepeat(other, piece),
  );
  if (isCredited(page, piece)) settle(piece, "caption", "caption.agency-in-brackets");
  else if (twin) settle(piece, "caption", "repeat.caption");
  else if (isNames(page, piece) && share < 0.5) settle(piece, "byline", "byline.names");
  else if (isHinted(page, piece)) settle(piece, "caption", "caption.hint");
  else if (isPicture(page, piece)) settle(piece, "caption", "caption.names-without-verb");
  else if (count > 4 || finished || /^[-–—•*]/u.test(piece.view)) settle(piece, "body", "head.standfirst");
  else settle(piece, share >= 0.5 ? "heading" : "boilerplate", "head.short-line");
}

/** "Krikor Amirzayan", "Swarajya Staff": two to four words, each with a capital. */
export function isNames(page: Page, piece: Piece): boolean {
  const words = piece.words.filter((word) => word.kind === "word");
  if (
    /^\s*[–—•*-]/u.test(piece.view) ||
    words.length < 2 ||
    words.length > 4 ||
    piece.words.some((word) => word.kind === "number")
  )
    return false;
  if (piece.hits.some((hit) => hit.mechanism !== "byline") || words.every((word) => word.capital === 2)) return false;
  return words.every((word) => word.capital > 0) && !words.some((word) => isVerb(page, word));
}

/** People and places, no clause: "Treffen von X und Y" has two names or more and no finite verb that we know. */
function isPicture(page: Page, piece: Piece): boolean {
  const { words, shape } = piece;
  if (shape.count < 5 || shape.count > 40 || shape.sentences > 1 || /[:?!;«“„]/u.test(piece.view)) return false;
  const names = words.filter(
    (word, i) => word.capital > 0 && (words[i + 1]?.capital ?? 0) > 0 && !((words[i - 1]?.capital ?? 0) > 0),
  );
  return names.length > 1 && !words.some((word) => isVerb(page, word)) && overlap(page, piece) >= ON_SUBJECT;
}
