import type { Construction } from "./cases.ts";

const putin = ["Vladimir Putin"];

/** Through whom words came: houses, spokespeople and agencies in every order, and whose words an account does not hold. */
export const FRENCH_CHAINS: readonly Construction[] = [
  {
    name: "two links in one sentence",
    hits: [
      {
        text: "Selon l'Élysée, cité par l'AFP, Emmanuel Macron a demandé à Vladimir Poutine de retirer ses troupes.",
        speakers: ["Emmanuel Macron"],
        chain: ["Élysée", "Agence France-Presse"],
        covers: "de retirer ses troupes",
      },
      {
        text: "Vladimir Poutine a souligné que la situation restait grave, rapporte Interfax en citant le service de presse du Kremlin.",
        speakers: putin,
        chain: ["Kremlin", "Interfax"],
        covers: "la situation restait grave",
      },
      {
        text: "Dmitri Peskov a déclaré à Reuters que Vladimir Poutine avait proposé une trêve à Emmanuel Macron.",
        speakers: putin,
        chain: ["Dmitry Peskov", "Reuters"],
        covers: "proposé une trêve",
      },
      {
        text: "Vladimir Poutine a téléphoné à Emmanuel Macron, rapporte Tass en citant le Kremlin. Il a exprimé son inquiétude au sujet du Donbass.",
        speakers: putin,
        chain: ["Kremlin", "TASS"],
        covers: "son inquiétude au sujet du Donbass",
      },
    ],
    misses: [],
  },
  {
    name: "what a call or letter was for",
    hits: [
      {
        text: "Emmanuel Macron a téléphoné à Vladimir Poutine pour lui proposer une trêve, indique l'Élysée.",
        speakers: ["Emmanuel Macron"],
        chain: ["Élysée"],
        covers: "proposer une trêve",
      },
    ],
    misses: [
      { text: "Emmanuel Macron a pris l'avion pour lui trouver un remplaçant.", not: "lui trouver un remplaçant" },
    ],
  },
  {
    name: "behind an incise",
    hits: [
      {
        text: "Antony Blinken a parlé à Sergueï Lavrov. Il a rappelé, indique le département d'État, que la porte restait ouverte.",
        speakers: ["Antony Blinken"],
        chain: ["US State Department"],
        covers: "la porte restait ouverte",
      },
    ],
    misses: [],
  },
  {
    name: "a person's own words to others are no account of the other's",
    hits: [
      {
        text: "Emmanuel Macron a reçu Vladimir Poutine. « Le désaccord demeure », a dit Emmanuel Macron. Vladimir Poutine a rejeté ces critiques.",
        speakers: putin,
        chain: [],
        covers: "a rejeté ces critiques",
      },
    ],
    misses: [],
  },
  {
    name: "told an outlet behind adjectives, or of a name nobody knows",
    hits: [
      {
        text: "Abbas Araghchi a déclaré à l'agence officielle Irna que l'Iran ne négocierait pas.",
        speakers: ["Abbas Araghchi"],
        chain: ["IRNA"],
        covers: "ne négocierait pas",
      },
      {
        text: "« Nous ne céderons pas », a dit Wang Yi à Phoenix TV.",
        speakers: ["Wang Yi"],
        chain: ["Phoenix TV"],
        covers: "Nous ne céderons pas",
      },
    ],
    misses: [],
  },
];

