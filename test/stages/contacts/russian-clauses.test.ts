import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../../src/knowledge/compile.ts";
import { buildLexicon } from "../../../src/lexicon/lexicon.ts";
import { extract } from "../../../src/extract.ts";

const lexicon = buildLexicon(readKnowledge("knowledge").data);

/** "kind status day: who, who": read as a page of Wednesday 10 March 2021. */
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

describe("who takes part, in the free order of Russian", () => {
  it.each<[string, string[]]>([
    ["Владимира Путина принял в Париже Эммануэль Макрон.", ["meeting held: FRA,RUS"]],
    ["Президента Франции в Кремле принял Владимир Путин.", ["meeting held: FRA,RUS"]],
    ["Предложение Владимира Путина принял Эммануэль Макрон.", []],
    ["В понедельник Макрон принимал Ангелу Меркель и Владимира Путина.", ["meeting held 2021-03-08: DEU,FRA,RUS"]],
    ["Между Владимиром Путиным и Эммануэлем Макроном состоялась беседа.", ["talks held: FRA,RUS"]],
    ["С Эммануэлем Макроном Владимир Путин провёл переговоры.", ["talks held: FRA,RUS"]],
    ["Владимир Путин и его французский коллега поговорили по телефону.", ["call held: FRA,RUS"]],
    ["Эммануэль Макрон попросил Владимира Путина о встрече.", ["meeting proposed: FRA,RUS"]],
    ["Эммануэль Макрон предложил Владимиру Путину провести встречу.", ["meeting proposed: FRA,RUS"]],
    ["Послание Владимира Путина передал Эммануэлю Макрону посол России.", ["message held: FRA,RUS"]],
    ["По словам Зеленского, его разговор с Макроном длился час.", ["talks held: FRA,UKR"]],
    [
      "Путин провёл разговор с Макроном и ввёл его в курс встречи с Меркель.",
      ["meeting held: DEU,RUS", "talks held: FRA,RUS"],
    ],
    ["Делегации России и Украины провели переговоры в Минске.", ["talks held: RUS,UKR"]],
    ["Представители России и США провели консультации.", ["talks held: RUS,USA"]],
    [
      "В Берлине встретились Владимир Путин и Эммануэль Макрон. Оба президента созвонятся завтра.",
      ["call planned 2021-03-11: FRA,RUS", "meeting held: FRA,RUS"],
    ],
    [
      "Владимир Путин и Эммануэль Макрон говорили о мире. Обе столицы молчат, оба увидятся завтра.",
      ["meeting planned 2021-03-11: FRA,RUS"],
    ],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("what a Russian clause says of the status and the day", () => {
  it.each<[string, string[]]>([
    ["Блинкен отменил назначенные на четверг в Женеве переговоры с Лавровым.", ["talks cancelled 2021-03-11: RUS,USA"]],
    ["Встреча Владимира Путина с Эммануэлем Макроном сорвалась.", ["meeting cancelled: FRA,RUS"]],
    ["Встречу Владимира Путина с Эммануэлем Макроном отменили.", ["meeting cancelled: FRA,RUS"]],
    ["Эммануэль Макрон не поедет в Москву.", ["visit cancelled: FRA,RUS"]],
    ["Владимир Путин отказал Эммануэлю Макрону во встрече.", ["meeting refused: FRA,RUS"]],
    ["Эммануэль Макрон согласился на встречу с Владимиром Путиным.", ["meeting planned: FRA,RUS"]],
    ["Встретиться Владимир Путин и Эммануэль Макрон должны были завтра.", ["meeting planned 2021-03-11: FRA,RUS"]],
    ["Визит Сергея Лаврова в Анкару запланирован на 15 марта.", ["visit planned 2021-03-15: RUS,TUR"]],
    ["Сергей Лавров и Мевлют Чавушоглу увидятся в Сочи уже 15 марта.", ["meeting planned 2021-03-15: RUS,TUR"]],
    ["Вчерашняя встреча Владимира Путина и Эммануэля Макрона длилась час.", ["meeting held 2021-03-09: FRA,RUS"]],
    ["Прежде Владимир Путин и Эммануэль Макрон никогда не встречались.", []],
    ["Владимир Путин и Эммануэль Макрон собираются завтра подписать договор.", []],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("Russian contacts told several at a time, and the days of words around them", () => {
  it.each<[string, string[]]>([
    [
      "Владимир Путин поговорил по телефону с Меркель и Макроном; о каждом из разговоров сообщил Кремль.",
      ["call held: DEU,RUS", "call held: FRA,RUS"],
    ],
    [
      "Владимир Зеленский по отдельности встретился с Макроном и Меркель.",
      ["meeting held: DEU,UKR", "meeting held: FRA,UKR"],
    ],
    [
      "Пашинян переговорил по телефону с президентами России и Франции, а затем с Ангелой Меркель.",
      ["call held: ARM,DEU", "call held: ARM,FRA", "call held: ARM,RUS"],
    ],
    ["Владимир Путин поговорил по телефону с Меркель и Макроном.", ["call held: DEU,FRA,RUS"]],
    [
      "Во вторник заседали Владимир Путин и Сергей Лавров — с одной стороны, Эммануэль Макрон и Жан-Ив Ле Дриан — с другой.",
      ["meeting held 2021-03-09: FRA,FRA,RUS,RUS"],
    ],
    ["Никакого разговора Путина с Макроном не было, заявил Песков.", ["talks denied: FRA,RUS"]],
    ["Никакого разговора Путина с Макроном не планируется, заявил Песков.", []],
    ["Эммануэль Макрон успел поговорить с Владимиром Путиным.", ["talks held: FRA,RUS"]],
    ["Эммануэль Макрон должен был прилететь в Москву.", ["visit planned: FRA,RUS"]],
    ["8 марта Эммануэль Макрон позвал Владимира Путина в Париж.", ["visit proposed: FRA,RUS"]],
    [
      "«Мы нацелились на среду, если согласуем к этому времени все позиции», — сказал Путин на встрече с Макроном.",
      ["meeting held: FRA,RUS"],
    ],
    ["Накануне, в Париже, Владимир Путин встретился с Макроном.", ["meeting held 2021-03-09: FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("Russian contacts told without a word for them, or in clauses of their own", () => {
  it.each<[string, string[]]>([
    ["За одним столом провели три часа Путин, Макрон и Меркель.", ["meeting held: DEU,FRA,RUS"]],
    ["В Самарканде друг против друга сели Владимир Путин и Эммануэль Макрон.", ["meeting held: FRA,RUS"]],
    ["Владимир Путин сел за руль.", []],
    ["Эммануэль Макрон рассказал об этом по телефону Владимиру Путину.", ["call held: FRA,RUS"]],
    ["Эммануэль Макрон провёл телефонную встречу с Владимиром Путиным.", ["call held: FRA,RUS"]],
    ["Макрон сообщил, что ему позвонил Владимир Путин.", ["call held: FRA,RUS"]],
    [
      "Путин говорил с Ангелой Меркель, которая на неделе встречалась с Макроном.",
      ["meeting held: DEU,FRA", "talks held: DEU,RUS"],
    ],
    ["Слова Зеленского, с которым Макрон говорил во вторник, обсуждают.", ["talks held 2021-03-09: FRA,UKR"]],
    ["Эммануэль Макрон так и не увиделся с Владимиром Путиным.", ["meeting denied: FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ["Путин и Макрон поговорили по телефону. Макрон позвонил сам.", "FRA"],
    ["Путин и Макрон поговорили по телефону. Просил о звонке Эммануэль Макрон.", "FRA"],
    ["Путин и Макрон поговорили по телефону; инициировал беседу Париж.", "FRA"],
    ["Путин и Макрон поговорили по телефону. Макрон позвонил маме.", ""],
  ])("who asked: %s", (text, state) => {
    const reading = extract(
      { id: "sha256:test", text: `${text} Биржи закрылись ростом.`, source: {}, language: "ru" },
      lexicon,
    );
    expect(reading.contacts.map((c) => c.initiator?.state ?? "")).toEqual([state]);
  });
});
