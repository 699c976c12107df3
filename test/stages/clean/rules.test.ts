import { describe, expect, test } from "vitest";
import type { BoilerplateRule, Mechanism } from "../../../src/lexicon/boilerplate.ts";
import { findPhrases, readWords } from "../../../src/stages/clean/find-phrases.ts";
import { LANGUAGES, lexicons, read, type Language } from "./lexicons.ts";

/** An article of each language around the line in question. */
const ARTICLE: Record<Language, { title: string; first: string; second: string }> = {
  fr: {
    title: "Le ministre norvégien appelle son homologue chilienne",
    first:
      "Le ministre norvégien Olav Brekke a appelé mardi la ministre chilienne Rosa Pinto, selon un communiqué d'Oslo. Ils ont parlé du traité sur la pêche.",
    second:
      "La ministre chilienne a salué ce traité et remercié le ministre norvégien de son appel. Ils se reverront en automne à Oslo.",
  },
  en: {
    title: "Norwegian minister calls his Chilean colleague",
    first:
      "Norwegian minister Olav Brekke called the Chilean minister Rosa Pinto on Tuesday, a statement in Oslo said. They talked about the fishing treaty.",
    second:
      "The Chilean minister welcomed the treaty and thanked the Norwegian minister for his call. They will meet in Oslo in autumn.",
  },
  ru: {
    title: "Норвежский министр позвонил чилийской коллеге",
    first:
      "Норвежский министр Олав Брекке позвонил во вторник министру Чили Росе Пинто, сообщили в Осло. Они говорили о договоре о рыболовстве.",
    second:
      "Чилийская сторона приветствовала договор и поблагодарила норвежского министра за звонок. Осенью они увидятся в Осло.",
  },
};

const ROLES: Record<Mechanism, readonly string[]> = {
  "line-equals": ["boilerplate"],
  "line-starts": ["boilerplate"],
  "line-contains": ["boilerplate"],
  "line-ends": ["boilerplate"],
  "text-starts": ["boilerplate"],
  inline: ["boilerplate"],
  "menu-item": ["boilerplate"],
  "list-opener": ["boilerplate"],
  "tail-opener": ["boilerplate"],
  "tail-line": ["boilerplate"],
  credit: ["caption"],
  caption: ["caption"],
  "caption-hint": ["caption"],
  byline: ["byline", "dateline"],
  "byline-names": ["byline"],
  posting: ["byline", "dateline"],
};

/** Captions stand under the headline, leftovers before it, the rest of the furniture at the end. */
function pageWith(line: string, rule: BoilerplateRule, language: Language): string {
  const { title, first, second } = ARTICLE[language];
  if (rule.mechanism === "text-starts") return `${line}\n\n${first}\n\n${second}`;
  if (ROLES[rule.mechanism].includes("boilerplate")) return `${title}\n\n${first}\n\n${second}\n\n${line}`;
  return `${title}\n\n${line}\n\n${first}\n\n${second}`;
}

describe.each(LANGUAGES)("words of %s", (language) => {
  for (const rule of lexicons(language)[0]?.rules ?? []) {
    describe(rule.id, () => {
      test.each(rule.hits)("reads «%s»", (line) => {
        const found = findPhrases(readWords(line, 0), lexicons(language).slice(0, 1), line);
        expect(found.map((hit) => hit.rule)).toContain(rule.id);
        const page = pageWith(line, rule, language);
        const roles = read(page, language)
          .filter((block) => line.includes(block.text))
          .map((block) => block.role);
        expect(
          ROLES[rule.mechanism].some((role) => roles.includes(role)),
          `${line} is ${roles.join(", ")}`,
        ).toBe(true);
      });

      test.each(rule.misses)("leaves «%s»", (line) => {
        const { title, first, second } = ARTICLE[language];
        const blocks = read(`${title}\n\n${first}\n\n${line}\n\n${second}`, language).filter((block) =>
          line.includes(block.text),
        );
        expect(blocks.map((block) => block.rule)).not.toContain(rule.id);
        expect(
          blocks.map((block) => block.role).filter((role) => role === "boilerplate" || role === "caption"),
        ).toEqual([]);
      });
    });
  }
});
