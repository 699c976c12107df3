import { describe, expect, it } from "vitest";
import { checkDate, knownDays, resolveDate, type DateFrame } from "../../../src/stages/dates/index.ts";
import { loadDates, readDates } from "./reading.ts";

const languages = { fr: loadDates("fr"), en: loadDates("en"), ru: loadDates("ru") };
type Code = keyof typeof languages;

const expressionOf = (text: string, code: Code) => {
  const [mention] = readDates(text, languages[code]).mentions;
  if (mention === undefined) throw new Error(`no date in "${text}"`);
  return mention.expression;
};

/** 2021-03-10 was a Wednesday. */
const day = { published: "2021-03-10" };
const past = { ...day, tense: "past" } as const;
const future = { ...day, tense: "future" } as const;
const unknown = { ...day, tense: "unknown" } as const;

const TABLE: readonly (readonly [string, DateFrame, string | null, Code?])[] = [
  // Weekdays: back for the past, forward for the future; the publication day counts itself.
  ["mercredi", past, "2021-03-10"],
  ["jeudi", past, "2021-03-04"],
  ["jeudi", future, "2021-03-11"],
  ["mercredi dernier", past, "2021-03-03"],
  ["mercredi prochain", past, "2021-03-17"],
  ["on Friday", past, "2021-03-05", "en"],
  ["в прошлую пятницу", past, "2021-03-05", "ru"],
  ["jeudi", { tense: "past" }, null],
  ["jeudi", { tense: "past", published: "2021-03" }, "2021-03"],
  ["jeudi", { tense: "past", published: "2021-03", near: ["2021-03-02"] }, "2021-03-04"],
  ["jeudi", { tense: "past", published: "2021-03", near: ["2021-03-02", "2021-03-20"] }, "2021-03"],
  ["jeudi", { tense: "past", published: "XXXX-03-10" }, null],
  // Days counted from the publication.
  ["hier", past, "2021-03-09"],
  ["avant-hier", past, "2021-03-08"],
  ["après-demain", future, "2021-03-12"],
  ["hier", { tense: "past", published: "XXXX-03-10" }, "XXXX-03-09"],
  ["hier", { tense: "past", published: "XXXX-03-01" }, null],
  ["hier", { tense: "past", published: "2021-03" }, "2021-03"],
  ["il y a trois jours", past, "2021-03-07"],
  ["la semaine dernière", past, "2021-03-01/2021-03-07"],
  ["на прошлой неделе", past, "2021-03-01/2021-03-07", "ru"],
  ["cette semaine", past, "2021-03-08/2021-03-14"],
  ["le mois prochain", future, "2021-04"],
  ["l'an dernier", past, "2020"],
  ["au début de l'année prochaine", future, "2022"],
  ["tomorrow", { tense: "future" }, null, "en"],
  // Days without a year.
  ["le 25 décembre", past, "2020-12-25"],
  ["le 25 décembre", future, "2021-12-25"],
  ["le 25 mars", unknown, "2021-03-25"],
  ["le 5 mars", unknown, "2021-03-05"],
  ["vendredi 25 décembre", past, "2020-12-25"],
  ["vendredi 19 mars", past, "2021-03-19"],
  ["28 янв", past, "2021-01-28", "ru"],
  ["le 25 décembre", { tense: "past", published: "2021-01" }, "2020-12-25"],
  ["le 25 décembre", { tense: "past" }, "XXXX-12-25"],
  ["le 29 février", past, "2020-02-29"],
  ["le 29 février", future, "2024-02-29"],
  ["le 2 juin dernier", future, "2020-06-02"],
  // The year of the only day that fits, or of the days around.
  ["vendredi 5 mars", { tense: "past", window: { from: "2017", to: "2022" } }, "2021-03-05"],
  ["vendredi 5 mars", { tense: "past", window: { from: "2000", to: "2022" } }, "XXXX-03-05"],
  ["le 5 mars", { tense: "past", window: { from: "2017-05-14", to: "2018-05-01" } }, "2018-03-05"],
  ["vendredi 5 mars", { tense: "past", window: { from: "2016-01-01" } }, "2021-03-05"],
  ["le 5 mars", { tense: "past", near: ["2019-02-20"] }, "2019-03-05"],
  ["le 5 mars", { tense: "past", near: ["2019-02-20", "2021-02-20"] }, "XXXX-03-05"],
  ["le 5 mars", { tense: "past", near: ["2019-09-20"] }, "XXXX-03-05"],
  // Months, and parts of the year.
  ["en décembre", past, "2020-12"],
  ["en décembre", future, "2021-12"],
  ["en mars", past, "2021-03"],
  ["en mars dernier", past, "2020-03"],
  ["en avril prochain", past, "2021-04"],
  ["fin avril", unknown, "2021-04"],
  ["en novembre", { tense: "past" }, "XXXX-11"],
  ["au premier semestre", future, "2021-01-01/2021-06-30"],
  ["début 2019", past, "2019"],
  ["à l'été 2019", past, "2019"],
  ["ноябрьский саммит", future, "2021-11", "ru"],
  // The day of a month.
  ["le 8, à Oslo", past, "2021-03-08"],
  ["le 28, à Oslo", past, "2021-02-28"],
  ["le 28, à Oslo", future, "2021-03-28"],
  ["vendredi 26, elle", past, "2021-02-26"],
  ["le 28, à Oslo", { tense: "past" }, null],
  // Ranges.
  ["les 11 et 12 novembre", past, "2020-11-11/2020-11-12"],
  ["les 11 et 12 novembre", { tense: "past" }, "XXXX-11-11/XXXX-11-12"],
  ["du 9 au 12 mars", past, "2021-03-09/2021-03-12"],
  ["du 9 au 12 mars", future, "2021-03-09/2021-03-12"],
  ["du 30 décembre au 2 janvier", past, "2020-12-30/2021-01-02"],
  ["du 30 décembre au 2 janvier 2019", past, "2018-12-30/2019-01-02"],
  ["du 30 décembre 2018 au 2 janvier", past, "2018-12-30/2019-01-02"],
  ["30 mai-1er juin 2018", past, "2018-05-30/2018-06-01"],
  ["June 3-5", past, "2020-06-03/2020-06-05", "en"],
  ["с 3 по 5 мая", future, "2021-05-03/2021-05-05", "ru"],
  ["entre 2014 et 2016", past, "2014/2016"],
  // What the text states in full.
  ["le 14 juin 2018", past, "2018-06-14"],
  ["vendredi 14 juin 2018", past, "2018-06-14"],
  ["le 31 juin 2018", past, null],
  ["le 31 juin", past, null],
  ["le 29 février 2019", past, null],
  // What leans on a date before it.
  ["la veille", { tense: "past", anchor: "2021-03-01" }, "2021-02-28"],
  ["le lendemain", { tense: "past", anchor: "2021-02-27/2021-02-28" }, "2021-03-01"],
  ["la veille", { tense: "past", anchor: "XXXX-06-01" }, "XXXX-05-31"],
  ["deux jours plus tôt", { tense: "past", anchor: "2021-03-01" }, "2021-02-27"],
  ["le même jour", { tense: "past", anchor: "2021-03-01" }, "2021-03-01"],
  ["в том же месяце", { tense: "past", anchor: "2021-03-17" }, "2021-03", "ru"],
  ["l'année suivante", { tense: "past", anchor: "2021-03" }, "2022"],
  ["la veille", { tense: "past", anchor: "2021-03" }, null],
  ["une semaine plus tard", { tense: "past", anchor: "2021-03-01" }, "2021-03-08~"],
  ["la veille", past, null],
];

