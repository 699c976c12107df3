import type { Lexicon } from "../../lexicon/lexicon.ts";
import { fold } from "../../text/fold.ts";

const SAMPLE = 6000;

/**
 * The language of a text, by its most frequent small words; BCP 47, "und" when no language of the lexicon is recognised.
 * Looks at the middle of the text, where menus and cookie banners in another language seldom stand.
 */
export function detectLanguage(text: string, lexicon: Lexicon): string {
  const start = text.length > SAMPLE ? Math.floor((text.length - SAMPLE) / 3) : 0;
  const words = fold(text.slice(start, start + SAMPLE)).split(/[^\p{L}']+/u);
  let best = "und";
  let most = 0;
  for (const [code, language] of lexicon.languages) {
    const { frequent } = language;
    let hits = 0;
    for (const word of words) if (frequent.has(word)) hits++;
    if (hits > most) {
      best = code;
      most = hits;
    }
  }
  return most >= Math.max(1, words.length * 0.04) ? best : "und";
}
