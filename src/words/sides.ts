import type { PointReason } from "../model/index.ts";
import type { Descent } from "../lineage/index.ts";

/** The words of `compare`, `lineage`, `last`, `count` and of their evaluation. */
export interface SidesMessages {
  readonly state: Readonly<Record<"both" | "one" | "at-odds", string>>;
  readonly field: Readonly<Record<"date" | "initiator", string>>;
  readonly why: (reason: PointReason) => string;
  readonly points: string;
  readonly account: (words: number, texts: number) => string;
  readonly nobodySays: string;
  readonly silent: string;
  readonly notDenied: string;
  readonly noAccounts: string;
  readonly oneAccount: (side: string) => string;
  readonly counts: (reports: number, independent: number, primary: number) => string;
  readonly how: Readonly<Record<Descent, string>>;
  readonly unknownSource: string;
  readonly owned: (state: string) => string;
  readonly through: string;
  readonly evidence: (reason: string) => string;
  readonly undescribed: string;
  readonly noneBetween: (actors: string) => string;
  readonly counted: (count: number) => string;
  readonly rule: string;
  readonly filter: string;
  readonly notCounted: (status: string, count: number) => string;
  readonly countRule: string;
  readonly lastRule: (among: number) => string;
  readonly part: Readonly<Record<"tuned" | "held", string>>;
  readonly pairsOfTexts: string;
  readonly toldOn: string;
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const english: SidesMessages = {
  state: { both: "both", one: "one side only", "at-odds": "at odds" },
  field: { date: "Day", initiator: "Initiative" },
  why: ({ kind, sides, against, subjects }) => {
    const [who, whom] = [sides.join(", "), against.join(", ")];
    return {
      shared: `both speak of ${subjects.join(", ")}`,
      silent: `${who}: not mentioned`,
      alone: "only one side's account is known",
      unspoken: `${who} says that it was not spoken of`,
      denied: `agreed, says ${whom}; ${who} denies it`,
      "nothing-agreed": `${who} says that nothing was agreed`,
      "only-discussed": `agreed, says ${who}; only discussed, says ${whom}`,
      days: `other days: ${subjects.join("; ")}`,
      initiators: `other initiators: ${subjects.join("; ")}`,
    }[kind];
  },
  points: "Points",
  account: (words, texts) => `${plural(words, "word", "words")} in ${plural(texts, "text", "texts")}`,
  nobodySays: "the source does not say",
  silent: "Not mentioned by",
  notDenied: "Not mentioned is not denied.",
  noAccounts: "No side's account of this contact is known.",
  oneAccount: (side) => `Only ${side} has given an account.`,
  counts: (reports, independent, primary) =>
    `${plural(reports, "text", "texts")}, ${plural(independent, "account", "accounts")} that do not repeat each other, ${plural(primary, "side", "sides")}`,
  how: { original: "original", copy: "copy", shortening: "shortened", rewrite: "rewritten", translation: "translated" },
  unknownSource: "no source named",
  owned: (state) => `owned by the state: ${state}`,
  through: "through",
  evidence: (reason) => reason,
  undescribed: "publisher not known",
  noneBetween: (actors) => `The register has no dated contact between ${actors} that fits.`,
  counted: (count) => plural(count, "contact", "contacts"),
  rule: "Rule",
  filter: "Filter",
  notCounted: (status, count) => `not counted, ${status}: ${count}`,
  countRule:
    "Each contact once, however many texts tell of it; only those that took place (--status counts others); without a day only where no bound of time is given.",
  lastRule: (among) =>
    `The latest by its day of ${plural(among, "contact", "contacts")} that fit; those without a day are left aside.`,
  part: { tuned: "part looked at", held: "part never looked at" },
  pairsOfTexts: "pairs of texts",
  toldOn: "told",
};

const EVIDENCE: readonly (readonly [RegExp, string])[] = [
  [/^the same words$/, "les mêmes mots"],
  [/^the same quotations$/, "les mêmes citations"],
  [/^one source, and runs of the same words$/, "une même source, et des suites des mêmes mots"],
  [/^one source, and most of what is told$/, "une même source, et l'essentiel de ce qui est dit"],
  [/^one source, and all that the shorter one tells$/, "une même source, et tout ce que dit le plus court"],
  [/^runs of the same words, and most of what is told$/, "des suites des mêmes mots, et l'essentiel de ce qui est dit"],
  [/^nearly all that is told, in the same order$/, "presque tout ce qui est dit, dans le même ordre"],
  [/^both through (.+), and most of what is told$/, "tous deux par $1, et l'essentiel de ce qui est dit"],
  [/^both through (.+)$/, "tous deux par $1"],
  [/^(.+) % of runs of three words$/, "$1 % des suites de trois mots"],
  [/^in two languages$/, "en deux langues"],
  [/^(\d+) names, subjects and numbers in common \((.+)\)$/, "$1 noms, sujets et nombres en commun ($2)"],
  [/^in the same order$/, "dans le même ordre"],
];

const accord = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const french: SidesMessages = {
  state: { both: "les deux", one: "un seul côté", "at-odds": "divergent" },
  field: { date: "Jour", initiator: "Initiative" },
  why: ({ kind, sides, against, subjects }) => {
    const [who, whom] = [sides.join(", "), against.join(", ")];
    return {
      shared: `tous deux parlent de ${subjects.join(", ")}`,
      silent: `${who} : non mentionné`,
      alone: "le récit d'un seul côté est connu",
      unspoken: `${who} dit qu'il n'en a pas été question`,
      denied: `convenu, dit ${whom} ; ${who} le dément`,
      "nothing-agreed": `${who} dit que rien n'a été convenu`,
      "only-discussed": `convenu, dit ${who} ; seulement évoqué, dit ${whom}`,
      days: `jours différents : ${subjects.join(" ; ")}`,
      initiators: `initiateurs différents : ${subjects.join(" ; ")}`,
    }[kind];
  },
  points: "Points",
  account: (words, texts) => `${accord(words, "mot", "mots")} dans ${accord(texts, "texte", "textes")}`,
  nobodySays: "la source ne le dit pas",
  silent: "Non mentionné par",
  notDenied: "Ce qui n'est pas mentionné n'est pas démenti.",
  noAccounts: "Aucun récit d'un côté n'est connu pour ce contact.",
  oneAccount: (side) => `Seul ${side} en a donné un récit.`,
  counts: (reports, independent, primary) =>
    `${accord(reports, "texte", "textes")}, ${accord(independent, "récit", "récits")} qui ne se répètent pas, ${accord(primary, "côté", "côtés")}`,
  how: { original: "original", copy: "copie", shortening: "abrégé", rewrite: "réécrit", translation: "traduit" },
  unknownSource: "aucune source nommée",
  owned: (state) => `propriété d'État : ${state}`,
  through: "par",
  evidence: (reason) => {
    const known = EVIDENCE.find(([pattern]) => pattern.test(reason));
    return known === undefined ? reason : reason.replace(known[0], known[1]);
  },
  undescribed: "éditeur inconnu",
  noneBetween: (actors) => `Le registre n'a pas de contact daté entre ${actors} qui convienne.`,
  counted: (count) => accord(count, "contact", "contacts"),
  rule: "Règle",
  filter: "Filtre",
  notCounted: (status, count) => `non comptés, ${status} : ${count}`,
  countRule:
    "Chaque contact une fois, quel que soit le nombre de textes qui le rapportent ; seulement ceux qui ont eu lieu (--status en compte d'autres) ; sans jour, seulement quand aucune borne de temps n'est donnée.",
  lastRule: (among) =>
    `Le plus récent par son jour, parmi ${accord(among, "contact", "contacts")} ; ceux qui n'ont pas de jour sont laissés de côté.`,
  part: { tuned: "part regardée", held: "part jamais regardée" },
  pairsOfTexts: "paires de textes",
  toldOn: "dit le",
};

export function sidesMessages(language: "en" | "fr"): SidesMessages {
  return language === "fr" ? french : english;
}
