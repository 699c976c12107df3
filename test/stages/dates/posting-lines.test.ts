import { describe, expect, it } from "vitest";
import { findPublication } from "../../../src/stages/dates/index.ts";
import { loadDates, readDates } from "./reading.ts";

const languages = { fr: loadDates("fr"), en: loadDates("en"), ru: loadDates("ru") };
const DAY = "2014-03-04";
const PROSE = {
  fr: "La ministre et son homologue ont parlé une heure durant des échanges entre les deux pays, de la pêche, des visas et du chantier du pont, puis elles ont convenu de se revoir sans tarder.",
  en: "The minister and her counterpart spoke for an hour about trade between the two countries, about fisheries, visas and the works on the bridge, and agreed to see each other again before long.",
  ru: "Министр и её коллега целый час говорили о торговле между двумя странами, о рыболовстве, визах и строительстве моста, а затем условились встретиться снова в самое ближайшее время в столице.",
};

function published(text: string, code: keyof typeof languages): string | null {
  const { tokens, mentions } = readDates(text, languages[code]);
  const page = { text, tokens, sentences: [], blocks: [], mentions };
  return findPublication(page, languages[code].lexicon)?.edtf ?? null;
}

/** What stands above the prose of a page that says its day: forms of lines, bylines and datelines. */
const HEADS: readonly [keyof typeof languages, string][] = [
  ["fr", "Publié le 4 mars 2014 à 08h15"],
  ["fr", "Publié le 04/03/2014 à 08:15 | Mis à jour le 05/03/2014 à 09:00"],
  ["fr", "Mis à jour le 05/03/2014 à 09:00 - Publié le 04/03/2014"],
  ["fr", "Mise à jour 04.03.2014 à 17:05"],
  ["fr", "Article publié le mardi 4 mars 2014 à 8 h"],
  ["fr", "Publiée le : 04/03/2014 - 08:15"],
  ["fr", "Publié le : 04/03/2014 - 08:15Modifié le : 04/03/2014 - 09:12"],
  ["fr", "Par Jeanne Rousset (avec agences) | 4 mars 2014"],
  ["fr", "Par Jeanne Rousset, publié le 4 mars 2014 à 8 h 15, mis à jour à 9 h"],
  ["fr", "Jeanne Rousset - 4 mars 2014 - Monde"],
  ["fr", "4 mars 2014 / 8:15 / il y a 3 ans"],
  ["fr", "Paris, le 4 mars 2014"],
  ["fr", "Paris, mardi 4 mars 2014"],
  ["fr", "mardi 4 mars 2014, 08:15 GMT"],
  ["fr", "Mardi, 04 Mars 2014 08:15"],
  ["fr", "2014-03-04 08:15:00"],
  ["fr", "2014/03/04"],
  ["fr", "04-03-2014"],
  ["fr", "Le 04 mars 2014 à 08h15"],
  ["fr", "AFP, publié le mardi 04 mars 2014 à 08h15"],
  ["fr", "4 mars 2014 08:15 (UTC+1)"],
  ["fr", "Publication : 4 mars 2014"],
  ["fr", "Date de publication : 04 mars 2014"],
  ["fr", "Actualisé le 4 mars 2014 à 8h"],
  ["fr", "Le 4 mars 2014 par la rédaction"],
  ["fr", "Communiqué - 4 mars 2014"],
  ["fr", "Communiqué du 4 mars 2014"],
  ["fr", "Édition du mardi 4 mars 2014"],
  ["fr", "MAJ : 4 mars 2014, 9 h 30"],
  ["en", "Published: 4 March 2014"],
  ["en", "Published 8:15 AM, March 4, 2014"],
  ["en", "Published: March 4, 2014 at 8:15 a.m. EST"],
  ["en", "First published on Tue 4 Mar 2014 08.15 GMT"],
  ["en", "Posted: 04 Mar 2014 08:15"],
  ["en", "Last updated: March 4, 2014, 8:15 AM ET"],
  ["en", "Updated 0815 GMT (1615 HKT) March 4, 2014"],
  ["en", "Tue, March 4, 2014 at 8:15 AM GMT+3"],
  ["en", "By JANE ROSSETT | Tuesday, March 4, 2014"],
  ["en", "By Jane Rossett, Reuters | 4 Mar 2014"],
  ["en", "By Jane Rossett March 4, 2014"],
  ["en", "Jane Rossett • March 4, 2014 8:15 am"],
  ["en", "March 4, 2014 | 8:15am"],
  ["en", "Mar. 4, 2014, 8:15 AM EST"],
  ["en", "04 March 2014, 08:15 BST"],
  ["en", "4 March 2014 — Press release"],
  ["en", "Press release | 4 March 2014 | 08:15"],
  ["en", "For Immediate Release\nMarch 4, 2014"],
  ["en", "OFFICE OF THE SPOKESPERSON\n\nMARCH 4, 2014"],
  ["en", "Tuesday, 04 March 2014"],
  ["en", "Tuesday 4th March 2014"],
  ["en", "2014-03-04T08:15:00Z"],
  ["en", "2014/03/04 08:15"],
  ["en", "Release date: March 4, 2014"],
  ["en", "Xinhua | Updated: 2014-03-04 08:15"],
  ["en", "Created: 04 March 2014"],
  ["ru", "4 марта 2014, 08:15"],
  ["ru", "4 марта 2014 года, 08:15"],
  ["ru", "04.03.2014 08:15"],
  ["ru", "04.03.2014, 08:15 (МСК)"],
  ["ru", "08:15 04.03.2014 (обновлено: 09:20 05.03.2014)"],
  ["ru", "Опубликовано: 4 марта 2014 в 08:15"],
  ["ru", "Опубликовано 04.03.2014"],
  ["ru", "Обновлено 4 марта 2014, 8:15"],
  ["ru", "Дата публикации: 04.03.2014"],
  ["ru", "4 марта 2014 г. 08:15 мск"],
  ["ru", "Вторник, 4 марта 2014 г."],
  ["ru", "вторник, 4 марта 2014"],
  ["ru", "4 марта 2014, вторник"],
  ["ru", "4 мар 2014, 08:15"],
  ["ru", "4 мар. 2014 г., 08:15"],
  ["ru", "Мир | 4 марта 2014 | 08:15"],
  ["ru", "Новости / 08:15, 04 марта 2014"],
  ["ru", "Пресс-релиз от 4 марта 2014 года"],
  ["ru", "4 марта 2014 года   08:15   Москва, Кремль"],
  ["ru", "Москва, 4 марта 2014 года"],
  ["ru", "Автор: Анна Россет\n4 марта 2014"],
  ["ru", "Текст: Анна Россет, 4 марта 2014, 08:15"],
  ["ru", "2014-03-04 08:15"],
  ["ru", "Создано 04 марта 2014"],
];

