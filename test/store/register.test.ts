import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import { enter } from "../../src/service/enter.ts";
import { lookUpContact, openContact, queryAgreements, queryContacts } from "../../src/service/query.ts";
import { migrate, VersionMismatch, type Database } from "../../src/store/index.ts";
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
  state,
  stated,
  statement,
} from "../fixtures/readings.ts";

const karabakh = named("Nagorno-Karabakh");
const texts: Reading[] = [
  reading("a", {
    text: "Les présidents ont parlé.",
    contacts: [
      contact({
        date: stated("XXXX-06-26"),
        kind: "video",
        participants: [{ ...macron, evidence: [span("le chef de l'État français")] }, putin],
      }),
    ],
    statements: [statement({ content: [span("cesser complètement le feu")] })],
  }),
  reading("b", {
    contacts: [contact({ date: stated("2020-06-26"), kind: "video", reported_by: [kremlin], dossiers: [karabakh] })],
    published: stated("2020-06-26"),
  }),
  reading("c", { contacts: [contact({ participants: [state("FRA"), state("RUS")], date: stated("2020-11-16") })] }),
  reading("d", { contacts: [contact({ participants: [person("Joe Biden", "USA"), putin], kind: "talks" })] }),
  reading("e", {
    agreements: [
      {
        id: "a1",
        name: "Declaration",
        date: stated("2020-11-09"),
        parties: [state("AZE"), state("ARM")],
        dossiers: [karabakh],
        provisions: [],
        status: [],
        evidence: [],
      },
    ],
  }),
  reading("f", {
    agreements: [
      {
        id: "a1",
        name: "Declaration",
        date: stated("2020-11-09"),
        parties: [person("Ilham Aliyev", "AZE"), putin],
        dossiers: [karabakh],
        provisions: [{ kind: "ceasefire", evidence: [span("l'arrêt des combats")] }],
        status: [],
        evidence: [],
      },
    ],
  }),
];

