import type { Document, Reading } from "../model/index.ts";
import {
  agreementKeys,
  agreementMentionsOf,
  blockKeys,
  dayKeys,
  mentionsWithPeople,
  type Correction,
  type Mention,
} from "../resolve/index.ts";
import {
  blockKeysOf,
  dayKeysOf,
  dropMentions,
  keepReading,
  knownDocuments,
  listCorrections,
  mentionsIn,
  putDocuments,
  putMentions,
  putPassages,
  readingsOf,
  type CorrectionRow,
  type Database,
  type MentionRow,
  type Run,
  type Sql,
} from "../store/index.ts";
import { passagesOf } from "./passages.ts";
import { noteMoves, openSession, settle, type Session } from "./session.ts";

export interface ReadOut {
  readonly document: Document;
  readonly reading: Reading;
}

/** Enters readings and brings the blocks that they touch up to date: all of it, or, when the process dies, nothing. */
export async function enter(database: Database, batch: readonly ReadOut[]): Promise<void> {
  const { extractor = "", lexicon = "" } = batch[0]?.reading.versions ?? {};
  await database.transaction(async (sql) => {
    await enterIn(sql, batch, { kind: "ingest", extractor, lexicon, note: "", documents: batch.length });
  });
}

async function enterIn(sql: Sql, batch: readonly ReadOut[], run: Run): Promise<number> {
  const session = await openSession(sql, run);
  await placeAll(sql, session, batch);
  await settle(sql, session);
  return session.run;
}

/** Writes documents with what was read in them; `settle` then resolves what they touch. */
export async function placeAll(sql: Sql, session: Session, batch: readonly ReadOut[]): Promise<void> {
  const known = await knownDocuments(
    sql,
    batch.map(({ document }) => document.id),
  );
  for (const { document, reading } of batch)
    if (known.has(document.id)) await keepReading(sql, session.run, document.id, reading);
  await putDocuments(sql, batch);
  await placePassages(
    sql,
    batch.map((b) => b.reading),
  );
  await placeMentions(
    sql,
    session,
    batch.map((b) => b.reading),
    known,
  );
}

/** What documents mention, anew, after people have decided something about them. */
export async function placeAgain(sql: Sql, session: Session, documents: readonly string[]): Promise<void> {
  await placeMentions(sql, session, await readingsOf(sql, documents), new Set(documents));
}

/** Documents that are in the register, with the readings they have; nothing derived from them is there. */
export async function placeStored(sql: Sql, session: Session, readings: readonly Reading[]): Promise<void> {
  await placePassages(sql, readings);
  await placeMentions(sql, session, readings, new Set());
}

async function placePassages(sql: Sql, readings: readonly Reading[]): Promise<void> {
  await putPassages(
    sql,
    readings.map((reading) => ({ document: reading.id, language: reading.language, passages: passagesOf(reading) })),
  );
}

async function correctionsAbout(sql: Sql, documents: readonly string[]): Promise<Correction[]> {
  return (await listCorrections(sql, documents)).map(correctionOf);
}

export function correctionOf({ body, documents: _, ...row }: CorrectionRow): Correction {
  return { ...(body as Pick<Correction, "anchors">), ...row, action: row.action as Correction["action"] };
}

async function placeMentions(
  sql: Sql,
  session: Session,
  readings: readonly Reading[],
  known: ReadonlySet<string>,
): Promise<void> {
  const corrections = await correctionsAbout(
    sql,
    readings.map((r) => r.id),
  );
  const rows: MentionRow[] = [];
  for (const reading of readings) {
    const mentions = mentionsWithPeople(reading, corrections).filter((m) => m.contact.participants.length > 0);
    if (known.has(reading.id)) await noteOld(sql, session, reading.id, mentions);
    rows.push(...mentions.map(contactRow), ...agreementRows(reading, corrections));
  }
  if (known.size > 0) await dropMentions(sql, [...known]);
  await putMentions(sql, rows);
  for (const row of rows) for (const key of row.blockKeys) session.touched[row.type].add(key);
  for (const row of rows) for (const key of row.dayKeys) session.days.add(key);
}

/** What an earlier reading of the document had said must be reconsidered too. */
async function noteOld(sql: Sql, session: Session, document: string, now: readonly Mention[]): Promise<void> {
  for (const type of ["contact", "agreement"] as const)
    for (const key of await blockKeysOf(sql, document, type)) session.touched[type].add(key);
  for (const key of await dayKeysOf(sql, document)) session.days.add(key);
  noteMoves(session, await mentionsIn<Mention>(sql, document, "contact"), now);
}

function contactRow(body: Mention): MentionRow {
  return {
    key: body.key,
    document: body.document,
    type: "contact",
    blockKeys: blockKeys(body),
    dayKeys: dayKeys(body.contact),
    body,
  };
}

function agreementRows(reading: Reading, corrections: readonly Correction[]): MentionRow[] {
  return agreementMentionsOf(reading, corrections).map((body) => ({
    key: body.key,
    document: body.document,
    type: "agreement",
    blockKeys: agreementKeys(body),
    dayKeys: [],
    body,
  }));
}
