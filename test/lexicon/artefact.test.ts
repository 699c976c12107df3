import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/text/tokenize.ts";
import { artefact, built, opened } from "./knowledge.ts";

const MOST_BYTES = 6_200_000;

describe("the compiled artefact", () => {
  test("stays small", () => {
    expect(artefact.length).toBeLessThan(MOST_BYTES);
  });
  test.each([...built.languages.keys()])("finds in %s texts what the lexicon built from the files finds", (code) => {
    const folder = new URL(`../../corpus/${code}/`, import.meta.url);
    const [from, to] = [built.languages.get(code)!, opened.languages.get(code)!];
    let texts: string[] = [];
    try {
      texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
    } catch {
      texts = [
        "Le président français Emmanuel Macron à Moscou.",
        "President Putin called him.",
        "Президент России Владимир Путин.",
      ];
    }
    for (const text of texts) {
      const tokens = tokenize(text, { ...from.tokenizing, accents: code === "fr" });
      expect(matches(to, tokens)).toEqual(matches(from, tokens));
    }
  });
  test("holds the same world", () => {
    expect([...opened.world.people.values()]).toEqual([...built.world.people.values()]);
    expect([...opened.world.countries.values()]).toEqual([...built.world.countries.values()]);
    expect(opened.version).toBe(built.version);
  });
});

/** Rules without their examples: those are not needed to read a text, and do not come back. */
function matches(
  language: typeof built.languages extends ReadonlyMap<string, infer L> ? L : never,
  tokens: Parameters<typeof language.trie.match>[0],
): string[] {
  return language.trie
    .match(tokens, language.morphology, false)
    .map((tag) =>
      JSON.stringify(tag, (key, value: unknown) => (key === "hits" || key === "misses" ? undefined : value)),
    );
}
