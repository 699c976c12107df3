import { relative } from "node:path";
import { parseArgs } from "node:util";
import { evaluate, knownCorpora, rates, type Corpus, type Scores } from "../../service/evaluate/index.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { packageRoot } from "../../store/index.ts";
import { Exit, UsageError } from "../exit.ts";
import { print, type Io } from "../io.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, misses: { type: "boolean" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const corpora =
    values.corpus === undefined ? await knownCorpora(packageRoot()) : [givenCorpus(values.corpus, positionals, io)];
  const lexicon = await loadLexicon();
  for (const corpus of corpora) {
    const scores = await evaluate(corpus, lexicon);
    if (values.json === true) await print(io, JSON.stringify(asJson(corpus, scores)));
    else for (const line of scoreLines(corpus, scores, values.misses === true, io)) await print(io, line);
  }
  return Exit.done;
}

function givenCorpus(gold: string, [texts]: readonly string[], io: Io): Corpus {
  if (texts === undefined) throw new UsageError(io.messages.usage.needsArgument("--corpus GOLD TEXTS"));
  return { name: gold.replace(/\.gold\.json$/, ""), gold, texts };
}

function scoreLines(corpus: Corpus, scores: Scores, misses: boolean, io: Io): string[] {
  const { precision, recall, f1 } = rates(scores.contacts);
  const { label } = io.messages;
  const counts = `${scores.contacts.right} / +${scores.contacts.tooMany} / -${scores.contacts.missed}`;
  return [
    relative(process.cwd(), corpus.name) || corpus.name,
    `  ${label.contacts}: ${label.precision} ${precision.toFixed(3)} ${label.recall} ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${counts})`,
    ...[...scores.facts].map(([fact, { hit, of }]) => `  ${fact}: ${(hit / of).toFixed(3)} (${hit}/${of})`),
    ...(misses && scores.misses.length > 0 ? [`  ${label.misses}`, ...scores.misses.map((miss) => `  - ${miss}`)] : []),
    "",
  ];
}

function asJson(corpus: Corpus, scores: Scores): object {
  const facts: Record<string, { hit: number; of: number; rate: number }> = {};
  for (const [fact, { hit, of }] of scores.facts) facts[fact] = { hit, of, rate: hit / of };
  return {
    corpus: relative(process.cwd(), corpus.name),
    contacts: { ...scores.contacts, ...rates(scores.contacts) },
    facts,
    misses: scores.misses,
  };
}
