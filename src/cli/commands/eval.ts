import { relative } from "node:path";
import { parseArgs } from "node:util";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { evaluate, knownCorpora, rates, type Corpus, type Scores } from "../../service/evaluate/index.ts";
import { evaluateRegister, type RegisterScores } from "../../service/evaluate/register.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { packageRoot } from "../../store/index.ts";
import { Exit, UsageError } from "../exit.ts";
import { evaluateTold } from "./eval-told.ts";
import { print, type Io } from "../io.ts";

interface Options {
  readonly misses: boolean;
  readonly json: boolean;
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      register: { type: "boolean" },
      sides: { type: "boolean" },
      lineage: { type: "boolean" },
      misses: { type: "boolean" },
      json: { type: "boolean" },
    },
    allowPositionals: true,
  });
  const corpora =
    values.corpus === undefined ? await knownCorpora(packageRoot()) : [givenCorpus(values.corpus, positionals, io)];
  const options = { misses: values.misses === true, json: values.json === true };
  const lexicon = await loadLexicon();
  if (values.sides === true || values.lineage === true) {
    const told = { sides: values.sides === true, lineage: values.lineage === true };
    await evaluateTold(lexicon, { ...options, ...told }, io);
    return Exit.done;
  }
  if (values.register === true) await tellRegister(corpora, lexicon, options, io);
  else for (const corpus of corpora) await tellReading(corpus, await evaluate(corpus, lexicon), options, io);
  return Exit.done;
}

function givenCorpus(gold: string, [texts]: readonly string[], io: Io): Corpus {
  if (texts === undefined) throw new UsageError(io.messages.usage.needsArgument("--corpus GOLD TEXTS"));
  return { name: gold.replace(/\.gold\.json$/, ""), gold, texts };
}

async function tellReading(corpus: Corpus, scores: Scores, options: Options, io: Io): Promise<void> {
  if (options.json) await print(io, JSON.stringify(asJson(corpus, scores)));
  else for (const line of scoreLines(corpus, scores, options.misses, io)) await print(io, line);
}

/** Each corpus by itself, from gold facts and from what we read; then all together. */
async function tellRegister(corpora: readonly Corpus[], lexicon: Lexicon, options: Options, io: Io): Promise<void> {
  const pools = corpora.map((corpus) => ({ name: nameOf(corpus), corpora: [corpus] }));
  if (corpora.length > 1) pools.push({ name: io.messages.label.together, corpora: [...corpora] });
  for (const pool of pools)
    for (const input of ["gold", "read"] as const) {
      const scores = await evaluateRegister(pool.corpora, input, lexicon);
      if (options.json) await print(io, JSON.stringify({ corpus: pool.name, input, ...scores }));
      else
        for (const line of registerLines(`${pool.name} (${input})`, scores, options.misses, io)) await print(io, line);
    }
}

function registerLines(name: string, scores: RegisterScores, misses: boolean, { messages }: Io): string[] {
  const { label } = messages;
  const { pairs } = scores;
  return [
    name,
    `  B³: ${label.precision} ${scores.precision.toFixed(3)} ${label.recall} ${scores.recall.toFixed(3)} F1 ${scores.f1.toFixed(3)}`,
    `  ${messages.rows(scores.made, scores.real, scores.items, scores.unread)}`,
    `  ${messages.pairs(pairs.right, pairs.wrong, pairs.missed)}`,
    ...(misses ? scores.faults.map((fault) => `  - ${fault}`) : []),
    "",
  ];
}

function nameOf(corpus: Corpus): string {
  return relative(process.cwd(), corpus.name) || corpus.name;
}

function scoreLines(corpus: Corpus, scores: Scores, misses: boolean, io: Io): string[] {
  const { precision, recall, f1 } = rates(scores.contacts);
  const { label } = io.messages;
  const counts = `${scores.contacts.right} / +${scores.contacts.tooMany} / -${scores.contacts.missed}`;
  return [
    nameOf(corpus),
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
    corpus: nameOf(corpus),
    contacts: { ...scores.contacts, ...rates(scores.contacts) },
    facts,
    misses: scores.misses,
  };
}
