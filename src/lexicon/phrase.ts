import { tokenize, type TokenizeOptions } from "../text/tokenize.ts";
import { CASES } from "../model/index.ts";
import type { Inflector } from "./inflection.ts";

export interface PhraseOptions {
  readonly inflector: Inflector;
  readonly tokenize: TokenizeOptions;
  /** How plain words inflect: as common words, as personal names, or not at all. */
  readonly inflect: "nominal" | "names" | "none";
  readonly gender?: string;
  /** The language has cases: what stands before a hyphen need not take them. */
  readonly hyphens?: boolean;
}

/**
 * The words of a phrase as keys of the trie. `~word` is any form of a verb, `=word` does not change, any other word takes
 * the forms of `inflect`. Hyphens and articles are left out: they never matter.
 */
export function compilePhrase(phrase: string, options: PhraseOptions): string[] {
  const words: string[] = [];
  for (const part of phrase.split(/\s+/)) {
    if (part === "") continue;
    const verb = part.startsWith("~");
    const frozen = part.startsWith("=");
    for (const token of tokenize(verb || frozen ? part.slice(1) : part, options.tokenize)) {
      if (options.inflector.isTransparent(token.norm)) continue;
      const raw = (verb || frozen ? part.slice(1) : part).slice(token.start, token.end);
      // An acronym is one only in capitals: "UN" is not the article "un".
      if (isAcronym(raw)) {
        words.push(`^${raw}`);
        continue;
      }
      const closed = options.inflector.functionLemma(token.norm);
      if (token.kind !== "word") words.push(token.norm);
      else if (closed !== undefined && !verb && !frozen) words.push(closed);
      else if (verb) words.push(options.inflector.inflect(raw, "verbs"));
      else if (frozen || options.inflect === "none") {
        // In a language of cases a form that does not change stands for them all: "Ким Чен Ыном".
        if (frozen && options.hyphens === true && token.norm.length > 2) options.inflector.add(raw, token.norm, CASES);
        words.push(token.norm);
      } else {
        const lemma = options.inflector.inflect(raw, options.inflect, options.gender);
        // The first part of a hyphenated word may keep its form: "премьер-министра", "Касым-Жомартом".
        if (options.hyphens === true && part.charAt(token.end) === "-") options.inflector.add(raw, lemma, CASES);
        words.push(lemma);
      }
    }
  }
  return words;
}

const isAcronym = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
