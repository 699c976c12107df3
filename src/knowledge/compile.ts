/** Reads the folder `knowledge/` (and any given besides it), and writes it as one artefact that loads fast. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { LexiconData } from "../lexicon/lexicon.ts";
import { packLexicon } from "../lexicon/pack.ts";
import { writeArtefact } from "./artefact.ts";

/** The parsed folder; `problems` names each file that could not be used and why. */
export function readKnowledge(folder: string): { data: LexiconData; problems: string[] } {
  const problems: string[] = [];
  const hash = createHash("sha256");
  const read = (path: string): unknown => {
    const text = readFileSync(path, "utf8");
    hash.update(text);
    try {
      return parse(text, { maxAliasCount: 0 });
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const filesOf = (name: string): string[] => {
    const dir = join(folder, name);
    if (!existsSync(dir)) return [];
    return readdirSync(dir).filter((f) => f.endsWith(".yml")).sort(); // prettier-ignore
  };
  const listOf = (name: string): never[] =>
    filesOf(name).flatMap((file) => {
      const value = read(join(folder, name, file));
      if (Array.isArray(value)) return value as never[];
      if (value !== null) problems.push(`${join(folder, name, file)}: a list is expected`);
      return [];
    });
  const languages: Record<string, Record<string, unknown>> = {};
  for (const code of readdirSync(join(folder, "languages")).sort()) {
    const parts: Record<string, unknown> = {};
    for (const file of filesOf(join("languages", code))) parts[file.slice(0, -4)] = read(join(folder, "languages", code, file));
    if (parts["language"] !== undefined) languages[code] = parts;
  }
  const people: Record<string, never[]> = {};
  for (const file of filesOf("people")) {
    const list = read(join(folder, "people", file));
    if (Array.isArray(list)) people[file.slice(0, -4)] = list as never[];
  }
  const data: LexiconData = {
    version: "",
    languages,
    countries: filesOf("countries").flatMap((f) => (read(join(folder, "countries", f)) ?? []) as never),
    people,
    organisations: listOf("organisations"),
    formats: listOf("formats"),
    dossiers: listOf("dossiers"),
    themes: listOf("themes"),
    acts: listOf("acts"),
    agreements: listOf("agreements"),
    outlets: listOf("outlets"),
    ambiguous: listOf("ambiguous"),
  };
  return { data: { ...data, version: hash.digest("hex").slice(0, 12) }, problems };
}

export function compileKnowledge(folder: string, target: string): string[] {
  const { data, problems } = readKnowledge(folder);
  if (problems.length === 0) writeFileSync(target, writeArtefact(packLexicon(data)));
  return problems;
}
