import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

const TAILS: Readonly<Record<string, string>> = {
  fr: "Les marchés ont fini en hausse.",
  en: "Markets closed higher.",
  ru: "Биржи закрылись ростом.",
};

/** "kind status day: who, who", read as a page of Wednesday 10 March 2021. */
const contacts = (language: string, text: string): string[] =>
  extract(
    { id: "sha256:test", text: `${text} ${TAILS[language] ?? ""}`, source: {}, language, published: "2021-03-10" },
    lexicon,
  )
    .contacts.map(
      (c) =>
        `${c.kind} ${c.status}${c.date === null ? "" : ` ${c.date.edtf}`}: ${c.participants
          .map((p) => p.state ?? p.name)
          .sort()
          .join()}`,
    )
    .sort();

describe("a contact put off to another day is off, and planned for that day", () => {
  it.each<[string, string, string[]]>([
    [
      "ru",
      "Владимир Зеленский перенёс поездку в Эр-Рияд на 20 марта.",
      ["visit cancelled: SAU,UKR", "visit planned 2021-03-20: SAU,UKR"],
    ],
    [
      "ru",
      "Встреча Владимира Путина с Эммануэлем Макроном перенесена с 12 марта на 20 марта.",
      ["meeting cancelled 2021-03-12: FRA,RUS", "meeting planned 2021-03-20: FRA,RUS"],
    ],
    [
      "ru",
      "Визит Эммануэля Макрона в Москву, намеченный на 12 марта, отложен до 20 марта.",
      ["visit cancelled 2021-03-12: FRA,RUS", "visit planned 2021-03-20: FRA,RUS"],
    ],
    ["ru", "Владимир Путин отменил визит в Париж, намеченный на 19 марта.", ["visit cancelled 2021-03-19: FRA,RUS"]],
    [
      "ru",
      "Эммануэль Макрон, который должен был прилететь в Москву завтра, сообщил, что переносит поездку на 20 марта.",
      ["visit cancelled 2021-03-11: FRA,RUS", "visit planned 2021-03-20: FRA,RUS"],
    ],
    [
      "fr",
      "La rencontre entre Vladimir Poutine et Emmanuel Macron, prévue le 12 mars, a été reportée au 20 mars.",
      ["meeting cancelled 2021-03-12: FRA,RUS", "meeting planned 2021-03-20: FRA,RUS"],
    ],
    ["fr", "Emmanuel Macron a reporté vendredi sa visite à Moscou.", ["visit cancelled: FRA,RUS"]],
    [
      "en",
      "The meeting between Vladimir Putin and Emmanuel Macron has been put off until 20 March.",
      ["meeting cancelled: FRA,RUS", "meeting planned 2021-03-20: FRA,RUS"],
    ],
  ])("%s: %s", (language, text, expected) => {
    expect(contacts(language, text)).toEqual(expected);
  });
});

describe("the day of the word that decides, and that of the contact", () => {
  it.each<[string, string[]]>([
    ["Владимир Путин и Эммануэль Макрон договорились в понедельник встретиться.", ["meeting planned: FRA,RUS"]],
    ["Путин и Эммануэль Макрон договорились встретиться в пятницу.", ["meeting planned 2021-03-12: FRA,RUS"]],
    ["Встречу с Владимиром Путиным Эммануэль Макрон отменил в понедельник.", ["meeting cancelled: FRA,RUS"]],
    [
      "Встреча Владимира Путина и Эммануэля Макрона, о которой договорились, пройдёт в пятницу.",
      ["meeting planned 2021-03-12: FRA,RUS"],
    ],
    [
      "Встреча Владимира Путина и Эммануэля Макрона не состоялась. Беседа была назначена на воскресенье.",
      ["meeting denied 2021-03-07: FRA,RUS"],
    ],
  ])("%s", (text, expected) => {
    expect(contacts("ru", text)).toEqual(expected);
  });
});

describe("a subject behind what its verb does something to", () => {
  it.each<[string, string[]]>([
    ["Отменил встречу с Владимиром Путиным Эммануэль Макрон.", ["meeting cancelled: FRA,RUS"]],
    [
      "Владимир Путин и его украинский коллега увиделись в Париже. «Ничья», — оценил свой разговор с российским коллегой Зеленский.",
      ["meeting held: RUS,UKR"],
    ],
    ["Телефонный разговор с Владимиром Путиным Макрон провёл во вторник.", ["call held 2021-03-09: FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts("ru", text)).toEqual(expected);
  });
});

describe("a trip to meet somebody is a meeting; a visit that is called one stays one", () => {
  it.each<[string, string[]]>([
    ["Макрон приехал в Москву к Владимиру Путину. Встреча Путина с Макроном длилась час.", ["meeting held: FRA,RUS"]],
    ["Визит Эммануэля Макрона в Москву завершён. Путин встретился с Макроном в Кремле.", ["visit held: FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts("ru", text)).toEqual(expected);
  });
});
