import type { Construction } from "./cases.ts";

/** Sides told in turn, and what stands beside the words that somebody says. */
export const FRENCH_TURNS: readonly Construction[] = [
  {
    name: "what is said, and no source",
    hits: [
      {
        text: "Le Kremlin, selon lequel la rencontre aura lieu lundi, reste prudent.",
        speakers: ["Kremlin"],
        covers: "la rencontre aura lieu lundi",
      },
    ],
    misses: [
      {
        text: "Les informations selon lesquelles la Russie prépare une offensive ont circulé.",
        not: "Les informations",
      },
      { text: "L'idée selon laquelle l'Ukraine plierait a été évoquée.", not: "L'idée" },
      { text: "Le principe selon lequel Paris décide seul a vécu.", not: "Le principe" },
    ],
  },
];

export const ENGLISH_TURNS: readonly Construction[] = [
  {
    name: "an incise without its article",
    hits: [
      {
        text: "Emmanuel Macron thanked Olaf Scholz for his support, the Élysée said.",
        speakers: ["Emmanuel Macron"],
        chain: ["Élysée"],
        covers: "for his support",
      },
    ],
    misses: [
      { text: "Emmanuel Macron thanked Olaf Scholz for his support, the Élysée said.", not: "support, the" },
      { text: "The talks went on for an hour, the Kremlin said.", not: "hour, the" },
    ],
  },
  {
    name: "a bare house of the leader named first",
    hits: [
      {
        text: "British Prime Minister Boris Johnson spoke with Joe Biden on Monday. Johnson thanked Biden for his support, his office said.",
        speakers: ["Boris Johnson"],
        chain: ["Prime Minister's Office of United Kingdom"],
        covers: "for his support",
      },
      {
        text: "British Prime Minister Boris Johnson spoke with Joe Biden on Monday. The leaders agreed to stay in touch, the Prime Minister's Office said.",
        speakers: ["Boris Johnson", "Joe Biden"],
        chain: ["Prime Minister's Office of United Kingdom"],
        covers: "to stay in touch",
      },
      {
        text: "Vladimir Putin spoke with Recep Tayyip Erdogan, the Kremlin said. Erdogan thanked Putin for the grain, his office said.",
        speakers: ["Recep Tayyip Erdoğan"],
        chain: ["Turkish presidency"],
        covers: "for the grain",
      },
    ],
    misses: [{ text: "Boris Johnson met Joe Biden in his office on Monday.", not: "Monday" }],
  },
];

const TALKS = "Владимир Путин провёл телефонный разговор с Эммануэлем Макроном.";
export const RUSSIAN_TURNS: readonly Construction[] = [
  {
    name: "a house in its turn",
    hits: [
      {
        text: `${TALKS} В Елисейском дворце сообщили, что Макрон призвал к перемирию. В Кремле, в свою очередь, отметили, что Путин напомнил о гарантиях.`,
        speakers: ["Vladimir Putin"],
        chain: ["Kremlin"],
        covers: "о гарантиях",
      },
      {
        text: `${TALKS} В Елисейском дворце, со своей стороны, сообщили, что Макрон призвал к перемирию.`,
        speakers: ["Emmanuel Macron"],
        chain: ["Élysée"],
        covers: "к перемирию",
      },
    ],
    misses: [{ text: "В Кремле, где прошли переговоры, заявили протест.", not: "переговоры" }],
  },
  {
    name: "a participle with its side",
    hits: [
      {
        text: `${TALKS} С российской стороны подчёркнута важность соблюдения соглашений.`,
        speakers: ["Russia"],
        kind: "indirect",
        covers: "важность соблюдения соглашений",
      },
      {
        text: `${TALKS} С французской стороны была выражена готовность к диалогу.`,
        speakers: ["France"],
        covers: "готовность к диалогу",
      },
      {
        text: `${TALKS} Российской стороной выражена озабоченность обстрелами.`,
        speakers: ["Russia"],
        covers: "озабоченность обстрелами",
      },
    ],
    misses: [
      { text: "Встреча с российской стороной отмечена опозданием гостей.", not: "опозданием гостей" },
      { text: "С российской стороны границы построена дорога.", not: "дорога" },
    ],
  },
];
