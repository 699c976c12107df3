import { EXTRACTOR_VERSION } from "../extract.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document } from "../model/index.ts";
import type { Result } from "../sources/index.ts";
import { findDocument, type Database, type DocumentMeta, type KnownDocument } from "../store/index.ts";
import { enter, type ReadOut } from "./enter.ts";
import { readDocument, type ReadFailure } from "./read.ts";

export interface IngestReport {
  readonly added: number;
  readonly known: number;
  readonly failed: number;
}

export interface IngestOptions {
  readonly database: Database;
  readonly lexicon: Lexicon;
  readonly onFailure: (failure: ReadFailure) => void;
}

/** Documents entered between two reconciliations: bounds what a killed process loses, and what a transaction holds. */
const BATCH = 100;

/** Reads documents into the register. A document is known by its content: read again by the same program, it changes nothing. */
export async function ingest(
  documents: AsyncIterable<Result<Document>>,
  options: IngestOptions,
): Promise<IngestReport> {
  const report = { added: 0, known: 0, failed: 0 };
  const batch = new Map<string, ReadOut>();
  for await (const result of documents) {
    const read = result.ok ? await readUnlessCurrent(result.value, batch, options) : result;
    if (read === "current") report.known++;
    else if (!read.ok) {
      report.failed++;
      options.onFailure(read);
    } else {
      report[read.isNew ? "added" : "known"]++;
      batch.set(read.document.id, { document: read.document, reading: read.reading });
    }
    if (batch.size >= BATCH) await flush(batch, options.database);
  }
  await flush(batch, options.database);
  return report;
}

async function flush(batch: Map<string, ReadOut>, database: Database): Promise<void> {
  if (batch.size > 0) await enter(database, [...batch.values()]);
  batch.clear();
}

type Fresh = "current" | ReadFailure | ({ readonly ok: true; readonly isNew: boolean } & ReadOut);

async function readUnlessCurrent(
  document: Document,
  batch: ReadonlyMap<string, ReadOut>,
  options: IngestOptions,
): Promise<Fresh> {
  const waiting = batch.get(document.id)?.document;
  const known =
    waiting === undefined ? await findDocument(options.database, document.id) : asKnown(waiting, options.lexicon);
  const preferred = known === null ? document : firstByName(document, known.meta);
  if (known !== null && preferred === known.meta && isCurrent(known, options.lexicon)) return "current";
  const read = readDocument({ ...preferred, text: document.text }, options.lexicon);
  return read.ok ? { ...read, isNew: known === null } : read;
}

function asKnown(document: Document, lexicon: Lexicon): KnownDocument {
  return { meta: document, extractor: EXTRACTOR_VERSION, lexicon: lexicon.version };
}

function isCurrent(known: KnownDocument, lexicon: Lexicon): boolean {
  return known.extractor === EXTRACTOR_VERSION && known.lexicon === lexicon.version;
}

/** One content under several names or addresses is one document: the first name in order is kept, whichever came first. */
function firstByName(document: Document, known: DocumentMeta): DocumentMeta {
  return nameOf(document) < nameOf(known) ? document : known;
}

function nameOf({ id: _, ...meta }: DocumentMeta): string {
  const { published, outlet, language, source } = meta;
  return JSON.stringify([
    source.path ?? "",
    source.url ?? "",
    source.id ?? "",
    published ?? "",
    outlet ?? "",
    language ?? "",
  ]);
}
