/** Works on a register until it is killed, and says on standard output what it was told is done: `ack …`. */
import { decide, CannotDecide, type Decision } from "../../src/service/correct.ts";
import { enter } from "../../src/service/enter.ts";
import { queryContacts } from "../../src/service/query.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import { apply } from "../../src/service/reread.ts";
import { documentsAfter, dropStaged, listCorrections, stageReading, type Database } from "../../src/store/index.ts";
import { killReading, laterReading, readOutOf } from "./readings.ts";

const [task = "", place = "", from = "0"] = process.argv.slice(2);
const data = place.startsWith("postgres:") ? { data: "none", db: place } : { data: place };

function ack(what: string): void {
  // Written at once: what is still in a buffer when the process dies was never said.
  process.stdout.write(`ack ${what}\n`);
}

const BATCH = 4;

async function ingestForever(database: Database): Promise<void> {
  for (let i = Number(from); ; i += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, k) => killReading(i + k));
    await enter(database, batch.map(readOutOf));
    ack(batch.map((r) => r.id).join(" "));
  }
}

async function reviewForever(database: Database): Promise<void> {
  for (let i = Number(from); ; i++) {
    const contacts = await queryContacts(database, {});
    const one = contacts[i % contacts.length];
    const other = contacts[(i * 7 + 3) % contacts.length];
    if (one === undefined || other === undefined) return;
    const decisions: Decision[] = [
      { action: "accept", contact: one.id },
      { action: "correct", contact: one.id, facts: { kind: "video" } },
      { action: "merge", contact: one.id, others: [other.id] },
      { action: "split", contact: one.id, documents: [one.sources[0]?.document ?? ""] },
      { action: "reject", contact: one.id },
      { action: "undo", number: (await listCorrections(database)).length - (i % 3) },
      { action: "undo", number: (await listCorrections(database)).length },
    ];
    try {
      const { number } = await decide(database, decisions[i % decisions.length] as Decision, {
        by: "test",
        why: `turn ${i}`,
        at: new Date(0),
      });
      ack(String(number));
    } catch (error) {
      if (!(error instanceof CannotDecide)) throw error;
    }
  }
}

async function rereadForever(database: Database): Promise<void> {
  for (let version = Number(from); ; version++) {
    await dropStaged(database);
    for (let after = ""; ;) {
      const page = await documentsAfter(database, after, 20);
      const last = page.at(-1);
      if (last === undefined) break;
      await database.transaction(async (sql) => {
        for (const { reading } of page) await stageReading(sql, laterReading(reading, version));
      });
      after = last.id;
    }
    await apply(database);
    ack(String(version));
  }
}

const TASKS: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  ingest: ingestForever,
  review: reviewForever,
  reread: rereadForever,
  migrate: () => {
    ack("open");
    return new Promise(() => setInterval(() => undefined, 1000));
  },
};

process.stdout.write("start\n");
await TASKS[task]?.(await openRegister(data, { create: true }));
