import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { examine } from "../../src/service/doctor.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import { listCorrections, type Place } from "../../src/store/index.ts";

export type Task = "ingest" | "review" | "reread" | "migrate";

export interface Round {
  readonly task: Task;
  /** Milliseconds after the register was asked for, or after the first thing that was acknowledged. */
  readonly after: number;
  readonly since?: "start" | "ack";
  readonly from: number;
}

export interface Outcome {
  readonly acknowledged: readonly string[];
  readonly documents: number;
}

const ROOT = join(import.meta.dirname, "../..");

/** Starts a process that works on the register, kills it, and gives what it had said was done. */
async function killedWork(place: Place, { task, after, since = "start", from }: Round): Promise<string[]> {
  const worker = spawn(
    process.execPath,
    ["--import", "tsx", join(ROOT, "test/kill/worker.ts"), task, place.db ?? place.data, String(from)],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  const said: string[] = [];
  let errors = "";
  worker.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(worker, "close");
  const lines = createInterface({ input: worker.stdout });
  const begun = new Promise<void>((resolve) => {
    lines.on("line", (line) => {
      if (line.startsWith("ack ")) said.push(line.slice(4));
      if (line.startsWith(since)) resolve();
    });
  });
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, after));
  worker.kill("SIGKILL");
  await ended;
  if (worker.signalCode !== "SIGKILL") throw new Error(`the worker ended by itself: ${errors}`);
  return said;
}

/** One kill, and what must hold after it: nothing acknowledged is lost, nothing is doubled, and the doctor finds nothing. */
export async function killRound(place: Place, round: Round): Promise<Outcome> {
  const acknowledged = await killedWork(place, round);
  const database = await openRegister(place, { create: true });
  try {
    const ids = new Set((await database.query<{ id: string }>("SELECT id FROM documents")).map((row) => row.id));
    const decisions = new Set((await listCorrections(database)).map((c) => String(c.number)));
    const versions = await database.query<{ extractor: string }>("SELECT DISTINCT extractor FROM documents");
    const lost = lostOf(
      round.task,
      acknowledged,
      { ids, decisions, versions: versions.map((v) => v.extractor) },
      round.from,
    );
    if (lost.length > 0) throw new Error(`${round.task}: acknowledged, but not there: ${lost.join(", ")}`);
    const { findings, documents } = await examine(database);
    if (findings.length > 0)
      throw new Error(`${round.task} after ${round.after} ms: ${JSON.stringify(findings.slice(0, 5))}`);
    return { acknowledged, documents };
  } finally {
    await database.close();
  }
}

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  readonly versions: readonly string[];
}

function lostOf(task: Task, acknowledged: readonly string[], found: Found, from: number): string[] {
  switch (task) {
    case "ingest":
      return acknowledged.flatMap((line) => line.split(" ")).filter((id) => !found.ids.has(id));
    case "review":
      return acknowledged.filter((number) => !found.decisions.has(number));
    case "reread": {
      const numbers = found.versions.map((v) => Number(v.slice(1)) || 0);
      const newest = Math.max(...numbers);
      // All documents or none; what came after the last acknowledgement may be there too.
      if (newest >= from && numbers.length > 1) return [`half of it: ${found.versions.join(", ")}`];
      const last = acknowledged.at(-1);
      return last !== undefined && newest < Number(last) ? [last] : [];
    }
    case "migrate":
      return [];
  }
}
