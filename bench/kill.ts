/**
 * `npm run bench:kill -- 200`: kills so many processes at chance moments while they ingest, review, read anew or upgrade, half of them on
 * an embedded register and half on a PostgreSQL server, and checks after each that nothing acknowledged is lost and the doctor finds
 * nothing. The moments follow from the round's number, so that a failure can be seen again: `npm run bench:kill -- 1 --from 57`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enter } from "../src/service/enter.ts";
import { openRegister } from "../src/service/rebuild.ts";
import type { Place } from "../src/store/index.ts";
import { oldRegister } from "../test/fixtures/old-schemas.ts";
import { installedPostgres, startPostgres, type Server } from "../test/fixtures/postgres.ts";
import { killReading, readOutOf } from "../test/kill/readings.ts";
import { killRound, type Task } from "../test/kill/rounds.ts";

const TASKS: readonly Task[] = ["ingest", "review", "reread", "migrate"];
const LONGEST = 2500;
/** A register is begun anew after so many rounds: a large one takes long to check. */
const ROUNDS_A_REGISTER = 20;

const rounds = Number(process.argv[2] ?? "200");
const first = process.argv.includes("--from") ? Number(process.argv[process.argv.indexOf("--from") + 1]) : 0;
const folder = mkdtempSync(join(tmpdir(), "readout-kill-"));
const newest = installedPostgres().at(-1);
if (newest === undefined) throw new Error("no PostgreSQL is installed");
const server: Server = await startPostgres(newest);
const started: Record<string, Place> = {};
const killed: Record<string, number> = {};
let acknowledged = 0;

async function begun(kind: string, round: number): Promise<Place> {
  const name = `${kind}_${Math.floor(round / ROUNDS_A_REGISTER)}`;
  const known = started[name];
  if (known !== undefined) return known;
  const place: Place = { data: join(folder, name), ...(kind === "served" && { db: await server.database(name) }) };
  const database = await openRegister(place, { create: true });
  await enter(
    database,
    Array.from({ length: 12 }, (_, i) => readOutOf(killReading(i))),
  );
  await database.close();
  started[name] = place;
  return place;
}

async function upgrading(kind: string, round: number): Promise<Place> {
  const name = `old_${kind}_${round}`;
  const place: Place = { data: join(folder, name), ...(kind === "served" && { db: await server.database(name) }) };
  await oldRegister(
    place,
    1 + (round % 2),
    Array.from({ length: 30 }, (_, i) => killReading(i)),
  );
  return place;
}

try {
  for (let round = first; round < first + rounds; round++) {
    const kind = round % 2 === 0 ? "embedded" : "served";
    const task = TASKS[Math.floor(round / 2) % TASKS.length] ?? "ingest";
    const after = (Math.imul(round + 1, 0x9e3779b1) >>> 0) % LONGEST;
    const place = task === "migrate" ? await upgrading(kind, round) : await begun(kind, round);
    const outcome = await killRound(place, { task, after, from: 1000 * (round + 1) });
    acknowledged += outcome.acknowledged.length;
    killed[`${task}, ${kind}`] = (killed[`${task}, ${kind}`] ?? 0) + 1;
  }
  console.log(JSON.stringify({ rounds, acknowledged, killed }));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
