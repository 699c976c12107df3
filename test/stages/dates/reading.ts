import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileDates, type DateLexicon } from "../../../src/lexicon/dates.ts";
import type { DateMention, Token } from "../../../src/model/index.ts";
import { findDates } from "../../../src/stages/dates/index.ts";
import { tokenize, type TokenizeOptions } from "../../../src/text/tokenize.ts";

const FOLDER = new URL("../../../knowledge/languages/", import.meta.url);

/** What the stage sees of a language: its dates, and how its words are told apart. */
export interface DateLanguage {
  readonly lexicon: DateLexicon;
  readonly tokenizing: TokenizeOptions;
}

export function readSource(code: string): unknown {
  return parse(readFileSync(new URL(`${code}/dates.yml`, FOLDER), "utf8"));
}

export function loadDates(code: string): DateLanguage {
  const file = new URL(`${code}/language.yml`, FOLDER);
  const language = (existsSync(file) ? parse(readFileSync(file, "utf8")) : {}) as Record<string, string[] | undefined>;
  return {
    lexicon: compileDates(readSource(code)),
    tokenizing: {
      elisions: new Set(language["elisions"] ?? []),
      exact: new Set(language["exact"] ?? []),
      enclitics: language["enclitics"] ?? ["'s"],
    },
  };
}

export function readDates(
  text: string,
  { lexicon, tokenizing }: DateLanguage,
): { tokens: Token[]; mentions: DateMention[] } {
  const tokens = tokenize(text, tokenizing);
  return { tokens, mentions: findDates({ text, tokens, sentences: [] }, lexicon) };
}
