import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../src/model/index.ts";
import { readPaths, type InputError, type Result } from "../../src/sources/index.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-files-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(paths: readonly string[], stdin = "", options = {}): Promise<Result<Document>[]> {
  const results: Result<Document>[] = [];
  for await (const result of readPaths(paths, {
    stdin: Readable.from(stdin === "" ? [] : [Buffer.from(stdin)]),
    ...options,
  }))
    results.push(result);
  return results;
}

const documents = (results: readonly Result<Document>[]): Document[] => results.flatMap((r) => (r.ok ? [r.value] : []));
const errors = (results: readonly Result<Document>[]): InputError[] => results.flatMap((r) => (r.ok ? [] : [r.error]));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("readPaths", () => {
  it("reads a folder in name order, folders inside it too, hidden files not", async () => {
    const sub = join(folder, "texts");
    mkdirSync(join(sub, "b"), { recursive: true });
    for (const name of ["c.txt", "a.txt", "b/1.txt", ".hidden"]) writeFileSync(join(sub, name), `texte ${name}`);
    expect(documents(await read([sub])).map((d) => d.text)).toEqual(["texte a.txt", "texte b/1.txt", "texte c.txt"]);
  });

  it("gives the same id to the same bytes, whatever the name", async () => {
    const [a, b] = documents(await read([file("x.txt", "Macron a parlé."), file("y.dat", "Macron a parlé.")]));
    expect(a!.id).toBe(b!.id);
    expect(a!.id).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("names what it cannot read, and reads the rest", async () => {
    const results = await read([
      file("long.txt", "un mot ".repeat(200_000)),
      file("empty.txt", ""),
      join(folder, "none.txt"),
      file("p.png", Uint8Array.of(137, 80, 0, 0)),
      file("d.txt", "... 12 ..."),
      file("ok.txt", "Bien."),
    ]);
    expect(errors(results).map((e) => e.code)).toEqual(["too-long", "empty", "not-found", "binary", "no-text"]);
    expect(documents(results)).toHaveLength(1);
  });

  it("reads NDJSON by content: each line a document, a bad line an error of its own", async () => {
    const lines = [
      '{"id":"a","url":"https://example.org/a","published":"2021-01-10","outlet":"Le Journal","language":"fr","text":"Texte A."}',
      "{broken",
      '{"id":7,"html":"<p>Texte B.</p>"}',
      '{"id":"c"}',
      '{"id":"d","text":"demi \\ud83d"}',
      '{"id":"e","text":"   "}',
      "[1]",
      "",
    ];
    const results = await read([file("docs.txt", lines.join("\n"))]);
    expect(documents(results)).toMatchObject([
      {
        source: { id: "a", url: "https://example.org/a" },
        published: "2021-01-10",
        outlet: "Le Journal",
        language: "fr",
        text: "Texte A.",
      },
      { source: { id: "7" }, text: "Texte B." },
      { source: { id: "d" }, text: "demi \uFFFD", flags: ["damaged-encoding"] },
    ]);
    expect(errors(results).map((e) => [e.code, e.input.split(":").at(-1)])).toEqual([
      ["bad-json-line", "2"],
      ["not-a-document", "4"],
      ["no-text", "6"],
      ["not-a-document", "7"],
    ]);
  });

  it("reads NDJSON from standard input, and the identity does not depend on the order of keys", async () => {
    const [a, b] = documents(await read(["-"], '{"id":"a","text":"T"}\n{"text":"T", "id":"a", "extra":1}\n'));
    expect(a!.id).toBe(b!.id);
  });

  it("reads plain text from standard input, with what the user says of it", async () => {
    const [only] = documents(
      await read(["-"], "Macron a parlé.", { url: "https://example.org", published: "2020-01-01" }),
    );
    expect(only).toMatchObject({
      text: "Macron a parlé.",
      source: { url: "https://example.org" },
      published: "2020-01-01",
    });
    expect(only!.source.path).toBeUndefined();
  });

  it("believes the user before the page", async () => {
    const page = file(
      "page.txt",
      '<!DOCTYPE html><meta property="article:published_time" content="2021-01-10"><p>Texte.</p>',
    );
    expect(documents(await read([page]))[0]).toMatchObject({ published: "2021-01-10", text: "Texte." });
    expect(documents(await read([page], "", { published: "2021-01-11" }))[0]).toMatchObject({
      published: "2021-01-11",
    });
  });

  it("does not take a text that begins with a brace for NDJSON", async () => {
    expect(documents(await read([file("brace.txt", "{Photo} Macron a parlé.\nSuite.")]))).toHaveLength(1);
  });
});
