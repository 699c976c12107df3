import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, openSync, closeSync, fsyncSync, renameSync, rmSync } from "node:fs";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { EXTRACTOR_VERSION } from "../extract.ts";
import {
  countDocuments,
  dumpTable,
  KEPT_TABLES,
  loadRows,
  schemaVersion,
  VersionMismatch,
  type Database,
  type KeptTable,
  type Sql,
} from "../store/index.ts";
import { rebuild } from "./rebuild.ts";

/** The first and the last line of a backup; between them one line a row. */
interface Header {
  readonly readout: "backup/1";
  readonly schema: number;
  readonly program: string;
}
interface Footer {
  readonly end: true;
  readonly rows: number;
  readonly sha256: string;
}

export class BadBackup extends Error {
  override readonly name = "BadBackup";
  readonly code: "not-a-backup" | "cut-off" | "altered" | "register-not-empty";
  readonly file: string;
  constructor(code: BadBackup["code"], file: string) {
    super(`${file}: ${code}`);
    this.code = code;
    this.file = file;
  }
}

const PAGE = 100;

/**
 * Everything that cannot be made anew, of one moment, as gzipped lines of JSON that any version's database takes. Written beside
 * and then moved into place: a file of the wanted name is a whole one.
 */
export async function backup(database: Database, file: string): Promise<{ rows: number }> {
  const part = `${file}.${randomBytes(4).toString("hex")}.part`;
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip(), createWriteStream(part));
  try {
    const rows = await Promise.race([writeAll(database, lines), written.then(() => never())]);
    lines.end();
    await written;
    flush(part);
    renameSync(part, file);
    return { rows };
  } catch (error) {
    lines.destroy();
    await written.catch(() => undefined);
    rmSync(part, { force: true });
    throw error;
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

async function writeAll(database: Database, lines: PassThrough): Promise<number> {
  const hash = createHash("sha256");
  let rows = 0;
  const line = async (text: string): Promise<void> => {
    hash.update(`${text}\n`);
    if (!lines.write(`${text}\n`)) await drained(lines);
  };
  await database.transaction(async (sql) => {
    await sql.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    const header: Header = { readout: "backup/1", schema: await schemaVersion(sql), program: EXTRACTOR_VERSION };
    await line(JSON.stringify(header));
    for (const table of KEPT_TABLES)
      for await (const page of dumpTable(sql, table, PAGE))
        for (const row of page) {
          await line(`{"table":"${table}","row":${row}}`);
          rows++;
        }
  });
  const footer: Footer = { end: true, rows, sha256: hash.digest("hex") };
  lines.write(`${JSON.stringify(footer)}\n`);
  return rows;
}

function drained(stream: PassThrough): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      stream.off("drain", settle).off("close", settle);
      if (stream.destroyed) reject(new Error("the backup could not be written"));
      else resolve();
    };
    stream.on("drain", settle).on("close", settle);
  });
}

/** Puts a backup into an empty register, and makes everything derived anew: all of it, or nothing. */
export async function restore(database: Database, file: string): Promise<{ documents: number }> {
  if ((await countDocuments(database)) > 0) throw new BadBackup("register-not-empty", file);
  return database.transaction(async (sql) => {
    await load(sql, file);
    await rebuild(sql, `restored from ${file.replace(/^.*[/\\]/, "")}`);
    return { documents: await countDocuments(sql) };
  });
}

async function load(sql: Sql, file: string): Promise<void> {
  const hash = createHash("sha256");
  const waiting: { table: KeptTable; rows: object[] } = { table: "documents", rows: [] };
  let header: Header | null = null;
  let footer: Footer | null = null;
  let rows = 0;
  for await (const text of linesOf(file)) {
    if (footer !== null) throw new BadBackup("altered", file);
    if (header === null) header = headerOf(text, file, await schemaVersion(sql));
    else if (text.startsWith('{"end":true')) {
      footer = JSON.parse(text) as Footer;
      continue;
    } else {
      const { table, row } = rowOf(text, file);
      if (table !== waiting.table || waiting.rows.length >= PAGE) await put(sql, waiting);
      waiting.table = table;
      waiting.rows.push(row);
      rows++;
    }
    hash.update(`${text}\n`);
  }
  if (header === null) throw new BadBackup("not-a-backup", file);
  if (footer === null) throw new BadBackup("cut-off", file);
  if (footer.rows !== rows || footer.sha256 !== hash.digest("hex")) throw new BadBackup("altered", file);
  await put(sql, waiting);
}

async function put(sql: Sql, waiting: { readonly table: KeptTable; rows: object[] }): Promise<void> {
  await loadRows(sql, waiting.table, waiting.rows);
  waiting.rows = [];
}

function headerOf(text: string, file: string, schema: number): Header {
  const header = parsed(text) as Partial<Header> | null;
  if (header?.readout !== "backup/1" || typeof header.schema !== "number") throw new BadBackup("not-a-backup", file);
  if (header.schema > schema) throw new VersionMismatch(`schema ${header.schema}`, `schema ${schema}`);
  return header as Header;
}

function rowOf(text: string, file: string): { table: KeptTable; row: object } {
  const { table: name, row } = (parsed(text) ?? {}) as { table?: unknown; row?: unknown };
  const table = KEPT_TABLES.find((kept) => kept === name);
  if (table === undefined || typeof row !== "object" || row === null) throw new BadBackup("altered", file);
  return { table, row };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the caller says what that means there.
    return null;
  }
}

/** At line feeds only: other signs that end lines elsewhere may stand in the texts. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip()).setEncoding("utf8");
  source.on("error", (error) => unzipped.destroy(error));
  try {
    let rest = "";
    for await (const chunk of unzipped as AsyncIterable<string>) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } catch (error) {
    throw zipError(error, file);
  }
}

function zipError(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") return new BadBackup("cut-off", file);
  if (code === "Z_DATA_ERROR") return new BadBackup("altered", file);
  return error;
}
