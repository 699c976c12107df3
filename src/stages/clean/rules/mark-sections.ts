/** Lists of other stories: an opener ("À lire aussi", "More Stories") and what stands under it, until the article resumes. */
import { hitsOf, overlap, settle, type Hit, type Page, type Piece, type Word } from "../page.ts";
import { firstWord } from "./mark-interface.ts";

const OWN_HEADLINE = 3;
const COLON_WITHIN = 8;
const LEAST_SENTENCE = 6;
const ON_SUBJECT = 0.08;
const FULL_STOP = /[^.\s]\.["»”)]?$/u;
const TRAILS_OFF = /(?:\.{3}|…)["»”]?$/u;

export function markSections(page: Page): void {
  let open: Hit | undefined;
  let started = false;
  page.pieces.forEach((piece, i) => {
    const opener = openerOf(piece);
    if (opener && (piece.role === undefined || piece.role === "boilerplate")) {
      settle(piece, "boilerplate", opener.rule);
      const listed = piece.words.slice(opener.to).filter((word) => word.kind === "word").length;
      open = opener.mechanism === "tail-opener" || listed < OWN_HEADLINE ? opener : open;
      return;
    }
    const teaser = page.pieces[i + 1]?.sameLine === true && hitsOf(page.pieces[i + 1] as Piece, "line-ends").length > 0;
    if (open && piece.role === undefined && (teaser || !resumes(page, piece, open, started)))
      settle(piece, "boilerplate", open.rule);
    else if (open && started && piece.role === "dateline")
      Object.assign(piece, { role: "boilerplate", rule: open.rule });
    else if (piece.role === undefined) {
      open = undefined;
      started ||= piece.shape.prose && piece.shape.finished;
    }
  });
}

function openerOf(piece: Piece): Hit | undefined {
  const hits = hitsOf(piece, "list-opener", "tail-opener").filter(
    (hit) => hit.from <= firstWord(piece) && isOpener(piece, hit),
  );
  return hits.sort((a, b) => b.to - a.to)[0];
}

/** A phrase of one word stands alone or before a colon; a sentence that happens to begin with the phrase opens nothing. */
function isOpener(piece: Piece, hit: Hit): boolean {
  const next = piece.words[hit.to];
  const closed = next === undefined || piece.words[hit.to - 1]?.norm === ":" || /^[:|–—→>»-]$/u.test(next.norm);
  if (closed) return true;
  const gap = next.start - (piece.words[hit.to - 1] as Word).end > 1;
  if (hit.to - hit.from === 1) return gap || (hit.mechanism === "list-opener" && next.capital > 0);
  return (
    gap ||
    piece.words.slice(hit.to, hit.to + COLON_WITHIN).some((word) => word.norm === ":") ||
    !(piece.shape.finished && piece.shape.count >= LEAST_SENTENCE)
  );
}

/** The article goes on: a finished paragraph of its subject; before the article has begun, its headline or first paragraph. */
function resumes(page: Page, piece: Piece, open: Hit, started: boolean): boolean {
  const { shape } = piece;
  const share = overlap(page, piece);
  // Headlines seldom end with a full stop: under "Read also", a sentence on the subject is the article.
  if (started && open.mechanism === "list-opener" && FULL_STOP.test(piece.view.trim())) return share > ON_SUBJECT;
  if (!shape.prose || !shape.finished || TRAILS_OFF.test(piece.view.trim()))
    return !started && !TRAILS_OFF.test(piece.view.trim()) && shape.count > 3 && shape.stems.length > 1 && share >= 0.4;
  if (!started) return share >= 0.2 || shape.sentences > 1;
  if (open.mechanism === "tail-opener") return shape.sentences > 1 && share >= 0.35;
  return share >= 0.25 || (shape.sentences > 1 && shape.count > 30);
}
