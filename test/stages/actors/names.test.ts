import { describe, expect, it } from "vitest";
import { trace } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
/** The persons of a sentence in order, each once; what nobody knows by the name in the text. */
export const personsOf = (language: string, text: string): string[] => {
  const { groups } = trace({ id: "sha256:test", text, source: {}, language, published: "2023-06-21" }, lexicon);
  return [...new Set(groups.flat().flatMap((g) => g.actors.map((a) => a.name)))];
};

/** A sentence, and whom its words mean. */
const CASES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    // The family name first, in capitals or not.
    ["On Tuesday, SUGA Yoshihide spoke by phone with ORBÁN Viktor.", ["Yoshihide Suga", "Viktor Orbán"]],
    ["Orban Viktor met Vucic Aleksandar on Tuesday in the morning.", ["Viktor Orbán", "Aleksandar Vučić"]],
    ["On Tuesday Lavrov S.V. met Blinken A. for an hour.", ["Sergey Lavrov", "Antony Blinken"]],
    // Offices of the Union; houses that several states have.
    ["On Tuesday the European Commission president called.", ["Ursula von der Leyen"]],
    ["On Tuesday State House said so.", []],
    ["On Tuesday State House said that Bola Tinubu of Nigeria called.", ["Aso Rock", "Bola Tinubu"]],
    // Things in capitals.
    ["On Tuesday the Director of Military Operations wrote on Truth Social at 10:15 EST.", []],
    ["On Tuesday Sharon Hodgson wrote.", ["Sharon Hodgson"]],
    // Somebody else's given name.
    ["On Tuesday the defence minister, KIM Yong-hyun, met Lloyd Austin.", ["KIM Yong-hyun", "Lloyd Austin"]],
    ["On Tuesday he saw President Masud Pezechkian of Iran.", ["Masoud Pezeshkian"]],
    // Other spellings.
    ["On Tuesday Alexandr Lukashenka called Volodymir Zelenskiy.", ["Alexander Lukashenko", "Volodymyr Zelenskyy"]],
    ["On Tuesday John Carey called Vladimir Petrin.", ["John Carey", "Vladimir Petrin"]],
    // Two offices of one person, and of two.
    [
      "On Tuesday Pakistani Deputy Prime Minister and Foreign Minister Ishaq Dar met Antony Blinken.",
      ["Ishaq Dar", "Antony Blinken"],
    ],
    [
      "On Tuesday Indian Vice President Jagdeep Dhankhar and Foreign Minister Subrahmanyam Jaishankar met.",
      ["Jagdeep Dhankhar", "Subrahmanyam Jaishankar"],
    ],
    ["On Tuesday the Russian ambassador to France, Alexey Meshkov, left.", ["Alexei Meshkov"]],
    // Those under the minister are not the minister.
    ["On Tuesday Russia's deputy foreign minister met the Chinese vice foreign minister.", ["Russia", "China"]],
    ["On Tuesday Spain's foreign minister met Antony Blinken.", ["José Manuel Albares", "Antony Blinken"]],
    [
      "On Tuesday the Amir H H Sheikh Tamim bin Hamad Al Thani met H.E. Mr. Joko Widodo.",
      ["Tamim bin Hamad Al Thani", "Joko Widodo"],
    ],
  ],
  fr: [
    ["Mardi, ORBÁN Viktor a rencontré VUČIĆ Aleksandar.", ["Viktor Orbán", "Aleksandar Vučić"]],
    [
      "Mardi, S.E.M. Alassane Ouattara a reçu S.E. Mme Ellen Johnson Sirleaf.",
      ["Alassane Ouattara", "Ellen Johnson Sirleaf"],
    ],
    ["Mardi, le président iranien Massoud Pezechkian a appelé.", ["Masoud Pezeshkian"]],
    [
      "Mardi, le ministre d'État, ministre des Affaires étrangères de Guinée, Morissanda Kouyaté, a parlé.",
      ["Morissanda Kouyaté"],
    ],
    ["Mardi, le vice-Premier ministre et ministre belge des Affaires étrangères a parlé.", ["Hadja Lahbib"]],
    [
      "Mardi, la présidente de la Commission européenne a appelé le patron de la diplomatie européenne.",
      ["Ursula von der Leyen", "Josep Borrell"],
    ],
    ["Mardi, l'ambassadeur de Russie en France Alexeï Mechkov est parti.", ["Alexei Meshkov"]],
    ["Mardi, le vice-ministre russe des Affaires étrangères a parlé.", ["Russia"]],
  ],
  ru: [
    [
      "Во вторник ПУТИН Владимир Владимирович принял ТОКАЕВА Касым-Жомарта.",
      ["Vladimir Putin", "Kassym-Jomart Tokayev"],
    ],
    ["Во вторник состоялся разговор Лаврова С.В. с Блинкеном Э.", ["Sergey Lavrov", "Antony Blinken"]],
    ["Во вторник глава евродипломатии позвонил лидеру хунты.", ["Josep Borrell"]],
    ["Во вторник глава хунты Мьянмы Мин Аун Хлайн улетел.", ["Min Aung Hlaing"]],
    ["Во вторник Лавров Сергей Викторович принял Фидана Хакана.", ["Sergey Lavrov", "Hakan Fidan"]],
    ["Во вторник вице-премьер, министр иностранных дел Бельгии Хаджа Лябиб улетела.", ["Hadja Lahbib"]],
    [
      "Во вторник замглавы МИД РФ Сергей Рябков встретился с заместителем министра обороны Ирана.",
      ["Sergei Ryabkov", "Iran"],
    ],
    // Where an ambassador serves stands before the name; whom he acts for is who sent him.
    ["Во вторник посол Анголы в Минске Виктор Хорошилов улетел.", ["Виктор Хорошилов"]],
    [
      "Во вторник Лавров принял временного поверенного в делах США в Москве Ребекку Росс.",
      ["Sergey Lavrov", "Ребекку Росс"],
    ],
    ["Во вторник Лавров встретился с послом США в Москве.", ["Sergey Lavrov", "American ambassador"]],
    // A name that nobody knows, in its cases.
    [
      "Во вторник прилетел министр обороны Анголы Виктор Хорошилов. Хорошилова встретил Лавров. По словам Хорошилова, всё хорошо.",
      ["Виктор Хорошилов", "Sergey Lavrov"],
    ],
    [
      "Во вторник Лавров говорил с министром обороны Анголы Иваном Подольским. Подольский улетел. Позже Иван Подольский вернулся.",
      ["Sergey Lavrov", "Иваном Подольским"],
    ],
    ["Во вторник прилетел министр обороны Анголы Виктор Хорошилов. Хороших дней мало.", ["Виктор Хорошилов"]],
  ],
};

describe.each(Object.entries(CASES))("names, %s", (language, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(personsOf(language, text)).toEqual(expected);
  });
});
