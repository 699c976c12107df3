import { compareSides } from "../compare/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { lineageOf, type Lineage } from "../lineage/index.ts";
import type { Comparison, RegisterContact } from "../model/index.ts";
import type { Sql } from "../store/index.ts";
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

export function lineageOfContact({ contact, readings }: ContactDossier, lexicon: Lexicon): Lineage {
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

interface Counted {
  readonly n_reports: number;
  readonly n_independent: number;
  readonly n_primary: number;
}
