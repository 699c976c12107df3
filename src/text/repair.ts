import { characterOf } from "./entities.ts";

/**
 * Undoes what machines did to the characters (HTML entities and tags left in, UTF-8 read as windows-1252, soft hyphens)
 * in a copy for reading; a map leads every offset of the copy back to the source, which is never rewritten.
 */
export interface Repaired {
  readonly text: string;
  /** Source offset of each offset of `text` (one more than its length); null when nothing was repaired. */
  readonly map: Uint32Array | null;
  readonly damaged: boolean;
}

/** windows-1252 characters 0x80–0x9f back to their bytes. */
const CP1252 = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ", (char) => char).map(
    (char, i) => [char, 0x80 + i] as const,
  ),
);

/** Something to repair: an entity, a tag, a soft hyphen, or a lead byte of UTF-8 shown as a Latin letter. */
const SUSPECT =
  /&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,8});|<\/?[a-zA-Z][^<>\n]{0,300}>|<!--|\u00ad|Ã(?= )|[Â-ô](?=[\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/gu;
const BLOCK_TAG = /^<\/?(?:p|div|br|li|ul|ol|h\d|tr|table|section|article|figure|figcaption|blockquote|hr)\b/i;

export function repair(source: string): Repaired {
  SUSPECT.lastIndex = 0;
  const out: string[] = [];
  const starts: number[] = [];
  let damaged = false;
  let copied = 0;
  const emit = (text: string, at: number): void => {
    out.push(text);
    for (let k = 0; k < text.length; k++) starts.push(at);
  };
  const copyTo = (end: number): void => {
    out.push(source.slice(copied, end));
    for (let k = copied; k < end; k++) starts.push(k);
    copied = end;
  };
  for (let match = SUSPECT.exec(source); match !== null; match = SUSPECT.exec(source)) {
    const fix = fixAt(source, match.index, match[0]);
    if (fix === null) continue;
    copyTo(match.index);
    emit(fix.text, match.index);
    copied = match.index + fix.length;
    SUSPECT.lastIndex = copied;
    damaged ||= fix.damaged;
  }
  if (copied === 0 && starts.length === 0) return { text: source, map: null, damaged: false };
  copyTo(source.length);
  return { text: out.join(""), map: Uint32Array.from([...starts, source.length]), damaged };
}

interface Fix {
  readonly text: string;
  readonly length: number;
  readonly damaged: boolean;
}

function fixAt(source: string, at: number, matched: string): Fix | null {
  if (matched === "\u00ad") return { text: "", length: 1, damaged: false };
  if (matched.startsWith("&")) {
    const text = characterOf(matched.slice(1, -1)) ?? null;
    return text === null ? null : { text, length: matched.length, damaged: false };
  }
  if (matched.startsWith("<"))
    return { text: BLOCK_TAG.test(matched) ? "\n" : " ", length: matched.length, damaged: false };
  // The second half of "à" is a space that cannot be told from others: read so only where other letters are broken too.
  if (source.charAt(at) === "Ã" && source.charAt(at + 1) === " ")
    return /Ã[©¨ª«§´®¯»¹¢]/.test(source) ? { text: "à ", length: 2, damaged: true } : null;
  return decodeMojibake(source, at);
}

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return code < 0x100 ? code : (CP1252.get(char) ?? -1);
}

/**
 * Lead bytes that broken texts of ours have: Latin, Greek, Cyrillic, punctuation, emoji. "é »" with its no-break space would else be
 * read as one ideograph, and "É »" as a letter of Hausa.
 */
const isLead = (byte: number): boolean =>
  (byte >= 0xc2 && byte <= 0xc5) || (byte >= 0xce && byte <= 0xd1) || byte === 0xe2 || byte === 0xef || byte >= 0xf0;

/** One UTF-8 sequence shown as windows-1252 letters: "Ã©" is é, "â€™" is ’. A lost trail byte ("Ã " for "à") counts when a space stands for it. */
function decodeMojibake(source: string, at: number): Fix | null {
  const lead = byteOf(source.charAt(at));
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || !isLead(lead)) return null;
  let code = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const byte = byteOf(source.charAt(at + k));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  return { text: String.fromCodePoint(code), length, damaged: true };
}
