import { describe, expect, it } from "vitest";
import { trace } from "../../src/extract.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const lexicon = realLexicon();
const provisions = (text: string): string[] =>
  trace({ id: "sha256:test", text, source: {}, language: "ru" }, lexicon)
    .analysis.tags.filter((t) => t.value.type === "provision")
    .map((t) => t.value.id);

/** Adjectives before a noun, in the gender and number in which the data give them. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  ["territorial-integrity", ["территориальная целостность", "территориальной целостности", "территориальную целостность"]],
  ["humanitarian-access", ["гуманитарная помощь", "гуманитарной помощи", "гуманитарную помощь"]],
  ["direct-communication-line", ["горячая линия", "горячей линии", "горячую линию"]],
  ["security-cooperation", ["военное сотрудничество", "военного сотрудничества", "военным сотрудничеством"]],
  ["peacekeeping", ["российские миротворцы", "российских миротворцев", "российскими миротворцами"]],
]; // prettier-ignore

describe("Russian phrases in all cases", () => {
  it.each(FORMS.flatMap(([kind, forms]) => forms.map((form) => [kind, form] as const)))("%s: %s", (kind, form) => {
    expect(provisions(`Речь шла про ${form}.`)).toContain(kind);
  });

  it("leaves other words", () => {
    expect(provisions("Речь шла про территориальный спор и горячий чай.")).toEqual([]);
  });
});
