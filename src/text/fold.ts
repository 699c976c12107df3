/**
 * Folds text for matching and keeps its length, so that every offset stays true: lower case, Latin letters without accents,
 * ё → е (й stays), one apostrophe, one hyphen, one kind of space. Letters that fold to two (œ, æ, ß) stay as they are.
 */
const TABLE_SIZE = 0x3100;
const APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4\u055a\uff07";
const SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const HYPHENS = "\u2010\u2011";
/** Latin letters that Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i", ħ: "h", ŧ: "t" };

const TABLE = buildTable();

export function fold(text: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = code < TABLE_SIZE ? (TABLE[code] as number) : code;
    if (folded === code) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) table[code] = foldOne(String.fromCharCode(code)).charCodeAt(0);
  return table;
}

function foldOne(char: string): string {
  if (APOSTROPHES.includes(char)) return "'";
  if (SPACES.includes(char)) return " ";
  if (HYPHENS.includes(char)) return "-";
  const lower = char.toLowerCase().slice(0, 1);
  if (lower === "ё") return "е";
  if (!/\p{Script=Latin}/u.test(lower)) return lower;
  const base = UNDECOMPOSED[lower] ?? lower.normalize("NFD").slice(0, 1);
  return base.length === 1 ? base : lower;
}
