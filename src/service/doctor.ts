import {
  blockKeys,
  mentionsWithPeople,
  resolveAgreements,
  resolveMentions,
  withFullerLists,
  type AgreementMention,
  type Correction,
  type Mention,
} from "../resolve/index.ts";
import type { Reading } from "../model/index.ts";
import {
  allKeys,
  bodyDigest,
  contactDigests,
  derivedVersion,
  digestOf,
  documentsAfter,
  listAgreements,
  listCorrections,
  mentionBodies,
  mentionsIn,
  mentionsOnDays,
  passageCount,
  readTable,
  storable,
  strayRows,
  TABLES,
  wholeBlocks,
  type Database,
  type Sql,
  type StoredDocument,
} from "../store/index.ts";
import { correctionOf } from "./enter.ts";
import { passagesOf } from "./passages.ts";
import { DERIVED_VERSION } from "./rebuild.ts";
import { contactRow } from "./reconcile.ts";

/** Something that must hold and does not. */
export interface Finding {
  readonly check:
    | "unreadable"
    | "derived-version"
    | "document"
    | "span"
    | "mention"
    | "fuller-list"
    | "contact"
    | "agreement"
    | "passage"
    | "correction"
    | "stray";
  readonly subject: string;
  readonly detail: string;
}

export interface Examination {
  readonly documents: number;
  readonly contacts: number;
  readonly findings: readonly Finding[];
}

/** More would tell nobody more. */
const ENOUGH = 200;
const PAGE = 50;
const CHUNK = 200;

/** Checks everything that must hold in a register, from the pages of its files to the facts. Repairs nothing. */
export async function examine(database: Database): Promise<Examination> {
  const unreadable = await readEverything(database);
  // What cannot be read cannot be compared.
  if (unreadable.length > 0) return { documents: 0, contacts: 0, findings: unreadable };
  return database.transaction(async (sql) => {
    await sql.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    const findings = new Findings();
    const version = await derivedVersion(sql);
    if (version < DERIVED_VERSION)
      findings.add("derived-version", String(version), `this program derives version ${DERIVED_VERSION}`);
    const documents = await examineDocuments(sql, findings);
    await examineLists(sql, findings);
    const contacts = await examineContacts(sql, findings);
    await examineAgreements(sql, findings);
    for (const { subject, detail } of await strayRows(sql)) findings.add("stray", subject, detail);
    return { documents, contacts, findings: findings.list };
  });
}

class Findings {
  readonly list: Finding[] = [];
  add(check: Finding["check"], subject: string, detail: string): void {
    if (this.list.length < ENOUGH) this.list.push({ check, subject, detail });
  }
}

/** Every page of every table and of its indexes. */
async function readEverything(database: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const table of TABLES)
    try {
      const detail = await readTable(database, table);
      if (detail !== null) findings.push({ check: "unreadable", subject: table, detail });
    } catch (error) {
      findings.push({
        check: "unreadable",
        subject: table,
        detail: error instanceof Error ? causeOf(error) : String(error),
      });
    }
  return findings;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function examineDocuments(sql: Sql, findings: Findings): Promise<number> {
  const corrections = (await listCorrections(sql)).map(correctionOf);
  for (const c of corrections)
    if (c.undoes !== undefined && !corrections.some((other) => other.number === c.undoes))
      findings.add("correction", String(c.number), `undoes ${c.undoes}, which is not there`);
  let count = 0;
  for (let after = ""; ;) {
    const page = await documentsAfter(sql, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) break;
    const about = (
      await listCorrections(
        sql,
        page.map((d) => d.id),
      )
    ).map(correctionOf);
    for (const stored of page) await examineDocument(sql, stored, about, findings);
    after = last.id;
    count += page.length;
  }
  return count;
}

