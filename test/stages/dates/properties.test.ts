import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDate, findPublication, knownDays, resolveDate } from "../../../src/stages/dates/index.ts";
import { loadDates, readDates } from "./reading.ts";

const languages = [loadDates("fr"), loadDates("en"), loadDates("ru")];
const EDTF = /^(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?~?(?:\/(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?)?$/;

/** Words and numbers that dates are made of, in any order. */
const salad = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...words, "1", "11", "31", "2020", "99", ",", ".", "-", "/", "(", ")", "\n", "x"), {
      maxLength: 40,
    })
    .chain((parts) => fc.constantFrom(" ", "").map((space) => parts.join(space)));

describe("any text", () => {
  it.each(languages)("is read without harm in $lexicon.language", (language) => {
    const { lexicon } = language;
    const words = [
      ...lexicon.months.keys(),
      ...lexicon.weekdays.keys(),
      ...lexicon.units.keys(),
      ...lexicon.starts.keys(),
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), salad(words)),
        fc.constantFrom("past", "future", "unknown"),
        (text, tense) => {
          const { tokens, mentions } = readDates(text, language);
          let end = 0;
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(mention.start, mention.end)).not.toContain("\n");
            end = mention.end;
            checkDate(mention.expression);
            for (const published of ["2021-03-10", "2021-03", "2021", "XXXX-03-10", undefined]) {
              const frame = {
                tense,
                anchor: "2020-02-29",
                near: knownDays(mentions, {}),
                ...(published !== undefined && { published }),
              } as const;
              const resolved = resolveDate(mention.expression, frame);
              if (resolved !== null) expect(resolved.edtf).toMatch(EDTF);
            }
          }
          findPublication({ text, tokens, sentences: [], blocks: [], mentions, url: text }, lexicon);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("time", () => {
  const seconds = (text: string): number => {
    const language = languages[0];
    if (language === undefined) throw new Error("no language");
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      const { tokens, mentions } = readDates(text, language);
      findPublication({ text, tokens, sentences: [], blocks: [], mentions }, language.lexicon);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[1] ?? 0;
  };

  it.each([
    ["dates", "le 3 mai 2020, "],
    ["days without a year, a line each", "Oslo, 3 mai - x\n"],
    ["openings of dates", "du 3 au 4 et le 5 "],
    ["numbers", "1/2/3/4/5/6 "],
    ["months", "mai mai mai "],
  ])("grows with the length of %s, not with its square", (_, unit) => {
    seconds(unit.repeat(300));
    const [short, long] = [seconds(unit.repeat(1500)), seconds(unit.repeat(6000))];
    expect(long).toBeLessThan(Math.max(short, 2) * 12);
  });
});
