import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading, RegisterContact } from "../../src/model/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const BIN = join(ROOT, "bin/readout.mjs");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
  readout(["ingest", file("nothing.ndjson", '{"text":"Rien."}\n'), "--data", "made"]);
});
/** Making a register takes seconds: each test gets a copy of one. */
function register(name: string): string {
  cpSync(join(folder, "made"), join(folder, name), { recursive: true });
  return name;
}
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function readout(args: readonly string[], input: string | Buffer = "", env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: "utf8",
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", LANG: "C", ...env },
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const CALL =
  "Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine le 12 mars 2021, a annoncé le Kremlin.";
const lines = <T>(out: string): T[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

describe("exit statuses and messages", () => {
  it.each<[string, string[], number, RegExp]>([
    ["no command", [], 2, /^$/],
    ["an unknown command, with the nearest", ["contcats"], 2, /Did you mean “contacts”/],
    ["an unknown option", ["contacts", "--colour"], 2, /--colour/],
    ["a kind that does not exist", ["contacts", "--kind", "phone"], 2, /call, video/],
    ["a date that is none", ["contacts", "--since", "spring"], 2, /--since/],
    ["show without an id", ["show"], 2, /ID/],
    ["a register that is not there", ["contacts", "--data", "nowhere"], 1, /nowhere/],
    ["a file that is not there", ["extract", "nothing.txt"], 4, /nothing\.txt/],
  ])("%s", (_, args, status, message) => {
    const run = readout(args);
    expect(run.status).toBe(status);
    expect(run.err).toMatch(message);
  });

  it("speaks French where the user does", () => {
    expect(readout(["contcats"], "", { LANG: "fr_FR.UTF-8" }).err).toContain("Vouliez-vous");
    expect(readout(["contcats", "--lang-ui", "fr"]).err).toContain("Vouliez-vous");
  });

  it("prints its version and help, on stdout, quickly", () => {
    expect(readout(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(readout(["--help"])).toMatchObject({ status: 0, err: "" });
    expect(readout(["contacts", "--help"]).out).toContain("--between");
  });
});

describe("extract", () => {
  it("names each input it cannot read, reads the rest and exits with 4", () => {
    const inputs = [
      file("empty.txt", ""),
      file("binary.bin", Uint8Array.of(0, 1, 2, 3)),
      file("half.txt", Uint8Array.of(0xf0, 0x9f)),
      file("latin.txt", Buffer.from(CALL, "latin1")),
    ];
    const run = readout(["extract", ...inputs, "--json"]);
    expect(run.status).toBe(4);
    expect(run.err.trim().split("\n")).toHaveLength(3);
    for (const name of inputs.slice(0, 3)) expect(run.err).toContain(name);
    expect(lines<Reading>(run.out).map((r) => r.text)).toEqual([CALL]);
  });

  it("reads documents from standard input and gives their id and address back", () => {
    const run = readout(
      ["extract", "-", "--json"],
      `${JSON.stringify({ id: "a1", url: "https://example.org/a1", text: CALL })}\n`,
    );
    expect(run.status).toBe(0);
    expect(lines<Reading>(run.out)).toMatchObject([
      { schema: "readout.reading/1", source: { id: "a1", url: "https://example.org/a1" }, text: CALL },
    ]);
  });

  it("is quiet when its reader has had enough", async () => {
    const input = Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: String(i), text: CALL.repeat(20) })).join(
      "\n",
    );
    const child = spawn(process.execPath, [BIN, "extract", "-", "--json"]);
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
  });
});

/** Each command is a process of its own, and a busy machine starts them slowly. */
const MANY_COMMANDS = 180_000;

describe("the register by command", { timeout: MANY_COMMANDS }, () => {
  const contacts = (data: string, ...filters: string[]): RegisterContact[] =>
    lines(readout(["contacts", "--json", "--data", data, ...filters]).out);

  it("is the same for the same texts twice, or in another order; and is listed, filtered and shown", () => {
    const a = file("a.txt", CALL);
    const b = file(
      "b.txt",
      "Le 12 mars 2021, Emmanuel Macron et Vladimir Poutine se sont entretenus par téléphone au sujet de la Libye, a indiqué l'Élysée.",
    );
    expect(readout(["ingest", a, b, "--data", register("one")])).toMatchObject({ status: 0 });
    const [first] = contacts("one");
    expect(first?.sources).toHaveLength(2);
    expect(readout(["ingest", b, a, "--data", "one"]).err).toContain("0 documents read, 2 already known");
    const listed = readout(["contacts", "--json", "--data", "one"]).out;
    readout(["ingest", b, "--data", register("two")]);
    readout(["ingest", a, "--data", "two"]);
    expect(readout(["contacts", "--json", "--data", "two"]).out).toBe(listed);

    expect(contacts("one", "--between", "Macron,Poutine", "--since", "2021-03")).toHaveLength(1);
    expect(contacts("one", "--between", "FRA", "RUS")).toHaveLength(1);
    for (const filter of [
      ["--actor", "France"],
      ["--actor", "Путин"],
      ["--side", "Kremlin"],
      ["--dossier", "Libye"],
    ])
      expect({ filter, found: contacts("one", ...filter).length }).toEqual({ filter, found: 1 });
    expect(contacts("one", "--actor", "Turquie")).toHaveLength(0);
    expect(contacts("one", "--until", "2021-02")).toHaveLength(0);
    const page = readout(["show", first!.id, "--data", "one"]).out;
    for (const words of ["Emmanuel Macron", "12 March 2021", "a.txt", "b.txt", "Kremlin"])
      expect(page).toContain(words);
    expect(readout(["show", "nobody", "--data", "one"])).toMatchObject({ status: 1 });
    expect(readout(["agreements", "--json", "--data", "one"])).toMatchObject({ status: 0, out: "" });
  });

  it("is locked while another process has it, and free again when that one was killed", async () => {
    register("locked");
    const store = JSON.stringify(new URL("../../dist/src/store/index.js", import.meta.url).href);
    const script = `const { openRegister } = await import(${store}); await openRegister({ data: "locked" }, { create: false }); console.log("open"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const refused = readout(["contacts", "--data", "locked"]);
    expect(refused.status).toBe(5);
    expect(refused.err).toContain(String(holder.pid));
    const ended = new Promise((resolve) => holder.once("close", resolve));
    holder.kill("SIGKILL");
    await ended;
    expect(readout(["contacts", "--json", "--data", "locked"])).toMatchObject({ status: 0, err: "" });
  });

  it("refuses a register written by a newer version", () => {
    register("newer");
    const store = JSON.stringify(new URL("../../dist/src/store/index.js", import.meta.url).href);
    const script = `const { openRegister } = await import(${store}); const db = await openRegister({ data: "newer" }, { create: false }); await db.query("INSERT INTO schema_version (number) VALUES (9999)"); await db.close();`;
    spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
    const run = readout(["contacts", "--data", "newer"]);
    expect(run.status).toBe(6);
    expect(run.err).toContain("9999");
  });
});
