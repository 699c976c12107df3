import { describe, expect, it } from "vitest";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { lookUpContact, queryContacts } from "../../src/service/query.ts";
import { deriveAnew } from "../../src/service/rebuild.ts";
import { migrate } from "../../src/store/index.ts";
import { backends } from "../fixtures/backends.ts";
import { fillOld, OLD_SCHEMAS } from "../fixtures/old-schemas.ts";
import { killReading, readOutOf } from "../kill/readings.ts";

/** How often everything was made anew. */
const REBUILDS = "SELECT 1 FROM runs WHERE kind = 'rebuild'";

const readings = Array.from({ length: 15 }, (_, i) => killReading(i));

describe.each(backends("upgrade"))("a register of an earlier schema, $name", { timeout: 120_000 }, ({ open }) => {
  it.each(OLD_SCHEMAS)("%i becomes what reading everything today would give, and its ids lead on", async (schema) => {
    const database = await open();
    try {
      await fillOld(database, schema, readings);
      await migrate(database);
      await deriveAnew(database);
      const contacts = await queryContacts(database, {});
      const [old] = await database.query<{ alias: string }>("SELECT alias FROM aliases");
      expect(old?.alias).toMatch(/\.2$/);
      expect(await lookUpContact(database, old?.alias ?? "")).not.toBeNull();
      expect(await database.query(REBUILDS)).toHaveLength(1);
      await deriveAnew(database);
      expect(await database.query(REBUILDS)).toHaveLength(1);
      expect((await examine(database)).findings).toEqual([]);
      await enter(database, readings.map(readOutOf));
      expect(JSON.stringify(await queryContacts(database, {}))).toBe(JSON.stringify(contacts));
    } finally {
      await database.close();
    }
  });

  it("is none when this program made it: opening it again makes nothing anew", async () => {
    const database = await open();
    await migrate(database);
    await deriveAnew(database);
    await enter(database, readings.map(readOutOf));
    await deriveAnew(database);
    expect(await database.query(REBUILDS)).toEqual([]);
    expect((await examine(database)).findings).toEqual([]);
    await database.close();
  });
});
