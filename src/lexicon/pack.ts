import type { LanguageFile } from "./language.ts";
import { encodeGraph } from "./graph.ts";
import { compileLanguage, compilePart, type LexiconData } from "./lexicon.ts";
import { buildWorld } from "./build-world.ts";
import { packWorld } from "./pack-world.ts";
import type { CompiledWords } from "./language.ts";
import { WordTable } from "./word-table.ts";

/** One named piece of the compiled artefact. */
export type Section = string | Uint8Array | Uint16Array | Uint32Array;

/** Files of a language that are used up when it is compiled. */
const USED_UP = new Set(["language", "inflection", "titles"]);

/** What `about` holds. */
export interface About {
  readonly format: number;
  readonly version: string;
  readonly languages: readonly { readonly file: LanguageFile; readonly parts: readonly string[] }[];
}

/** Raised when the layout changes: an artefact of another format is refused. */
export const FORMAT = 1;

/** The lexicon as sections of bytes and text, which open without being parsed; see `open.ts`. */
export function packLexicon(data: LexiconData): Map<string, Section> {
  const sections = new Map<string, Section>();
  const ids = new Map<string, number>();
  const world = buildWorld(data);
  const languages: { file: LanguageFile; parts: string[] }[] = [];
  for (const [code, files] of Object.entries(data.languages)) {
    const parts = Object.keys(files).filter((name) => !USED_UP.has(name));
    languages.push({ file: files["language"] as LanguageFile, parts });
    for (const part of parts)
      sections.set(`${code}/${part}`, encodeGraph(withoutExamples(compilePart(part, files[part]))));
    packWords(code, compileLanguage(data, code, world), { sections, ids });
  }
  const about: About = { format: FORMAT, version: data.version, languages };
  sections.set("about", JSON.stringify(about));
  sections.set("world", packWorld(world));
  sections.set("ids", JSON.stringify([...ids.keys()]));
  sections.set("ambiguous", JSON.stringify(data.ambiguous));
  return sections;
}

interface Packing {
  readonly sections: Map<string, Section>;
  /** Ids of all values of all languages, by number. */
  readonly ids: Map<string, number>;
}

function packWords(code: string, compiled: CompiledWords, { sections, ids }: Packing): void {
  const { words, morphology, trie, values } = compiled;
  for (const [name, table] of Object.entries(words)) sections.set(`${code}/words/${name}`, table as Section);
  for (const [name, table] of Object.entries(morphology)) sections.set(`${code}/forms/${name}`, table as Section);
  for (const [name, table] of Object.entries(trie)) sections.set(`${code}/trie/${name}`, table as Section);
  const list = Array.from({ length: values.count }, (_, v) => values.value(v));
  const kinds = new Map<string, number>();
  const kindOf = list.map(({ type, data }) =>
    numberOf(JSON.stringify(withoutExamples(data === undefined ? [type] : [type, data])), kinds),
  );
  sections.set(`${code}/value-kinds`, `[${[...kinds.keys()].join(",")}]`);
  sections.set(`${code}/value-kind`, Uint16Array.from(kindOf));
  sections.set(
    `${code}/value-id`,
    Uint16Array.from(list, (v) => numberOf(v.id, ids)),
  );
  if (Math.max(kinds.size, ids.size) > 0xffff) throw new Error(`${code}: too many values`);
  // What is looked up must be found again.
  const table = new WordTable(words);
  for (let id = 0; id < table.size; id++)
    if (table.find(table.word(id)) !== id) throw new Error(`${code}: "${table.word(id)}" is lost`);
}

function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Hits and misses are for tests and readers of the files, not for the program. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (value instanceof Map) return new Map([...value].map(([key, v]) => [key, withoutExamples(v)]));
  if (typeof value !== "object" || value === null || value instanceof Set) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [key, key === "hits" || key === "misses" ? [] : withoutExamples(v)]),
  );
}
