import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading, RegisterContact } from "../../src/model/index.ts";
import { openRegister } from "../../src/store/index.ts";
import { BIN, readout, spawned } from "../fixtures/commands.ts";
import { emptyFolder } from "../fixtures/shared.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
  const made = await emptyFolder(join(folder, "made"));
  await readout(["ingest", file("nothing.ndjson", '{"text":"Rien."}\n'), "--data", made]);
}, 60_000);
/** Making a register takes seconds: each test gets a copy of one. */
function register(name: string): string {
  cpSync(join(folder, "made"), join(folder, name), { recursive: true });
  return join(folder, name);
}
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
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
    ["a register that is not there", ["contacts", "--data", "/nowhere/at/all"], 1, /nowhere/],
    ["a file that is not there", ["extract", "nothing.txt"], 4, /nothing\.txt/],
  ])("%s", async (_, args, status, message) => {
    const run = await readout(args);
    expect(run.status).toBe(status);
    expect(run.err).toMatch(message);
  });

  it("speaks French where the user does", async () => {
    expect((await readout(["contcats"], { env: { LANG: "fr_FR.UTF-8" } })).err).toContain("Vouliez-vous");
    expect((await readout(["contcats", "--lang-ui", "fr"])).err).toContain("Vouliez-vous");
  });

  it("prints its version and help, on stdout", async () => {
    expect((await readout(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await readout(["--help"])).toMatchObject({ status: 0, err: "" });
    expect((await readout(["contacts", "--help"])).out).toContain("--between");
  });

  it("does so as a program of its own", () => {
    expect(spawned(["--version"])).toMatchObject({ status: 0, err: "" });
    expect(spawned(["contcats"], { env: { LANG: "fr_FR.UTF-8" } })).toMatchObject({ status: 2, out: "" });
    expect(spawned(["extract", "-", "--json"], { input: CALL }).out).toContain('"kind":"call"');
  });
});

describe("extract", () => {
  it("names each input it cannot read, reads the rest and exits with 4", async () => {
    const inputs = [
      file("empty.txt", ""),
      file("binary.bin", Uint8Array.of(0, 1, 2, 3)),
      file("half.txt", Uint8Array.of(0xf0, 0x9f)),
      file("latin.txt", Buffer.from(CALL, "latin1")),
    ];
    const run = await readout(["extract", ...inputs, "--json"]);
    expect(run.status).toBe(4);
    expect(run.err.trim().split("\n")).toHaveLength(3);
    for (const name of inputs.slice(0, 3)) expect(run.err).toContain(name);
    expect(lines<Reading>(run.out).map((r) => r.text)).toEqual([CALL]);
  });

  it("reads documents from standard input and gives their id and address back", async () => {
    const run = await readout(["extract", "-", "--json"], {
      input: `${JSON.stringify({ id: "a1", url: "https://example.org/a1", text: CALL })}\n`,
    });
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

describe("the register by command", { timeout: 120_000 }, () => {
  const contacts = async (data: string, ...filters: string[]): Promise<RegisterContact[]> =>
    lines((await readout(["contacts", "--json", "--data", data, ...filters])).out);

  it("is the same for the same texts twice, or in another order; and is listed, filtered and shown", async () => {
    const a = file("a.txt", CALL);
    const b = file(
      "b.txt",
      "Le 12 mars 2021, Emmanuel Macron et Vladimir Poutine se sont entretenus par téléphone au sujet de la Libye, a indiqué l'Élysée.",
    );
    const [one, two] = [register("one"), register("two")];
    expect(await readout(["ingest", a, b, "--data", one])).toMatchObject({ status: 0 });
    const [first] = await contacts(one);
    expect(first?.sources).toHaveLength(2);
    expect((await readout(["ingest", b, a, "--data", one])).err).toContain("0 documents read, 2 already known");
    const listed = (await readout(["contacts", "--json", "--data", one])).out;
    await readout(["ingest", b, "--data", two]);
    await readout(["ingest", a, "--data", two]);
    expect((await readout(["contacts", "--json", "--data", two])).out).toBe(listed);

    const fitting = ["--actor", "France", "--actor", "Путин", "--side", "Kremlin", "--dossier", "Libye"];
    expect(await contacts(one, ...fitting, "--between", "Macron,Poutine", "--since", "2021-03")).toHaveLength(1);
    expect(await contacts(one, "--between", "FRA", "RUS", "--actor", "Turquie")).toHaveLength(0);
    expect(await contacts(one, "--until", "2021-02")).toHaveLength(0);
    const page = (await readout(["show", first!.id, "--data", one])).out;
    for (const words of ["Emmanuel Macron", "12 March 2021", "a.txt", "b.txt", "Kremlin"])
      expect(page).toContain(words);
    expect(await readout(["show", "nobody", "--data", one])).toMatchObject({ status: 1 });
    expect(await readout(["agreements", "--json", "--data", one])).toMatchObject({ status: 0, out: "" });
  });

  it("is locked while another process has it, and free again when that one was killed", async () => {
    const data = register("locked");
    const store = JSON.stringify(new URL("../../dist/src/store/index.js", import.meta.url).href);
    const script = `const { openRegister } = await import(${store}); await openRegister({ data: ${JSON.stringify(data)} }, { create: false }); console.log("open"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const refused = await readout(["contacts", "--data", data]);
    expect(refused.status).toBe(5);
    expect(refused.err).toContain(String(holder.pid));
    const ended = new Promise((resolve) => holder.once("close", resolve));
    holder.kill("SIGKILL");
    await ended;
    expect(await readout(["contacts", "--json", "--data", data])).toMatchObject({ status: 0, err: "" });
  });

  it("is worked on through the server that holds it, by every command but another server", async () => {
    const data = register("served");
    const server = spawn(process.execPath, [BIN, "serve", "--data", data, "--port", "0"], { env: { LANG: "C" } });
    const [, url = ""] = /(http:\S+)/.exec(String((await once(server.stdout, "data"))[0] as Buffer)) ?? [];
    const ended = once(server, "close");
    try {
      expect(await readout(["ingest", file("told.txt", CALL), "--data", data])).toMatchObject({ status: 0 });
      const [told] = await contacts(data);
      const decided = await readout(["review", told!.id, "--set", "kind=video", "--why", "seen", "--data", data]);
      expect(decided).toMatchObject({ status: 0 });
      const { contacts: shown } = (await (await fetch(`${url}contacts.json`)).json()) as {
        contacts: RegisterContact[];
      };
      expect(shown).toMatchObject([{ id: told!.id, kind: "video" }]);
      expect(await readout(["doctor", "--data", data])).toMatchObject({ status: 0 });
      const second = await readout(["serve", "--data", data, "--port", "0"]);
      expect(second.status).toBe(5);
      expect(second.err).toContain(String(server.pid));
    } finally {
      server.kill("SIGTERM");
      await ended;
    }
    expect(await contacts(data)).toHaveLength(1);
  });

  it("refuses a register written by a newer version", async () => {
    const data = register("newer");
    const database = await openRegister({ data }, { create: false });
    await database.query("INSERT INTO schema_version (number) VALUES (9999)");
    await database.close();
    const run = await readout(["contacts", "--data", data]);
    expect(run.status).toBe(6);
    expect(run.err).toContain("9999");
  });
});
