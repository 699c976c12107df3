/**
 * `npm run bench:register -- 10000 [--each 5] [--texts] [--db postgres://…]`: enters so many made readings into an empty register (with `--texts`: reads
 * made texts first), so many of each contact, then measures what people wait for, and what one more document costs. Prints one line of JSON.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Hono } from "hono";
import { enter, type ReadOut } from "../src/service/enter.ts";
import { loadLexicon } from "../src/service/lexicon.ts";
import { readDocument } from "../src/service/read.ts";
import { openRegister } from "../src/service/rebuild.ts";
import { search } from "../src/service/search.ts";
import { countRecords } from "../src/store/index.ts";
import { createSite } from "../src/web/app.ts";
import { syntheticDocument } from "./corpus.ts";
import { syntheticReading } from "./readings.ts";

const count = Number(process.argv[2] ?? "1000");
const texts = process.argv.includes("--texts");
const each = process.argv.indexOf("--each");
const perContact = each > 0 ? Number(process.argv[each + 1]) : undefined;
const at = process.argv.indexOf("--db");
const db = at > 0 ? process.argv[at + 1] : undefined;
const BATCH = 100;
const TURNS = 9;

const lexicon = await loadLexicon(join(import.meta.dirname, "../dist/lexicon.bin"));

function made(number: number): ReadOut {
  if (!texts) return syntheticReading(number, perContact);
  const read = readDocument(syntheticDocument(number, perContact), lexicon);
  if (!read.ok) throw new Error(`document ${number} cannot be read`);
  return { document: read.document, reading: read.reading };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

async function timed(times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    took.push(performance.now() - start);
  }
  return median(took);
}

/** The whole answer, as the browser would get it. */
async function ask(site: Hono, path: string): Promise<Response> {
  const response = await site.request(`http://127.0.0.1${path}`, {
    headers: { accept: path.includes(".") ? "*/*" : "text/html", host: "127.0.0.1" },
  });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  await response.clone().arrayBuffer();
  return response;
}

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const database = await openRegister(
  { data: join(folder, "register"), ...(db !== undefined && { db }) },
  { create: true },
);
try {
  const perDocument: number[] = [];
  let peak = 0;
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const start = performance.now();
    await enter(
      database,
      Array.from({ length: size }, (_, i) => made(from + i)),
    );
    perDocument.push((performance.now() - start) / size);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const tenth = Math.max(1, Math.floor(perDocument.length / 10));
  const site = createSite({ register: { database, lexicon }, version: "bench", hosts: ["127.0.0.1"] });
  const list = (await (await ask(site, "/contacts.json?limit=50")).json()) as { contacts: { id: string }[] };
  const page = async (path: string): Promise<{ ms: number; kB: number }> => ({
    ms: await timed(TURNS, () => ask(site, path)),
    kB: Math.round((await (await ask(site, path)).arrayBuffer()).byteLength / 1000),
  });
  const more = Array.from({ length: 15 }, (_, i) => made(Math.floor((count / 15) * i)));
  const result = {
    documents: count,
    what: texts ? "texts" : "readings",
    database: db === undefined ? "embedded" : "served",
    ...(await countRecords(database)),
    ingest: {
      msPerDocument: median(perDocument),
      firstTenth: median(perDocument.slice(0, tenth)),
      lastTenth: median(perDocument.slice(-tenth)),
      peakMB: Math.round(peak / 1e6),
    },
    // Further accounts of contacts of all times, each a batch of its own.
    oneMore: await timed(15, (i) => {
      const { document, reading } = more[i] as ReadOut;
      const id = `${document.id}-again`;
      return enter(database, [{ document: { ...document, id }, reading: { ...reading, id } }]);
    }),
    search: await timed(TURNS, () => search(database, "Путин Libye", lexicon)),
    pages: {
      home: await page("/"),
      list: await page("/contacts?actor=Macron&since=2019-08-01&until=2019-08-31"),
      words: await page("/contacts?query=Libye+avancer"),
      contact: {
        ms: await timed(TURNS, (i) => ask(site, `/contacts/${encodeURIComponent(list.contacts[i]?.id ?? "")}`)),
      },
      review: await page("/review"),
    },
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}`,
  };
  console.log(JSON.stringify(result));
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
