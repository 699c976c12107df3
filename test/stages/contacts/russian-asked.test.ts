import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** "kind status: who, who < who asked", read as a page of Wednesday 10 March 2021. */
const contacts = (text: string): string[] =>
  extract(
    { id: "sha256:test", text: `${text} Биржи закрылись ростом.`, source: {}, language: "ru", published: "2021-03-10" },
    lexicon,
  )
    .contacts.map(
      (c) =>
        `${c.kind} ${c.status}: ${c.participants
          .map((p) => p.state ?? p.name)
          .sort()
          .join()}${c.initiator === null ? "" : ` < ${c.initiator.state ?? c.initiator.name}`}`,
    )
    .sort();

describe("what is wished in a clause of its own", () => {
  it.each<[string, string[]]>([
    ["Эммануэль Макрон попросил, чтобы Владимир Путин встретился с Меркель.", ["meeting proposed: DEU,RUS < FRA"]],
    ["Эммануэль Макрон добивается, чтобы состоялся разговор Путина с Зеленским.", ["talks proposed: RUS,UKR < FRA"]],
    ["Киев попросил, чтобы в Москву приехал Эммануэль Макрон.", ["visit proposed: FRA,RUS < UKR"]],
    ["Владимир Путин приехал в Париж, чтобы встретиться с Эммануэлем Макроном.", ["meeting held: FRA,RUS"]],
    ["Союзники Киева не хотели, чтобы Владимир Зеленский связывался с Владимиром Путиным.", []],
    ["Пока не запланировано, чтобы Владимир Путин общался с Эммануэлем Макроном.", []],
    ["Союзники были против того, чтобы Владимир Зеленский звонил Владимиру Путину.", []],
    ["Пакистан просил, чтобы Дели и Исламабад начали переговоры.", []],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("a call that was not answered", () => {
  it.each<[string, string[]]>([
    ["Эммануэль Макрон позвонил Владимиру Путину, но тот не взял трубку.", ["call refused: FRA,RUS < FRA"]],
    ["Эммануэль Макрон звонил Владимиру Путину, однако тот не ответил.", ["call refused: FRA,RUS < FRA"]],
    ["Меркель пыталась дозвониться до Лукашенко, но тот от разговора отказался.", ["call refused: BLR,DEU < DEU"]],
    ["Зеленский звонил Владимиру Путину. В Москве к телефону не подошли.", ["call refused: RUS,UKR < UKR"]],
    ["Зеленский хотел поговорить с Владимиром Путиным, но ему не ответили.", ["talks refused: RUS,UKR"]],
    ["Эммануэль Макрон не смог дозвониться до Владимира Путина.", ["call refused: FRA,RUS < FRA"]],
    ["Эммануэль Макрон позвонил Путину, но тот не ответил на обвинения.", ["call held: FRA,RUS < FRA"]],
    ["Эммануэль Макрон поговорил по телефону с Путиным. Тот не ответил.", ["call held: FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("who asked, told apart from the contact", () => {
  it.each<[string, string]>([
    ["Инициативу, уточнил Песков, проявил Париж.", " < FRA"],
    ["С инициативой разговора выступила Москва.", " < RUS"],
    ["Инициатива звонка принадлежит французской стороне.", " < FRA"],
    ["Запрос на разговор поступил от французской стороны.", " < FRA"],
    ["Москва проявила инициативу.", " < RUS"],
    ["Макрон выступил с инициативой провести саммит.", ""],
  ])("%s", (text, asked) => {
    expect(contacts(`Владимир Путин и Эммануэль Макрон поговорили по телефону. ${text}`)).toEqual([
      `call held: FRA,RUS${asked}`,
    ]);
  });

  it.each<[string, string[]]>([
    ["По приглашению Си Цзиньпина Владимир Путин посетил Пекин.", ["visit held: CHN,RUS < CHN"]],
    ["Эммануэль Макрон прибыл в Москву по приглашению Владимира Путина.", ["visit held: FRA,RUS < RUS"]],
    [
      "О саммите в Будапеште Путин и Макрон условились, когда говорили по телефону. Этот разговор состоялся по инициативе России.",
      ["call held: FRA,RUS < RUS"],
    ],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe("whom it befalls, and what two do on the line", () => {
  it.each<[string, string[]]>([
    ["Эммануэлю Макрону удалось поговорить с Владимиром Путиным.", ["talks held: FRA,RUS"]],
    ["Эммануэлю Макрону не удалось поговорить с Владимиром Путиным.", ["talks denied: FRA,RUS"]],
    ["Владимиру Зеленскому предстоит встреча с Эммануэлем Макроном.", ["meeting planned: FRA,UKR"]],
    ["Путин и Макрон условились по телефону о перемирии.", ["call held: FRA,RUS"]],
    ["Владимиру Зеленскому нравится Париж.", []],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("one preposition for each partner", () => {
  it.each<[string, string[]]>([
    ["Эммануэль Макрон встретился с Путиным и с Меркель.", ["meeting held: DEU,FRA", "meeting held: FRA,RUS"]],
    ["Эммануэль Макрон поговорил с Путиным, а также с Меркель.", ["talks held: DEU,FRA", "talks held: FRA,RUS"]],
    [
      "Макрон поговорил по телефону с российским лидером Владимиром Путиным, а также с украинским — Владимиром Зеленским.",
      ["call held: FRA,RUS", "call held: FRA,UKR"],
    ],
    ["Эммануэль Макрон встретился с Путиным и Меркель.", ["meeting held: DEU,FRA,RUS"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("who was not there, and days spelled out", () => {
  it.each<[string, string[]]>([
    ["Анджей Дуда поговорил по телефону с человеком, который назвался Эммануэлем Макроном.", []],
    ["Лже-Макрон позвонил Анджею Дуде.", []],
    ["Эммануэль Макрон от имени Евросоюза позвонил Владимиру Путину.", ["call held: FRA,RUS < FRA"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ["Двадцать четвёртого февраля Путин поговорил по телефону с Макроном.", "2021-02-24"],
    ["Тридцать первого января 2020 года Путин встретился с Макроном.", "2020-01-31"],
    ["Двадцатого февраля 2020 года Путин встретился с Макроном.", "2020-02-20"],
  ])("%s", (text, day) => {
    const reading = extract(
      {
        id: "sha256:test",
        text: `${text} Биржи закрылись ростом.`,
        source: {},
        language: "ru",
        published: "2021-03-10",
      },
      lexicon,
    );
    expect(reading.contacts.map((c) => c.date?.edtf)).toEqual([day]);
  });
});
