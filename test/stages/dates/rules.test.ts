import { describe, expect, it } from "vitest";
import { compileDates } from "../../../src/lexicon/dates.ts";
import { describeExpression } from "../../../src/stages/dates/index.ts";
import { loadDates, readDates, readSource } from "./reading.ts";

const LANGUAGES = ["fr", "en", "ru"];

for (const code of LANGUAGES) {
  const language = loadDates(code);
  describe(`the date rules of ${code}`, () => {
    for (const rule of language.lexicon.rules) {
      for (const [marked, meaning] of Object.entries(rule.hits))
        it(`${rule.id} reads ${marked}`, () => {
          const text = marked.replace(/[[\]]/g, "");
          const wanted = [...marked.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1]);
          const { mentions } = readDates(text, language);
          if (meaning === "none") {
            const start = marked.indexOf("[");
            const end = marked.indexOf("]") - 1;
            expect(mentions.filter((m) => m.start < end && m.end > start)).toEqual([]);
            return;
          }
          const own = mentions.filter((m) => m.rule === rule.id);
          expect(own.map((m) => text.slice(m.start, m.end))).toEqual(wanted);
          expect(own.map((m) => describeExpression(m.expression)).join(" + ")).toBe(meaning);
        });
      for (const text of rule.misses)
        it(`${rule.id} leaves ${text}`, () => {
          expect(readDates(text, language).mentions.filter((m) => m.rule === rule.id)).toEqual([]);
        });
    }

    it("has hits and misses for every rule", () => {
      const poor = language.lexicon.rules.filter((r) => Object.keys(r.hits).length === 0 || r.misses.length === 0);
      expect(poor.map((r) => r.id)).toEqual([]);
    });
  });
}

describe("what is no date", () => {
  const nothing: Readonly<Record<string, readonly string[]>> = {
    fr: [
      "la résolution 2023 du Conseil de sécurité",
      "un convoi de 2000 soldats",
      "à 18h30 devant 34 députés",
      "inscrivez-vous maintenant",
      "la planète Mars et le vol 2024-B",
      "pendant trois jours",
      "en 2 mots",
      "au 01.42.92.81.00",
      "le G20 et le G7",
      "il a 34 ans",
      "l'article 5 du traité",
      "à 19h20",
      "un bail de deux mois",
    ],
    en: [
      "they may say so",
      "Theresa May and Mr March",
      "UN resolution 2231",
      "2000 troops",
      "at 6.30 p.m.",
      "for three days",
      "call +1 202-555-0143",
      "a 5-2 win",
      "the second floor",
    ],
    ru: [
      "резолюция 2231",
      "2000 военных",
      "в 18:30",
      "ему 34 года",
      "охрана окружающей среды",
      "Майя и Марта",
      "по телефону +7 495 123-45-67",
      "в течение трёх дней",
    ],
  };
  for (const code of LANGUAGES) {
    const language = loadDates(code);
    it.each(nothing[code] ?? [])(`${code}: %s`, (text) => {
      expect(readDates(text, language).mentions.map((m) => `${m.rule} ${text.slice(m.start, m.end)}`)).toEqual([]);
    });
  }
});

describe("damaged letters", () => {
  const fr = loadDates("fr");
  it.each([
    ["le 3 fevrier 2020", "2020-02-03"],
    ["LE 3 FÉVRIER 2020", "2020-02-03"],
    ["le 3 février 2020", "2020-02-03"],
    ["aujourd’hui", "0 day"],
    ["apres-demain", "+2 day"],
    ["après‑demain", "+2 day"],
  ])("%s", (text, meaning) => {
    expect(readDates(text, fr).mentions.map((m) => describeExpression(m.expression))).toEqual([meaning]);
  });
});

describe("a dates.yml that is not as it should be", () => {
  const broken = (change: (source: { rules: Record<string, unknown>[] }) => void): (() => unknown) => {
    const source = readSource("fr") as { rules: Record<string, unknown>[] };
    change(source);
    return () => compileDates(source);
  };
  it.each([
    ["an unknown slot", "fr.x", { patterns: ["DAY MOON"] }, /"MOON" is none of/],
    ["an unknown set", "fr.x", { patterns: ["@nowhere DAY"] }, /no set "@nowhere"/],
    ["an unknown mechanism", "fr.x", { as: "guess" }, /"guess" is none of/],
    ["an unknown field", "fr.x", { colour: "red" }, /unknown field "colour"/],
    ["no hits", "fr.x", { hits: {} }, /needs a hit/],
    ["nothing that must be there", "fr.x", { patterns: ["DAY? MONTH?"] }, /not optional/],
    ["a name used twice", "fr.date.day", {}, /two rules are called/],
  ])("is refused for %s", (_, id, fields, message) => {
    const rule = {
      id,
      as: "calendar",
      patterns: ["DAY MONTH"],
      hits: { "[3 mai]": "XXXX-05-03" },
      misses: [],
      ...fields,
    };
    expect(broken((source) => source.rules.push(rule))).toThrow(message);
  });
});
