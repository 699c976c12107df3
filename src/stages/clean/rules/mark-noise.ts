/** What says nothing in any language: counters, signs, addresses, file names, variables, lines of a script foreign to the page. */
import { hitsOf, settle, type Page, type Piece } from "../page.ts";

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const FILE = /^\S{1,120}\.(?:jpe?g|png|gif|svg|webp|mp[34]|pdf|docx?)(?:\s*\([^()]{0,20}\))?$/iu;
const VARIABLE = /^(?:[a-z]+[_-][a-z_-]{1,30}|[a-z]{1,10})$/u;
const SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Arabic",
  "Han",
  "Armenian",
  "Georgian",
  "Hebrew",
  "Greek",
  "Hangul",
  "Hiragana",
  "Thai",
  "Devanagari",
];
const LETTERS = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, "gu"));
const LONGEST_FOREIGN_LINE = 14;
/** So much of the text tells its script. */
const SAMPLE = 20_000;

export function markNoise(page: Page): void {
  const script = scriptOf(page.text.slice(0, SAMPLE));
  for (const piece of page.pieces) {
    if (piece.role !== undefined) continue;
    const rule = noise(piece, script);
    if (rule) settle(piece, "boilerplate", rule);
  }
}

function noise(piece: Piece, script: number): string | undefined {
  const bare = piece.view.trim();
  if (!/\p{L}/u.test(bare) && !/\p{N}\D+\p{N}\D+\p{N}/u.test(bare)) return "noise.no-letters";
  if (ADDRESS.test(bare)) return "noise.address";
  if (FILE.test(bare)) return "noise.file";
  if (VARIABLE.test(bare)) return "noise.variable";
  if (/\(@[^()\s]{1,40}\)/u.test(bare)) return undefined;
  if (piece.words.length > 1 && isHashtags(piece)) return "noise.hashtags";
  if (
    piece.shape.count <= LONGEST_FOREIGN_LINE &&
    !piece.shape.prose &&
    hitsOf(piece, "credit").length === 0 &&
    isForeign(bare, script)
  )
    return "noise.foreign-script";
  return undefined;
}

function isHashtags(piece: Piece): boolean {
  const tags = piece.view.trim().split(/\s+#/u);
  return piece.view.trim().startsWith("#") && tags.length > 1 && piece.shape.count < tags.length * 4;
}

/** Index of the script in which most of the text is written. */
function scriptOf(text: string): number {
  const counts = LETTERS.map((letters) => text.match(letters)?.length ?? 0);
  return counts.indexOf(Math.max(...counts));
}

function isForeign(line: string, script: number): boolean {
  return line.search(LETTERS[script] as RegExp) < 0 && scriptOf(line) !== script;
}
