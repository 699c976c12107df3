import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Contact, Reading, RegisterContact } from "../../src/model/index.ts";
import { CannotDecide, decide, type Decision } from "../../src/service/correct.ts";
import { enter } from "../../src/service/enter.ts";
import { lookUpContact, queryContacts } from "../../src/service/query.ts";
import { rebuild } from "../../src/service/rebuild.ts";
import { findTombstone, migrate, reviewQueue, type Database } from "../../src/store/index.ts";
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
} from "../fixtures/readings.ts";

const biden = person("Joe Biden", "USA");
const told = (at: number): Contact["evidence"] => [span("se sont entretenus", at)];
const call = (fields: Partial<Contact> = {}): Contact =>
  contact({ date: stated("2021-03-12"), reported_by: [kremlin], evidence: told(100), ...fields });

const texts: Reading[] = [
  reading("a", { contacts: [call()] }),
  reading("b", { contacts: [call({ dossiers: [named("Libya")] })] }),
  reading("c", { contacts: [call({ date: stated("2021-05-20") })] }),
  reading("d", { contacts: [call({ date: stated("2021-03-12"), participants: [biden, putin] })] }),
];
const FIRST = "2021-03-12.emmanuel-macron.vladimir-putin";
const SECOND = "2021-05-20.emmanuel-macron.vladimir-putin";
const who = { by: "Anne", why: "heard it", at: new Date("2026-01-02T03:04:05Z") };

