import type { Sql } from "./database.ts";
import { storable } from "./insert.ts";

/** A stretch of a text, or one statement, as it is searched. */
export interface Passage {
  readonly kind: "source" | "statement";
  /** Where it begins in the text. */
  readonly place: number;
  readonly statement?: string;
  /** The mention it tells of. */
  readonly mention?: string;
  readonly body: string;
  /** Ids of people and things in it, and names by their sound: found whatever the script. */
  readonly lexemes: readonly string[];
}

/** PostgreSQL's word lists by language; any other language is searched by whole words. */
const CONFIGURATIONS: Readonly<Record<string, string>> = { fr: "french", en: "english", ru: "russian" };
export const SEARCHED_LANGUAGES = [...Object.values(CONFIGURATIONS), "simple"];

export interface DocumentPassages {
  readonly document: string;
  readonly language: string;
  readonly passages: readonly Passage[];
}

/** Replaces the passages of documents. */
export async function putPassages(sql: Sql, documents: readonly DocumentPassages[]): Promise<void> {
  await sql.query("DELETE FROM passages WHERE document = ANY($1::text[])", [documents.map((d) => d.document)]);
  const rows = documents.flatMap(({ document, language, passages }) =>
    passages.map((p, i) => ({
      ...p,
      document,
      number: i + 1,
      body: storable(p.body),
      config: CONFIGURATIONS[language.slice(0, 2)] ?? "simple",
      lexemes: p.lexemes.join("\n"),
    })),
  );
  const column = (pick: (row: (typeof rows)[number]) => unknown): unknown[] => rows.map((row) => pick(row) ?? null);
  if (rows.length === 0) return;
  await sql.query(
    `INSERT INTO passages (document, number, kind, place, statement, mention, body, words)
     SELECT document, number, kind, place, statement, mention, body,
       to_tsvector(config::regconfig, lowered) || array_to_tsvector(array_remove(string_to_array(lexemes, E'\\n'), ''))
     FROM unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
       AS t(document, number, kind, place, statement, mention, body, config, lexemes, lowered)`,
    [
      column((r) => r.document),
      column((r) => r.number),
      column((r) => r.kind),
      column((r) => r.place),
      column((r) => r.statement),
      column((r) => r.mention),
      column((r) => r.body),
      column((r) => r.config),
      column((r) => storable(r.lexemes)),
      // A server whose locale is C makes only ASCII letters small.
      column((r) => r.body.toLowerCase()),
    ],
  );
}

/** One part of a question: its words in any of the languages, or one of these lexemes, or all names of one sound. */
export interface SearchUnit {
  readonly words: string;
  /** Each is an alternative; all lexemes of one are wanted. */
  readonly alternatives: readonly (readonly string[])[];
}

export interface Hit {
  readonly document: string;
  readonly kind: "source" | "statement";
  readonly place: number;
  readonly statement: string | null;
  readonly body: string;
  readonly language: string;
  readonly published: string | null;
  readonly name: string;
  readonly contact: string | null;
  readonly rank: number;
}

/** The passages that hold every unit, the best first; equal ones by document and place, so that the list is always the same. */
export async function searchPassages(sql: Sql, units: readonly SearchUnit[], limit: number): Promise<Hit[]> {
  const values: unknown[] = [limit];
  const query = units.map((unit) => unitQuery(unit, values)).join(" && ");
  return sql.query<Hit>(
    `WITH q AS (SELECT ${query} AS query),
     hits AS (
       SELECT p.*, ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', p.words, q.query, 1)::real AS rank
       FROM passages p, q WHERE p.words @@ q.query
       ORDER BY rank DESC, p.document COLLATE "C", p.number LIMIT $1)
     SELECT h.document, h.kind, h.place, h.statement, h.body, d.language, d.published, h.rank,
       coalesce(d.meta #>> '{source,path}', d.meta #>> '{source,url}', d.meta #>> '{source,id}', d.id) AS name,
       (SELECT c.id FROM contacts c WHERE c.members @> ARRAY[h.mention] ORDER BY c.id COLLATE "C" LIMIT 1) AS contact
     FROM hits h JOIN documents d ON d.id = h.document
     ORDER BY h.rank DESC, h.document COLLATE "C", h.number`,
    values,
  );
}

function unitQuery({ words, alternatives }: SearchUnit, values: unknown[]): string {
  const at = `$${values.push(words)}::text`;
  const stems = SEARCHED_LANGUAGES.map((name) => `phraseto_tsquery('${name}', ${at})`);
  const lexemes = alternatives.map((all) => `$${values.push(all.map(quoted).join(" & "))}::tsquery`);
  return `(${[...stems, ...lexemes].join(" || ")})`;
}

/** A lexeme inside a tsquery. */
function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
