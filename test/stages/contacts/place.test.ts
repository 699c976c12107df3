import { describe, expect, it } from "vitest";
import { trace } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const placesOf = (language: string, text: string): (string | null)[] =>
  trace({ id: "sha256:test", text, source: {}, language }, lexicon).reading.contacts.map((c) => c.place?.name ?? null);

/** A sentence with one contact, and where it was; null where the place belongs to something else. */
const CASES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  fr: [
    ["Emmanuel Macron a rencontré Viktor Orbán mardi à Budapest.", "Budapest"],
    ["À Pékin, Emmanuel Macron a rencontré Xi Jinping.", "Beijing"],
    ["Emmanuel Macron et Viktor Orbán se sont vus jeudi dans la capitale hongroise.", "Budapest"],
    ["Emmanuel Macron et William Ruto se sont rencontrés dans la capitale du Kenya.", "Nairobi"],
    ["Donald Trump et Kim Jong-un ont tenu un sommet à Hanoï.", "Hanoi"],
    ["Emmanuel Macron s'est rendu en Chine, où il a vu Xi Jinping.", "China"],
    ["Vladimir Poutine a reçu Emmanuel Macron au Kremlin.", "Moscow"],
    ["Xi Jinping a reçu Emmanuel Macron au Grand Palais du peuple de Pékin.", "Beijing"],
    ["Emmanuel Macron gagnera vendredi Pretoria, où il sera reçu par Cyril Ramaphosa.", "Pretoria"],
    ["Arrivé mercredi matin à Tel-Aviv, Joe Biden a été accueilli par Benjamin Netanyahu.", "Tel Aviv"],
    ["Une rencontre d'Emmanuel Macron avec Viktor Orbán qui doit avoir lieu lundi à Paris a été annoncée.", "Paris"],
    ["Emmanuel Macron et Vladimir Poutine ont eu un entretien sur la guerre en Ukraine.", null],
    [
      "Emmanuel Macron et Vladimir Poutine ont eu un entretien consacré à la situation en Libye, au Haut-Karabagh et en Ukraine.",
      null,
    ],
    ["Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine, a-t-on appris à Paris.", null],
    ["Emmanuel Macron a rencontré Viktor Orbán, a annoncé l'ambassadeur de Hongrie à Paris.", null],
    ["Emmanuel Macron a vu Giorgia Meloni à la villa Bonaparte.", "Rome"],
    ["Emmanuel Macron a reçu Volodymyr Zelensky mardi à Kiev.", "Kyiv"],
    ["Donald Trump et Kim Jong Un se sont rencontrés sur l'île de Sentosa.", "Singapore"],
    ["Emmanuel Macron et Recep Tayyip Erdogan se sont vus dans la ville d'Istanbul.", "Istanbul"],
    ["Benjamin Netanyahu a volé vers l'Arabie saoudite et y a vu Mohammed ben Salmane.", "Saudi Arabia"],
    [
      "Emmanuel Macron et Viktor Orbán se sont rencontrés dimanche à Belladère, à deux pas de la frontière.",
      "Belladère",
    ],
    ["Emmanuel Macron a rencontré Viktor Orbán à Noël.", null],
    [
      "GENÈVE, 16 juin 2021 - Joe Biden et Vladimir Poutine se sont rencontrés mercredi pendant trois heures.",
      "Geneva",
    ],
    ["PARIS, 16 juin 2021 - Emmanuel Macron et Joe Biden se sont rencontrés mercredi.", null],
    ["GENÈVE, 16 juin 2021 - Joe Biden et Vladimir Poutine se sont parlé mercredi au téléphone.", null],
    ["GENÈVE, 16 juin 2021 - Joe Biden rencontrera Vladimir Poutine vendredi.", null],
    ["Viktor Orbán est à Moscou ; Emmanuel Macron a rencontré Olaf Scholz.", null],
  ],
  en: [
    ["Emmanuel Macron met Viktor Orban in Budapest on Tuesday.", "Budapest"],
    ["In Beijing, Emmanuel Macron met Xi Jinping.", "Beijing"],
    ["Emmanuel Macron and Viktor Orban met in the Hungarian capital on Tuesday.", "Budapest"],
    ["Emmanuel Macron met William Ruto in the capital of Kenya.", "Nairobi"],
    ["Donald Trump and Kim Jong Un met at the Singapore summit.", "Singapore"],
    ["Emmanuel Macron visited Beijing and met Xi Jinping.", "Beijing"],
    ["Emmanuel Macron paid a visit to China to see Xi Jinping.", "China"],
    ["Emmanuel Macron and Vladimir Putin held talks on the war in Ukraine.", null],
    ["Emmanuel Macron and Vladimir Putin held talks devoted to last year's crisis in Georgia.", null],
    ["Emmanuel Macron spoke by telephone with Vladimir Putin, the spokesman said in Paris.", null],
    ["Emmanuel Macron met Viktor Orban, the ambassador in Paris said.", null],
    ["Xi Jinping received US Secretary of State Antony Blinken in Beijing on Monday.", "Beijing"],
    ["Emmanuel Macron met Volodymyr Zelensky in Kyiv on Monday.", "Kyiv"],
    ["Emmanuel Macron and Viktor Orban met on the island of Sentosa.", "Singapore"],
    ["Emmanuel Macron met Viktor Orban in Bernburg on Tuesday.", "Bernburg"],
    ["Emmanuel Macron met Viktor Orban at Easter.", null],
    ["GENEVA, June 16, 2021 (Agency) - Joe Biden and Vladimir Putin met for three hours on Wednesday.", "Geneva"],
    ["OSLO, March 4 (Agency) - Emmanuel Macron met Viktor Orban here on Monday.", "Oslo"],
    ["Emmanuel Macron is to meet Viktor Orban when the two are in Singapore this weekend.", "Singapore"],
  ],
  ru: [
    ["Владимир Путин встретился с Реджепом Тайипом Эрдоганом в Сочи.", "Sochi"],
    ["В Пекине Владимир Путин встретился с Си Цзиньпином.", "Beijing"],
    ["Владимир Путин встретился с Виктором Орбаном в венгерской столице.", "Budapest"],
    ["Владимир Путин прибыл в Китай, где встретился с Си Цзиньпином.", "China"],
    ["Владимир Путин принял Эмманюэля Макрона в Кремле.", "Moscow"],
    ["Владимир Путин и Эмманюэль Макрон провели переговоры, посвященные обстановке на Украине.", null],
    ["Владимир Путин и Эмманюэль Макрон поговорили по телефону, сообщили в Москве.", null],
    ["Владимир Путин и Эмманюэль Макрон провели переговоры о войне на Украине.", null],
    ["Владимир Путин встретился с Реджепом Тайипом Эрдоганом в Баку.", "Baku"],
    ["Владимир Путин и Виктор Орбан встретились в городе Сочи.", "Sochi"],
  ],
};

/** Several contacts of one text, in order. */
const TEXTS: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  [
    "fr",
    "Boris Johnson rencontrera Angela Merkel mercredi à Berlin, puis Emmanuel Macron jeudi à Paris.",
    ["Berlin", "Paris"],
  ],
  [
    "ru",
    "Путин встретился с Моди в понедельник в Дели, а затем с Си Цзиньпином во вторник в Пекине.",
    ["New Delhi", "Beijing"],
  ],
];

describe("where several contacts took place", () => {
  it.each(TEXTS)("%s: %s", (language, text, places) => {
    expect(placesOf(language, text)).toEqual(places);
  });
});

describe("where a contact took place", () => {
  for (const [language, cases] of Object.entries(CASES))
    for (const [text, place] of cases)
      it(`${language}: ${place ?? "nowhere"}: ${text}`, () => {
        const found = placesOf(language, text);
        expect(found.length).toBeGreaterThan(0);
        if (place === null) expect(found.every((p) => p === null)).toBe(true);
        else expect(found).toContain(place);
      });
});
