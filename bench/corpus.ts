import { createHash } from "node:crypto";
import type { Document } from "../src/model/index.ts";

/**
 * A press that never was: documents about contacts, five to a contact on average, in two languages, told by either side or by an
 * outlet, with the day stated, by its weekday, or left out. The same number always gives the same document.
 */
export interface SyntheticContact {
  readonly number: number;
  readonly day: string;
  readonly pair: readonly [Leader, Leader];
  readonly kind: "call" | "video" | "meeting";
  readonly subjects: readonly Subject[];
}

interface Leader {
  readonly fr: string;
  readonly en: string;
  readonly house: string;
}

interface Subject {
  readonly fr: string;
  readonly en: string;
}

const leader = (fr: string, house: string, en = fr): Leader => ({ fr, en, house });

/** In office, or well known, in all the years that are told of. */
const LEADERS: readonly Leader[] = [
  leader("Emmanuel Macron", "l'Élysée"),
  leader("Vladimir Poutine", "le Kremlin", "Vladimir Putin"),
  leader("Recep Tayyip Erdogan", "la présidence turque", "Recep Tayyip Erdogan"),
  leader("Angela Merkel", "la chancellerie allemande"),
  leader("Boris Johnson", "Downing Street"),
  leader("Justin Trudeau", "Ottawa"),
  leader("Xi Jinping", "Pékin"),
  leader("Narendra Modi", "New Delhi"),
  leader("Volodymyr Zelensky", "la présidence ukrainienne"),
  leader("Ilham Aliev", "la présidence azerbaïdjanaise", "Ilham Aliyev"),
  leader("Nikol Pachinian", "Erevan", "Nikol Pashinyan"),
  leader("Alexandre Loukachenko", "Minsk", "Alexander Lukashenko"),
  leader("Abdel Fattah al-Sissi", "Le Caire", "Abdel Fattah el-Sisi"),
  leader("Kassym-Jomart Tokaïev", "la présidence kazakhe", "Kassym-Jomart Tokayev"),
  leader("Aleksandar Vucic", "Belgrade"),
  leader("Viktor Orban", "Budapest"),
  leader("Andrzej Duda", "Varsovie"),
  leader("Klaus Iohannis", "Bucarest"),
  leader("Kyriakos Mitsotakis", "Athènes"),
  leader("Pedro Sanchez", "Madrid"),
  leader("Cyril Ramaphosa", "Pretoria"),
  leader("Paul Kagame", "Kigali"),
  leader("Jair Bolsonaro", "Brasilia"),
  leader("Sauli Niinistö", "Helsinki"),
];

const SUBJECTS: readonly Subject[] = [
  { fr: "l'Ukraine", en: "Ukraine" },
  { fr: "la Libye", en: "Libya" },
  { fr: "la Syrie", en: "Syria" },
  { fr: "le Haut-Karabakh", en: "Nagorno-Karabakh" },
  { fr: "le nucléaire iranien", en: "the Iranian nuclear programme" },
  { fr: "le Sahel", en: "the Sahel" },
];

const FILLER = {
  fr: "La région attend depuis des mois que les engagements pris soient suivis d'effets. Les observateurs restent prudents, et les chiffres publiés cette semaine par les instituts n'éclairent qu'une partie du tableau. ",
  en: "The region has been waiting for months for promises to be kept. Observers remain cautious, and the figures published this week by the institutes tell only part of the story. ",
};

const FIRST_DAY = Date.UTC(2019, 7, 1);
const DAY = 86_400_000;
const PER_CONTACT = 5;
/** Contacts a day: the register grows with the years, as real ones do. */
const PER_DAY = 30;

/** Well-mixed bits of a number: no clock, no chance. */
function bits(seed: number, salt: number): number {
  let x = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) >>> 0;
}

function pick<T>(list: readonly T[], seed: number, salt: number): T {
  return list[bits(seed, salt) % list.length] as T;
}

export function syntheticContact(number: number): SyntheticContact {
  const a = bits(number, 1) % LEADERS.length;
  const b = (a + 1 + (bits(number, 2) % (LEADERS.length - 1))) % LEADERS.length;
  const first = pick(SUBJECTS, number, 4);
  return {
    number,
    day: new Date(FIRST_DAY + Math.floor(number / PER_DAY) * DAY).toISOString().slice(0, 10),
    pair: [LEADERS[a] as Leader, LEADERS[b] as Leader],
    kind: pick(["call", "call", "video", "meeting"] as const, number, 3),
    subjects: [first, ...SUBJECTS.filter((s) => s !== first && bits(number, 5) % 3 === 0).slice(0, 1)],
  };
}

export function contactOf(document: number, perContact = PER_CONTACT): SyntheticContact {
  return syntheticContact(Math.floor(document / perContact));
}

export function syntheticDocument(number: number, perContact = PER_CONTACT): Document {
  const contact = contactOf(number, perContact);
  const language = bits(number, 6) % 3 === 0 ? "en" : "fr";
  const text = language === "fr" ? french(contact, number) : english(contact, number);
  return {
    id: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    text,
    source: { id: `synthetic-${number}`, url: `https://example.org/${number}` },
    published: contact.day,
    language,
  };
}

const SPOKEN = {
  call: { fr: "se sont entretenus par téléphone", en: "spoke by phone" },
  video: { fr: "se sont entretenus par visioconférence", en: "held a video call" },
  meeting: { fr: "se sont rencontrés", en: "met" },
};

function french(contact: SyntheticContact, number: number): string {
  const [a, b] = order(contact, number);
  const when = pick([` le ${dayIn(contact.day, "fr-FR")}`, ` le ${dayIn(contact.day, "fr-FR")}`, ""], number, 8);
  const subjects = contact.subjects.map((s) => s.fr).join(" et ");
  return [
    `${a.fr} et ${b.fr} se sont parlé`,
    "",
    `${a.fr} et ${b.fr} ${SPOKEN[contact.kind].fr}${when}, a annoncé ${a.house}. Les deux dirigeants ont évoqué ${subjects}.`,
    `« Nous devons avancer sur ce dossier avant la fin de l'année », a déclaré ${b.fr}. ${FILLER.fr.repeat(1 + (number % 3))}(${number})`,
  ].join("\n");
}

function english(contact: SyntheticContact, number: number): string {
  const [a, b] = order(contact, number);
  const when = pick([` on ${dayIn(contact.day, "en-GB")}`, ` on ${dayIn(contact.day, "en-GB")}`, ""], number, 8);
  const subjects = contact.subjects.map((s) => s.en).join(" and ");
  return [
    `${a.en} and ${b.en} speak`,
    "",
    `${a.en} and ${b.en} ${SPOKEN[contact.kind].en}${when}. The two leaders discussed ${subjects}.`,
    `“We must move forward on this before the end of the year,” ${b.en} said. ${FILLER.en.repeat(1 + (number % 3))}(${number})`,
  ].join("\n");
}

function order({ pair: [a, b] }: SyntheticContact, number: number): readonly [Leader, Leader] {
  return bits(number, 7) % 2 === 0 ? [a, b] : [b, a];
}

function dayIn(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
