import type { Document, Reading } from "../model/index.ts";
import {
  agreementKeys,
  agreementMentionsOf,
  blockKeys,
  dayKeys,
  mentionsOf,
  withFullerLists,
  type Mention,
} from "../resolve/index.ts";
import {
  blockKeysOf,
  dayKeysOf,
  mentionsOnDays,
  moveMention,
  putDocument,
  putMentions,
  type Database,
  type MentionRow,
  type MentionType,
  type Sql,
} from "../store/index.ts";
import { reconcileAgreements, reconcileContacts } from "./reconcile.ts";

export interface ReadOut {
  readonly document: Document;
  readonly reading: Reading;
}

/** Enters readings and brings the blocks that they touch up to date: all of it, or, when the process dies, nothing. */
export async function enter(database: Database, batch: readonly ReadOut[]): Promise<void> {
  await database.transaction(async (sql) => {
    const touched: Record<MentionType, Set<string>> = { contact: new Set(), agreement: new Set() };
    const days = new Set<string>();
    // In order of id, so that two processes on one server wait for each other instead of deadlocking.
    for (const { document, reading } of [...batch].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))) {
      await noteKeys(sql, document.id, touched);
      for (const key of await dayKeysOf(sql, document.id)) days.add(key);
      await putDocument(sql, document, reading);
      const rows = mentionRows(reading);
      await putMentions(sql, document.id, rows);
      for (const row of rows) for (const key of row.blockKeys) touched[row.type].add(key);
      for (const row of rows) for (const key of row.dayKeys) days.add(key);
    }
    await settleLists(sql, days, touched.contact);
    await reconcileContacts(sql, [...touched.contact]);
    await reconcileAgreements(sql, [...touched.agreement]);
  });
}

/** Shorter and fuller lists of participants find each other among the accounts of one day, and move between blocks. */
async function settleLists(sql: Sql, days: ReadonlySet<string>, touched: Set<string>): Promise<void> {
  if (days.size === 0) return;
  const placed = await mentionsOnDays<Mention>(sql, [...days].sort());
  const settled = new Map(withFullerLists(placed.map((p) => p.body)).map((m) => [m.key, m]));
  for (const { key, blockKeys: before } of placed) {
    const body = settled.get(key);
    if (body === undefined) continue;
    const after = blockKeys(body);
    if (after.join("\n") === before.join("\n")) continue;
    await moveMention(sql, { key, blockKeys: after, body });
    for (const moved of [...before, ...after]) touched.add(moved);
  }
}

/** What an earlier reading of the document had said must be reconsidered too. */
async function noteKeys(sql: Sql, document: string, touched: Record<MentionType, Set<string>>): Promise<void> {
  for (const type of ["contact", "agreement"] as const)
    for (const key of await blockKeysOf(sql, document, type)) touched[type].add(key);
}

function mentionRows(reading: Reading): MentionRow[] {
  const contacts = mentionsOf(reading)
    .filter((mention) => mention.contact.participants.length > 0)
    .map((body): MentionRow => ({
      key: body.key,
      document: body.document,
      type: "contact",
      blockKeys: blockKeys(body),
      dayKeys: dayKeys(body.contact),
      body,
    }));
  const agreements = agreementMentionsOf(reading).map((body): MentionRow => ({
    key: body.key,
    document: body.document,
    type: "agreement",
    blockKeys: agreementKeys(body),
    dayKeys: [],
    body,
  }));
  return [...contacts, ...agreements];
}
