import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Lineage } from "../../src/lineage/index.ts";
import type { Comparison, RegisterContact } from "../../src/model/index.ts";
import { readout, type Run } from "../fixtures/commands.ts";
import { emptyFolder } from "../fixtures/shared.ts";
import { ANKARA, DISPATCH, KREMLIN, REPRINT, TRANSLATED } from "../fixtures/told.ts";

/** With the day in the sentence: without one an account stays by itself. */
const KREMLIN_DATED = { ...KREMLIN, text: KREMLIN.text.replace("провёл", "3 мая провёл") };
const ANKARA_DATED = { ...ANKARA, text: ANKARA.text.replace("of Russia.", "of Russia on 3 May.") };
const PAPER = { ...TRANSLATED, text: TRANSLATED.text.replace("a eu un", "a eu mercredi 3 mai un") };
const PLANNED = {
  id: "planned",
  text: "Emmanuel Macron et Recep Tayyip Erdogan s'entretiendront par téléphone le 20 mai 2023, a annoncé l'Élysée.",
};

/** Two calls of one day: one told by both sides and a paper, one by an agency and the paper that prints it. And one to come. */
describe("the sides by command", { timeout: 60_000 }, () => {
  let folder: string;
  let listed: Counted[];
  type Counted = RegisterContact & Pick<Lineage, "n_reports" | "n_independent" | "n_primary">;
  const ask = (...args: string[]): Promise<Run> => readout([...args, "--data", join(folder, "register")]);
  const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await ask(...args, "--json")).out) as T;
  const among = (...names: string[]): Counted =>
    listed.find((c) => c.status === "held" && names.every((n) => c.participants.some((p) => p.name.includes(n))))!;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "readout-sides-"));
    await emptyFolder(join(folder, "register"));
    const texts = [KREMLIN_DATED, ANKARA_DATED, PAPER, DISPATCH, REPRINT, PLANNED];
    const file = join(folder, "told.ndjson");
    writeFileSync(file, texts.map((t) => JSON.stringify({ published: "2023-05-03", ...t })).join("\n"));
    expect(await ask("ingest", file)).toMatchObject({ status: 0 });
    listed = (await ask("contacts", "--json")).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Counted);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("contacts --json counts reports, independent accounts and primary sources, as show does", async () => {
    expect(listed).toHaveLength(3);
    for (const contact of listed) {
      const { n_reports, n_independent, n_primary, sources } = await json<Counted>("show", contact.id);
      expect(contact).toMatchObject({ n_reports, n_independent, n_primary, sources });
    }
    expect(among("Putin", "Erdo")).toMatchObject({ n_reports: 3, n_independent: 2, n_primary: 2 });
    expect(among("Macron", "Erdo")).toMatchObject({ n_reports: 2, n_independent: 1, n_primary: 1 });
  });

  it("compare sets the accounts side by side: text, Markdown, HTML, JSON, to a file", async () => {
    const { id } = among("Putin", "Erdo");
    const found = await json<Comparison>("compare", id);
    expect(found.sides.map((s) => s.state).sort()).toEqual(["RUS", "TUR"]);
    expect(found.points.map((p) => p.state)).toContain("both");
    expect(found.points.map((p) => p.state)).toContain("one");
    const text = (await ask("compare", id)).out;
    for (const words of ["экспорт украинского зерна", "export of grain"]) expect(text).toContain(words);
    const file = join(folder, "sides.md");
    expect(await ask("compare", id, "--format", "markdown", "-o", file)).toMatchObject({ status: 0, out: "" });
    expect(readFileSync(file, "utf8")).toMatch(/^# .+\n[^]*\n\|/);
    expect((await ask("compare", id, "--format", "html")).out).toMatch(/^<!doctype html>/i);
    expect(await ask("compare", id, "--format", "pdf")).toMatchObject({ status: 2 });
    expect(await ask("compare", "nobody")).toMatchObject({ status: 1, out: "" });
  });

  it("lineage draws who repeats whom, back to the primary source", async () => {
    const { id } = among("Macron", "Erdo");
    const { lines, contact } = await json<Lineage & { contact: string }>("lineage", id);
    expect(contact).toBe(id);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.reports.filter((r) => r.of !== null)).toHaveLength(1);
    const drawn = (await ask("lineage", id)).out;
    for (const name of ["Élysée", "Agence France-Presse", "Le Figaro"]) expect(drawn).toContain(name);
    expect(await ask("lineage")).toMatchObject({ status: 2 });
  });

  it("last gives the latest contact that took place, not one to come, and says by what rule", async () => {
    expect((await json<Counted>("last", "FRA", "TUR")).id).toBe(among("Macron", "Erdo").id);
    expect((await json<Counted>("last", "FRA", "TUR", "--status", "planned")).status).toBe("planned");
    expect((await ask("last", "Макрон", "Erdogan")).out).toMatch(/2023/);
    expect(await ask("last", "USA", "CHN")).toMatchObject({ status: 0, out: "" });
    expect(await ask("last")).toMatchObject({ status: 2 });
  });

  it("count opens to its list, its filter and its rule, and says what it leaves out", async () => {
    const counted = await json<object>("count", "--between", "FRA", "TUR", "--kind", "call", "--since", "2023");
    expect(counted).toMatchObject({
      count: 1,
      contacts: [among("Macron", "Erdo").id],
      filter: { between: "FRA,TUR", kind: ["call"], since: "2023", status: ["held"] },
      not_counted: { planned: 1 },
    });
    const told = (await ask("count", "--between", "FRA", "TUR")).out;
    expect(told).toMatch(/^1 /);
    expect(told).toContain("--between FRA,TUR");
    expect(await json("count", "--actor", "CHN")).toMatchObject({ count: 0, contacts: [] });
  });
});
