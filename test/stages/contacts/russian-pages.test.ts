import { describe, expect, it } from "vitest";
import { contacts } from "./russian.ts";

describe("how Russian news pages tell of contacts", () => {
  it.each<[string, string[]]>([
    // A verb between a preposition of time and the noun.
    ["Владимир Путин в ближайшее время проведёт переговоры с Эммануэлем Макроном.", ["talks planned: FRA,RUS"]],
    ["Владимир Путин в ходе переговоров с Эммануэлем Макроном поблагодарил Париж.", ["talks held: FRA,RUS"]],
    // What is not in anybody's diary.
    ["Контактов между Россией и Францией в графике главы МИД РФ нет.", []],
    ["Встречи с Макроном в графике Владимира Путина нет.", []],
    ["Контакты Путина и Макрона были, но согласия у Байдена нет.", ["talks held: FRA,RUS"]],
    // The preposition of a week or a month is no circumstance of the noun after it.
    [
      "Готовившаяся на этой неделе встреча Лаврова и Блинкена была отложена.",
      ["meeting cancelled 2021-03-08/2021-03-14: RUS,USA"],
    ],
    // What is only looked ahead to is not what "the talk" means.
    [
      "Байден поговорил с Путиным по телефону перед встречей с Макроном. Он заявил, что разговор был полезным.",
      ["call held: RUS,USA", "meeting planned: FRA,USA"],
    ],
    // What the clause does is not done to the talk it was done in.
    ["Владимир Путин и Эммануэль Макрон в ходе телефонного разговора договорились о встрече.", ["call held: FRA,RUS"]],
    // The day of telling is not the day that is planned.
    ["8 марта о предстоящем визите Макрона в Москву сообщил Песков.", ["visit planned: FRA,RUS"]],
    ["12 марта состоится предстоящий визит Макрона в Москву.", ["visit planned 2021-03-12: FRA,RUS"]],
    // Greetings in a talk, and by themselves.
    [
      "9 марта Владимир Путин поговорил по телефону с Макроном. В ходе беседы главы двух государств обменялись поздравлениями.",
      ["call held 2021-03-09: FRA,RUS"],
    ],
    ["9 марта Владимир Путин и Эммануэль Макрон обменялись поздравлениями.", ["message held 2021-03-09: FRA,RUS"]],
    // The day of a paper.
    [
      "Состоялся разговор Путина и Макрона. Они говорили в духе заявления от 5 марта 2021 года.",
      ["talks held: FRA,RUS"],
    ],
    // Ambassadors with the place where they serve.
    ["Лукашенко провёл встречу с послом России в Минске Дмитрием Мезенцевым.", ["meeting held: BLR,RUS"]],
    ["Майя Санду провела встречу с послом Румынии в Молдове Даниелом Ионицэ.", ["meeting held: MDA,ROU"]],
    ["Владимир Путин принял посла США в России Джона Салливана.", ["meeting held: RUS,USA"]],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});