/** How the paragraph itself opens. */
const DATELINES: readonly [keyof typeof languages, string][] = [
  ["fr", "OSLO, 4 mars 2014 (Agence) – "],
  ["fr", "OSLO (Agence), le 4 mars 2014 – "],
  ["fr", "Oslo, 04 mars 2014 (AGENCE)- "],
  ["fr", "OSLO - 4 mars 2014 - "],
  ["fr", "Oslo, le 4 mars 2014. "],
  ["fr", "Oslo, 4 mars (2014) — "],
  ["fr", "Ce mardi 4 mars 2014, "],
  ["fr", "Aujourd'hui, mardi 4 mars 2014, "],
  ["en", "OSLO, March 4, 2014 (Agency) - "],
  ["en", "OSLO, 4 March 2014 (Agency) — "],
  ["en", "OSLO (Agency) - March 4, 2014 - "],
  ["en", "Oslo, March 4 (2014) — "],
  ["en", "Oslo, Norway - March 4, 2014: "],
  ["en", "March 4, 2014 (Agency) -- "],
  ["en", "March 4, 2014 (Tuesday), Energy Desk. "],
  ["en", "4 March 2014 – "],
  ["en", "Today, March 4, 2014, "],
  ["en", "Today (4 March 2014), "],
  ["ru", "ОСЛО, 4 марта 2014 года. /АГЕНТСТВО/. "],
  ["ru", "ОСЛО, 4 мар 2014 — Агентство. "],
  ["ru", "Осло. 4 марта 2014. Агентство — "],
  ["ru", "4 марта 2014, Осло /Корр. АГЕНТСТВО/. "],
  ["ru", "4 марта 2014 г., Осло. "],
  ["ru", "Осло, 4 марта (2014) — "],
  ["ru", "Сегодня, 4 марта 2014 года, "],
];

describe("the forms of lines that date a page", () => {
  it.each(HEADS)("%s %s", (code, head) => {
    expect(published(`Title\n${head}\n\n${PROSE[code]}`, code)).toBe(DAY);
  });

  it.each(DATELINES)("%s %s", (code, opening) => {
    expect(published(`Title\n\n${opening}${PROSE[code]}`, code)).toBe(DAY);
  });
});

describe("figures in either order", () => {
  const page = (lead: string): string => `Title\nPosted 03/04/2014 - 20:14\n\n${lead} ${PROSE.en}`;
  it.each([
    ["the weekday of the text fits one", "They spoke on Tuesday.", "2014-03-04"],
    ["the day after the weekday", "They spoke on Wednesday.", "2014-04-03"],
    ["no weekday", "They spoke.", null],
    ["a weekday that fits neither", "They spoke on Sunday.", null],
  ])("%s", (_, lead, edtf) => {
    expect(published(page(lead), "en")).toBe(edtf);
  });
});

describe("no day of the page", () => {
  it.each<[keyof typeof languages, string]>([
    ["fr", "Le président a reçu, mardi 4 mars 2014, un appel de son homologue."],
    ["fr", "Dans un entretien publié mardi 4 mars 2014, le ministre s'explique."],
    ["en", "On March 4, 2014, the minister left for Oslo."],
    ["en", "March 4, 2014, Oslo and a bridge: how a minister remembers."],
    ["ru", "4 марта 2014 года, Осло и мост: так вспоминает об этом министр."],
  ])("%s %s", (code, lead) => {
    expect(published(`Title\n\n${lead} ${PROSE[code]}`, code)).toBeNull();
  });
});
