/** What happened to a text before it reached us: machine translation, spinning, characters lost on the way. */
import type { DamageLexicon, DamagePattern } from "../../lexicon/damage.ts";
import type { Language } from "../../lexicon/language.ts";
import type { Analysis, Sentence } from "../../model/index.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { findLosses } from "./find-losses.ts";
import { matchAt } from "./match.ts";

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
  const lexicon = language.parts.get("damage") as DamageLexicon | undefined;
  const losses = findLosses(analysis, lexicon);
  const damaged = losses.length > 0 ? ["damaged-encoding"] : [];
  if (lexicon === undefined) return { flags: damaged, signs: losses };
  const signs = findSigns({ analysis, tags, quoteEnds: new Map(analysis.quotes.map((q) => [q.end, q.start])) }, lexicon);
  const machine = scoreOf(signs) >= lexicon.threshold + Math.floor(analysis.tokens.length / WORDS_A_POINT);
  return { flags: machine ? [...damaged, "machine-translated"] : damaged, signs: [...losses, ...signs] };
}

function findSigns(scan: FlagScan, lexicon: DamageLexicon): FlagSign[] {
  const { analysis } = scan;
  return analysis.sentences.flatMap((sentence) => {
    const article = analysis.blocks[sentence.block]?.role !== "boilerplate";
    const signs: FlagSign[] = [];
    for (let i = sentence.from; i < sentence.to; i++)
      for (const pattern of [...(lexicon.byWord.get(analysis.tokens[i]?.norm ?? "") ?? []), ...lexicon.others])
        if (article || pattern.sign.anywhere) signs.push(...signAt(scan, pattern, i, sentence));
    return signs;
  });
}

function signAt(scan: FlagScan, pattern: DamagePattern, at: number, sentence: Sentence): FlagSign[] {
  const to = matchAt(scan, pattern, at, sentence);
  const first = scan.analysis.tokens[at];
  const last = scan.analysis.tokens[to - 1];
  if (to < 0 || first === undefined || last === undefined) return [];
  return [{ flag: "machine-translated", rule: pattern.sign.id, weight: pattern.sign.weight, start: first.start, end: last.end }];
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