describe.each(backends("register"))("the register, $name", ({ open }) => {
  let database: Database;
  const everything = async (): Promise<string> =>
    JSON.stringify([await queryContacts(database, {}), await queryAgreements(database)]);

  beforeAll(async () => {
    database = await open();
    await migrate(database);
  }, 60_000);
  beforeEach(() => clear(database));
  afterAll(async () => {
    await database.close();
  });

  it("holds what resolving all texts at once gives, whether they come together, one by one or backwards", async () => {
    const expected = resolve(texts).contacts.map((c) => c.contact);
    await enter(database, texts.map(readOut));
    const together = await everything();
    expect(await queryContacts(database, {})).toEqual(JSON.parse(JSON.stringify(expected)));
    for (const order of [texts, [...texts].reverse()]) {
      await database.query("DELETE FROM documents");
      await database.query("DELETE FROM contacts");
      await database.query("DELETE FROM agreements");
      for (const text of order) await enter(database, [readOut(text)]);
      expect(await everything()).toBe(together);
    }
  });

  it("joins a shorter list of participants to the fuller one, and parts them when a text tells of both", async () => {
    const erdogan = person("Recep Tayyip Erdoğan", "TUR");
    const day = { date: stated("2022-11-18") };
    const short = contact(day);
    const full = contact({ ...day, participants: [macron, putin, erdogan] });
    const lists = [
      reading("g", { contacts: [short] }),
      reading("h", { contacts: [full] }),
      reading("i", { contacts: [full, short] }),
    ];
    const counts: number[] = [];
    for (const text of lists) {
      await enter(database, [readOut(text)]);
      counts.push((await queryContacts(database, {})).length);
    }
    expect(counts).toEqual([1, 1, 2]);
    const parted = await everything();
    await enter(database, [readOut(reading("i"))]);
    expect(await queryContacts(database, {})).toHaveLength(1);
    await database.query("DELETE FROM documents");
    await database.query("DELETE FROM contacts");
    for (const text of [...lists].reverse()) await enter(database, [readOut(text)]);
    expect(await everything()).toBe(parted);
  });

  it("is unchanged when texts are entered again", async () => {
    await enter(database, texts.map(readOut));
    const before = await everything();
    await enter(database, texts.slice(0, 3).map(readOut));
    expect(await everything()).toBe(before);
  });

  it("forgets what a new reading of a text no longer says", async () => {
    await enter(database, texts.map(readOut));
    await enter(database, [readOut(reading("c"))]);
    expect(await queryContacts(database, { since: "2020-11-01", until: "2020-11-30" })).toEqual([]);
  });

  it("merges agreements of one day and subject", async () => {
    await enter(database, texts.map(readOut));
    const [only, ...others] = await queryAgreements(database);
    expect(others).toEqual([]);
    expect(only?.sources.map((s) => s.document)).toEqual(["e", "f"]);
    expect(only?.provisions).toMatchObject([{ kind: "ceasefire", evidence: [{ document: "f" }] }]);
    expect(only?.parties.map((p) => p.name)).toEqual(["ARM", "Ilham Aliyev", "Vladimir Putin"]);
  });

  it("follows an id that has become another", async () => {
    await enter(database, [readOut(texts[0]!)]);
    const [before] = await queryContacts(database, {});
    expect(before?.id).toContain("xxxx-06-26");
    await enter(database, [readOut(texts[1]!)]);
    const after = await lookUpContact(database, before!.id);
    expect(after?.id).toBe("2020-06-26.emmanuel-macron.vladimir-putin");
  });

  it("finds a contact by the beginning of its id, when only one begins so", async () => {
    await enter(database, texts.map(readOut));
    expect((await lookUpContact(database, "2020-06"))?.date?.edtf).toBe("2020-06-26");
    expect(await lookUpContact(database, "2020-")).toBeNull();
    expect(await lookUpContact(database, "nothing")).toBeNull();
  });

  it("opens a contact with its statements, each with its document", async () => {
    await enter(database, texts.map(readOut));
    const dossier = await openContact(database, "2020-06-26");
    expect(dossier?.statements).toMatchObject([{ document: "a", content: [{ text: "cesser complètement le feu" }] }]);
    expect(dossier?.readings.map((r) => r.id)).toEqual(["b", "a"]);
  });

  it.each([
    ["actor by family name", { actors: [["Macron"]] }, 1],
    ["actor by state", { actors: [["fra"]] }, 2],
    ["actor in the words of a text", { actors: [["chef de l’Etat français"]] }, 1],
    ["part of a word is no name", { actors: [["acro"]] }, 0],
    ["both of a pair", { actors: [["Poutine", "Putin"], ["Biden"]] }, 1],
    ["dossier", { dossier: ["karabakh"] }, 1],
    ["kind", { kinds: ["talks", "video"] }, 2],
    ["status", { statuses: ["planned"] }, 0],
    ["since", { since: "2020-11-01" }, 1],
    ["until", { until: "2020-10-31" }, 1],
    ["side", { sides: ["RUS"] }, 1],
    ["words of what was said", { words: ["feu", "COMPLETEMENT"] }, 1],
    ["signs only", { words: ["%"] }, 0],
  ])("filters by %s", async (_name, filter, count) => {
    await enter(database, texts.map(readOut));
    expect(await queryContacts(database, filter)).toHaveLength(count);
  });

  it("writes down why mentions stand together", async () => {
    await enter(database, texts.map(readOut));
    const rows = await database.query<{ a: string; b: string; reasons: string[] }>(
      "SELECT a, b, reasons FROM judgements",
    );
    expect(rows).toEqual([
      { a: "a#c1", b: "b#c1", reasons: ["same day, year unsaid in one", "both video", "main subject of both"] },
    ]);
  });

  it("refuses a schema that is newer than the program", async () => {
    await database.query("INSERT INTO schema_version (number) VALUES (9999)");
    await expect(migrate(database)).rejects.toThrow(VersionMismatch);
    await database.query("DELETE FROM schema_version WHERE number = 9999");
  });

  it("enters a batch wholly or not at all", async () => {
    const broken = {
      ...readOut(texts[1]!),
      document: { ...readOut(texts[1]!).document, id: null as unknown as string },
    };
    await expect(enter(database, [readOut(texts[0]!), broken])).rejects.toThrow();
    expect(await queryContacts(database, {})).toEqual([]);
  });
});
