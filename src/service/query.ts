import type { Reading, RegisterAgreement, RegisterContact, Statement } from "../model/index.ts";
import {
  contactIdsLike,
  findContact,
  findContacts,
  findTombstone,
  listAgreements,
  readingsOf,
  resolveAlias,
  type ContactFilter,
  type Sql,
  type Tombstone,
} from "../store/index.ts";

/** A statement with the document that carries it. */
export type SourcedStatement = Statement & { readonly document: string };

export interface ContactDossier {
  readonly contact: RegisterContact;
  readonly statements: readonly SourcedStatement[];
  readonly readings: readonly Reading[];
}

export async function queryContacts(sql: Sql, filter: ContactFilter): Promise<RegisterContact[]> {
  return findContacts(sql, filter);
}

/** By id, by an id it once had, or by the beginning of an id when only one begins so. */
export async function lookUpContact(sql: Sql, id: string): Promise<RegisterContact | null> {
  const direct = (await findContact(sql, id)) ?? (await findContact(sql, await resolveAlias(sql, id)));
  if (direct !== null) return direct;
  const [only, ...others] = await contactIdsLike(sql, id);
  return only !== undefined && others.length === 0 ? findContact(sql, only) : null;
}

/** What stood under an id that leads nowhere any more. */
export async function findGone(sql: Sql, id: string): Promise<Tombstone | null> {
  return (await findTombstone(sql, id)) ?? (await findTombstone(sql, await resolveAlias(sql, id)));
}

/** Ids that begin as typed, when there are several. */
export async function contactsNamedLike(sql: Sql, start: string): Promise<string[]> {
  const ids = await contactIdsLike(sql, start);
  return ids.length > 1 ? ids : [];
}

/** A contact with all that was said in it, in the order of its sources and of each text. */
export async function openContact(sql: Sql, id: string): Promise<ContactDossier | null> {
  const contact = await lookUpContact(sql, id);
  if (contact === null) return null;
  const found = new Map(
    (
      await readingsOf(
        sql,
        contact.sources.map((s) => s.document),
      )
    ).map((r) => [r.id, r]),
  );
  const readings = contact.sources.flatMap((s) => found.get(s.document) ?? []);
  const statements = contact.sources.flatMap((source) =>
    (found.get(source.document)?.statements ?? [])
      .filter((s) => s.contact === source.contact)
      .map((s) => ({ ...s, document: source.document })),
  );
  return { contact, statements, readings };
}

export async function queryAgreements(sql: Sql): Promise<RegisterAgreement[]> {
  return listAgreements(sql);
}
