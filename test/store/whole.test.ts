import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Contact, Reading } from "../../src/model/index.ts";
import { backup, restore } from "../../src/service/backup.ts";
import { decide } from "../../src/service/correct.ts";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { queryAgreements, queryContacts } from "../../src/service/query.ts";
import { rebuild } from "../../src/service/rebuild.ts";
import { migrate, type Database } from "../../src/store/index.ts";
import { backends, clear } from "../fixtures/backends.ts";
import {
  contact,
  kremlin,
  macron,
  named,
  person,
  putin,
  reading,
  readOut,
  span,
  stated,
  statement,
} from "../fixtures/readings.ts";

const text = "Emmanuel Macron et Vladimir Poutine se sont entretenus.\u2028Suite \u0000 d'une \ud800 page abîmée.";
const told: Contact["evidence"] = [span(text.slice(20, 40), 20)];
const call = (fields: Partial<Contact> = {}): Contact =>
  contact({ date: stated("2021-03-12"), reported_by: [kremlin], evidence: told, ...fields });
const erdogan = person("Recep Tayyip Erdoğan", "TUR");

const texts: Reading[] = [
  reading("a", { text, contacts: [call()], statements: [statement({ content: [span(text.slice(55), 55)] })] }),
  reading("b", { text, contacts: [call({ dossiers: [named("Libya")] }), call({ date: stated("2021-04") })] }),
  reading("c", { text, contacts: [call({ participants: [macron, putin, erdogan] })] }),
  reading("d", { text, contacts: [call({ participants: [erdogan, putin], date: null })] }),
];
const FIRST = "2021-03-12.emmanuel-macron.recep-tayyip-erdogan.vladimir-putin";
const who = { by: "Anne", why: "heard it", at: new Date("2026-01-02T03:04:05Z") };

describe.each(backends("whole"))("a register as a whole, $name", ({ open }) => {
  let database: Database;
  let folder: string;
  const file = (): string => join(folder, "backup.gz");
  const everything = async (): Promise<string> =>
    JSON.stringify([
      await queryContacts(database, {}),
      await queryAgreements(database),
      await database.query("SELECT alias, target FROM aliases ORDER BY alias"),
      await database.query("SELECT number, action, undone_by FROM corrections ORDER BY number"),
    ]);

  beforeAll(async () => {
    database = await open();
    await migrate(database);
    folder = mkdtempSync(join(tmpdir(), "readout-whole-"));
  }, 60_000);
  beforeEach(async () => {
    await clear(database);
    await database.query("DELETE FROM derived");
    await enter(database, texts.map(readOut));
    await database.transaction((sql) => rebuild(sql, "test"));
    await decide(database, { action: "correct", contact: FIRST, facts: { kind: "video" } }, who);
    await decide(database, { action: "undo", number: 1 }, who);
    await decide(
      database,
      { action: "reject", contact: (await queryContacts(database, { since: "2021-04" }))[0]!.id },
      who,
    );
    await enter(database, [readOut(reading("d", { text }))]);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  it("is found in order after ingest, decisions, new readings and a rebuild", async () => {
    expect((await examine(database)).findings).toEqual([]);
    await database.transaction((sql) => rebuild(sql, "test"));
    expect(await examine(database)).toMatchObject({ documents: 4, findings: [] });
  });

  it.each<[string, string, string]>([
    ["a contact's row that was changed", "UPDATE contacts SET digest = 'x'", "contact"],
    ["a contact's body that was changed", `UPDATE contacts SET body = '{"id":"x"}'`, "contact"],
    ["a contact that is gone", "DELETE FROM contacts", "contact"],
    ["a mention that nobody tells", "DELETE FROM mentions WHERE document = 'a'", "mention"],
    [
      "a mention in the wrong block",
      `UPDATE mentions SET block_keys = '{"actors:x"}' WHERE document = 'a'`,
      "fuller-list",
    ],
    ["a missing passage", "DELETE FROM passages WHERE document = 'a'", "passage"],
    ["a changed text", "UPDATE documents SET text = 'other' WHERE id = 'a'", "document"],
    [
      "a span that quotes nothing",
      `UPDATE documents SET reading = replace(reading::text, '"start":20', '"start":21')::json WHERE id = 'a'`,
      "span",
    ],
    ["an alias to nowhere", "INSERT INTO aliases VALUES ('old', 'nowhere')", "stray"],
    ["a judgement of nothing", "INSERT INTO judgements VALUES ('x', 'y', 'same', 1, '{}', 'rules')", "stray"],
    ["a decision about no document", "UPDATE corrections SET documents = '{none}' WHERE number = 1", "stray"],
  ])("finds %s, and leaves it", async (_, damage, check) => {
    await database.query(damage);
    const before = await everything();
    expect((await examine(database)).findings.map((f) => f.check)).toContain(check);
    expect(await everything()).toBe(before);
  });

  it("comes back from a backup byte for byte, decisions, aliases and tombstones included", async () => {
    const before = await everything();
    const { rows } = await backup(database, file());
    expect(rows).toBeGreaterThan(8);
    await clear(database);
    expect(await restore(database, file())).toEqual({ documents: 4 });
    expect(await everything()).toBe(before);
    expect((await examine(database)).findings).toEqual([]);
  });

  it("refuses a backup that is cut off, altered, of a newer schema, or no backup; and a register that holds something", async () => {
    await backup(database, file());
    await expect(restore(database, file())).rejects.toMatchObject({ code: "register-not-empty" });
    const whole = readFileSync(file());
    const lines = gunzipSync(whole).toString();
    await clear(database);
    const damages: [string, Buffer | string, object][] = [
      ["half", whole.subarray(0, whole.length / 2), { code: "cut-off" }],
      ["no end", gzipSync(lines.split("\n").slice(0, -2).join("\n")), { code: "cut-off" }],
      ["altered", gzipSync(lines.replace("Macron", "Makron")), { code: "altered" }],
      ["a line less", gzipSync(lines.split("\n").toSpliced(3, 1).join("\n")), { code: "altered" }],
      ["text", "hello", { code: "altered" }],
      ["other", gzipSync('{"a":1}\n'), { code: "not-a-backup" }],
      ["newer", gzipSync(lines.replace(/"schema":\d+/, '"schema":999')), { name: "VersionMismatch" }],
    ];
    for (const [name, bytes, error] of damages) {
      const path = join(folder, `${name}.gz`);
      writeFileSync(path, bytes);
      await expect(restore(database, path), name).rejects.toMatchObject(error);
      expect(await queryContacts(database, {}), name).toEqual([]);
    }
  });
});
