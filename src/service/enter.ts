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
  findDocument,
  keepReading,
  listCorrections,
  mentionsIn,
  putDocument,
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

export async function enterIn(sql: Sql, batch: readonly ReadOut[], run: Run): Promise<number> {
  const session = await openSession(sql, run);
  await placeAll(sql, session, batch);
  await settle(sql, session);
  return session.run;
}

/** Writes documents with what was read in them; `settle` then resolves what they touch. */
export async function placeAll(sql: Sql, session: Session, batch: readonly ReadOut[]): Promise<void> {
  const corrections = await correctionsAbout(
    sql,
    batch.map(({ document }) => document.id),
  );
  for (const { document, reading } of batch) {
    const known = await findDocument(sql, document.id);
    if (known !== null) await keepReading(sql, session.run, document.id, reading);
    await putDocument(sql, document, reading);
    await putPassages(sql, document.id, reading.language, passagesOf(reading));
    await placeMentions(sql, session, reading, { known: known !== null, corrections });
  }
}

/** What documents mention, anew, after people have decided something about them. */
export async function placeAgain(sql: Sql, session: Session, documents: readonly string[]): Promise<void> {
  const corrections = await correctionsAbout(sql, documents);
  for (const reading of await readingsOf(sql, documents))
    await placeMentions(sql, session, reading, { known: true, corrections });
}

/** Documents that are in the register, with the readings they have. */
export async function placeStored(sql: Sql, session: Session, readings: readonly Reading[]): Promise<void> {
  const corrections = await correctionsAbout(
    sql,
    readings.map((r) => r.id),
  );
  for (const reading of readings) {
    await putPassages(sql, reading.id, reading.language, passagesOf(reading));
    await placeMentions(sql, session, reading, { known: false, corrections });
  }
}

export async function correctionsAbout(sql: Sql, documents: readonly string[]): Promise<Correction[]> {
  return (await listCorrections(sql, documents)).map(correctionOf);
}

export function correctionOf({ body, documents: _, ...row }: CorrectionRow): Correction {
  return { ...(body as Pick<Correction, "anchors">), ...row, action: row.action as Correction["action"] };
}

interface About {
  readonly known: boolean;
  readonly corrections: readonly Correction[];
}

async function placeMentions(
  sql: Sql,
  session: Session,
  reading: Reading,
  { known, corrections }: About,
): Promise<void> {
  const mentions = mentionsWithPeople(reading, corrections).filter((m) => m.contact.participants.length > 0);
  if (known) {
    for (const type of ["contact", "agreement"] as const)
      for (const key of await blockKeysOf(sql, reading.id, type)) session.touched[type].add(key);
    for (const key of await dayKeysOf(sql, reading.id)) session.days.add(key);
    noteMoves(session, await mentionsIn<Mention>(sql, reading.id, "contact"), mentions);
  }
  const rows = [...mentions.map(contactRow), ...agreementRows(reading)];
  await putMentions(sql, reading.id, rows);
  for (const row of rows) for (const key of row.blockKeys) session.touched[row.type].add(key);
  for (const row of rows) for (const key of row.dayKeys) session.days.add(key);
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

function agreementRows(reading: Reading): MentionRow[] {
  return agreementMentionsOf(reading).map((body) => ({
    key: body.key,
    document: body.document,
    type: "agreement",
    blockKeys: agreementKeys(body),
    dayKeys: [],
    body,
  }));
}
