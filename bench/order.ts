/**
 * `npm run bench:order -- 400 20`: so many readings of our corpus (never of the part that is held back) come into an empty register in so
 * many chance orders and batches, and the register must be the same, byte for byte. Prints one line of JSON; fails at the first difference.
 * An order follows from its number, so that it can be seen again: `npm run bench:order -- 400 1 --from 7`.
 */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { examine } from "../src/service/doctor.ts";
import { enter, type ReadOut } from "../src/service/enter.ts";
import { goldFiles, readTold, type Part, type ToldDocument } from "../src/service/evaluate/told.ts";
import { loadLexicon } from "../src/service/lexicon.ts";
import { queryAgreements, queryContacts } from "../src/service/query.ts";
import { readDocument } from "../src/service/read.ts";
import { deriveAnew } from "../src/service/rebuild.ts";
import { readPaths } from "../src/sources/index.ts";
import { migrate, type Database } from "../src/store/index.ts";
import { openMemory } from "../src/store/pglite.ts";

const ROOT = join(import.meta.dirname, "..");
const PLAIN = ["fr", "en", "ru", "fresh"];
/** Texts in files with their gold: several of one contact each. */
const TOLD = ["sides", "lineage"];
const LARGEST_BATCH = 40;

interface Told {
  readonly part: Part;
  readonly documents: readonly (Omit<ToldDocument, "text"> & { readonly text?: string })[];
}

const wanted = Number(process.argv[2] ?? "400");
const orders = Number(process.argv[3] ?? "20");
const first = process.argv.includes("--from") ? Number(process.argv[process.argv.indexOf("--from") + 1]) : 0;

/** Well-mixed numbers below one, always the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x ^= x + Math.imul(x ^ (x >>> 7), 61 | x);
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

async function readAll(): Promise<ReadOut[]> {
  const lexicon = await loadLexicon(join(ROOT, "dist/lexicon.bin"));
  const found = new Map<string, ReadOut>();
  for (const part of TOLD)
    for (const [name, gold] of await goldFiles<Told>(join(ROOT, "corpus", part)))
      for (const document of gold.part === "tuned" ? gold.documents : []) {
        // Texts of "sides" that are named again in "lineage" are there already.
        if (document.text === undefined) continue;
        const reading = readTold({ ...document, text: document.text, id: `${name}/${document.id}` }, lexicon);
        found.set(reading.id, { document: { id: reading.id, text: reading.text, source: {} }, reading });
      }
  const paths = PLAIN.map((part) => join(ROOT, "corpus", part));
  for await (const result of readPaths(paths, { stdin: process.stdin })) {
    if (!result.ok) continue;
    const read = readDocument(result.value, lexicon);
    if (read.ok) found.set(read.document.id, { document: read.document, reading: read.reading });
  }
  return [...found.values()].slice(0, wanted);
}

async function register(database: Database, texts: readonly ReadOut[], seed: number): Promise<string> {
  const next = chance(seed);
  await database.script("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  await migrate(database);
  await deriveAnew(database);
  const left = shuffled(texts, next);
  while (left.length > 0) await enter(database, left.splice(0, 1 + Math.floor(next() * LARGEST_BATCH)));
  return JSON.stringify([await queryContacts(database, {}), await queryAgreements(database)]);
}

const texts = await readAll();
const database = await openMemory();
const started = performance.now();
const expected = await register(database, texts, -1);
for (let order = first; order < first + orders; order++)
  if ((await register(database, texts, order)) !== expected) throw new Error(`order ${order} gives another register`);
const { contacts, findings } = await examine(database);
if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 5)));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(JSON.stringify({ readings: texts.length, orders, contacts, characters: expected.length, seconds }));
await database.close();
