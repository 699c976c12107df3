/** What a sentence of ours should be read as: who says it, through whom, in what kind of words, and words that it must cover. */
export interface Hit {
  readonly text: string;
  readonly speakers: readonly string[];
  readonly chain?: readonly string[];
  readonly kind?: "direct" | "indirect" | "mixed";
  readonly covers: string;
}

/** `says`: pieces of text that nobody says there. */
export interface Miss {
  readonly text: string;
  readonly not: string;
}

export interface Construction {
  readonly name: string;
  readonly hits: readonly Hit[];
  readonly misses: readonly Miss[];
}

const MACRON = ["Emmanuel Macron"];
const PUTIN = ["Vladimir Putin"];
const SCHOLZ = ["Olaf Scholz"];

export const FRENCH: readonly Construction[] = [
  {
    name: "a that-clause",
    hits: [
      {
        text: "Emmanuel Macron a déclaré que la porte restait ouverte.",
        speakers: MACRON,
        kind: "indirect",
        covers: "la porte restait ouverte",
      },
      {
        text: "Olaf Scholz a prévenu qu'il n'y aurait pas de paix dictée.",
        speakers: SCHOLZ,
        kind: "indirect",
        covers: "pas de paix dictée",
      },
      {
        text: "Vladimir Poutine a redit mardi, devant la presse, que son pays tiendrait parole.",
        speakers: PUTIN,
        covers: "son pays tiendrait parole",
      },
    ],
    misses: [
      { text: "La réunion que Emmanuel Macron espérait n'a pas eu lieu.", not: "n'a pas eu lieu" },
      { text: "Le ministère n'a pas répondu à la demande que nous avions envoyée.", not: "nous avions envoyée" },
      { text: "Le dirigeant est accusé de bloquer un texte que ses voisins défendent.", not: "ses voisins défendent" },
    ],
  },
  {
    name: "an infinitive or an adjective",
    hits: [
      {
        text: "Emmanuel Macron a dit vouloir une trêve rapide.",
        speakers: MACRON,
        kind: "indirect",
        covers: "vouloir une trêve rapide",
      },
      { text: "Olaf Scholz juge urgent un cessez-le-feu.", speakers: SCHOLZ, covers: "urgent un cessez-le-feu" },
      { text: "Vladimir Poutine s'est dit « prêt » à un échange.", speakers: PUTIN, kind: "mixed", covers: "prêt" },
    ],
    misses: [
      { text: "Emmanuel Macron a dit bonjour.\nLa salle était pleine.", not: "La salle était pleine" },
      { text: "Les juges ont estimé les dégâts avec Emmanuel Macron absent.", not: "absent" },
      { text: "Vladimir Poutine croit Olaf Scholz.", not: "Vladimir" },
    ],
  },
  {
    name: "an inverted clause of any verb after a quotation",
    hits: [
      {
        text: "« Nous avançons lentement », a grincé le président français Emmanuel Macron.",
        speakers: MACRON,
        kind: "direct",
        covers: "Nous avançons lentement",
      },
      {
        text: "« C'est une erreur », lui a lancé Olaf Scholz.",
        speakers: SCHOLZ,
        kind: "direct",
        covers: "C'est une erreur",
      },
      {
        text: "Emmanuel Macron est sorti du palais. « Nous verrons bien », a-t-il éludé.",
        speakers: MACRON,
        kind: "direct",
        covers: "Nous verrons bien",
      },
    ],
    misses: [
      {
        text: "Le film « Un long dimanche », de Jean-Pierre Jeunet, a plu à Emmanuel Macron.",
        not: "Un long dimanche",
      },
      { text: "La nouvelle, semble-t-il, n'a surpris personne.", not: "n'a surpris personne" },
      { text: "Le sommet « Choose France », au château, réunit Emmanuel Macron et des patrons.", not: "Choose France" },
    ],
  },
  {
    name: "a point of view",
    hits: [
      {
        text: "Pour Olaf Scholz, le texte reste insuffisant.",
        speakers: SCHOLZ,
        kind: "indirect",
        covers: "le texte reste insuffisant",
      },
      { text: "Selon Emmanuel Macron, la situation s'améliore.", speakers: MACRON, covers: "la situation s'améliore" },
      {
        text: "Vladimir Poutine a pris la parole mardi. À ses yeux, la négociation est close.",
        speakers: PUTIN,
        covers: "la négociation est close",
      },
    ],
    misses: [
      { text: "Pour Olaf Scholz et son équipe l'avion a été changé.", not: "l'avion a été changé" },
      { text: "Un dîner a été donné pour Emmanuel Macron à Moscou.", not: "Un dîner" },
      { text: "Le trajet est long pour la France comme pour la Russie.", not: "Le trajet est long" },
    ],
  },
  {
    name: "words quoted within a clause",
    hits: [
      {
        text: "Emmanuel Macron table sur un accord « dans les deux semaines ».",
        speakers: MACRON,
        kind: "mixed",
        covers: "dans les deux semaines",
      },
      {
        text: "Olaf Scholz y voit « un premier pas utile ».",
        speakers: SCHOLZ,
        kind: "mixed",
        covers: "un premier pas utile",
      },
      {
        text: "Vladimir Poutine n'a pas bougé : « Nous restons sur nos lignes. »",
        speakers: PUTIN,
        kind: "direct",
        covers: "Nous restons sur nos lignes",
      },
    ],
    misses: [
      { text: "Emmanuel Macron et Vladimir Poutine se sont vus au format « Normandie ».", not: "Normandie" },
      { text: "Olaf Scholz lit le « South China Morning Post ».", not: "South China" },
      { text: "La salle « Empire » accueille Emmanuel Macron.", not: "Empire" },
    ],
  },
  {
    name: "an institution's account",
    hits: [
      {
        text: "Emmanuel Macron a exprimé son soutien à Kiev, a indiqué l'Élysée.",
        speakers: MACRON,
        chain: ["Élysée"],
        kind: "indirect",
        covers: "son soutien à Kiev",
      },
      {
        text: "« Vladimir Poutine a salué cette initiative », rapporte le Kremlin.",
        speakers: PUTIN,
        chain: ["Kremlin"],
        kind: "indirect",
        covers: "salué cette initiative",
      },
      {
        text: "Olaf Scholz y voit « un signe encourageant », selon son porte-parole Steffen Hebestreit.",
        speakers: SCHOLZ,
        chain: ["Steffen Hebestreit"],
        kind: "mixed",
        covers: "un signe encourageant",
      },
    ],
    misses: [
      { text: "Le Kremlin et l'Élysée se font face sur la carte.", not: "se font face" },
      { text: "Emmanuel Macron a quitté l'Élysée à midi.", not: "a quitté" },
      { text: "L'Élysée sera fermé pendant les travaux.", not: "fermé pendant les travaux" },
    ],
  },
  {
    name: "said to an outlet or on a platform",
    hits: [
      {
        text: "« Nous tiendrons », a affirmé Emmanuel Macron à RFI.",
        speakers: MACRON,
        chain: ["RFI"],
        covers: "Nous tiendrons",
      },
      {
        text: "Olaf Scholz a assuré sur Twitter que le calendrier ne changeait pas.",
        speakers: SCHOLZ,
        chain: ["Twitter"],
        covers: "le calendrier ne changeait pas",
      },
      {
        text: "Sur Telegram, Volodymyr Zelensky a remercié ses alliés de leur aide.",
        speakers: ["Volodymyr Zelenskyy"],
        chain: ["Telegram"],
        covers: "ses alliés",
      },
    ],
    misses: [
      { text: "Emmanuel Macron a quitté Twitter.", not: "a quitté" },
      { text: "RFI émet aussi à Moscou.", not: "émet" },
      { text: "La vidéo circule sur Facebook.", not: "circule" },
    ],
  },
  {
    name: "what is yet to come goes on with the speaker",
    hits: [
      {
        text: "Emmanuel Macron a annoncé qu'il recevrait les syndicats. Il ira ensuite à Berlin.",
        speakers: MACRON,
        kind: "indirect",
        covers: "ira ensuite à Berlin",
      },
      {
        text: "« La décision est prise », a dit Olaf Scholz. Il fera le voyage en mars.",
        speakers: SCHOLZ,
        covers: "fera le voyage en mars",
      },
      {
        text: "La Russie n'a jamais fermé la porte, a assuré Vladimir Poutine ; tout accord devra tenir compte du terrain.",
        speakers: PUTIN,
        covers: "tenir compte du terrain",
      },
    ],
    misses: [
      { text: "Emmanuel Macron a annoncé une réforme. Il est arrivé à Berlin à midi.", not: "est arrivé à Berlin" },
      { text: "« La décision est prise », a dit Olaf Scholz. Il pleut sur la ville.", not: "pleut" },
      { text: "Emmanuel Macron a parlé. La météo sera clémente.", not: "clémente" },
    ],
  },
  {
    name: "somebody unknown",
    hits: [
      {
        text: "Les Israéliens répondent qu'aucune date n'est arrêtée.",
        speakers: ["Israel"],
        covers: "aucune date n'est arrêtée",
      },
      {
        text: "L'entreprise Zorvex assure que ses serveurs n'ont pas été touchés.",
        speakers: ["Zorvex"],
        covers: "ses serveurs",
      },
      {
        text: "« C'est un pari », tranche l'historienne Odile Vernet.",
        speakers: ["Odile Vernet"],
        covers: "C'est un pari",
      },
    ],
    misses: [
      { text: "Nous avons expliqué que le sujet était complexe.", not: "le sujet était complexe" },
      { text: "Cela signifie que tout recommence.", not: "tout recommence" },
      { text: "Rien n'indique que le texte sera signé.", not: "le texte sera signé" },
    ],
  },
];