export const ENGLISH_CHAINS: readonly Construction[] = [
  {
    name: "two links in one sentence",
    hits: [
      {
        text: "Vladimir Putin stressed that the situation was grave, Interfax reported, citing the Kremlin press service.",
        speakers: putin,
        chain: ["Kremlin", "Interfax"],
        covers: "the situation was grave",
      },
      {
        text: "TASS reported, citing Dmitry Peskov, that Vladimir Putin had called for restraint.",
        speakers: putin,
        chain: ["Dmitry Peskov", "TASS"],
        covers: "called for restraint",
      },
      {
        text: "Emmanuel Macron told CNN that Vladimir Putin had promised not to attack Ukraine.",
        speakers: putin,
        chain: ["Emmanuel Macron", "CNN"],
        covers: "not to attack Ukraine",
      },
      {
        text: "Vladimir Putin phoned Emmanuel Macron, TASS reported, citing the Kremlin. He voiced concern over the Donbas.",
        speakers: putin,
        chain: ["Kremlin", "TASS"],
        covers: "concern over the Donbas",
      },
    ],
    misses: [],
  },
  {
    name: "a spokesman behind the possessive; words that go on behind an incise",
    hits: [
      {
        text: "Angela Merkel told Barack Obama that she disapproved of such practices, her spokesman Steffen Seibert said in a statement.",
        speakers: ["Angela Merkel"],
        chain: ["Steffen Seibert"],
        covers: "disapproved of such practices",
      },
      {
        text: "Volodymyr Zelensky met Recep Tayyip Erdogan in Ankara. They agreed, Marco Rubio said, to restaff their embassies.",
        speakers: ["Volodymyr Zelenskyy", "Recep Tayyip Erdoğan"],
        chain: ["Marco Rubio"],
        covers: "to restaff their embassies",
      },
    ],
    misses: [],
  },
  {
    name: "what was said before, or to others, is no part of an account",
    hits: [
      {
        text: 'Cyril Ramaphosa spoke with Vladimir Putin, the Kremlin said. "The war has lasted too long," Cyril Ramaphosa said in Pretoria.',
        speakers: ["Cyril Ramaphosa"],
        chain: [],
        covers: "The war has lasted too long",
      },
    ],
    misses: [],
  },
];

export const RUSSIAN_CHAINS: readonly Construction[] = [
  {
    name: "two links in one sentence",
    hits: [
      {
        text: "Как передает «Интерфакс» со ссылкой на Кремль, Владимир Путин отметил, что переговоры зашли в тупик.",
        speakers: putin,
        chain: ["Kremlin", "Interfax"],
        covers: "переговоры зашли в тупик",
      },
      {
        text: "Дмитрий Песков сообщил ТАСС, что Владимир Путин предложил Эмманюэлю Макрону перемирие.",
        speakers: putin,
        chain: ["Dmitry Peskov", "TASS"],
        covers: "перемирие",
      },
      {
        text: "Владимир Путин поблагодарил Эмманюэля Макрона за звонок, заявил РИА Новости пресс-секретарь президента Дмитрий Песков.",
        speakers: putin,
        chain: ["Dmitry Peskov", "RIA Novosti"],
        covers: "за звонок",
      },
      {
        text: "«Он сказал мне, что страну не покинет», — пересказал Эмманюэль Макрон «Интерфаксу» слова Муаммара Каддафи.",
        speakers: ["Muammar Gaddafi"],
        chain: ["Emmanuel Macron", "Interfax"],
        covers: "страну не покинет",
      },
    ],
    misses: [],
  },
  {
    name: "an incise between the subject and its verb",
    hits: [
      {
        text: "Никол Пашинян позвонил Эмманюэлю Макрону. Макрон, передаёт пресс-служба армянского премьера, осудил дальнейшее обострение.",
        speakers: ["Emmanuel Macron"],
        chain: ["Prime Minister's Office of Armenia"],
        covers: "осудил дальнейшее обострение",
      },
      {
        text: "По словам Николаса Мадуро, Владимир Путин «решительно» поддержал его старания.",
        speakers: putin,
        chain: ["Nicolás Maduro"],
        covers: "его старания",
      },
    ],
    misses: [],
  },
  {
    name: "an outlet that carries somebody's words",
    hits: [
      {
        text: "Александр Лукашенко рассказал о беседе с Дональдом Трампом. Его слова передает ТАСС. «Связь прервалась», — заметил Александр Лукашенко.",
        speakers: ["Alexander Lukashenko"],
        chain: ["TASS"],
        covers: "Связь прервалась",
      },
    ],
    misses: [],
  },
];
