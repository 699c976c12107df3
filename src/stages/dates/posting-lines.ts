import type { DateLexicon, Phrase, PostingWords } from "../../lexicon/dates.ts";
import type { Block, CalendarDate, DateMention, Token } from "../../model/index.ts";

/** What a date at its place says of the page, best first. */
export const PLACES = ["posted", "line", "dateline", "opening", "today", "updated", "foot"] as const;
export type Place = (typeof PLACES)[number];

export interface Candidate {
  readonly place: Place;
  readonly mention: DateMention;
  readonly date: CalendarDate;
  readonly weekday?: number;
  /** "03/02/2023": one of two readings of the same figures. */
  readonly unclear?: boolean;
}

export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly blocks: readonly Block[];
  readonly mentions: readonly DateMention[];
}

/** A line of prose; what stands before the first one is the head of the page. */
const LONG_LINE = 160;
const SHORT_LINE = 100;
/** A list of a thousand dates is no posting line. */
const MAX_CANDIDATES = 64;
const MAX_BEFORE = 24;
const MAX_PLACE_TOKENS = 9;
const MAX_BRACKET_TOKENS = 14;
const FIRST_YEAR = 1990;
const SEPARATORS = "|/-–—·•:,;.»›>()[]*©";
const AFTER_DATELINE = "(–—-/.:";

interface Line {
  readonly start: number;
  readonly end: number;
  /** How many long lines stand before it, and after it. */
  readonly before: number;
  readonly after: number;
}

/** The dates of the head, foot and datelines that can be the page's own. */
export function findCandidates(page: Page, lexicon: DateLexicon): Candidate[] {
  const lines = linesOf(page.text);
  const candidates: Candidate[] = [];
  const captions = page.blocks.filter((block) => block.role === "caption");
  let at = 0;
  let token = 0;
  let caption = 0;
  for (const mention of page.mentions) {
    while ((lines[at + 1]?.start ?? Infinity) <= mention.start) at++;
    while ((page.tokens[token]?.start ?? Infinity) < mention.start) token++;
    while ((captions[caption]?.end ?? Infinity) <= mention.start) caption++;
    if ((captions[caption]?.start ?? Infinity) <= mention.start) continue;
    const { expression } = mention;
    if (expression.type !== "calendar") continue;
    const dates = eitherOrder(page.text, mention, expression.date);
    if (expression.date.year !== undefined && expression.date.year < FIRST_YEAR) continue;
    const place = dates.length === 0 ? null : placeOf({ page, lexicon, lines, at, from: token, mention });
    const { weekday } = expression;
    if (place === null || candidates.length >= MAX_CANDIDATES) continue;
    for (const date of dates)
      candidates.push({
        ...{ place, mention, date },
        ...(weekday !== undefined && { weekday }),
        ...(dates.length > 1 && { unclear: true }),
      });
  }
  return candidates;
}

/** The date itself; of figures that nobody can tell apart both orders; nothing without a month. */
function eitherOrder(text: string, mention: DateMention, date: CalendarDate): CalendarDate[] {
  if (date.month !== undefined) return [date];
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.slice(mention.start, mention.end));
  const [first, second, year] = (figures ?? []).slice(1).map(Number);
  if (first === undefined || second === undefined || year === undefined) return [];
  if (first === second) return [{ year, month: first, day: first }];
  return [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
}

function linesOf(text: string): Line[] {
  const starts: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, Math.min(end, start + 400)).trim() !== "") starts.push({ start, end });
    start = end + 1;
  }
  const total = starts.filter(isLong).length;
  let before = 0;
  return starts.map((line) => {
    const here = { ...line, before, after: total - before - (isLong(line) ? 1 : 0) };
    if (isLong(line)) before++;
    return here;
  });
}

const isLong = (line: { start: number; end: number }): boolean => line.end - line.start >= LONG_LINE;

interface Spot {
  readonly page: Page;
  readonly lexicon: DateLexicon;
  readonly lines: readonly Line[];
  readonly at: number;
  /** First token of the mention. */
  readonly from: number;
  readonly mention: DateMention;
}

function placeOf(spot: Spot): Place | null {
  const { page, lexicon, mention } = spot;
  const line = spot.lines[spot.at];
  if (line === undefined) return null;
  const before = tokensBefore(spot, line);
  if (isClock(spot, line, before)) return null;
  const next = page.tokens[spot.from + tokensIn(page.tokens, spot.from, mention.end)];
  const after = next !== undefined && next.start < line.end ? next : undefined;
  const { posting } = lexicon;
  if (endsWithPhrase(before, posting.updated, MAX_GAP)) return "updated";
  if (isPosted(before, posting) && (line.before === 0 || line.end - line.start < LONG_LINE)) return "posted";
  if (line.before === 0 && isDateLine(spot, line, before, after)) return "line";
  if (line.before <= 2 && isDateline(spot, before, after)) return "dateline";
  if (line.before <= 1 && opensPage(spot, line, before)) return "opening";
  if (line.before <= 1 && isToday(spot, before)) return "today";
  if (line.after === 0 && !isLong(line) && before.length <= 4 && isDateLine(spot, line, before, after)) return "foot";
  return null;
}

