/** Lines that only say when and where: dates of publication, posting lines. */
import { hasWord, hitsOf, isVerb, settle, type Page, type Piece, type Word } from "../page.ts";
import { firstWord } from "./mark-interface.ts";

const LONGEST = 16;
const LONGEST_POSTING = 26;
const OTHER_WORDS = 4;
/** A question, a quotation, or words after a colon that is not of an hour or a short label. */
const HEADLINE = /[?!«“"]|(?<!\p{N}):\s*(?:\S+\s+){3}/u;

export function markDates(page: Page): void {
  for (const piece of page.pieces) {
    if (piece.role !== undefined) continue;
    if (isPosting(piece)) settle(piece, "byline", hitsOf(piece, "posting")[0]?.rule ?? "posting");
    else if (isDate(page, piece)) settle(piece, "dateline", "date.line");
    else if (opensWithDate(page, piece)) settle(piece, "dateline", "date.opening");
  }
}

function isPosting(piece: Piece): boolean {
  const first = firstWord(piece);
  const hit = hitsOf(piece, "posting")[0];
  if (hit === undefined || piece.shape.count > LONGEST_POSTING) return false;
  if (piece.shape.finished && piece.shape.count > 12) return false;
  return hit.from <= first || (hit.from <= first + 6 && /\p{N}/u.test(piece.view));
}

/** A full date or a weekday with its day, and at most a place, an outlet or an hour beside it. */
function isDate(page: Page, piece: Piece): boolean {
  if (piece.shape.count > LONGEST || piece.shape.count < 1) return false;
  const words = piece.words.filter((word) => word.kind === "word");
  const months = words.filter((word) => hasWord(page, "months", word.norm));
  const days = words.filter((word) => hasWord(page, "weekdays", word.norm));
  const numbers = piece.words.filter((word) => word.kind === "number");
  const rest = words.filter(
    (word) => !months.includes(word) && !days.includes(word) && !hasWord(page, "dateWords", word.norm),
  );
  if (!isFull(piece, months.length, numbers)) return false;
  return (
    rest.length <= OTHER_WORDS &&
    rest.every((word) => word.capital > 0 || /[@/]/u.test(piece.view)) &&
    rest.length <= numbers.length + 2
  );
}

function isFull(piece: Piece, months: number, numbers: readonly Word[]): boolean {
  if (months > 0) return numbers.length > 0;
  return /(?<!\p{N})(?:\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{2,4})/u.test(piece.view);
}

/** "Moscou, 26 avril (correspondance)", "Mardi 15 septembre 2020 — Washington, de notre bureau": a day first, then little and no clause. */
function opensWithDate(page: Page, piece: Piece): boolean {
  const words = piece.words;
  if (
    piece.shape.finished ||
    piece.shape.count > LONGEST ||
    words.some((word) => isVerb(page, word)) ||
    HEADLINE.test(piece.view)
  )
    return false;
  const mark = words.findIndex((word) => /^[,–—|/-]$/u.test(word.norm));
  const place =
    mark > 0 &&
    mark < 4 &&
    words.slice(0, mark).every((word) => word.capital > 0 && !hasWord(page, "weekdays", word.norm));
  let at = place ? mark + 1 : 0;
  while (
    at < words.length &&
    (hasWord(page, "weekdays", (words[at] as Word).norm) ||
      hasWord(page, "dateWords", (words[at] as Word).norm) ||
      words[at]?.norm === ",")
  )
    at++;
  const [day, month] = [words[at], words[at + 1]];
  if (day === undefined || month === undefined) return false;
  if (day.kind === "number")
    return hasWord(page, "months", month.norm) || hasWord(page, "months", words[at + 2]?.norm ?? "");
  return hasWord(page, "months", day.norm) && month.kind === "number";
}
