import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { lookUpContact, queryContacts } from "../../src/service/query.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import { installedPostgres, startPostgres, type Server } from "../fixtures/postgres.ts";
import { OLD_SCHEMAS, oldRegister } from "../fixtures/old-schemas.ts";
import { killReading, readOutOf } from "../kill/readings.ts";

const readings = Array.from({ length: 15 }, (_, i) => killReading(i));
const newest = installedPostgres().at(-1);

describe("a register of an earlier schema", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-upgrade-"));
  let server: Server | undefined;
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const cases = OLD_SCHEMAS.flatMap((schema) => [
    [schema, "embedded"] as const,
    ...(newest === undefined ? [] : [[schema, "served"] as const]),
  ]);
  it.each(cases)(
    "%i becomes what reading everything today would give, and its ids lead on, %s",
    async (schema, kind) => {
      const data = join(folder, `${kind}-${schema}`);
      if (kind === "served" && newest !== undefined) server ??= await startPostgres(newest);
      const db = kind === "served" ? await server?.database(`upgrade_${schema}`) : undefined;
      const place = { data, ...(db !== undefined && { db }) };
      await oldRegister(place, schema, readings);
      const database = await openRegister(place, { create: false });
      try {
        const contacts = await queryContacts(database, {});
        const [old] = await database.query<{ alias: string }>("SELECT alias FROM aliases");
        expect(old?.alias).toMatch(/\.2$/);
        expect(await lookUpContact(database, old?.alias ?? "")).not.toBeNull();
        expect((await examine(database)).findings).toEqual([]);
        await enter(database, readings.map(readOutOf));
        expect(JSON.stringify(await queryContacts(database, {}))).toBe(JSON.stringify(contacts));
      } finally {
        await database.close();
      }
    },
  );
});