describe("what day an expression means", () => {
  it.each(TABLE.map(([text, frame, edtf, code]) => ({ text, frame, edtf, code: code ?? ("fr" as const) })))(
    "$text in $frame is $edtf",
    ({ text, frame, edtf, code }) => {
      expect(resolveDate(expressionOf(text, code), frame)?.edtf ?? null).toBe(edtf);
    },
  );

  it("says where the year comes from, and how it knows", () => {
    expect(resolveDate(expressionOf("le 2 mars", "fr"), past)).toEqual({
      edtf: "2021-03-02",
      basis: "stated",
      because: "year from the publication date 2021-03-10",
    });
    const inferred = resolveDate(expressionOf("vendredi 5 mars", "fr"), {
      tense: "past",
      window: { from: "2017", to: "2022" },
    });
    expect(inferred?.basis).toBe("inferred");
    expect(inferred?.because).toContain("only in 2021 is that day a Friday");
  });

  it("keeps a wrong weekday as stated, with a notice", () => {
    const wrong = expressionOf("vendredi 14 juin 2018", "fr");
    expect(resolveDate(wrong, past)?.notices).toEqual([
      { rule: "date.wrong-weekday", reason: "2018-06-14 is a Thursday, the text says Friday" },
    ]);
    expect(checkDate(wrong)?.rule).toBe("date.wrong-weekday");
    expect(checkDate(expressionOf("le 31 juin", "fr"))?.rule).toBe("date.impossible-day");
    expect(checkDate(expressionOf("le 30 juin", "fr"))).toBeNull();
  });

  it("knows the days that a text dates", () => {
    const { mentions } = readDates("Le 3 mai 2018, puis le 4 juin et vendredi, et en mai 2019.", languages.fr);
    expect(knownDays(mentions, {})).toEqual(["2018-05-03"]);
    expect(knownDays(mentions, { published: "2018-07-01" })).toEqual(["2018-05-03", "2018-06-04"]);
  });
});
