import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Agreement, Reading, RegisterAgreement } from "../../src/model/index.ts";
import { decide, type Decision } from "../../src/service/correct.ts";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { queryAgreements } from "../../src/service/query.ts";
import { deriveAnew, rebuild } from "../../src/service/rebuild.ts";
import { migrate, resolveAlias, type Database } from "../../src/store/index.ts";
import { backends, clear } from "../fixtures/backends.ts";
import { contact, named, reading, readOut, span, state, stated } from "../fixtures/readings.ts";

const TEXT = "La déclaration tripartite a été signée le 9 novembre 2020.";
const declaration = (fields: Partial<Agreement> = {}): Agreement => ({
  id: "a1",
  name: "Declaration",
  date: stated("2020-11-09"),
  parties: [state("ARM"), state("AZE")],
  dossiers: [named("Nagorno-Karabakh")],
  provisions: [],
  status: [],
  evidence: [span(TEXT.slice(3, 26), 3)],
  ...fields,
});
const told = (id: string, fields: Partial<Agreement> = {}): Reading =>
  reading(id, { text: TEXT, agreements: [declaration(fields)] });
const texts = [told("a"), told("b"), told("c", { name: "Protocol", date: stated("2020-12-01") })];
const FIRST = "agreement.2020-11-09.nagorno-karabakh";
const OTHER = "agreement.2020-12-01.nagorno-karabakh";
const who = { by: "Anne", why: "the text itself", at: new Date("2026-01-02T03:04:05Z") };

describe.each(backends("agreements"))("people's word on agreements, $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await migrate(database);
    await deriveAnew(database);
  }, 60_000);
  beforeEach(async () => {
    await clear(database);
    await enter(database, texts.map(readOut));
  });
  afterAll(() => database.close());

  const all = (): Promise<RegisterAgreement[]> => queryAgreements(database);
  const ids = async (): Promise<string[]> => (await all()).map((a) => a.id);
  const say = (decision: Decision): ReturnType<typeof decide> => decide(database, decision, who);
  const sound = async (): Promise<void> => {
    const before = JSON.stringify(await all());
    expect((await examine(database)).findings).toEqual([]);
    await database.transaction((sql) => rebuild(sql, "test"));
    expect(JSON.stringify(await all())).toBe(before);
  };

  it("a correction wins over every text, keeps what was read beside it, and the old id leads on", async () => {
    const { contacts } = await say({
      action: "correct",
      contact: FIRST,
      terms: { name: "Trilateral statement", date: stated("2020-11-10") },
    });
    expect(contacts).toEqual(["agreement.2020-11-10.nagorno-karabakh"]);
    expect(await resolveAlias(database, FIRST)).toBe(contacts[0]);
    expect(await all()).toMatchObject([
      {
        name: "Trilateral statement",
        date: { edtf: "2020-11-10" },
        sources: [{ document: "a" }, { document: "b" }],
        corrections: [
          {
            number: 1,
            by: "Anne",
            why: "the text itself",
            fields: [
              { field: "date", machine: { edtf: "2020-11-09" } },
              { field: "name", machine: "Declaration" },
            ],
          },
        ],
      },
      { id: OTHER },
    ]);
    await sound();
  });

  it("survives new readings and undoing gives back what the texts say", async () => {
    await say({ action: "correct", contact: FIRST, terms: { parties: [state("ARM"), state("AZE"), state("RUS")] } });
    await enter(database, [readOut({ ...told("a", { id: "a7" }), versions: { extractor: "later", lexicon: "test" } })]);
    expect((await all())[0]?.parties.map((p) => p.id)).toEqual(["ARM", "AZE", "RUS"]);
    await sound();
    await say({ action: "undo", number: 1 });
    expect((await all())[0]?.parties.map((p) => p.id)).toEqual(["ARM", "AZE"]);
    expect((await all())[0]?.corrections).toBeUndefined();
    await sound();
  });

  it("a rejected one is gone until that is undone; an accepted one stays though it is read no more", async () => {
    await say({ action: "reject", contact: OTHER });
    expect(await ids()).toEqual([FIRST]);
    await say({ action: "undo", number: 1 });
    expect(await ids()).toEqual([FIRST, OTHER]);
    await say({ action: "accept", contact: OTHER });
    await enter(database, [
      readOut({ ...reading("c", { text: TEXT }), versions: { extractor: "later", lexicon: "test" } }),
    ]);
    expect(await ids()).toEqual([FIRST, OTHER]);
    await sound();
  });

  it("two are one where a person says so, and part again", async () => {
    const { contacts } = await say({ action: "merge", contact: FIRST, others: [OTHER] });
    expect(contacts).toHaveLength(1);
    expect((await all())[0]?.sources.map((s) => s.document)).toEqual(["a", "b", "c"]);
    await enter(database, [readOut(told("d"))]);
    expect((await all()).map((a) => a.sources.length)).toEqual([4]);
    await sound();
    await say({ action: "undo", number: 1 });
    expect((await ids()).sort()).toEqual([FIRST, OTHER].sort());
    await sound();
  });

  it.each<[string, Decision, string]>([
    ["there is no such agreement", { action: "accept", contact: "agreement.nothing" }, "no-contact"],
    ["it is merged with itself", { action: "merge", contact: FIRST, others: [FIRST] }, "one-contact"],
    ["facts of a contact are given", { action: "correct", contact: FIRST, facts: { kind: "call" } }, "no-contact"],
  ])("is refused when %s", async (_, decision, code) => {
    await expect(say(decision)).rejects.toMatchObject({ name: "CannotDecide", code });
  });

  it("leaves the contacts of the same texts alone", async () => {
    await enter(database, [readOut(reading("e", { text: TEXT, contacts: [contact({ date: stated("2020-11-09") })], agreements: [declaration()] }))]); // prettier-ignore
    const contacts = await database.query("SELECT id, digest FROM contacts");
    await say({ action: "reject", contact: FIRST });
    expect(await database.query("SELECT id, digest FROM contacts")).toEqual(contacts);
    await sound();
  });
});
