import { describe, expect, it } from "vitest";
import { lineageOf, markText, type Lineage } from "../../src/lineage/index.ts";
import { skeleton } from "../../src/lineage/skeleton.ts";
import { realLexicon } from "../fixtures/lexicon.ts";
import { ANKARA, DISPATCH, KREMLIN, read, REPRINT, TRANSLATED, type Text } from "../fixtures/told.ts";

const lexicon = realLexicon();
const lineage = (...texts: Text[]): Lineage =>
  lineageOf(
    texts.map((t) => read(t, lexicon)),
    ["RUS", "TUR", "FRA"],
    lexicon,
  );
const groups = ({ lines }: Lineage): string[] =>
  lines.map((l) =>
    l.reports
      .map((r) => r.document)
      .sort()
      .join("+"),
  );

describe("who repeats whom", () => {
  it("keeps apart two accounts that only share the event", () => {
    expect(groups(lineage(KREMLIN, ANKARA))).toEqual(["kremlin", "ankara"]);
  });

  it("finds a translation, and hangs it under the source's own text", () => {
    const { lines, n_reports, n_independent, n_primary } = lineage(ANKARA, TRANSLATED, KREMLIN);
    expect({ n_reports, n_independent, n_primary }).toEqual({ n_reports: 3, n_independent: 2, n_primary: 2 });
    expect(lines[0]?.source?.name).toBe("Kremlin");
    expect(lines[0]?.reports.map(({ document, how, of }) => ({ document, how, of }))).toEqual([
      { document: "kremlin", how: "original", of: null },
      { document: "lemonde", how: "translation", of: "kremlin" },
    ]);
    expect(lines[0]?.reports[1]?.reasons).toContain("in two languages");
  });

  it("finds a reprint of an agency's dispatch, and says whose the papers are", () => {
    const { lines, carriers } = lineage(REPRINT, DISPATCH);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.reports.map(({ document, how, of }) => [document, how, of])).toEqual([
      ["afp", "original", null],
      ["figaro", "copy", "afp"],
    ]);
    expect(carriers.map((c) => c.outlet?.name)).toEqual(["Agence France-Presse", "Le Figaro"]);
  });

  it("tells two calls of one pair apart by their days", () => {
    const later = { ...KREMLIN, id: "later", text: KREMLIN.text.replace("3 мая", "3 июня"), published: "2023-06-03" };
    const { reading } = { reading: read(later, lexicon) };
    expect(reading.published?.edtf).toBe("2023-06-03");
    const rewritten = { ...TRANSLATED, published: "2023-05-03" };
    expect(groups(lineage(later, rewritten)).length).toBe(2);
  });

  it("says nothing of a text alone but that it is one", () => {
    expect(lineage(ANKARA)).toMatchObject({ n_reports: 1, n_independent: 1, n_primary: 1 });
    expect(lineage()).toMatchObject({ n_reports: 0, n_independent: 0, n_primary: 0, lines: [] });
  });

  it("is a function of the set of texts", () => {
    const texts = [KREMLIN, ANKARA, TRANSLATED, DISPATCH, REPRINT];
    const expected = JSON.stringify(lineage(...texts));
    for (let turn = 1; turn < texts.length; turn++)
      expect(JSON.stringify(lineage(...texts.slice(turn), ...texts.slice(0, turn)))).toBe(expected);
    expect(JSON.stringify(lineage(...texts.toReversed(), KREMLIN))).toBe(expected);
  });

  it("marks words at their place in the text", () => {
    for (const text of [KREMLIN, ANKARA, TRANSLATED]) {
      const reading = read(text, lexicon);
      for (const sentence of markText(reading, lexicon).sentences)
        for (const mark of sentence.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(sentence.start);
          expect(mark.end).toBeLessThanOrEqual(sentence.end);
        }
    }
  });
});

describe("names that nobody knows are spelt alike", () => {
  it.each<[string, string]>([
    ["Мариуполя", "Marioupol"],
    ["Лачинского", "Latchine"],
    ["Lachin", "Latchine"],
    ["Хмеймим", "Hmeimim"],
    ["Pachinian", "Pashinyan"],
  ])("%s, %s", (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b));
  });

  it.each<[string, string]>([
    ["Goma", "Rafah"],
    ["Kharkiv", "Kherson"],
  ])("%s is not %s", (a, b) => {
    expect(skeleton(a)).not.toBe(skeleton(b));
  });
});
