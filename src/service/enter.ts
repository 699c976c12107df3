import type { Document, Reading } from "../model/index.ts";
import { agreementKeys, agreementMentionsOf, blockKeys, mentionsOf } from "../resolve/index.ts";
import {
  blockKeysOf,
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
    // In order of id, so that two processes on one server wait for each other instead of deadlocking.
    for (const { document, reading } of [...batch].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))) {
      await noteKeys(sql, document.id, touched);
      await putDocument(sql, document, reading);
      const rows = mentionRows(reading);
      await putMentions(sql, document.id, rows);
      for (const row of rows) for (const key of row.blockKeys) touched[row.type].add(key);
    }
    await reconcileContacts(sql, [...touched.contact]);
    await reconcileAgreements(sql, [...touched.agreement]);
  });
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
      blockKeys: blockKeys(body.contact),
      body,
    }));
  const agreements = agreementMentionsOf(reading).map((body): MentionRow => ({
    key: body.key,
    document: body.document,
    type: "agreement",
    blockKeys: agreementKeys(body),
    body,
  }));
  return [...contacts, ...agreements];
}
