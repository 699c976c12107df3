import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDamage } from "../../../src/knowledge/schemas/damage.ts";
import type { Analysis } from "../../../src/model/index.ts";
import { findFlags } from "../../../src/stages/flags/index.ts";
import { findQuotes } from "../../../src/text/quotes.ts";
import { findSentences } from "../../../src/text/sentences.ts";
import { TagIndex } from "../../../src/text/tag-index.ts";
import { tokenize } from "../../../src/text/tokenize.ts";
import { KNOWLEDGE } from "../../fixtures/folders.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** All of the text is the article: what is a menu is no matter of these rules. */
function flagsOf(text: string, code: string): ReturnType<typeof findFlags> {
  const language = lexicon.languages.get(code)!;
  const tokens = tokenize(text, language.tokenizing);
  const blocks = [{ role: "body", start: 0, end: text.length }] as const;
  const quotes = findQuotes(text);
  const sentences = findSentences(text, tokens, blocks, quotes, { abbreviations: language.abbreviations });
  const tags = new TagIndex(language.trie.match(tokens, language.morphology, false));
  const analysis: Analysis = { text, language: code, blocks, tokens, sentences, quotes, tags: tags.all };
  return findFlags(analysis, tags, language);
}

const rulesIn = (text: string, code: string): string[] => flagsOf(text, code).signs.map((sign) => sign.rule);

for (const code of ["fr", "en", "ru"]) {
  const file = readDamage(parse(readFileSync(join(KNOWLEDGE, "languages", code, "damage.yml"), "utf8")));
  describe(`signs of machine translation in ${code}`, () => {
    for (const { id, hits, misses } of file.signs) {
      it.each(hits)(`${id}: %s`, (hit) => {
        expect(rulesIn(hit, code)).toContain(id);
      });
      it.each(misses)(`not ${id}: %s`, (miss) => {
        expect(rulesIn(miss, code)).not.toContain(id);
      });
    }
  });
}

describe("machine translation", () => {
  it("is called by one strong sign", () => {
    expect(flagsOf("Il a vu son président français Emmanuel Macron.", "fr").flags).toEqual(["machine-translated"]);
  });

  it("is not called by one weak sign, however often it comes back", () => {
    const text = "Les soldats de la paix sont là. ".repeat(30);
    expect(flagsOf(text, "fr").flags).toEqual([]);
  });

  it("needs more in a long text than in a short one", () => {
    const signs = "Les soldats de la paix sont là. Il faut noter que la réunion frustrée a duré. ".repeat(2);
    const filler = "Le président français a reçu mardi le ministre allemand des Affaires étrangères. ".repeat(200);
    expect(flagsOf(signs, "fr").flags).toEqual(["machine-translated"]);
    expect(flagsOf(signs + filler, "fr").flags).toEqual([]);
  });
});

describe("lost characters", () => {
  it.each([
    ["a character that could not be decoded", "Le pr\uFFFDsident a parlé.", "fr"],
    ["letters shown as question marks", "Le pr?sident fran?ais a parl? hier.", "fr"],
    ["marks shown as question marks", "?Мы готовы?, ? сказал он. ?Да?, ? ответил другой.", "ru"],
    ["UTF-8 read as windows-1251", "РџСЂРµР·РёРґРµРЅС‚ Р РѕСЃСЃРёРё РІСЃС‚СЂРµС‚РёР»СЃСЏ", "ru"],
    ["windows-1251 read as windows-1252", "Ïðåçèäåíò Ðîññèè âñòðåòèëñÿ ñ êàíöëåðîì Ãåðìàíèè", "ru"],
  ])("%s", (_name, text, code) => {
    expect(flagsOf(text, code).flags).toEqual(["damaged-encoding"]);
  });

  it.each([
    ["questions", "Pourquoi ? Il ne l'a pas dit. Comment ? On verra. Quand ? Demain.", "fr"],
    ["addresses", "Voir example.org/lire?page=3 et example.org/lire?id=deux.", "fr"],
    ["capitals with accents before a guillemet", "« ÉGALITÉ », « LIBERTÉ », a-t-il dit.", "fr"],
    ["foreign names", "Erdoğan, Çavuşoğlu et Łukasz Žižek sont là.", "fr"],
    ["questions in Russian", "Зачем? Он не сказал. Почему?", "ru"],
  ])("are not %s", (_name, text, code) => {
    expect(flagsOf(text, code).flags).toEqual([]);
  });

  it("of accents have a flag of their own", () => {
    const text = "Le president a telephone apres la reunion. La cooperation europeenne a ete evoquee.";
    expect(flagsOf(text, "fr").flags).toEqual(["lost-accents"]);
  });
});
