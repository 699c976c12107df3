import type { RegisterContact } from "../model/index.ts";
import type { Sql } from "./database.ts";
import { conditions, type ContactFilter } from "./find-contacts.ts";

/** A contact with the moment at which the register last learnt of it. */
export interface NewestContact {
  readonly contact: RegisterContact;
  /** ISO 8601, in UTC. */
  readonly added: string;
}

/** The latest documents, among which nearly always enough is found. */
const AMONG = 1000;

/** What the register learnt last: first among its latest documents, and where these do not hold enough, among all. */
export async function newestContacts(sql: Sql, filter: ContactFilter, limit: number): Promise<NewestContact[]> {
  const few = await learntFrom(sql, filter, limit, AMONG);
  return few.length === limit ? few : learntFrom(sql, filter, limit, null);
}

async function learntFrom(
  sql: Sql,
  filter: ContactFilter,
  limit: number,
  among: number | null,
): Promise<NewestContact[]> {
  const { where, values } = conditions(filter);
  const parameters = [...values, among, limit];
  return sql.query<NewestContact>(
    `WITH late AS (SELECT id, added_at FROM documents ORDER BY added_at DESC LIMIT $${values.length + 1}),
          learnt AS (
            SELECT c.id, max(late.added_at) AS added_at
            FROM late JOIN mentions m ON m.document = late.id AND m.type = 'contact' JOIN contacts c ON c.members @> ARRAY[m.key]
            GROUP BY c.id)
     SELECT body AS contact, to_char(added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS added
     FROM (SELECT contacts.*, learnt.added_at FROM contacts JOIN learnt USING (id)) AS contacts
     ${where} ORDER BY added_at DESC, id COLLATE "C" LIMIT $${values.length + 2}`,
    parameters,
  );
}
