import { compareSides } from "../compare/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { lineageOf, type Lineage } from "../lineage/index.ts";
import type { Comparison, RegisterContact } from "../model/index.ts";
import { readingsOf, type Sql } from "../store/index.ts";
import { openContact, type ContactDossier } from "./query.ts";

/** The sides' accounts of a contact of the register; null when there is no such contact. */
export async function openComparison(
  sql: Sql,
  id: string,
  lexicon: Lexicon,
): Promise<{ readonly dossier: ContactDossier; readonly comparison: Comparison } | null> {
  const dossier = await openContact(sql, id);
  if (dossier === null) return null;
  const { contact, readings } = dossier;
  const comparison = compareSides({ contact: contact.id, participants: contact.participants, readings }, lexicon);
  return { dossier, comparison };
}

/** Who repeats whom among the texts that tell of a contact. */
export async function openLineage(
  sql: Sql,
  id: string,
  lexicon: Lexicon,
): Promise<{ readonly contact: RegisterContact; readonly lineage: Lineage } | null> {
  const dossier = await openContact(sql, id);
  return dossier === null ? null : { contact: dossier.contact, lineage: lineageOfContact(dossier, lexicon) };
}

export function lineageOfContact(
  { contact, readings }: Pick<ContactDossier, "contact" | "readings">,
  lexicon: Lexicon,
): Lineage {
  const parties = contact.participants.flatMap((p) => p.state ?? []);
  return lineageOf(readings, [...new Set(parties)], lexicon);
}

/** The contact with how often it was told, and beside each source the text that it repeats. */
export function withLineage(contact: RegisterContact, lineage: Lineage): RegisterContact & Counted {
  const repeats = new Map(
    lineage.lines.flatMap((line) => line.reports.flatMap((r) => (r.of === null ? [] : [[r.document, r.of] as const]))),
  );
  const { n_reports, n_independent, n_primary } = lineage;
  return {
    ...contact,
    sources: contact.sources.map((source) => {
      const copies = repeats.get(source.document);
      return copies === undefined ? source : { ...source, copies };
    }),
    n_reports,
    n_independent,
    n_primary,
  };
}

const PAGE = 100;

/** Each contact with how often it was told; a page's texts at a time are held. */
export async function* withLineages(
  sql: Sql,
  contacts: readonly RegisterContact[],
  lexicon: Lexicon,
): AsyncGenerator<RegisterContact & Counted> {
  for (let from = 0; from < contacts.length; from += PAGE) {
    const page = contacts.slice(from, from + PAGE);
    const ids = new Set(page.flatMap((contact) => contact.sources.map((s) => s.document)));
    const readings = new Map((await readingsOf(sql, [...ids])).map((r) => [r.id, r]));
    for (const contact of page) {
      const own = contact.sources.flatMap((s) => readings.get(s.document) ?? []);
      yield withLineage(contact, lineageOfContact({ contact, readings: own }, lexicon));
    }
  }
}

interface Counted {
  readonly n_reports: number;
  readonly n_independent: number;
  readonly n_primary: number;
}
