import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decide } from "../../src/service/correct.ts";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { queryContacts } from "../../src/service/query.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import { apply } from "../../src/service/reread.ts";
import { stageReading, type Database } from "../../src/store/index.ts";
import { sendFrame } from "../../src/store/frames.ts";
import { lockFile, readHolder } from "../../src/store/lock.ts";
import { emptyFolder } from "../fixtures/shared.ts";
import { killReading, laterReading, readOutOf } from "../kill/readings.ts";

/** A second process finds the folder taken, as the second opening does here: both ask the lock file, not their memory. */
describe("a register that its holder shares", { timeout: 60_000 }, () => {
  let folder: string;
  let holder: Database;
  let other: Database;
  const data = (): string => join(folder, "register");
  const batch = (from: number, to: number): ReturnType<typeof readOutOf>[] =>
    Array.from({ length: to - from }, (_, i) => readOutOf(killReading(from + i)));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "readout-through-"));
    await emptyFolder(data());
    holder = await openRegister({ data: data() }, { create: true });
    await enter(holder, batch(0, 6));
  }, 60_000);
  afterAll(async () => {
    await holder.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await holder.share?.();
    other = await openRegister({ data: data() }, { create: false });
  });
  afterEach(() => other.close());

  it("is refused as long as it is not shared", async () => {
    const alone = await openRegister({ data: await emptyFolder(join(folder, "alone")) }, { create: true });
    await expect(openRegister({ data: join(folder, "alone") }, { create: false })).rejects.toMatchObject({
      name: "RegisterLocked",
    });
    await alone.close();
  });

  it("takes texts, decisions and new readings from another process, and both see the same", async () => {
    await enter(other, batch(6, 12));
    const [first] = await queryContacts(holder, {});
    await decide(
      other,
      { action: "correct", contact: first!.id, facts: { kind: "video" } },
      { by: "Anne", why: "heard it", at: new Date(0) },
    );
    for (const { reading } of batch(0, 12)) await stageReading(other, laterReading(reading, 2));
    expect(await apply(other)).toMatchObject({ documents: 12 });
    expect(JSON.stringify(await queryContacts(other, {}))).toBe(JSON.stringify(await queryContacts(holder, {})));
    expect((await examine(other)).findings).toEqual([]);
  });

  it("undoes what fails halfway, there and here", async () => {
    const count = async (database: Database): Promise<number> =>
      (await database.query("SELECT 1 FROM documents")).length;
    const before = await count(holder);
    const failing = other.transaction(async (sql) => {
      await sql.query("DELETE FROM passages");
      throw new Error("changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");
    await expect(other.query("SELECT nothing FROM nowhere")).rejects.toThrow(/nowhere/);
    await expect(
      other.transaction(async (sql) => {
        await sql.query("SELECT nothing FROM nowhere");
      }),
    ).rejects.toThrow(/nowhere/);
    expect(await count(other)).toBe(before);
    expect((await examine(holder)).findings).toEqual([]);
  });

  it("undoes what a process that dies had begun, and goes on", async () => {
    const { door } = readHolder(lockFile(data())) ?? {};
    const socket = connect(door?.socket ?? "");
    sendFrame(socket, { id: 1, does: "begin" });
    await new Promise((resolve) => socket.once("data", resolve));
    sendFrame(socket, { id: 2, does: "query", text: "DELETE FROM passages", values: [], within: 1 });
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    expect((await examine(holder)).findings).toEqual([]);
  });

  it("keeps what one does at once apart from what another does", async () => {
    const third = await openRegister({ data: data() }, { create: false });
    await Promise.all([enter(other, batch(12, 18)), enter(holder, batch(18, 24)), enter(third, batch(24, 30))]);
    expect(await holder.query("SELECT 1 FROM documents")).toHaveLength(30);
    expect((await examine(third)).findings).toEqual([]);
    await third.close();
  });

  it("is refused to who must have it alone, and to another version of the program", async () => {
    await expect(openRegister({ data: data() }, { create: false, alone: true })).rejects.toMatchObject({
      name: "RegisterLocked",
    });
    await holder.share?.({ schema: 999 });
    await expect(openRegister({ data: data() }, { create: false })).rejects.toMatchObject({ name: "RegisterLocked" });
  });
});
