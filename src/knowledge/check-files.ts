/** Every file of the world against its schema: what is wrong is named with file and entry. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { Country, LISTS, Person } from "./schemas/world.ts";
import { readBoilerplate } from "./schemas/boilerplate.ts";
import { compileDates } from "../lexicon/dates.ts";

export function checkFiles(folder: string): Problem[] {
  const problems: Problem[] = [];
  const each = (name: string, check: (file: string, value: unknown, text: string) => void): void => {
    for (const file of filesOf(folder, name)) {
      const text = readFileSync(join(folder, name, file), "utf8");
      try {
        check(`${name}/${file}`, parse(text, { maxAliasCount: 0 }), text);
      } catch (error) {
        problems.push({ level: "error", place: `${name}/${file}`, message: error instanceof Error ? error.message : String(error) });
      }
    }
  };
  each("countries", (file, value, text) => {
    problems.push(...headOf(file, text), ...entryProblems(Country, value, file));
    const id = (value as { id?: string } | null)?.id ?? "";
    if (!file.endsWith(`/${id}.yml`)) problems.push({ level: "error", place: file, message: `the file is not called after its id ${id}` });
  });
  each("people", (file, value, text) => problems.push(...headOf(file, text), ...listProblems(Person, value, file)));
  for (const [name, schema] of Object.entries(LISTS)) each(name, (file, value) => problems.push(...listProblems(schema, value, file)));
  const languages = join(folder, "languages");
  for (const code of existsSync(languages) ? readdirSync(languages) : [])
    each(join("languages", code), (file, value) => {
      if (file.endsWith("boilerplate.yml")) readBoilerplate(value);
      if (file.endsWith("dates.yml")) compileDates(value);
    });
  return problems;
}

export function filesOf(folder: string, name: string): string[] {
  const path = join(folder, name);
  return existsSync(path) ? readdirSync(path).filter((f) => f.endsWith(".yml")).sort() : []; // prettier-ignore
}

const headOf = (place: string, text: string): Problem[] =>
  /^# Checked against:/.test(text) ? [] : [{ level: "error", place, message: 'must begin with "# Checked against: …"' }];

function listProblems(schema: z.ZodType, value: unknown, file: string): Problem[] {
  if (value === null) return [];
  if (!Array.isArray(value)) return [{ level: "error", place: file, message: "a list is expected" }];
  return value.flatMap((entry, i) => entryProblems(schema, entry, `${file}: ${nameOf(entry, i)}`));
}

function nameOf(entry: unknown, i: number): string {
  const { id, name, form } = (entry ?? {}) as Record<string, unknown>;
  const shown = name ?? id ?? form;
  return typeof shown === "string" ? shown : `entry ${i + 1}`;
}

function entryProblems(schema: z.ZodType, entry: unknown, place: string): Problem[] {
  const parsed = schema.safeParse(entry);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ level: "error", place, message: `${issue.path.join(".")}${issue.path.length > 0 ? ": " : ""}${issue.message}` }));
}