/** What follows a day that stands for itself: its weekday or hour at most, then the end of the line or a mark that opens the text. */
const CLOSES =
  /^(?:[\s,()]*(?:[,(]\s*\p{L}|\p{Lu})\p{L}{2,12}\)?)?[\s,]*(?:\d{1,2}\s?[:.hч]\s?\d{0,2}\s*\p{Lu}{0,4}\s*)?(?:$|\n|[.—–:|/+«»"]|\s{2}|\s-\s)/u;

/** "8 сентября 2008   Подмосковье —", "La Gazette, 23 octobre 2025 :": a full date opens the text, after names at most. */
function opensPage({ page, lexicon, mention }: Spot, line: Line, before: readonly Token[]): boolean {
  const { expression } = mention;
  if (expression.type !== "calendar" || expression.date.year === undefined || expression.date.day === undefined)
    return false;
  if (before.length > MAX_PLACE_TOKENS || endsWithPhrase(before, lexicon.posting.clock, MAX_GAP)) return false;
  const words = before.filter((token) => token.kind === "word");
  const small = words.filter((token) => token.capital === 0 && token.end - token.start > 3).length;
  if (small > 0 || (words.length > 0 && words[0]!.capital === 0)) return false;
  // "Le 7 février 2003 au matin": a day of the story.
  if (
    words.length === 1 &&
    words[0]!.end - words[0]!.start <= 3 &&
    mention.end < line.start + LONG_LINE / 4 &&
    isLong(line)
  )
    return false;
  return CLOSES.test(page.text.slice(mention.end, Math.min(line.end, mention.end + 40)));
}

/** How many tokens a mention has. */
function tokensIn(tokens: readonly Token[], from: number, end: number): number {
  let count = 0;
  while ((tokens[from + count]?.start ?? Infinity) < end) count++;
  return count;
}

/** Words between "publié" and the date: "par Reuters", "à". */
const MAX_GAP = 3;

/** Tokens of the mention's line before it, the nearest of them. */
function tokensBefore(spot: Spot, line: Line): readonly Token[] {
  const near = spot.page.tokens.slice(Math.max(0, spot.from - MAX_BEFORE), spot.from);
  return near.filter((token) => token.start >= line.start);
}

/** Where a phrase ends among tokens; the last place. */
function phraseEnd(tokens: readonly Token[], phrase: Phrase): { from: number; to: number } | null {
  for (let from = tokens.length - phrase.length; from >= 0; from--)
    if (phrase.every((word, k) => tokens[from + k]?.norm === word)) return { from, to: from + phrase.length };
  return null;
}

function endsWithPhrase(tokens: readonly Token[], phrases: readonly Phrase[], gap: number): boolean {
  return phrases.some((phrase) => {
    const found = phraseEnd(tokens, phrase);
    return found !== null && tokens.length - found.to <= gap;
  });
}

/**
 * "Publié le" as a label: at the start of its line or after a separator, or with a capital; "le rapport publié le" is none.
 * After a comma it is one beside "Mis à jour le …".
 */
function isPosted(tokens: readonly Token[], posting: PostingWords): boolean {
  return posting.published.some((phrase) => {
    const found = phraseEnd(tokens, phrase);
    if (found === null || tokens.length - found.to > MAX_GAP) return false;
    const before = tokens[found.from - 1];
    if (before === undefined || (tokens[found.from]?.capital ?? 0) > 0) return true;
    if (before.norm === ",") return posting.updated.some((words) => phraseEnd(tokens, words) !== null);
    return SEPARATORS.includes(before.norm);
  });
}

/** A date set off in its line by marks, wide gaps or a time of day: "16:12, 8 августа 2025", "Politique | 28 mai 2003". */
function isDateLine(spot: Spot, line: Line, before: readonly Token[], after: Token | undefined): boolean {
  const { page, mention } = spot;
  const last = before.at(-1);
  const first = page.tokens[spot.from];
  const isTimed = isTime(page.text, mention.end);
  if (line.end - line.start > SHORT_LINE)
    return last === undefined && after !== undefined && (isTimed || isByline(spot, after));
  if (isTimed) return true;
  // "…, le 5 février 2025": a comma and a preposition are prose.
  if (last?.norm === "," && first?.kind === "word" && first.capital === 0) return false;
  const startsApart =
    last === undefined || SEPARATORS.includes(last.norm) || last.kind === "number" || mention.start - last.end > 1;
  const endsApart =
    after === undefined ||
    SEPARATORS.includes(after.norm) ||
    after.start === mention.end ||
    // "28.09.2023 413 Наш край": how often the page was read.
    (last === undefined && after.kind === "number") ||
    after.start - mention.end > 1 ||
    isByline(spot, after);
  return startsApart && endsApart;
}

/** ", 16:10", "- 22:32", "à 14h", "T13:21". */
const isTime = (text: string, at: number): boolean =>
  /^\s{0,3}[,|–—-]?\s{0,3}(?:\p{L}{1,2}\s?)?\d{1,2}\s?[:hH]\s?\d{2}/u.test(text.slice(at, at + 16));

const isByline = ({ lexicon }: Spot, token: Token): boolean =>
  lexicon.posting.by.some((phrase) => phrase[0] === token.norm);

/** A widget's date of today (temperature, local time), a copyright, a list of other stories. */
function isClock(spot: Spot, line: Line, before: readonly Token[]): boolean {
  const above = spot.lines[Math.max(0, spot.at - 2)] ?? line;
  const from = Math.max(above.start, line.start - 120);
  const window = spot.page.text.slice(from, Math.min(line.end, line.start + SHORT_LINE));
  if (line.end - line.start < SHORT_LINE && TEMPERATURE.test(window)) return true;
  return spot.lexicon.posting.clock.some((phrase) => phraseEnd(before.slice(-12), phrase) !== null);
}

const TEMPERATURE = /\d\s?°|^\s{0,9}-?\d{1,2}(?:[.,]\d)?\s?C\s{0,9}$/mu;

/** "PARIS, 28 janvier (Reuters) –", "Москва. 13 сентября 2023. —", "14 февраля. Пресс-секретарь": place, date and a mark open the paragraph. */
function isDateline(spot: Spot, before: readonly Token[], after: Token | undefined): boolean {
  const { mention, page } = spot;
  if (after === undefined) return false;
  const words = before.filter((t) => t.kind === "word");
  // "ANKARA (Anadolu / AA - 31 March, 2022) The minister": the day closes the brackets with the agencies.
  if (after.norm === ")" && before.some((t) => t.norm === "(") && before.length <= MAX_BRACKET_TOKENS)
    return words.length > 1 && words.every((t) => t.capital > 0) && !before.some((t) => t.kind === "number");
  if (before.length > MAX_PLACE_TOKENS) return false;
  if (words.some((t) => t.capital === 0) || before.some((t) => t.kind === "number")) return false;
  if (words.length === 0 && opensWithDay(page.text.slice(mention.end, mention.end + LONG_LINE))) return true;
  // "МОСКВА, 11 ноя. Агентство": the stop of the short month closes it too.
  if (after.kind !== "mark") return words.length > 0 && page.text[mention.end - 1] === "." && after.capital > 0;
  if (AFTER_DATELINE.includes(after.norm)) return words.length > 0 || after.norm !== "(" || isHead(spot);
  return words.length > 0 && after.norm === "," && words.length <= 4;
}

/** The first paragraph of a page, with the year: "March 4, 2014 (Agency) --". */
const isHead = ({ mention, lines, at }: Spot): boolean =>
  mention.start === 0 ||
  (lines[at]?.before === 0 && mention.expression.type === "calendar" && mention.expression.date.year !== undefined);

/** "17 ноября, Минск /Корр. БЕЛТА/.", "March 9, 2022 (Wednesday), Energy Desk.": the day first, then where or who, in capitals, to a mark that closes. */
function opensWithDay(rest: string): boolean {
  return /^(?:\s?г\.)?(?:\s?\(\p{L}{2,12}\))?\s?,\s?\p{Lu}[\p{L}’'-]*(?:[\s,]\s?\p{Lu}[\p{L}’'-]*){0,3}\s?(?:\(\p{L}[^()\n]{1,30}\)|\/[^/\n]{1,30}\/|[.—–]\s|-\s)/u.test(
    rest,
  );
}

/** "ce samedi 19 décembre", "Aujourd'hui, jeudi 15 février", "Today (28 February 2022)". */
function isToday({ page, lexicon, from }: Spot, before: readonly Token[]): boolean {
  const around = [...before.slice(-3), ...page.tokens.slice(from, from + 1)];
  return lexicon.posting.today.some((phrase) => {
    const found = phraseEnd(around, phrase);
    return found !== null && found.to >= around.length - 1;
  });
}
