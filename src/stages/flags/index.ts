/** What happened to a text before it reached us: machine translation, spinning, characters lost on the way. */
import { damageOf, type DamageLexicon, type DamagePattern } from "../../lexicon/damage.ts";
import type { Language } from "../../lexicon/language.ts";
import type { Analysis, Sentence } from "../../model/index.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { findLosses } from "./find-losses.ts";
import { canBegin, matchAt } from "./match.ts";

export interface FlagScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  /** Where a quotation ends → where it begins. */
  readonly quoteEnds: ReadonlyMap<number, number>;
}

/** One place that speaks for a flag. */
export interface FlagSign {
  readonly flag: string;
  readonly rule: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

export interface Flags {
  readonly flags: readonly string[];
  /** Also those that were too few for a flag. */
  readonly signs: readonly FlagSign[];
}

/** A construction that comes back is one habit of the machine: it counts twice at most. */
const MOST = 2;
/** Long texts have more chances of an odd turn: one point more for so many words. */
const WORDS_A_POINT = 800;

export function findFlags(analysis: Analysis, tags: TagIndex, language: Language): Flags {
  const lexicon = damageOf(language);
  const losses = findLosses(analysis, lexicon);
  const damaged = [...new Set(losses.map((s) => s.flag))];
  if (lexicon === null) return { flags: damaged, signs: losses };
  const signs = findSigns(
    { analysis, tags, quoteEnds: new Map(analysis.quotes.map((q) => [q.end, q.start])) },
    lexicon,
  );
  const machine = scoreOf(signs) >= lexicon.threshold + Math.floor(analysis.tokens.length / WORDS_A_POINT);
  return { flags: machine ? [...damaged, "machine-translated"] : damaged, signs: [...losses, ...signs] };
}

function findSigns(scan: FlagScan, lexicon: DamageLexicon): FlagSign[] {
  const { analysis } = scan;
  const signs: FlagSign[] = [];
  for (const sentence of analysis.sentences) {
    const article = analysis.blocks[sentence.block]?.role !== "boilerplate";
    for (let i = sentence.from; i < sentence.to; i++)
      for (const patterns of [lexicon.byWord.get(analysis.tokens[i]?.norm ?? ""), lexicon.others])
        for (const pattern of patterns ?? []) {
          if ((!article && pattern.sign.anywhere !== true) || !canBegin(scan, pattern, i, sentence)) continue;
          const sign = signAt(scan, pattern, i, sentence);
          if (sign !== null && !isKnown(signs, sign)) signs.push(sign);
        }
  }
  return signs;
}

/** Two patterns of a sign may fit one place. */
function isKnown(signs: readonly FlagSign[], { rule, start }: FlagSign): boolean {
  for (let i = signs.length - 1; i >= 0 && (signs[i]?.start ?? 0) >= start; i--)
    if (signs[i]?.rule === rule) return true;
  return false;
}

function signAt(scan: FlagScan, pattern: DamagePattern, at: number, sentence: Sentence): FlagSign | null {
  const to = matchAt(scan, pattern, at, sentence);
  const first = scan.analysis.tokens[at];
  const last = scan.analysis.tokens[to - 1];
  if (to < 0 || first === undefined || last === undefined) return null;
  return {
    flag: "machine-translated",
    rule: pattern.sign.id,
    weight: pattern.sign.weight,
    start: first.start,
    end: last.end,
  };
}

function scoreOf(signs: readonly FlagSign[]): number {
  const counts = new Map<string, number>();
  let score = 0;
  for (const { rule, weight } of signs) {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= MOST) score += weight;
  }
  return score;
}
