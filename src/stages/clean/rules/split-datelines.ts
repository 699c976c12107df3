/** Splits "PARIS, 28 janvier (Reuters) –" from the paragraph that it opens. */
import { hasWord, type Page, type Piece, type Word } from "../page.ts";
import { makePiece, type Source } from "../cut-pieces.ts";

const LONGEST = 24;

export function splitDatelines(page: Page, source: Source): Piece[] {
  let first = true;
  return page.pieces.flatMap((piece) => {
    if (piece.role !== "body" || piece.shape.count < 12) return [piece];
    const end = stampEnd(piece) ?? datelineEnd(page, piece, first);
    first = false;
    return end === undefined ? [piece] : split(piece, end, source);
  });
}

function split(piece: Piece, end: number, source: Source): Piece[] {
  const dateline = makePiece(piece.start, end, source, piece);
  const body = makePiece(end, piece.end, source, { afterGap: false, sameLine: true });
  if (dateline === null || body === null) return [piece];
  return [
    { ...dateline, role: "dateline", rule: "dateline.opening" },
    { ...body, role: "body", rule: piece.rule ?? "body.paragraph" },
  ];
}

const STAMP =
  /^\p{N}{1,2}[./-]\p{N}{1,2}[./-]\p{N}{2,4}(?:\s?[-–—,]?\s?\p{N}{1,2}[:.]\p{N}{2})?(?:\s?[-–—:,|])?\s(?=["«“]?\p{Lu})/u;

/** "27.11.2018 - 22:32 Le président …". */
function stampEnd(piece: Piece): number | undefined {
  const stamp = STAMP.exec(piece.view)?.[0];
  return stamp === undefined ? undefined : piece.start + stamp.trimEnd().length;
}

/** Where the dateline ends: places, days and agencies only, closed by a dash, a colon or the agency's full stop. */
function datelineEnd(page: Page, piece: Piece, first: boolean): number | undefined {
  const { words } = piece;
  const signs = { agency: false, place: false, date: false };
  for (let i = 0; i < Math.min(words.length - 3, LONGEST); i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    const spaced = next.start > word.end && (i === 0 || word.start > (words[i - 1] as Word).end);
    const enough = signs.agency || signs.date || (first && signs.place);
    if (
      i > 0 &&
      (/^[–—]$/u.test(word.norm) ||
        (/^[-:]$/u.test(word.norm) && spaced) ||
        (word.norm === ":" && next.start > word.end))
    )
      return enough &&
        (word.norm !== ":" || (first && (signs.date || signs.place))) &&
        next.capital + Number(next.kind !== "word") > 0
        ? afterDashes(words, i)
        : undefined;
    if (word.norm === ")" && i < 4 && signs.agency && words[0]?.norm === "(")
      return /^[-–—,]$/u.test(next.norm) ? afterDashes(words, i + 1) : word.end;
    if (word.norm === "." && next.capital > 0 && closes(words, i, signs, first))
      return /^[-–—]$/u.test(next.norm) ? afterDashes(words, i + 1) : word.end;
    if (!belongs(page, word, signs)) return undefined;
  }
  return undefined;
}

function afterDashes(words: readonly Word[], at: number): number {
  let last = at;
  while (/^[-–—]$/u.test(words[last + 1]?.norm ?? "") && last < at + 2) last++;
  return (words[last] as Word).end;
}

/** "/ТАСС/.", "ARMENPRESS.", "14 февраля.": a full stop that ends a dateline, not one of "U.S." or "8 янв.". */
function closes(
  words: readonly Word[],
  at: number,
  signs: { agency: boolean; date: boolean; place: boolean },
  first: boolean,
): boolean {
  const before = words[at - 1] as Word;
  const later = words.slice(at + 1, at + 8).some((word) => /^[–—/(]$/u.test(word.norm));
  if (before.norm === "/" || (signs.agency && before.capital > 0 && !later)) return true;
  return first && signs.date && !later && before.norm.length > 4;
}

function belongs(page: Page, word: Word, signs: { agency: boolean; place: boolean; date: boolean }): boolean {
  if (word.kind === "mark") return /^[.,/()[\]'’-]$/u.test(word.norm);
  if (word.kind === "number") return true;
  if (word.capital > 0 && hasWord(page, "agencies", word.norm)) return (signs.agency = true);
  if (hasWord(page, "months", word.norm)) return (signs.date = true);
  if (hasWord(page, "weekdays", word.norm) || hasWord(page, "dateWords", word.norm)) return true;
  if (word.capital === 2 && word.norm.length > 2) signs.place = true;
  return word.capital > 0 || word.norm.length < 3;
}
