/** Cuts for pages that came as one line: where furniture begins is told by its words alone, where the article begins by its posting. */
import { hasWord, type Hit, type Page, type Word } from "./page.ts";
import type { Cut } from "./cut-pieces.ts";

const LEAST_WORDS = 120;
const LEAST_HEADLINE = 3;
const OPENING = ["list-opener", "tail-opener", "line-starts", "posting"];

/** Whether nearly all of a text stands in one line. */
export function isFlat(words: readonly Word[], textLength: number): boolean {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < LEAST_WORDS) return false;
  return last.end - first.start > textLength * 0.9;
}

export function flatCuts(page: Pick<Page, "lexicons">, words: readonly Word[], hits: readonly Hit[]): Cut[] {
  const cuts: Cut[] = [];
  for (const hit of hits) {
    const start = words[hit.from] as Word;
    if (!OPENING.includes(hit.mechanism) || start.capital === 0 || hit.from === 0) continue;
    if (hit.to - hit.from < 2 && words[hit.to]?.norm !== ":") continue;
    cuts.push({ start: start.start });
    const after = hit.mechanism === "posting" ? words[dateEnd(page, words, hit.to)] : undefined;
    if (after) cuts.push({ start: after.start });
    const resumed =
      hit.mechanism === "list-opener"
        ? words.findIndex((_, i) => i > hit.to + LEAST_HEADLINE && startsSentence(page, words, i))
        : -1;
    if (resumed > 0) cuts.push({ start: (words[resumed] as Word).start });
  }
  return [...menuRun(words, hits), ...cuts];
}

/** "… cherchent une voie Les deux présidents …": a capital on a common word after a word without a mark. */
function startsSentence(page: Pick<Page, "lexicons">, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1] as Word, words[at] as Word];
  return before.kind === "word" && before.capital === 0 && word.capital === 1 && hasWord(page, "common", word.norm);
}

/** Past the day and hour that follow "Publié le". */
function dateEnd(page: Pick<Page, "lexicons">, words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && isDateWord(page, words[at] as Word)) at++;
  return at;
}

function isDateWord(page: Pick<Page, "lexicons">, word: Word): boolean {
  if (word.kind === "number" || /^[:|,/–-]$/u.test(word.norm)) return true;
  return (
    word.capital === 0 && (["months", "weekdays", "dateWords"] as const).some((kind) => hasWord(page, kind, word.norm))
  );
}

/** Menu words in a row at the very beginning. */
function menuRun(words: readonly Word[], hits: readonly Hit[]): Cut[] {
  let end = 0;
  let items = 0;
  for (const hit of hits) {
    if (hit.mechanism !== "menu-item" || hit.from > end || hit.to <= end) continue;
    end = hit.to;
    items++;
  }
  const next = words[end];
  if (items < 2 || next === undefined) return [];
  return [{ start: (words[0] as Word).start, role: "boilerplate", rule: "menu.run" }, { start: next.start }];
}
