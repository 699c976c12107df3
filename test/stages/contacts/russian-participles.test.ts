import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** "kind status day: who, who", read as a page of Wednesday 10 March 2021. */
const contacts = (text: string): string[] =>
  extract(
    { id: "sha256:test", text: `${text} Биржи закрылись ростом.`, source: {}, language: "ru", published: "2021-03-10" },
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

describe("contacts told by a participle with endings", () => {
  it.each<[string, string[]]>([
    ["Прибывший в Москву с визитом Эммануэль Макрон выразил надежду на мир.", ["visit held: FRA,RUS"]],
    ["Эммануэль Макрон, прибывший в понедельник в Москву, молчит.", ["visit held 2021-03-08: FRA,RUS"]],
    ["Эммануэль Макрон, встретившийся накануне с Путиным, молчит.", ["meeting held 2021-03-09: FRA,RUS"]],
    ["Позвонивший вчера Владимиру Путину Эммануэль Макрон молчит.", ["call held 2021-03-09: FRA,RUS"]],
    ["Канцлер Ангела Меркель, посетившая в понедельник Москву, молчит.", ["visit held 2021-03-08: DEU,RUS"]],
    ["Эммануэль Макрон, принявший в понедельник Владимира Путина, молчит.", ["meeting held 2021-03-08: FRA,RUS"]],
    ["Туристы, прибывшие в Москву, осмотрели Кремль.", []],
    ["Владимир Путин осмотрел прибывший в Москву поезд.", []],
    [
      "В ноябре прошлого года Путин позвонил Макрону. Ангела Меркель, приезжавшая в том же месяце в Париж, молчит.",
      ["call held 2020-11: FRA,RUS", "visit held 2020-11: DEU,FRA"],
    ],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});
