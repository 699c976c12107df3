import { describe, expect, it } from "vitest";
import { compileMatters, findMatters, type Matters } from "../../src/lexicon/matters.ts";
import { built } from "./knowledge.ts";

const ids = (text: string, language: string): string[] => {
  const matters = built.languages.get(language)?.parts.get("matters") as Matters;
  return [...new Set(findMatters(text, matters).map((hit) => hit.id))];
};

describe("matters of talks are found by their words", () => {
  it.each<[string, string, string]>([
    ["fr", "l'ouverture de couloirs humanitaires", "humanitarian-access"],
    ["en", "the opening of humanitarian corridors", "humanitarian-access"],
    ["ru", "об открытии гуманитарных коридоров", "humanitarian-access"],
    ["fr", "des livraisons d'armes", "arms-deliveries"],
    ["ru", "поставки вооружений", "arms-deliveries"],
    ["en", "they will stay in close touch", "contacts"],
    ["fr", "Ils sont convenus de rester en contact étroit", "contacts"],
    ["ru", "Условлено о продолжении контактов", "contacts"],
    ["en", "the safety of the nuclear power plant", "nuclear-plants"],
    ["ru", "безопасность АЭС", "nuclear-plants"],
    ["fr", "le protocole n'a pas été évoqué", "sign:unspoken"],
    ["en", "the question was not raised", "sign:unspoken"],
    ["ru", "эта тема не обсуждалась", "sign:unspoken"],
    ["en", "there was no agreement on crossings", "sign:unagreed"],
    ["fr", "aucun accord n'a été conclu", "sign:unagreed"],
  ])("%s: %s → %s", (language, text, id) => {
    expect(ids(text, language)).toContain(id);
  });

  it.each<[string, string, string]>([
    ["en", "a press release, Wednesday", "prisoners"],
    ["en", "migrants at the border", "arms-deliveries"],
    ["en", "the decision must be taken in December", "sign:unagreed"],
    ["fr", "la présidence a annoncé", "government-formation"],
    ["ru", "газета сообщает", "gas"],
    ["en", "free trade in the region", "prisoners"],
  ])("%s: %s is no %s", (language, text, id) => {
    expect(ids(text, language)).not.toContain(id);
  });

  it("refuses a phrase without a word", () => {
    const signs = { agreed: [], discussed: [], unspoken: [], unagreed: [], tail: [] };
    expect(() => compileMatters({ matters: [{ id: "x", words: ["«»"] }], signs })).toThrow(/must begin/);
  });

  it("is the same list in every language", () => {
    const lists = ["fr", "en", "ru"].map((code) => {
      const { phrases } = built.languages.get(code)?.parts.get("matters") as Matters;
      return [...new Set([...phrases.values()].flat().map((phrase) => phrase.id))].sort();
    });
    const [fr = [], en = [], ru = []] = lists;
    expect(fr).toEqual(en);
    expect(ru.filter((id) => !en.includes(id))).toEqual([]);
  });
});
