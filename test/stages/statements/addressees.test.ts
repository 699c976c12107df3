import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** Act, polarity and addressees of the first statement of a sentence. */
function told(language: string, text: string): unknown[] {
  const { statements } = extract({ id: "sha256:test", text, source: {}, published: "2022-06-01", language }, lexicon);
  const [first] = statements;
  return [first?.act, first?.polarity, first?.addressees?.map((a) => a.name)];
}

const CASES: Readonly<Record<string, readonly (readonly [string, string, number, readonly string[]])[]>> = {
  fr: [
    ["Emmanuel Macron a exhorté la Russie à se retirer.", "call-for", 0, ["Russia"]],
    ["Emmanuel Macron a remercié mardi Recep Tayyip Erdogan de sa médiation.", "thank", 1, ["Recep Tayyip Erdoğan"]],
    ["Emmanuel Macron a demandé à Vladimir Poutine de cesser le feu.", "demand", -1, ["Vladimir Putin"]],
    ["Emmanuel Macron a accusé Moscou de mentir.", "accuse", -1, ["Russia"]],
    ["Emmanuel Macron a dit à Vladimir Poutine que la guerre devait cesser.", "inform", 0, ["Vladimir Putin"]],
    ["Emmanuel Macron a menacé l'Iran de nouvelles sanctions.", "threaten", -1, ["Iran"]],
    ["Emmanuel Macron a exigé le retrait de la Russie.", "demand", -1, []],
    ["Emmanuel Macron a condamné l'invasion de l'Ukraine.", "condemn", -1, []],
    ["Emmanuel Macron a dit que la Russie devait se retirer.", "inform", 0, []],
    ["Emmanuel Macron a salué la Turquie pour sa médiation.", "support", 1, []],
  ],
  en: [
    ["Emmanuel Macron urged Russia to withdraw its troops.", "call-for", 0, ["Russia"]],
    ["Emmanuel Macron called on Vladimir Putin to stop the war.", "call-for", 0, ["Vladimir Putin"]],
    ["Emmanuel Macron thanked Recep Tayyip Erdogan for his mediation.", "thank", 1, ["Recep Tayyip Erdoğan"]],
    ["Emmanuel Macron told Vladimir Putin that the war must stop.", "inform", 0, ["Vladimir Putin"]],
    ["Emmanuel Macron warned Iran that sanctions would follow.", "warn", -1, ["Iran"]],
    ["Emmanuel Macron accused Moscow of lying.", "accuse", -1, ["Russia"]],
    ["Emmanuel Macron demanded Russia's withdrawal from Ukraine.", "demand", -1, []],
    ["Emmanuel Macron said Russia must withdraw.", "inform", 0, []],
    ["Emmanuel Macron condemned Russia for the invasion.", "condemn", -1, []],
  ],
  ru: [
    ["Эмманюэль Макрон призвал Россию вывести войска.", "call-for", 0, ["Russia"]],
    ["Эмманюэль Макрон поблагодарил Реджепа Тайипа Эрдогана за посредничество.", "thank", 1, ["Recep Tayyip Erdoğan"]],
    ["Эмманюэль Макрон сказал Владимиру Путину, что война должна прекратиться.", "inform", 0, ["Vladimir Putin"]],
    ["Эмманюэль Макрон обвинил Москву во лжи.", "accuse", -1, ["Russia"]],
    ["Эмманюэль Макрон предупредил Иран, что последуют санкции.", "warn", -1, ["Iran"]],
    ["Эмманюэль Макрон потребовал вывода войск России.", "demand", -1, []],
    ["«Война должна прекратиться», — сказал Эмманюэль Макрон.", "inform", 0, []],
    ["Эмманюэль Макрон осудил Россию за вторжение.", "condemn", -1, []],
  ],
};

describe.each(Object.entries(CASES))("to whom it is said (%s)", (language, cases) => {
  it.each(cases)("%s", (text, act, polarity, names) => {
    expect(told(language, text)).toEqual([act, polarity, names]);
  });
});
