import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** What each room may import besides itself and what these may: the one-way rule of ARCHITECTURE.md. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  lexicon: ["text"],
  knowledge: ["lexicon"],
  stages: ["lexicon"],
  link: ["lexicon"],
  extract: ["stages", "link"],
  resolve: ["text"],
  lineage: ["lexicon"],
  compare: ["lineage"],
  export: ["text"],
  store: ["text"],
  sources: ["text"],
  service: ["extract", "resolve", "lineage", "compare", "export", "store", "sources", "knowledge"],
  words: ["resolve", "lineage"],
  http: ["service", "words"],
  web: ["http"],
  cli: ["web"],
  index: ["service"],
};

/** Rooms that must run anywhere: files, network and processes are out of reach. */
const CORE = ["model", "text", "lexicon", "stages", "link", "extract", "resolve", "lineage", "compare", "export"];
const CORE_PACKAGES = ["zod"];

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const files = sourceFiles(SRC);
const imports: Import[] = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => ({ file, target: fileName })),
);

function local({ file, target }: Import): string | null {
  return target.startsWith(".") ? relative(SRC, resolve(dirname(file), target)) : null;
}

function room(path: string): string {
  return (path.split(sep)[0] ?? "").replace(/\.ts$/, "");
}

function reachable(from: string): Set<string> {
  const seen = new Set([from]);
  const queue = [from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const below of BELOW[next] ?? []) {
      if (!seen.has(below)) queue.push(below);
      seen.add(below);
    }
  return seen;
}

const wrong = (test: (item: Import) => boolean): string[] =>
  imports.filter(test).map(({ file, target }) => `${relative(SRC, file)} imports ${target}`);

describe("the import graph", () => {
  it("sees the sources", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it("knows every room", () => {
    expect([...new Set(files.map((f) => room(relative(SRC, f))))].filter((r) => !(r in BELOW))).toEqual([]);
  });

  it("goes one way", () => {
    expect(
      wrong((item) => {
        const target = local(item);
        return target !== null && !reachable(room(relative(SRC, item.file))).has(room(target));
      }),
    ).toEqual([]);
  });

  it("lets no stage import a sibling", () => {
    const stage = (path: string): string | undefined =>
      path.split(sep)[0] === "stages" ? path.split(sep)[1] : undefined;
    expect(
      wrong((item) => {
        const target = local(item);
        const [from, to] = [stage(relative(SRC, item.file)), target === null ? undefined : stage(target)];
        return from !== undefined && to !== undefined && from !== to;
      }),
    ).toEqual([]);
  });

  it("keeps the core free of Node and of packages", () => {
    expect(
      wrong(
        (item) =>
          CORE.includes(room(relative(SRC, item.file))) && local(item) === null && !CORE_PACKAGES.includes(item.target),
      ),
    ).toEqual([]);
  });

  it("has no circles between files of different rooms", () => {
    const rooms = new Set(Object.keys(BELOW));
    for (const name of rooms)
      for (const below of BELOW[name] ?? []) expect(reachable(below).has(name), `${name} and ${below}`).toBe(false);
  });
});
