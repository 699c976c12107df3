import { EXTRACTOR_VERSION } from "../extract.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document, Reading } from "../model/index.ts";
import {
  changesOf,
  countStaged,
  documentsToRead,
  dropStaged,
  stagedAfter,
  stageReading,
  type Change,
  type Database,
  type Sql,
  type StoredDocument,
} from "../store/index.ts";
import { placeAll } from "./enter.ts";
import { readDocument, type ReadFailure } from "./read.ts";
import { openSession, settle } from "./session.ts";

export interface RereadOptions {
  readonly lexicon: Lexicon;
  /** Also documents that these very versions have read. */
  readonly all: boolean;
  readonly onFailure: (failure: ReadFailure) => void;
  readonly onProgress?: (read: number) => void;
}

export interface RereadReport {
  readonly documents: number;
  /** Documents in which something else is read now. */
  readonly different: number;
  /** What becomes of the contacts. */
  readonly changes: readonly Change[];
}

const PAGE = 50;

/** Reads all documents anew that other versions have read, beside the register, which stays as it is. Goes on where it was broken off. */
export async function stage(database: Database, options: RereadOptions): Promise<number> {
  const versions = { extractor: EXTRACTOR_VERSION, lexicon: options.lexicon.version };
  if (options.all) await dropStaged(database);
  else await dropStaged(database, versions);
  let read = 0;
  for (let after = ""; ;) {
    const page = await documentsToRead(database, { after, limit: PAGE, all: options.all }, versions);
    const last = page.at(-1);
    if (last === undefined) break;
    await stagePage(database, page, options);
    after = last.id;
    read += page.length;
    options.onProgress?.(read);
  }
  return countStaged(database);
}

async function stagePage(database: Database, page: readonly StoredDocument[], options: RereadOptions): Promise<void> {
  const readings = page.flatMap((stored) => {
    const result = readDocument(documentOf(stored), options.lexicon);
    if (result.ok) return [result.reading];
    // What a later version cannot read stays as it was read.
    options.onFailure(result);
    return [];
  });
  await database.transaction(async (sql) => {
    for (const reading of readings) await stageReading(sql, reading);
  });
}

/** The text as the reading holds it: the column beside it lacks what PostgreSQL cannot keep in a text. */
function documentOf({ id, meta, reading }: StoredDocument): Document {
  return { ...meta, id, text: reading.text };
}

/** What putting the staged readings in place would change. Nothing is changed. */
export async function preview(database: Database): Promise<RereadReport> {
  const undone = new Undone();
  try {
    await database.transaction(async (sql) => {
      undone.report = await putInPlace(sql);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return undone.report ?? { documents: 0, different: 0, changes: [] };
}

/** Ends a transaction whose outcome was only to be seen. */
class Undone extends Error {
  report: RereadReport | undefined;
}

/** Puts the staged readings in place, all of them or none. The readings they replace are kept. */
export async function apply(database: Database): Promise<RereadReport> {
  return database.transaction(putInPlace);
}

async function putInPlace(sql: Sql): Promise<RereadReport> {
  const documents = await countStaged(sql);
  const [first] = await stagedAfter(sql, "", 1);
  if (first === undefined) return { documents: 0, different: 0, changes: [] };
  const { extractor, lexicon } = first.staged.versions;
  const session = await openSession(sql, {
    kind: "reread",
    extractor,
    lexicon,
    note: `read anew by ${extractor}`,
    documents,
  });
  let different = 0;
  for (let after = ""; ;) {
    const page = await stagedAfter(sql, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) break;
    different += page.filter((d) => facts(d.reading) !== facts(d.staged)).length;
    await placeAll(
      sql,
      session,
      page.map((d) => ({ document: documentOf(d), reading: d.staged })),
    );
    after = last.id;
  }
  await dropStaged(sql);
  await settle(sql, session);
  return { documents, different, changes: await changesOf(sql, session.run) };
}

function facts({ versions: _, ...reading }: Reading): string {
  return JSON.stringify(reading);
}
