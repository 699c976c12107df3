import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { decide } from "../../src/service/correct.ts";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { lookUpContact, queryContacts } from "../../src/service/query.ts";
import { readDocument } from "../../src/service/read.ts";
import { deriveAnew } from "../../src/service/rebuild.ts";
import { apply, preview, stage } from "../../src/service/reread.ts";
import { migrate, type Database } from "../../src/store/index.ts";
import { backends, clear } from "../fixtures/backends.ts";
import { realLexicon } from "../fixtures/lexicon.ts";
import { contact, macron, person, putin, reading, readOut, span, stated } from "../fixtures/readings.ts";

const lexicon = realLexicon();
const TEXT = {
  call: "Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine le 12 mars 2021, a annoncé le Kremlin.",
  none: "Le temps sera beau demain sur la Bretagne, selon Météo-France.",
};
const older = { extractor: "0.0.1", lexicon: "earlier" };
const WRONG_DAY = "2021-03-13.emmanuel-macron.vladimir-putin";
const RIGHT_DAY = "2021-03-12.emmanuel-macron.vladimir-putin";
const told = (text: string, words: string): ReturnType<typeof span> => span(words, text.indexOf(words));

/** As an earlier version read them: the day of one is wrong, the contact of the other is none. */
const texts: Reading[] = [
  reading("a", {
    versions: older,
    text: TEXT.call,
    contacts: [contact({ date: stated("2021-03-13"), evidence: [told(TEXT.call, "s'est entretenu par téléphone")] })],
  }),
  reading("b", {
    versions: older,
    text: TEXT.none,
    contacts: [
      contact({
        participants: [macron, person("Joe Biden", "USA")],
        date: stated("2021-04-01"),
        evidence: [told(TEXT.none, "demain")],
      }),
    ],
  }),
];

describe.each(backends("reread"))("reading anew, $name", ({ open }) => {
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

  const staged = (all = false): Promise<number> =>
    stage(database, {
      lexicon,
      all,
      onFailure: (failure) => {
        throw new Error(JSON.stringify(failure));
      },
    });
  const whole = async (): Promise<string> =>
    JSON.stringify([
      await queryContacts(database, {}),
      await database.query("SELECT id, reading FROM documents ORDER BY id"),
      await database.query("SELECT * FROM aliases ORDER BY alias"),
      await database.query("SELECT id FROM tombstones ORDER BY id"),
    ]);

  it("shows what will change before it does, and changes nothing", async () => {
    const before = await whole();
    expect(await staged()).toBe(2);
    const { documents, different, changes } = await preview(database);
    expect({ documents, different }).toEqual({ documents: 2, different: 2 });
    expect(changes).toMatchObject([
      { id: WRONG_DAY, what: "renamed", target: RIGHT_DAY, before: { date: "2021-03-13" } },
      { id: expect.stringContaining("joe-biden") as string, what: "removed" },
    ]);
    expect(await whole()).toBe(before);
  });

  it("then does just that, keeps what was read before, and every id leads on or says why it went", async () => {
    await staged();
    const shown = await preview(database);
    const done = await apply(database);
    const told = ({ changes }: typeof done): unknown => changes.map(({ id, what, target }) => ({ id, what, target }));
    expect(told(done)).toEqual(told(shown));
    expect((await queryContacts(database, {})).map((c) => c.id)).toEqual([RIGHT_DAY]);
    expect((await lookUpContact(database, WRONG_DAY))?.id).toBe(RIGHT_DAY);
    expect(await database.query("SELECT because FROM tombstones")).toHaveLength(1);
    expect(await database.query("SELECT document, extractor, lexicon FROM earlier_readings ORDER BY document")).toEqual(
      ["a", "b"].map((document) => ({ document, ...older })),
    );
    expect((await examine(database)).findings).toEqual([]);
  });

  it("comes to what reading the texts today would give", async () => {
    await staged();
    await apply(database);
    const anew = await queryContacts(database, {});
    await clear(database);
    await enter(
      database,
      texts.flatMap((r) => {
        const read = readDocument(readOut(r).document, lexicon);
        return read.ok ? [{ document: read.document, reading: read.reading }] : [];
      }),
    );
    const fresh = await queryContacts(database, {});
    expect(JSON.stringify(anew)).toBe(JSON.stringify(fresh));
  });

  it("leaves alone what these versions have read, unless all is asked for", async () => {
    await staged();
    await apply(database);
    expect(await staged()).toBe(0);
    expect(await staged(true)).toBe(2);
    expect(await preview(database)).toMatchObject({ documents: 2, different: 0, changes: [] });
  });

  it("goes on where it was broken off, but not with what an earlier program had begun", async () => {
    await staged();
    await database.query("DELETE FROM staged_readings WHERE document = 'b'");
    expect(await staged()).toBe(2);
    await database.query("UPDATE staged_readings SET lexicon = 'another' WHERE document = 'a'");
    expect(await staged()).toBe(2);
    expect((await database.query("SELECT 1 FROM staged_readings WHERE lexicon = 'another'")).length).toBe(0);
  });

  it("lets a person's word stand against the new reading", async () => {
    const by = { by: "Anne", why: "heard it", at: new Date(0) };
    await decide(database, { action: "accept", contact: WRONG_DAY }, by);
    await staged();
    await apply(database);
    const kept = await lookUpContact(database, WRONG_DAY);
    expect(kept).toMatchObject({ id: WRONG_DAY, date: { edtf: "2021-03-13" }, participants: [macron, putin].map(({ id }) => ({ id })) }); // prettier-ignore
  });
});
