import type { DamageLexicon } from "../../lexicon/damage.ts";
import type { Analysis } from "../../model/index.ts";
import type { FlagSign } from "./index.ts";

interface Loss {
  readonly rule: string;
  /** From how many places on it is no slip of the pen. */
  readonly least: number;
  readonly pattern: RegExp;
}

/** Characters that were lost or turned into others, whatever the language. */
const LOSSES: readonly Loss[] = [
  // A character that could not be decoded.
  { rule: "loss.replaced", least: 1, pattern: /\uFFFD/gu },
  // "fran?ais": a question mark within a word; not in an address.
  { rule: "loss.letter", least: 2, pattern: /(?<![\p{L}\p{N}/.&=_%-])\p{L}*\p{Ll}\?\p{Ll}+(?![\p{L}\p{N}=&/])/gu },
  // "?Слова?, ? сказал он": question marks for quotation marks and dashes.
  { rule: "loss.mark", least: 3, pattern: /(?<=^|\s)\?(?=\p{L})|\?,|(?<=[\p{L}\p{N},]\s?)\s\?\s(?=\p{Ll})/gmu },
  // "ФСЂРµР·": UTF-8 read as windows-1251.
  {
    rule: "loss.cyrillic-utf8",
    least: 2,
    pattern: /(?:[РС][\u0080-\u00BFЀ-ЏѐёђѓєѕіїјљњћќўџҐґ€‚„…†‡‰‹‘’“”•–—™›№]){3,}/gu,
  },
  // "Ïðåçèäåíò": windows-1251 read as windows-1252.
  { rule: "loss.cyrillic-bytes", least: 3, pattern: /(?<!\p{L})[\u00C0-\u00FF]{4,}(?!\p{L})/gu },
];

export function findLosses(analysis: Analysis, lexicon: DamageLexicon | null): FlagSign[] {
  const found = LOSSES.flatMap(({ rule, least, pattern }) => {
    const places = [...analysis.text.matchAll(pattern)].map((m) => signOf(rule, m.index, m.index + m[0].length));
    return places.length >= least ? places : [];
  });
  return [...found, ...(lexicon === null ? [] : lostAccents(analysis, lexicon))];
}

const signOf = (rule: string, start: number, end: number): FlagSign => ({
  flag: rule === ACCENTS ? "lost-accents" : "damaged-encoding",
  rule,
  weight: 1,
  start,
  end,
});

const ACCENTS = "loss.accents";
const LEAST_BARE = 4;
const SHARE = 0.4;

/** Words that are never written without accents, without them: more than a few, and much of all such words. */
function lostAccents({ text, tokens }: Analysis, { accented }: DamageLexicon): FlagSign[] {
  if (accented.size === 0) return [];
  const bare: FlagSign[] = [];
  let sound = 0;
  for (const token of tokens) {
    // Capitals often go without accents.
    if (token.kind !== "word" || token.capital === 2 || !accented.has(token.norm)) continue;
    if (text.slice(token.start, token.end).toLowerCase() === token.norm)
      bare.push(signOf(ACCENTS, token.start, token.end));
    else sound++;
  }
  return bare.length >= LEAST_BARE && bare.length >= (bare.length + sound) * SHARE ? bare : [];
}
