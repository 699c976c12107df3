/**
 * Bytes to text. A byte order mark or valid UTF-8 decides by itself; what is left is one of the one-byte encodings that old
 * sites and archives use, told apart by the letters they would give. What could not be decoded is flagged, never hidden.
 */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly flags: readonly string[];
}

export type DecodeResult = Decoded | "empty" | "binary";

const SAMPLE = 65_536;
const REPLACEMENT = "\uFFFD";

export function decode(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return "empty";
  const marked = byMark(bytes);
  const decoded =
    marked ?? (looksBinary(bytes) ? "binary" : (asUtf8(bytes) ?? asDamagedUtf8(bytes) ?? asOneByte(bytes)));
  if (decoded === "binary") return "binary";
  return decoded.text.trim() === "" ? "empty" : decoded;
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return asUtf8(bytes) ?? asDamagedUtf8(bytes, 0);
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, "utf-16le");
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, "utf-16be");
  const wide = wideWithoutMark(bytes);
  return wide === null ? null : decodeAs(bytes, wide);
}

/** UTF-16 without a mark: nearly every other byte of a Latin text is zero. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** A NUL, or more control characters than a text has, in the first part of the file. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > length * 0.05;
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", flags: [] };
  } catch {
    // Not valid UTF-8: the caller tries the next encoding.
    return null;
  }
}

/** UTF-8 that lost a few bytes (cut in the middle of a character, a bad splice): far more sound sequences than broken ones. */
function asDamagedUtf8(bytes: Uint8Array, tolerance = 0.1): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let sound = 0;
  for (const char of text) {
    if (char === REPLACEMENT) broken++;
    else if (char > "\u007F") sound++;
  }
  if (tolerance > 0 && broken > sound * tolerance) return null;
  const cut = text.endsWith(REPLACEMENT) && broken === 1;
  return { text, encoding: "utf-8", flags: cut ? ["damaged-encoding", "truncated"] : ["damaged-encoding"] };
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, flags: text.includes(REPLACEMENT) ? ["damaged-encoding"] : [] };
}

const CYRILLIC_COMMON = new Set("оеаинтсрвлкм");

/** Cyrillic words are runs of bytes above 0xC0; in Western texts an accented letter stands among plain ones. */
function asOneByte(bytes: Uint8Array): Decoded | "binary" {
  const sample = bytes.subarray(0, SAMPLE);
  let letters = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of sample) {
    if (byte >= 0xc0) run++;
    else {
      if (run >= 3) inRuns += run;
      run = 0;
    }
    if (byte >= 0xc0 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters++;
  }
  if (letters < 3 || letters < sample.length * 0.3) return "binary";
  if (inRuns < letters * 0.3) return asWestern(bytes);
  const best = ["windows-1251", "koi8-r"]
    .map((encoding) => ({ encoding, score: commonLetters(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score < inRuns * 0.3) return "binary";
  return decodeAs(bytes, best.encoding);
}

/** What windows-1252 has at 0x80 to 0x9F; the five bytes it leaves open stay control characters, as on the web. */
const WESTERN_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20's own decoder gives Latin-1 here, and so loses every typographic apostrophe. */
function asWestern(bytes: Uint8Array): Decoded {
  const text = new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (mark) => WESTERN_MARKS.charAt(mark.charCodeAt(0) - 0x80));
  return { text, encoding: "windows-1252", flags: [] };
}

/** Lower-case frequent letters: the wrong Cyrillic table swaps the cases and scatters the letters. */
function commonLetters(text: string): number {
  let count = 0;
  for (const char of text) if (CYRILLIC_COMMON.has(char)) count++;
  return count;
}

/** Half a surrogate pair cannot be written as UTF-8: it is replaced, and the document flagged. */
export function mendSurrogates(text: string): { text: string; mended: boolean } {
  const mended = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, REPLACEMENT);
  return { text: mended, mended: mended !== text };
}
