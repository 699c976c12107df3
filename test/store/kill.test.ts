import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { enter } from "../../src/service/enter.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import type { Place } from "../../src/store/index.ts";
import { oldRegister } from "../fixtures/old-schemas.ts";
import { installedPostgres } from "../fixtures/postgres.ts";
import { emptyFolder, freshDatabase } from "../fixtures/shared.ts";
import { killReading, readOutOf } from "../kill/readings.ts";
import { killRound, type Task } from "../kill/rounds.ts";

type Rounds = readonly (readonly [Task, number])[];

/**
 * A few kills here, so that every run sees some, each so many milliseconds after the first thing done; `npm run bench:kill` does as many as
 * one likes, at any moment.
 */
const EMBEDDED: Rounds = [
  ["ingest", 150],
  ["review", 250],
  ["reread", 70],
];
const SERVED: Rounds = [
  ["ingest", 60],
  ["reread", 120],
];
const newest = installedPostgres().at(-1);

describe.concurrent("a process that is killed", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-kill-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function killAgainAndAgain(place: Place, rounds: Rounds): Promise<void> {
    const database = await openRegister(place, { create: true });
    await enter(
      database,
      Array.from({ length: 12 }, (_, i) => readOutOf(killReading(i))),
    );
    await database.close();
    let from = 12;
    for (const [task, after] of rounds) {
      const { documents, acknowledged } = await killRound(place, { task, after, since: "ack", from });
      expect(acknowledged.length, task).toBeGreaterThan(0);
      expect(documents, task).toBeGreaterThanOrEqual(from);
      from = documents;
    }
  }

  it("loses nothing that it had acknowledged, doubles nothing, and leaves a whole register, embedded", async () =>
    killAgainAndAgain({ data: await emptyFolder(join(folder, "embedded")) }, EMBEDDED));

  it.skipIf(newest === undefined)("the same, served", async () => {
    const db = newest === undefined ? "" : await freshDatabase(newest, "kill");
    await killAgainAndAgain({ data: join(folder, "served"), db }, SERVED);
  });

  it("goes on with an upgrade where it was killed", async () => {
    const place: Place = { data: await emptyFolder(join(folder, "old")) };
    await oldRegister(
      place,
      2,
      Array.from({ length: 20 }, (_, i) => killReading(i)),
    );
    for (const after of [400, 900])
      expect(await killRound(place, { task: "migrate", after, from: 0 })).toMatchObject({ documents: 20 });
  });
});
