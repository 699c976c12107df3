import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readBoilerplate } from "../../../src/knowledge/schemas/boilerplate.ts";
import { compileBoilerplate, type BoilerplateLexicon } from "../../../src/lexicon/boilerplate.ts";
import { clean } from "../../../src/stages/clean/index.ts";

export const LANGUAGES = ["fr", "en", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

const COMPILED = new Map(
  LANGUAGES.map((language) => [language, compileBoilerplate(readBoilerplate(readSource(language)))]),
);

export function readSource(language: Language): unknown {
  const file = new URL(`../../../knowledge/languages/${language}/boilerplate.yml`, import.meta.url);
  return parse(readFileSync(file, "utf8"));
}

/** The document's language first, then the others, as the pipeline hands them over. */
export function lexicons(language: Language): BoilerplateLexicon[] {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  return order.map((name) => COMPILED.get(name) as BoilerplateLexicon);
}

export interface ReadBlock {
  readonly role: string;
  readonly rule: string;
  readonly text: string;
}

export function read(text: string, language: Language = "fr"): ReadBlock[] {
  const { blocks, reasons } = clean(text, lexicons(language));
  return blocks.map(({ role, start, end }, i) => ({
    role,
    rule: reasons[i]?.rule ?? "",
    text: text.slice(start, end),
  }));
}

/** Roles with the first words of their blocks, one a line: easy to read in a failure. */
export function outline(text: string, language: Language = "fr"): string[] {
  return read(text, language).map(({ role, text: words }) => `${role}: ${words.replace(/\s+/gu, " ").slice(0, 48)}`);
}
