import type { Construction } from "./cases.ts";

/** Accounts, outlets, labels and anaphors in English. */
export const ENGLISH: readonly Construction[] = [
  {
    name: "told an outlet",
    hits: [
      {
        text: "Donald Trump told NBC News that the answer would come soon.",
        speakers: ["Donald Trump"],
        chain: ["NBC News"],
        covers: "the answer would come soon",
      },
      {
        text: "In an interview with The Washington Post Emmanuel Macron said the door stayed open.",
        speakers: ["Emmanuel Macron"],
        chain: ["The Washington Post"],
        covers: "the door stayed open",
      },
    ],
    misses: [{ text: "Emmanuel Macron met the owner of The Washington Post on Monday.", not: "on Monday" }],
  },
  {
    name: "goes on with the last speaker",
    hits: [
      {
        text: "Emmanuel Macron said that he had talked at length with Vladimir Putin. The time for a truce had come, he said.",
        speakers: ["Emmanuel Macron"],
        covers: "The time for a truce had come",
      },
      {
        text: 'Donald Trump confirmed that he had rung Nicolás Maduro. "I will not comment on it," said the president.',
        speakers: ["Donald Trump"],
        covers: "I will not comment on it",
      },
    ],
    misses: [],
  },
  {
    name: "a name and a colon",
    hits: [
      {
        text: "Emmanuel Macron: I find that criticism odd, to put it mildly.",
        speakers: ["Emmanuel Macron"],
        kind: "direct",
        covers: "I find that criticism odd",
      },
    ],
    misses: [{ text: "They met in Paris: the weather was fine that day.", not: "the weather was fine" }],
  },
  {
    name: "participles of nouns report nothing",
    hits: [
      {
        text: "Emmanuel Macron noted that a ceasefire was fully supported by his government.",
        speakers: ["Emmanuel Macron"],
        covers: "a ceasefire was fully supported",
      },
    ],
    misses: [],
  },
];

/** The same in Russian, with clauses behind a comma. */
export const RUSSIAN: readonly Construction[] = [
  {
    name: "a clause behind a day or an addressee",
    hits: [
      {
        text: "Дмитрий Песков сказал в четверг, что отдельной встречи никто не готовит.",
        speakers: ["Dmitry Peskov"],
        kind: "indirect",
        covers: "отдельной встречи никто не готовит",
      },
      {
        text: "Владимир Путин сообщил журналистам, что поездка отложена.",
        speakers: ["Vladimir Putin"],
        covers: "поездка отложена",
      },
    ],
    misses: [],
  },
  {
    name: "a house behind a comma",
    hits: [
      {
        text: "Визит пройдёт осенью по приглашению Эмманюэля Макрона, сообщили в Кремле.",
        speakers: ["Kremlin"],
        covers: "Визит пройдёт осенью",
      },
    ],
    misses: [],
  },
  {
    name: "told to an outlet",
    hits: [
      {
        text: "Дональд Трамп рассказал журналу Time, что переговоры идут.",
        speakers: ["Donald Trump"],
        chain: ["Time"],
        covers: "переговоры идут",
      },
      {
        text: "В интервью телеканалу NTV Moldova Игорь Додон заявил, что поездка нужна.",
        speakers: ["Igor Dodon"],
        chain: ["NTV Moldova"],
        covers: "поездка нужна",
      },
    ],
    misses: [],
  },
  {
    name: "an agency that quotes a house",
    hits: [
      {
        text: "Владимир Путин поддержал усилия посредников, передает ТАСС со ссылкой на Кремль.",
        speakers: ["Vladimir Putin"],
        chain: ["Kremlin", "TASS"],
        covers: "поддержал усилия посредников",
      },
    ],
    misses: [{ text: "Об этом передаёт ТАСС со ссылкой на Кремль.", not: "Об этом" }],
  },
];
