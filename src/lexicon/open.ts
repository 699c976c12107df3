import type { TagValue } from "../model/index.ts";
import { decodeGraph } from "./graph.ts";
import { Language, type CompiledWords } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import { FORMAT, type About } from "./pack.ts";
import { openWorld } from "./pack-world.ts";
import type { TagValues } from "./trie.ts";
import type { Ambiguity } from "./world.ts";

/** The compiled artefact, wherever it lies. Each section is read when it is asked for. */
export interface Artefact {
  readonly text: (section: string) => string;
  readonly bytes: (section: string) => Uint8Array;
  readonly shorts: (section: string) => Uint16Array;
  readonly words: (section: string) => Uint32Array;
}

/** A lexicon over the artefact that `pack.ts` made: nothing of a language is laid out before a document is in it. */
export function openLexicon(artefact: Artefact): Lexicon {
  const about = JSON.parse(artefact.text("about")) as About;
  if (about.format !== FORMAT)
    throw new Error("the compiled lexicon is of another version of the program: build it again");
  const languages = new Map<string, Language>();
  for (const { file, parts } of about.languages) {
    const part = (name: string): unknown =>
      parts.includes(name) ? decodeGraph(artefact.text(`${file.code}/${name}`)) : undefined;
    languages.set(file.code, new Language({ file, part, words: () => openWords(artefact, file.code) }));
  }
  const ambiguous = JSON.parse(artefact.text("ambiguous")) as Ambiguity[];
  return { version: about.version, languages, world: openWorld(artefact.text("world")), ambiguous };
}

function openWords(artefact: Artefact, code: string): CompiledWords {
  const { text, bytes, shorts, words } = artefact;
  return {
    words: {
      alphabet: text(`${code}/words/alphabet`),
      codes: bytes(`${code}/words/codes`),
      lengths: bytes(`${code}/words/lengths`),
      buckets: bytes(`${code}/words/buckets`),
    },
    morphology: {
      counts: bytes(`${code}/forms/counts`),
      lemmas: words(`${code}/forms/lemmas`),
      features: shorts(`${code}/forms/features`),
      featureSets: words(`${code}/forms/featureSets`),
      written: words(`${code}/forms/written`),
    },
    trie: {
      edgeCounts: shorts(`${code}/trie/edgeCounts`),
      edgeWords: words(`${code}/trie/edgeWords`),
      entryCounts: bytes(`${code}/trie/entryCounts`),
      entries: words(`${code}/trie/entries`),
    },
    values: openValues(artefact, code),
  };
}

type Kind = readonly [type: string, data?: Readonly<Record<string, unknown>>];

/** Values become objects when they are first met. */
function openValues(artefact: Artefact, code: string): TagValues {
  const kinds = JSON.parse(artefact.text(`${code}/value-kinds`)) as Kind[];
  const ids = JSON.parse(artefact.text("ids")) as string[];
  const idOf = artefact.shorts(`${code}/value-id`);
  const kindOf = artefact.shorts(`${code}/value-kind`);
  const types = [...new Set(kinds.map(([type]) => type))];
  const numbers = new Map(types.map((type, i) => [type, i]));
  const typeOfKind = Uint8Array.from(kinds, ([type]) => numbers.get(type)!);
  const made: (TagValue | undefined)[] = [];
  const make = (value: number): TagValue => {
    const [type, data] = kinds[kindOf[value]!]!;
    return { type, id: ids[idOf[value]!]!, ...(data === undefined ? {} : { data }) };
  };
  return {
    types,
    count: idOf.length,
    typeOf: (value) => typeOfKind[kindOf[value]!]!,
    value: (value) => (made[value] ??= make(value)),
  };
}
