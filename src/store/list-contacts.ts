import type { RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";
import { conditions, type ContactFilter } from "./find-contacts.ts";

/** Contacts of a list that is too long to be handed over whole, newest first. */
export interface ContactPage {
  readonly contacts: readonly RegisterContact[];
  /** How many the filter finds in all. */
  readonly total: number;
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** `after`: the `next` of the page before. Undated contacts come last. */
export async function pageOfContacts(
  sql: Sql,
  filter: ContactFilter,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<ContactPage> {
  const { where, values } = conditions(filter);
  const [count] = await sql.query<{ total: number }>(`SELECT count(*)::int AS total FROM contacts ${where}`, values);
  const [afterKey, afterId] = after === undefined ? [] : splitCursor(after);
  const bounds = [...values];
  const parameter = (value: unknown): string => `$${bounds.push(value)}`;
  const beyond =
    afterKey === undefined || afterId === undefined
      ? ""
      : `${where === "" ? "WHERE" : "AND"} (${ORDER_KEY}, id COLLATE "C") < (${parameter(afterKey)}, ${parameter(afterId)})`;
  const rows = await sql.query<{ body: RegisterContact; key: string; id: string }>(
    `SELECT body, id, ${ORDER_KEY} AS key FROM contacts ${where} ${beyond}
     ORDER BY ${ORDER_KEY} DESC, id COLLATE "C" DESC LIMIT ${parameter(limit + 1)}`,
    bounds,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    contacts: shown.map((row) => row.body),
    total: count?.total ?? 0,
    ...(rows.length > limit && last !== undefined && { next: `${last.key}~${last.id}` }),
  };
}

/** By first possible day; what has none sorts below every day. */
const ORDER_KEY = `coalesce(date_from, '') COLLATE "C"`;

function splitCursor(cursor: string): [string, string] {
  const at = cursor.indexOf("~");
  return at < 0 ? ["", ""] : [cursor.slice(0, at), cursor.slice(at + 1)];
}

/** The register's contacts that a document tells of, each with the mention of it in that document. */
export async function contactsTold(sql: Sql, document: string): Promise<RegisterContact[]> {
  const rows = await sql.query<{ body: RegisterContact }>(
    `SELECT body FROM contacts
     WHERE block_keys && ARRAY(SELECT unnest(block_keys) FROM mentions WHERE document = $1 AND type = 'contact')
       AND EXISTS (SELECT 1 FROM mentions m WHERE m.document = $1 AND m.key = ANY (members))
     ORDER BY sort_key COLLATE "C", id COLLATE "C"`,
    [document],
  );
  return rows.map((row) => row.body);
}