async function examineDocument(
  sql: Sql,
  stored: StoredDocument,
  corrections: readonly Correction[],
  findings: Findings,
): Promise<void> {
  const { id, reading } = stored;
  if (reading.id !== id) findings.add("document", id, `its reading is of ${reading.id}`);
  if (storable(reading.text) !== stored.text) findings.add("document", id, "its reading has another text");
  for (const wrong of wrongSpans(reading)) findings.add("span", id, wrong);
  const expected = mentionsWithPeople(reading, corrections).filter((m) => m.contact.participants.length > 0);
  const kept = await mentionsIn<Mention>(sql, id, "contact");
  if (bodies(expected) !== bodies(kept))
    findings.add("mention", id, "its mentions are not what its reading and people say");
  const [passages, expectedPassages] = [await passageCount(sql, id), passagesOf(reading).length];
  if (passages !== expectedPassages)
    findings.add("passage", id, `${passages} searchable passages instead of ${expectedPassages}`);
}

/** `among` is set by what other documents say. */
function bodies(mentions: readonly Mention[]): string {
  return JSON.stringify(
    [...mentions].sort((a, b) => (a.key < b.key ? -1 : 1)).map((m) => Object.entries({ ...m, among: null }).sort()),
  );
}

/** Every span, wherever it stands in the reading. */
function wrongSpans(reading: Reading): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown };
    if (
      typeof start === "number" &&
      typeof end === "number" &&
      typeof text === "string" &&
      reading.text.slice(start, end) !== text
    )
      wrong.push(`${start}–${end} is not “${text.slice(0, 40)}”`);
    for (const part of Object.values(value)) visit(part);
  };
  visit({ ...reading, text: null });
  return wrong;
}

async function examineLists(sql: Sql, findings: Findings): Promise<void> {
  const days = await allKeys(sql, "contact", "day_keys");
  for (let i = 0; i < days.length; i += CHUNK) {
    const placed = await mentionsOnDays<Mention>(sql, days.slice(i, i + CHUNK));
    const settled = new Map(withFullerLists(placed.map((p) => p.body)).map((m) => [m.key, blockKeys(m).join("\n")]));
    for (const { key, blockKeys: kept } of placed)
      if (settled.get(key) !== kept.join("\n"))
        findings.add("fuller-list", key, "lies in another block than it should");
  }
}

async function examineContacts(sql: Sql, findings: Findings): Promise<number> {
  const kept = await contactDigests(sql);
  const seen = new Set<string>();
  for await (const block of blocks(sql, "contact")) {
    const mentions = await mentionBodies<Mention>(sql, "contact", block);
    const byKey = new Map(mentions.map((m) => [m.key, m]));
    for (const resolved of resolveMentions(mentions).contacts) {
      const { id } = resolved.contact;
      seen.add(id);
      const found = kept.get(id);
      if (found === undefined) findings.add("contact", id, "is missing");
      else if (found.digest !== digestOf(contactRow(resolved, byKey)) || found.body !== bodyDigest(resolved.contact))
        findings.add("contact", id, "is not what its documents say");
    }
  }
  for (const id of kept.keys()) if (!seen.has(id)) findings.add("contact", id, "no document tells of it");
  return kept.size;
}

async function examineAgreements(sql: Sql, findings: Findings): Promise<void> {
  const kept = new Map((await listAgreements(sql)).map((a) => [a.id, JSON.stringify(a)]));
  const seen = new Set<string>();
  for await (const block of blocks(sql, "agreement"))
    for (const { agreement } of resolveAgreements(await mentionBodies<AgreementMention>(sql, "agreement", block))) {
      seen.add(agreement.id);
      if (kept.get(agreement.id) !== JSON.stringify(agreement))
        findings.add("agreement", agreement.id, "is not what its documents say");
    }
  for (const id of kept.keys()) if (!seen.has(id)) findings.add("agreement", id, "no document tells of it");
}

/** All keys of the register, whole blocks at a time. */
async function* blocks(sql: Sql, type: "contact" | "agreement"): AsyncGenerator<readonly string[]> {
  const left = new Set(await allKeys(sql, type, "block_keys"));
  while (left.size > 0) {
    const block = await wholeBlocks(sql, type, [...left].slice(0, CHUNK));
    yield block;
    for (const key of block) left.delete(key);
  }
}
