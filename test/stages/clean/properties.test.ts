import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../../src/stages/clean/index.ts";
import { lexicons } from "./lexicons.ts";

const ALL = lexicons("fr");

const SCRAPS = [
  "Lire aussi : ", "© ", "\n", "\n\n", "Le ministre a appelé son homologue. ", "OSLO, 12 mars (AFP) – ", "Partager | Imprimer", "<br>", "&nbsp;", "&#8217;",
  "  ", "Photo : ", " > ", "»", "«", "Ã©", "😀", "\ud83d", "Читайте также", "date 2020-11 ", "Publié le 3 mai", "\t", "\u00ad", "— X (@y) ", "<p class=",
]; // prettier-ignore

const pages = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

describe("clean, whatever the text", () => {
  test("covers every character that is no white space exactly once, in order", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { blocks, reasons } = clean(text, ALL);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
        expect(reasons.map(({ start, end }) => [start, end])).toEqual(blocks.map(({ start, end }) => [start, end]));
      }),
      { numRuns: 400 },
    );
  });

  test("reads the same text the same way", () => {
    fc.assert(
      fc.property(pages, (text) => {
        expect(clean(text, ALL)).toEqual(clean(text, ALL));
      }),
      { numRuns: 50 },
    );
  });
});

const ARTICLE =
  "Le ministre norvégien a appelé son homologue chilienne, indique un communiqué. Ils ont parlé de pêche.\n\n";

describe("time grows with the length of the text, not with its square", () => {
  test.each<[string, (n: number) => string]>([
    ["paragraphs", (n) => ARTICLE.repeat(n * 3)],
    ["one line", (n) => ARTICLE.trim().repeat(n * 3)],
    ["credits", (n) => "Brekke et Pinto\nPhoto : AFP\n".repeat(n * 10)],
    ["openers", (n) => "Lire aussi Brekke\n".repeat(n * 15)],
    ["headlines", (n) => Array.from({ length: n * 10 }, (_, i) => `Brekke appelle Pinto, épisode ${i}`).join("\n")],
    ["numbers", (n) => "1:".repeat(n * 200)],
    ["brackets", (n) => "(".repeat(n * 300)],
    ["trails", (n) => "a > ".repeat(n * 100)],
    ["tags", (n) => "<".repeat(n * 300)],
    ["gaps", (n) => "reproduction sign up for the posted in ".repeat(n * 20)],
  ])("%s", (_, build) => {
    const time = (text: string): number => {
      const runs = [0, 1, 2, 3, 4].map(() => {
        const start = performance.now();
        clean(text, ALL);
        return performance.now() - start;
      });
      // The least of five: what else the machine does must not count.
      return Math.min(...runs);
    };
    const [small, large] = [build(40), build(160)];
    time(small);
    // Four times the text: sixteen times the time would be its square.
    expect(time(large)).toBeLessThan(10 * time(small) + 60);
  });
});
