import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examine } from "../../src/service/doctor.ts";
import { enter } from "../../src/service/enter.ts";
import { queryContacts } from "../../src/service/query.ts";
import { openRegister } from "../../src/service/rebuild.ts";
import { StorageFailed, type Database } from "../../src/store/index.ts";
import { emptyFolder } from "../fixtures/shared.ts";
import { killReading, readOutOf } from "../kill/readings.ts";

/** What befalls disks and folders: each has its name, and nothing that was there before is lost. */
describe("a register whose storage fails", { timeout: 120_000 }, () => {
  let folder: string;
  let whole: string;
  let before: string;
  const contacts = async (database: Database): Promise<string> => JSON.stringify(await queryContacts(database, {}));
  const batch = (from: number, to: number): ReturnType<typeof readOutOf>[] =>
    Array.from({ length: to - from }, (_, i) => readOutOf(killReading(from + i)));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "readout-faults-"));
    whole = await emptyFolder(join(folder, "whole"));
    const database = await openRegister({ data: whole }, { create: true });
    await enter(database, batch(0, 12));
    before = await contacts(database);
    await database.close();
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const copy = (name: string): string => {
    cpSync(whole, join(folder, name), { recursive: true });
    return join(folder, name);
  };

  /** In a process of its own: a database that gives up takes its process's modules with it. */
  const inAnother = (data: string, script: string): { out: string; err: string } => {
    const run = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `process.argv.push("script", ${JSON.stringify(data)});\n${script}`,
      ],
      { cwd: join(import.meta.dirname, "../.."), encoding: "utf8" },
    );
    return { out: run.stdout, err: run.stderr };
  };

  it("on a full disk says so, and keeps all that was acknowledged", async () => {
    const data = copy("full");
    // Every write to a file fails from a moment on, as the system reports it.
    const script = `
      import fs from "node:fs";
      import { openRegister } from "./src/service/rebuild.ts";
      import { enter } from "./src/service/enter.ts";
      import { killReading, readOutOf } from "./test/kill/readings.ts";
      const database = await openRegister({ data: process.argv[2] }, { create: false });
      const write = fs.writeSync;
      fs.writeSync = (fd, ...rest) => {
        if (fd < 3) return write(fd, ...rest);
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28 });
      };
      try {
        for (let i = 100; ; i += 20) await enter(database, Array.from({ length: 20 }, (_, k) => readOutOf(killReading(i + k))));
      } catch (error) {
        console.log(error.name, error.code);
      }
      process.exit(0);`;
    const { out, err } = inAnother(data, script);
    expect(`${out}${err}`).toContain("StorageFailed full");
    const database = await openRegister({ data }, { create: false });
    expect(await contacts(database)).toBe(before);
    expect((await examine(database)).findings).toEqual([]);
    await database.close();
  });

  it("in a folder that may not be written says so", () => {
    const parent = join(folder, "closed");
    mkdirSync(parent);
    cpSync(whole, join(parent, "register"), { recursive: true });
    const script = `
      import { openRegister } from "./src/service/rebuild.ts";
      if (process.getuid() === 0) process.setuid(65534);
      await openRegister({ data: process.argv[2] }, { create: false }).catch((error) => console.log(error.name, error.code));`;
    chmodSync(folder, 0o755);
    chmodSync(parent, 0o555);
    const { out, err } = inAnother(join(parent, "register"), script);
    chmodSync(parent, 0o755);
    expect(`${out}${err}`).toContain("StorageFailed read-only");
  });

  it("with a broken page says which table cannot be read, and changes nothing", async () => {
    const data = copy("broken");
    const opened = await openRegister({ data }, { create: false });
    const [row] = await opened.query<{ path: string }>("SELECT pg_relation_filepath('documents') AS path");
    await opened.query("CHECKPOINT");
    await opened.close();
    const file = join(data, row?.path ?? "");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4000, 4200);
    writeFileSync(file, bytes);
    const database = await openRegister({ data }, { create: false });
    const { findings } = await examine(database);
    expect(findings).toMatchObject([{ check: "unreadable", subject: "documents" }]);
    await expect(database.query("SELECT reading FROM documents")).rejects.toThrow(StorageFailed);
    await expect(database.query("SELECT reading FROM documents")).rejects.toMatchObject({ code: "damaged" });
    // What is not in the broken page is read as before.
    expect(await contacts(database)).toBe(before);
    await database.close();
    expect(statSync(file).size).toBe(bytes.length);
  });

  it("without the file that says where everything is, says that it is damaged", async () => {
    const data = copy("headless");
    rmSync(join(data, "global", "pg_control"));
    await expect(openRegister({ data }, { create: false })).rejects.toThrow();
    expect(readdirSync(data)).toContain("PG_VERSION");
  });

  it("does not take somebody's folder of other files for a register", async () => {
    const data = join(folder, "letters");
    mkdirSync(data);
    writeFileSync(join(data, "dear.txt"), "…");
    for (const create of [true, false])
      await expect(openRegister({ data }, { create })).rejects.toMatchObject({
        name: "StorageFailed",
        code: "not-a-register",
      });
    expect(readdirSync(data)).toEqual(["dear.txt"]);
  });

  it("names a server that does not answer, without its password", async () => {
    await expect(
      openRegister({ data: "none", db: "postgres://me:secret@127.0.0.1:1/register" }, { create: false }),
    ).rejects.toMatchObject({ name: "StorageFailed", code: "unreachable", place: "127.0.0.1:1/register" });
  });
});