describe.each(backends("corrections"))("people's corrections, $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await migrate(database);
  }, 60_000);
  beforeEach(async () => {
    await clear(database);
    await enter(database, texts.map(readOut));
  });
  afterAll(async () => {
    await database.close();
  });

  const all = async (): Promise<RegisterContact[]> => queryContacts(database, {});
  const ids = async (): Promise<string[]> => (await all()).map((c) => c.id);
  const say = (decision: Decision): Promise<{ number: number; contacts: readonly string[] }> =>
    decide(database, decision, who);
  /** A later version of the program reads the document anew. */
  const reread = (...readings: Reading[]): Promise<void> =>
    enter(
      database,
      readings.map((r) => readOut({ ...r, versions: { extractor: "later", lexicon: "test" } })),
    );

  it("a correction wins, says by whom and why, and leaves the machine's reading beside it", async () => {
    await say({ action: "correct", contact: FIRST, facts: { kind: "video", date: stated("2021-03-13") } });
    const now = await lookUpContact(database, FIRST);
    expect(now).toMatchObject({
      id: "2021-03-13.emmanuel-macron.vladimir-putin",
      kind: "video",
      date: { edtf: "2021-03-13" },
      corrections: [
        {
          number: 1,
          action: "correct",
          by: "Anne",
          why: "heard it",
          at: "2026-01-02T03:04:05.000Z",
          fields: [
            { field: "date", machine: { edtf: "2021-03-12" } },
            { field: "kind", machine: "call" },
          ],
        },
      ],
    });
    const [row] = await database.query<{ reading: Reading }>("SELECT reading FROM documents WHERE id = 'a'");
    expect(row?.reading.contacts[0]).toMatchObject({ kind: "call", date: { edtf: "2021-03-12" } });
  });

  it("survives a new reading that numbers the contacts otherwise and reads something else", async () => {
    await say({ action: "correct", contact: FIRST, facts: { date: stated("2021-03-13") } });
    const another = call({ participants: [macron, biden], date: null, evidence: told(1) });
    await reread(reading("a", { contacts: [another, call({ date: stated("2021-03-14"), kind: "talks" })] }));
    const now = await lookUpContact(database, FIRST);
    expect(now).toMatchObject({ date: { edtf: "2021-03-13" }, sources: [{ document: "a" }, { document: "b" }] });
  });

  it("keeps what a person has confirmed when a later version no longer reads it", async () => {
    await say({ action: "accept", contact: SECOND });
    await reread(reading("c"));
    const kept = await lookUpContact(database, SECOND);
    expect(kept?.sources).toMatchObject([{ document: "c", contact: "c1~kept" }]);
    expect((await reviewQueue(database, 10)).map((q) => q.contact.id)).not.toContain(SECOND);
  });

  it("an accepted contact leaves the queue, and comes back when what is told of it changes", async () => {
    const queued = async (): Promise<string[]> => (await reviewQueue(database, 10)).map((q) => q.contact.id);
    await enter(database, [readOut(reading("e", { contacts: [call({ date: null, participants: [macron, biden] })] }))]);
    const [vague] = await queued();
    await say({ action: "accept", contact: vague! });
    expect(await queued()).not.toContain(vague);
    await enter(database, [
      readOut(
        reading("f", {
          contacts: [
            call({
              kind: "call",
              place: named("Paris"),
              date: null,
              participants: [macron, biden],
              dossiers: [named("Iran"), named("Mali")],
            }),
          ],
        }),
      ),
    ]);
    await say({
      action: "merge",
      contact: vague!,
      others: [(await ids()).find((id) => id.startsWith("undated") && id !== vague)!],
    });
    const [back] = await reviewQueue(database, 1);
    expect(back).toMatchObject({ state: "changed", doubts: [{ reason: "changed-since", about: "Anne" }, {}, {}] });
  });

  it("a rejected contact is gone for good, with a tombstone that says why; other readings of the text do not bring it back", async () => {
    await say({ action: "reject", contact: SECOND });
    expect(await ids()).not.toContain(SECOND);
    expect(await findTombstone(database, SECOND)).toMatchObject({
      because: "reject by Anne: heard it",
      body: { date: "2021-05-20", participants: ["Emmanuel Macron", "Vladimir Putin"] },
    });
    await reread(reading("c", { contacts: [call({ date: stated("2021-05-21") })] }));
    expect(await ids()).toHaveLength(2);
    await reread(reading("c", { contacts: [call({ date: stated("2021-05-20"), participants: [biden, putin] })] }));
    expect(await ids()).toContain("2021-05-20.joe-biden.vladimir-putin");
  });

  it("merges contacts of other days and people, and undoes it; ids lead on in between", async () => {
    const before = JSON.stringify(await all());
    const other = "2021-03-12.joe-biden.vladimir-putin";
    const { number, contacts } = await say({ action: "merge", contact: FIRST, others: [SECOND, other] });
    expect(contacts).toHaveLength(1);
    const [merged, ...rest] = await all();
    expect(rest).toEqual([]);
    expect(merged!.sources.map((s) => s.document)).toEqual(["a", "b", "c", "d"]);
    for (const id of [FIRST, SECOND, other]) expect((await lookUpContact(database, id))?.id).toBe(merged!.id);
    await say({ action: "undo", number });
    expect(JSON.stringify(await all())).toBe(before);
    await say({ action: "undo", number: number + 1 });
    expect(JSON.stringify(await all())).toBe(JSON.stringify([merged]));
    await expect(say({ action: "undo", number: number + 1 })).rejects.toThrow(CannotDecide);
  });

  it("splits what the rules join, and a further text that fits both joins only one", async () => {
    await say({ action: "split", contact: FIRST, documents: ["b.txt"] });
    const parted = (await all()).filter(
      (c) => c.date?.edtf === "2021-03-12" && c.participants.some((p) => p.id === macron.id),
    );
    expect(parted.map((c) => c.sources.map((s) => s.document)).sort()).toEqual([["a"], ["b"]]);
    expect(parted.map((c) => c.id)).not.toContain(FIRST);
    expect(parted.map((c) => c.id)).toContain((await lookUpContact(database, FIRST))?.id);
    await enter(database, [readOut(reading("e", { contacts: [call()] }))]);
    const sizes = (await all()).filter((c) => c.date?.edtf === "2021-03-12").map((c) => c.sources.length);
    expect(sizes.sort()).toEqual([1, 1, 2]);
  });

  it("the last word counts: merged after a split, split after a merge", async () => {
    await say({ action: "split", contact: FIRST, documents: ["b"] });
    const halves = (await ids()).filter((id) => id.startsWith(FIRST));
    await say({ action: "merge", contact: halves[0]!, others: [halves[1]!] });
    expect((await lookUpContact(database, FIRST))?.sources).toHaveLength(2);
    await say({ action: "split", contact: FIRST, documents: ["a"] });
    expect((await ids()).filter((id) => id.startsWith(FIRST))).toHaveLength(2);
  });

  it("is the same register whatever came first, the text or the decision about it, and when everything is made anew", async () => {
    await say({ action: "merge", contact: FIRST, others: [SECOND] });
    await say({ action: "correct", contact: FIRST, facts: { status: "planned", participants: [biden, putin] } });
    await say({ action: "reject", contact: (await ids()).find((id) => id.includes("biden"))! });
    const register = JSON.stringify(await all());
    await enter(database, [...texts].reverse().map(readOut));
    expect(JSON.stringify(await all())).toBe(register);
    await database.transaction((sql) => rebuild(sql, "test"));
    expect(JSON.stringify(await all())).toBe(register);
  });

  it.each<[string, Decision]>([
    ["a contact that is not there", { action: "accept", contact: "nothing" }],
    ["a merge with itself", { action: "merge", contact: FIRST, others: [FIRST] }],
    ["a split of everything", { action: "split", contact: FIRST, documents: ["a", "b"] }],
    ["a document of another contact", { action: "split", contact: FIRST, documents: ["c"] }],
    ["an undoing of nothing", { action: "undo", number: 99 }],
  ])("refuses %s, and changes nothing", async (_, decision) => {
    const before = JSON.stringify(await all());
    await expect(say(decision)).rejects.toThrow(CannotDecide);
    expect(JSON.stringify(await all())).toBe(before);
    expect(await database.query("SELECT 1 FROM corrections")).toEqual([]);
  });
});
