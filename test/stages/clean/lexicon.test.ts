import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBoilerplate } from "../../../src/knowledge/schemas/boilerplate.ts";
import { compileBoilerplate } from "../../../src/lexicon/boilerplate.ts";
import { findPhrases, readWords } from "../../../src/stages/clean/find-phrases.ts";
import { fold } from "../../../src/text/fold.ts";
import { readSource } from "./lexicons.ts";

const LISTS = {
  months: [],
  weekdays: [],
  date_words: [],
  verbs: [],
  common: [],
  agencies: [],
  subordinators: [],
  personas: [],
};
const EXAMPLES = { hits: ["a", "b", "c"], misses: ["d", "e", "f"] };

function lexicon(...phrases: string[]) {
  return compileBoilerplate(
    readBoilerplate({
      language: "fr",
      ...LISTS,
      rules: [{ id: "fr.x", mechanism: "line-equals", phrases, ...EXAMPLES }],
    }),
  );
}

function found(line: string, ...phrases: string[]): string[] {
  return findPhrases(readWords(line, 0), [lexicon(...phrases)], line).map((hit) => line.slice(hit.start, hit.end));
}

describe("phrases", () => {
  test("are found without regard to case, accents and the kind of apostrophe and space", () => {
    expect(found("L’ACCÈS\u00a0 libre", "l'acces libre")).toEqual(["L’ACCÈS\u00a0 libre"]);
  });
  test("take numbers with their separators", () => {
    expect(found("il y a 40 000 vues", "<number> vues")).toEqual(["40 000 vues", "000 vues"]);
  });
  test("take a few words in a gap, never a sentence's end", () => {
    expect(found("recevez vite et bien la lettre", "recevez <gap> lettre")).toHaveLength(1);
    expect(found("recevez vite. Et la lettre", "recevez <gap> lettre")).toEqual([]);
  });
  test("take any ending where a star says so", () => {
    expect(found("votre commentaires", "votre commentaire*")).toHaveLength(1);
    expect(found("votre commentaires", "votre commentaire")).toEqual([]);
  });
  test("end inside a word when the next line is glued to it", () => {
    expect(found("base multimédiaVladimir", "base multimedia")).toEqual(["base multimédia"]);
    expect(found("base multimédiatique", "base multimedia")).toEqual([]);
  });
});

describe("the file", () => {
  test.each([
    ["an unknown mechanism", { mechanism: "line-magic" }, /mechanism/],
    ["fewer than three misses", { misses: ["a"] }, /misses/],
    ["an unknown slot", { phrases: ["<word> x"] }, /unknown slot/],
    ["a gap at the end", { phrases: ["x <gap>"] }, /begin and end/],
    ["an id of another language", { id: "en.x" }, /not of language/],
  ])("is refused for %s", (_, change, message) => {
    const rule = { id: "fr.x", mechanism: "line-equals", phrases: ["x"], ...EXAMPLES, ...change };
    expect(() => compileBoilerplate(readBoilerplate({ language: "fr", ...LISTS, rules: [rule] }))).toThrow(message);
  });
  test("is refused when two rules share an id", () => {
    const rule = { id: "fr.x", mechanism: "line-equals", phrases: ["x"], ...EXAMPLES };
    expect(() => compileBoilerplate(readBoilerplate({ language: "fr", ...LISTS, rules: [rule, rule] }))).toThrow(
      /two rules/,
    );
  });
  test("of each language compiles", () => {
    for (const language of ["fr", "en", "ru"] as const)
      expect(compileBoilerplate(readBoilerplate(readSource(language))).rules.length).toBeGreaterThan(15);
  });
});

describe("fold", () => {
  test("keeps the length, and folds twice to the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
  test.each([
    ["Élysée", "elysee"],
    ["Ёлка и Йод", "елка и йод"],
    ["L’été\u00a0à\u202fl`aube", "l'ete a l'aube"],
    ["İstanbul Łódź Ålesund", "istanbul lodz alesund"],
    ["Œuvre", "œuvre"],
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
