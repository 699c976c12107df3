/** What can be told of a piece from its form alone. */
import type { BoilerplateLexicon } from "../../lexicon/boilerplate.ts";
import type { Shape, Word } from "./page.ts";

const SEPARATOR = /\s*[|·•»›→✦■►▪]\s*|\s+[>~]\s+|\s*(?:::|\t)\s*|[ \u00a0]{2,}/u;
const FINISHED = /[.!?…。](?:\s?[»”"'’)\]]){0,3}$/u;
const QUOTED = /[»”"]$/u;
const SENTENCE_END = /[.!?…]["'»”’)\]]{0,2}\s+(?=["«“„‘(\[—–-]{0,2}\s?[\p{Lu}\p{N}])/gu;
const STEM = 5;
const LONG_PARAGRAPH = 26;
const SHORT_PARAGRAPH = 8;
/** Two sentences or more, the last of them cut off. */
const CUT_PARAGRAPH = 14;
/** From here on a line that ends with a quotation is a sentence; a shorter one may be a headline. */
const LONG_QUOTE = 20;

export function measure(view: string, words: readonly Word[], lexicons: readonly BoilerplateLexicon[]): Shape {
  const bare = view.replaceAll("\u00ad", "").trim();
  const count = words.reduce((sum, word) => sum + (word.kind === "mark" ? 0 : 1), 0);
  const finished = FINISHED.test(bare) || (QUOTED.test(bare) && (count >= LONG_QUOTE || /^[«“„"]/u.test(bare)));
  const items = bare.split(SEPARATOR).filter((item) => /[\p{L}\p{N}]/u.test(item));
  const sentences = count === 0 ? 0 : 1 + (bare.match(SENTENCE_END)?.length ?? 0);
  const menu = items.length > 2 && count / items.length < 8 && !finished;
  return {
    count,
    sentences,
    finished,
    prose:
      !menu &&
      ((finished && count >= SHORT_PARAGRAPH) || count >= LONG_PARAGRAPH || (sentences > 1 && count >= CUT_PARAGRAPH)),
    stems: stemsOf(words, lexicons),
    items,
  };
}

function stemsOf(words: readonly Word[], lexicons: readonly BoilerplateLexicon[]): string[] {
  const stems = new Set<string>();
  for (const { kind, norm, capital } of words) {
    if (kind !== "word" || norm.length < (capital === 2 ? 2 : 4)) continue;
    if (lexicons.some((lexicon) => lexicon.common.has(norm) || lexicon.months.has(norm) || lexicon.weekdays.has(norm)))
      continue;
    stems.add(norm.slice(0, STEM));
  }
  return [...stems];
}
