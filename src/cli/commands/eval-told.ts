import { join } from "node:path";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { evaluateLineage } from "../../service/evaluate/lineage.ts";
import { evaluateSides } from "../../service/evaluate/sides.ts";
import { rates, type Scores } from "../../service/evaluate/tally.ts";
import type { Part } from "../../service/evaluate/told.ts";
import { packageRoot } from "../../store/index.ts";
import { print, type Io } from "../io.ts";
import { sidesMessages } from "../../words/sides.ts";

export interface ToldOptions {
  readonly sides: boolean;
  readonly lineage: boolean;
  readonly misses: boolean;
  readonly json: boolean;
}

/** The sides' accounts and their lineages against gold; misses only of the part that may be looked at. */
export async function evaluateTold(lexicon: Lexicon, options: ToldOptions, io: Io): Promise<void> {
  const corpus = join(packageRoot(), "corpus");
  const own = sidesMessages(io.messages.language);
  const tell = async (name: string, unit: string, scores: ReadonlyMap<Part, Scores>): Promise<void> => {
    for (const [part, found] of scores)
      if (options.json) await print(io, JSON.stringify(asJson(name, part, found)));
      else
        for (const line of linesOf(`corpus/${name}, ${own.part[part]}`, unit, found, {
          misses: options.misses && part === "tuned",
          io,
        }))
          await print(io, line);
  };
  if (options.sides) await tell("sides", own.points, await evaluateSides(corpus, lexicon));
  if (options.lineage) await tell("lineage", own.pairsOfTexts, await evaluateLineage(corpus, lexicon));
}

function linesOf(
  name: string,
  unit: string,
  scores: Scores,
  { misses, io }: { readonly misses: boolean; readonly io: Io },
): string[] {
  const { precision, recall, f1 } = rates(scores.contacts);
  const { label } = io.messages;
  const counts = `${scores.contacts.right} / +${scores.contacts.tooMany} / -${scores.contacts.missed}`;
  return [
    name,
    `  ${unit}: ${label.precision} ${precision.toFixed(3)} ${label.recall} ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${counts})`,
    ...[...scores.facts].map(([fact, { hit, of }]) => `  ${fact}: ${(hit / of).toFixed(3)} (${hit}/${of})`),
    ...(misses && scores.misses.length > 0 ? [`  ${label.misses}`, ...scores.misses.map((miss) => `  - ${miss}`)] : []),
    "",
  ];
}

/** Without the held part's misses: nobody looks at them. */
function asJson(name: string, part: Part, scores: Scores): object {
  const facts = Object.fromEntries([...scores.facts].map(([fact, { hit, of }]) => [fact, { hit, of, rate: hit / of }]));
  return {
    corpus: `corpus/${name}`,
    part,
    found: { ...scores.contacts, ...rates(scores.contacts) },
    facts,
    ...(part === "tuned" && { misses: scores.misses }),
  };
}
