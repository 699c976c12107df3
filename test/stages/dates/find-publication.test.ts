import { describe, expect, it } from "vitest";
import { findPublication, type Publication, type PublicationInput } from "../../../src/stages/dates/index.ts";
import { readUrlDate } from "../../../src/stages/dates/read-url-date.ts";
import { loadDates, readDates } from "./reading.ts";

const languages = { fr: loadDates("fr"), en: loadDates("en"), ru: loadDates("ru") };
const PROSE =
  " La ministre et son homologue ont parlé une heure durant des échanges entre les deux pays, de la pêche, des visas et du chantier du pont, puis elles ont convenu de se revoir sans tarder.";

type More = Partial<Pick<PublicationInput, "url" | "metadata" | "window" | "blocks">>;
function publication(text: string, more: More = {}, code: keyof typeof languages = "fr"): Publication | null {
  const { tokens, mentions } = readDates(text, languages[code]);
  return findPublication({ text, tokens, sentences: [], blocks: [], mentions, ...more }, languages[code].lexicon);
}

describe("the day of publication in French pages", () => {
  it.each<[string, string, More, string | null]>([
    ["a posting line", `Oslo dit oui\nPublié le 4 mars 2014 à 8h15 | Monde\n${PROSE}`, {}, "2014-03-04"],
    ["posting before update", `Titre\nMis à jour le 6 mars 2014, publié le 4 mars 2014\n${PROSE}`, {}, "2014-03-04"],
    ["an update when nothing else is said", `Titre\nMis à jour le 6 mars 2014\n${PROSE}`, {}, "2014-03-06"],
    ["a line of its own", `Titre\n17.03.2018 9:30  Monde\n${PROSE}`, {}, "2018-03-17"],
    ["an English line of the page's software", `Monday, March 05, 2012\n\nTitre\n${PROSE}`, {}, "2012-03-05"],
    ["the address", `Titre\n${PROSE}`, { url: "https://journal.example/2014/03/04/oslo.html" }, "2014-03-04"],
    ["the month of the address", `Titre\n${PROSE}`, { url: "https://journal.example/2014/03/oslo.html" }, "2014-03"],
    [
      "a line confirming the month",
      `Titre\nLe 4 mars 2014\n${PROSE}`,
      { url: "https://x.example/2014/03/a" },
      "2014-03-04",
    ],
    ["the lead", `Titre\n\nReçue ce jeudi 6 mai 2021 à Oslo, elle a tranché.${PROSE}`, {}, "2021-05-06"],
    ["the lead with a stamp", ` date 2021-05 Titre\n\nElle a tranché ce 6 mai à Oslo.${PROSE}`, {}, "2021-05-06"],
    ["a stamp", ` date 2021-05 Titre\n\nElle a tranché à Oslo.${PROSE}`, {}, "2021-05"],
    [
      "a dateline and the address's year",
      `OSLO, 4 mars (agence) –${PROSE}`,
      { url: "https://x.example/2014/03/a" },
      "2014-03-04",
    ],
    ["a dateline alone", `OSLO, 4 mars (agence) –${PROSE}`, {}, "XXXX-03-04"],
    [
      "a dateline within one term",
      `OSLO, 4 mars (agence) –${PROSE}`,
      { window: { from: "2013-06-01", to: "2014-05-01" } },
      "2014-03-04",
    ],
    [
      "a dateline, its weekday and the terms",
      `OSLO, 4 mars (agence) – Elle a tranché mardi.${PROSE}`,
      { window: { from: "2012-01-01", to: "2018-12-31" } },
      "2014-03-04",
    ],
    [
      "weekday and terms",
      `Titre\n\nCe mardi 4 mars, elle a tranché.${PROSE}`,
      { window: { from: "2012", to: "2018" } },
      "2014-03-04",
    ],
    [
      "weekday and two years that fit",
      `Titre\n\nCe mardi 4 mars, elle a tranché.${PROSE}`,
      { window: { from: "2005", to: "2018" } },
      null,
    ],
    [
      "weekday and a day stated shortly before",
      `Titre\n\nCe mardi 4 mars, elle a tranché.${PROSE}\nLe traité du 9 novembre 2013 le prévoyait.`,
      { window: { from: "2005", to: "2026" } },
      "2014-03-04",
    ],
    ["metadata over all", `Titre\nPublié le 4 mars 2014\n${PROSE}`, { metadata: "2014-03-05" }, "2014-03-05"],
    ["a month of metadata and a line", `Titre\nPublié le 4 mars 2014\n${PROSE}`, { metadata: "2014-03" }, "2014-03-04"],
    ["no date in prose", `Titre\n\nLe rapport publié le 4 mars 2014 déplaît.${PROSE}`, {}, null],
    ["no event", `Titre\n\nLe 4 mars 2014, elle a tranché.${PROSE}`, {}, null],
    ["no clock of the page", `18 °C\nAlger\nmardi 4 mars 2014\nTitre\n${PROSE}`, {}, null],
    ["no copyright", `Titre\n${PROSE}\n© 4 mars 2014`, {}, null],
    ["no birth of the machine", `6:00 / 1970-01-01\nTitre\n${PROSE}`, {}, null],
    ["no post quoted far below", `Titre\n${PROSE}\n${PROSE}\n${PROSE}\n— (@qui) 4 mars 2014\n${PROSE}`, {}, null],
    [
      "no date at odds with the address",
      `Titre\nLe 4 mars 2009\n${PROSE}`,
      { url: "https://x.example/2014/03/a" },
      "2014-03",
    ],
  ])("%s", (_, text, more, edtf) => {
    expect(publication(text, more)?.edtf ?? null).toBe(edtf);
  });

  it("points at the words, and says what is inferred", () => {
    const text = `Titre\nPublié le 4 mars 2014 à 8h15\n${PROSE}`;
    const stated = publication(text);
    expect(stated?.basis).toBe("stated");
    expect(text.slice(stated?.start, stated?.end)).toBe("le 4 mars 2014");
    expect(publication(`Titre\n${PROSE}`, { url: "https://x.example/2014/03/04/a" })?.basis).toBe("metadata");
    expect(publication(`Titre\n\nCe mardi 4 mars.${PROSE}`, { window: { from: "2012", to: "2018" } })?.basis).toBe(
      "inferred",
    );
  });

  it("does not take the date of a caption", () => {
    const text = `Oslo, 4 mars 2014\n${PROSE}`;
    expect(publication(text)?.edtf).toBe("2014-03-04");
    expect(publication(text, { blocks: [{ role: "caption", start: 0, end: 17 }] })).toBeNull();
  });
});

