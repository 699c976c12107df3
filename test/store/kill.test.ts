import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { enter } from "../../src/service/enter.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import type { Place } from "../../src/store/index.ts";
import { oldRegister } from "../fixtures/old-schemas.ts";
import { installedPostgres, startPostgres, type Server } from "../fixtures/postgres.ts";
import { killReading, readOutOf } from "../kill/readings.ts";
import { killRound, type Task } from "../kill/rounds.ts";

/** A few kills here, so that every run sees some; `npx tsx bench/kill.ts 200` does as many as one likes. */
const ROUNDS: readonly (readonly [Task, number])[] = [
  ["ingest", 1500],
  ["review", 1800],
  ["reread", 2100],
  ["ingest", 900],
];
const newest = installedPostgres().at(-1);
const kinds = newest === undefined ? ["embedded"] : ["embedded", "served"];

describe("a process that is killed", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-kill-"));
  let server: Server | undefined;
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const placeOf = async (kind: string): Promise<Place> => {
    const data = join(folder, kind);
    if (kind === "embedded" || newest === undefined) return { data };
    server ??= await startPostgres(newest);
    return { data, db: await server.database("kill") };
  };

  it.each(kinds)(
    "loses nothing that it had acknowledged, doubles nothing, and leaves a whole register, %s",
    async (kind) => {
      const place = await placeOf(kind);
      const database = await openRegister(place, { create: true });
      await enter(
        database,
        Array.from({ length: 12 }, (_, i) => readOutOf(killReading(i))),
      );
      await database.close();
      let from = 12;
      for (const [task, after] of ROUNDS) {
        const { documents } = await killRound(place, { task, after, from });
        expect(documents).toBeGreaterThanOrEqual(12);
        from = documents;
      }
    },
  );

  it("goes on with an upgrade where it was killed", async () => {
    const place: Place = { data: join(folder, "old") };
    await oldRegister(
      place,
      2,
      Array.from({ length: 20 }, (_, i) => killReading(i)),
    );
    for (const after of [800, 1400])
      expect(await killRound(place, { task: "migrate", after, from: 0 })).toMatchObject({ documents: 20 });
  });
});
