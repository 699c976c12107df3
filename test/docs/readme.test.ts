import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readout } from "../fixtures/commands.ts";

const ROOT = join(import.meta.dirname, "../..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

const TIME = 120_000;
let folder: string;

const run = (...args: string[]): ReturnType<typeof readout> =>
  readout(args, { env: { READOUT_DATA: join(folder, "data") } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-readme-"));
  expect(await run("demo")).toMatchObject({ status: 0 });
}, TIME);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the README", () => {
  it("quotes the sample that it names", () => {
    const [, quoted = ""] = /^> (ANKARA.+) \[…\]$/m.exec(readme) ?? [];
    expect(quoted.length).toBeGreaterThan(50);
    expect(readFileSync(join(ROOT, "samples/2-depeche-ankara.txt"), "utf8")).toContain(quoted);
  });

  it(
    "shows lines that the command prints, in their order",
    async () => {
      const [, block = ""] = /```\n(Emmanuel Macron[^]+?)```/.exec(readme) ?? [];
      const printed = (await run("show", "2021-03")).out.split("\n");
      const places = block
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => printed.indexOf(line));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
    TIME,
  );

  it(
    "names commands that find something in the samples",
    async () => {
      const commands = [...readme.matchAll(/^npx readout (contacts|show|agreements) ?([^#\n]*)/gm)];
      expect(commands.length).toBeGreaterThan(3);
      for (const [, name = "", rest = ""] of commands) {
        const { status, out } = await run(name, ...rest.trim().split(/\s+/).filter(Boolean));
        expect({ rest, status, found: out !== "" }).toEqual({ rest, status: 0, found: true });
      }
    },
    TIME,
  );

  it("gives the exit statuses that the program has", async () => {
    const { Exit } = await import("../../src/cli/exit.ts");
    const table = [...readme.matchAll(/^\| (\d) +\|/gm)].map(([, status]) => Number(status));
    expect(table).toEqual(Object.values(Exit).sort());
  });

  it("names scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ""] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});
