import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { loadLexicon } from "../../src/service/lexicon.ts";
import { registerWords, statesNamed } from "../../src/service/look-up.ts";

const COMPILED = new URL("../../dist/lexicon.bin", import.meta.url).pathname;

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(COMPILED);
});

describe("registerWords", () => {
  it.each([
    ["Poutine", "person/vladimir-putin"],
    ["Путин", "person/vladimir-putin"],
    ["emmanuel macron", "person/emmanuel-macron"],
    ["France", "FRA"],
    ["française", "FRA"],
    ["Франция", "FRA"],
    ["Haut-Karabagh", "dossier/nagorno-karabakh"],
    ["Карабах", "dossier/nagorno-karabakh"],
    ["Kremlin", "institution/presidency-of-russia"],
  ])("%s means %s", (words, id) => {
    expect(registerWords(words, lexicon)).toContain(id);
  });

  it.each(["", "   ", "xyzzy", "Macron et", "%"])("%j means nothing", (words) => {
    expect(registerWords(words, lexicon)).toEqual([]);
  });
});

describe("statesNamed", () => {
  it.each([
    ["Kremlin", "RUS"],
    ["Élysée", "FRA"],
    ["Russie", "RUS"],
  ])("%s speaks for %s", (words, state) => {
    expect(statesNamed(words, lexicon)).toContain(state);
  });
});
