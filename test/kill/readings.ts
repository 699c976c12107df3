import type { Document, Reading } from "../../src/model/index.ts";
import {
  contact,
  inferred,
  kremlin,
  macron,
  named,
  person,
  putin,
  reading,
  readOut,
  span,
  stated,
  statement,
} from "../fixtures/readings.ts";

const people = [macron, putin, person("Joe Biden", "USA"), person("Recep Tayyip Erdoğan", "TUR")];
const subjects = ["Libya", "Syria", "Ukraine"].map(named);
const TEXT = "Les deux présidents se sont entretenus par téléphone de plusieurs dossiers.";

/** A made reading: about every third is of a contact that others tell of too. */
export function killReading(number: number): Reading {
  const which = Math.floor(number / 3);
  const [a, b] = [people[which % 4], people[(which + 1 + (which % 3)) % 4]];
  const day = new Date(Date.UTC(2021, 0, 1 + (which % 300))).toISOString().slice(0, 10);
  const told = contact({
    participants: a === undefined || b === undefined ? people.slice(0, 2) : [a, b],
    date: number % 5 === 4 ? null : number % 5 === 3 ? inferred(day, "test") : stated(day),
    dossiers: subjects.slice(0, number % 4),
    reported_by: number % 2 === 0 ? [kremlin] : [],
    evidence: [span(TEXT.slice(4, 18), 4)],
  });
  return reading(`document-${String(number).padStart(6, "0")}`, {
    text: TEXT,
    published: stated(day),
    contacts: [told],
    statements: [statement({ content: [span(TEXT.slice(60), 60)] })],
  });
}

/** As a later version reads it: some days move, some contacts go and come. */
export function laterReading(before: Reading, version: number): Reading {
  const number = Number(before.id.replace(/\D/g, ""));
  const fresh = killReading(number);
  const contacts =
    (number + version) % 7 === 0
      ? []
      : fresh.contacts.map((c) => ((number + version) % 5 === 0 ? { ...c, kind: "video" as const } : c));
  return {
    ...fresh,
    contacts,
    statements: contacts.length === 0 ? [] : fresh.statements,
    versions: { extractor: `v${version}`, lexicon: "test" },
  };
}

export function readOutOf(made: Reading): { document: Document; reading: Reading } {
  return readOut(made);
}