describe("the day of publication in English and Russian pages", () => {
  const prose = PROSE.replace(/[^ ]/g, "x");
  it.each<["en" | "ru", string, More, string | null]>([
    ["en", `Title\nPosted on 14 June 2018 by someone\n${prose}`, {}, "2018-06-14"],
    ["en", `OSLO, March 4 (Agency) - ${prose}`, { url: "https://x.example/2014/03/04/a" }, "2014-03-04"],
    ["en", `Title\nMar 04, 2014 12:35\n${prose}`, {}, "2014-03-04"],
    ["en", `Title\nOctober 12, 2017  News, World\n${prose}`, {}, "2017-10-12"],
    ["en", `Time in Oslo: 11:07, 28 March 2014\nTitle\n${prose}`, {}, null],
    ["en", `Title\n\nToday (4 March 2014) the envoy left.${prose}`, {}, "2014-03-04"],
    ["en", `Title\n${prose}\nPublished : March 4, 2014`, {}, "2014-03-04"],
    ["ru", `Заголовок\n8:15, 4 марта 2014\n${prose}`, {}, "2014-03-04"],
    ["ru", `Заголовок\n4 марта. Посол уехал.${prose}`, { url: "https://x.example/20140304/a" }, "2014-03-04"],
    ["ru", `ОСЛО, 4 мар — Агентство. ${prose}`, {}, "XXXX-03-04"],
    ["ru", `Заголовок\n\nОсло. 4 марта 2014. — Посол уехал.${prose}`, {}, "2014-03-04"],
    ["ru", `время публикации: 4 марта 2014 г., 15:27\nЗаголовок\n${prose}`, {}, "2014-03-04"],
    ["ru", `Заголовок\n\n4 марта 2014 года посол уехал.${prose}`, {}, null],
  ])("%s %s", (code, text, more, edtf) => {
    expect(publication(text, more, code)?.edtf ?? null).toBe(edtf);
  });
});

describe("a date in an address", () => {
  const months = languages.en.lexicon.urlMonths;
  it.each([
    ["https://x.example/2014/03/04/a", "2014-03-04"],
    ["https://x.example/2014-03-04-a.html", "2014-03-04"],
    ["https://x.example/fr/20140304-a", "2014-03-04"],
    ["https://x.example/04032014/848072", "2014-03-04"],
    ["https://x.example/a-04-03-2014.htm", "2014-03-04"],
    ["https://x.example/world/4mar2014/a.html", "2014-03-04"],
    ["https://x.example/2014/03/a", "2014-03"],
    ["https://x.example/12345678/20140304/", "2014-03-04"],
    ["https://x.example/29625168.html", null],
    ["https://x.example/a-2014030412.html", null],
    ["https://x.example/article20140304567", null],
    ["https://x.example/2014/13/", null],
    ["https://x.example/2014/02/30/a", "2014-02"],
    ["https://2014-03-04.example/a?date=2014-03-04", null],
    ["20-35/98978-", null],
    ["", null],
  ])("%s", (url, edtf) => {
    expect(readUrlDate(url, months)).toBe(edtf);
  });
});
