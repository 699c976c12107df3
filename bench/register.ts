/**
 * `npx tsx bench/register.ts 10000 [--db postgres://…]`: reads so many synthetic documents into an empty register, then measures what
 * people wait for, and what one more document costs. Prints one line of JSON.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ingest } from "../src/service/ingest.ts";
import { enter } from "../src/service/enter.ts";
import { loadLexicon } from "../src/service/lexicon.ts";
import { registerWords } from "../src/service/look-up.ts";
import { openContact, queryContacts } from "../src/service/query.ts";
import { readDocument } from "../src/service/read.ts";
import { openRegister } from "../src/service/rebuild.ts";
import { search } from "../src/service/search.ts";
import type { Document } from "../src/model/index.ts";
import type { Result } from "../src/sources/index.ts";
import { countRecords } from "../src/store/index.ts";
import { syntheticDocument } from "./corpus.ts";

const count = Number(process.argv[2] ?? "1000");
const at = process.argv.indexOf("--db");
const db = at > 0 ? process.argv[at + 1] : undefined;
const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
let peak = 0;

async function* documents(from: number, to: number): AsyncGenerator<Result<Document>> {
  for (let i = from; i < to; i++) {
    if (i % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    yield await Promise.resolve({ ok: true, value: syntheticDocument(i) });
  }
}

async function median(times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    took.push(performance.now() - start);
  }
  return Math.round((took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0) * 10) / 10;
}

const lexicon = await loadLexicon(join(import.meta.dirname, "../dist/lexicon.bin"));
const place = { data: join(folder, "register"), ...(db !== undefined && { db }) };
const database = await openRegister(place, { create: true });
try {
  const start = performance.now();
  const report = await ingest(documents(0, count), { database, lexicon, onFailure: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  const records = await countRecords(database);
  const all = await queryContacts(database, { since: "2019-08-01", until: "2019-08-02" });
  const MORE = 15;
  const more = Array.from({ length: MORE }, (_, i) => {
    // Further accounts of contacts of all times.
    const document = syntheticDocument(Math.floor((count / MORE) * i));
    return { ...document, id: `${document.id}-again` };
  });
  const reading = await median(MORE, (i) => Promise.resolve(readDocument(more[i] as Document, lexicon)));
  const oneMore = await median(MORE, async (i) => {
    const read = readDocument(more[i] as Document, lexicon);
    if (read.ok) await enter(database, [{ document: read.document, reading: read.reading }]);
  });
  console.log(
    JSON.stringify({
      documents: report.added,
      ...records,
      seconds: Math.round(seconds),
      perDocument: Math.round((seconds * 10_000) / count) / 10,
      peakMB: Math.round(peak / 1e6),
      milliseconds: {
        readOne: reading,
        oneMore,
        list: await median(7, () =>
          queryContacts(database, {
            actors: [["Macron", ...registerWords("Macron", lexicon)]],
            since: "2019-08-01",
            until: "2019-08-31",
          }),
        ),
        page: await median(7, (i) => openContact(database, all[i % all.length]?.id ?? "")),
        search: await median(7, () => search(database, "Путин Libye", lexicon)),
        searchWords: await median(7, () => search(database, "avancer dossiers année", lexicon)),
      },
    }),
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
