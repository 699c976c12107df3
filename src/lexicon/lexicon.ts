import { compileBoilerplate, type BoilerplateSource } from "./boilerplate.ts";
import { compileDates } from "./dates.ts";
import { buildWorld } from "./build-world.ts";
import { Language, type CompiledWords, type LanguageFile } from "./language.ts";
import { LanguageBuilder } from "./language-builder.ts";
import type { Act, Ambiguity, Heads, KnownAgreement, Outlet, Thing, World } from "./world.ts";
import { addWorldNames } from "./world-names.ts";
import { compileMatters, type MattersFile } from "./matters.ts";
import { addTitles, type TitlesFile } from "./titles.ts";
import { addContacts, type ContactsFile } from "./contacts.ts";
import { addSpeech, type SpeechFile } from "./speech.ts";
import { addAgreements, type AgreementsFile } from "./agreements.ts";

export type Names = readonly string[];
export interface Named {
  readonly fr?: Names;
  readonly en?: Names;
  readonly ru?: Names;
  readonly [key: string]: unknown;
}

interface BodyEntry {
  readonly body: string;
  readonly name: string;
  /** What its id is made of, where it is not the usual name ("U.S. Department of State"). */
  readonly formal?: string;
}

export interface CountryFile extends Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly adjectives?: Named;
  readonly people?: Named;
  readonly capital?: Named & { readonly name: string };
  readonly seats?: readonly (Named & BodyEntry)[];
  readonly bodies?: readonly (Named & BodyEntry)[];
  readonly offices?: readonly (Named & { readonly office: string })[];
  readonly places?: readonly (Named & { readonly name: string })[];
  readonly heads?: readonly Heads[];
}

export interface PersonEntry extends Named {
  readonly name: string;
  readonly gender?: "m" | "f";
  readonly terms?: readonly string[];
}

/** A list that a file may leave out when it is empty. */
type Sparse<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** All of `knowledge/`, parsed: what the compiled artefact holds. */
export interface LexiconData {
  readonly version: string;
  readonly languages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly countries: readonly CountryFile[];
  /** Home (state or organisation) → its people. */
  readonly people: Readonly<Record<string, readonly PersonEntry[]>>;
  readonly organisations: readonly (Named & { readonly id: string; readonly name: string })[];
  readonly formats: readonly (Named & Thing)[];
  readonly dossiers: readonly (Named & Thing & { readonly weak?: Named })[];
  /** General subjects that become one of the dossiers by the states concerned. */
  readonly themes?: readonly (Named & { readonly id: string })[];
  readonly acts?: readonly Act[];
  readonly agreements: readonly (Named & Sparse<KnownAgreement, "parties" | "dossiers">)[];
  readonly outlets: readonly (Sparse<Outlet, "domains"> & { readonly names?: Names })[];
  readonly ambiguous: readonly Ambiguity[];
}

/** The compiled lexicon: a value that every stage is handed; never a singleton. */
export interface Lexicon {
  readonly version: string;
  readonly languages: ReadonlyMap<string, Language>;
  readonly world: World;
  readonly ambiguous: readonly Ambiguity[];
}

/** The lexicon straight from the data: for tests and for `--knowledge`; the program itself opens the compiled artefact. */
export function buildLexicon(data: LexiconData): Lexicon {
  const world = buildWorld(data);
  const languages = new Map<string, Language>();
  for (const [code, files] of Object.entries(data.languages)) {
    const compiled = compileLanguage(data, code, world);
    languages.set(
      code,
      new Language({
        file: files["language"] as LanguageFile,
        part: (name) => compilePart(name, files[name]),
        words: () => compiled,
      }),
    );
  }
  return { version: data.version, languages, world, ambiguous: data.ambiguous };
}

/** Parts that the stages read in another form than they are written in. */
const COMPILERS: Readonly<Record<string, (source: unknown) => unknown>> = {
  boilerplate: (source) => compileBoilerplate(source as BoilerplateSource),
  dates: compileDates,
  matters: (source) => compileMatters(source as MattersFile),
};

export function compilePart(name: string, source: unknown): unknown {
  const compile = COMPILERS[name];
  return source === undefined || compile === undefined ? source : compile(source);
}

/** Everything that has a name in one language, as flat tables. */
export function compileLanguage(data: LexiconData, code: string, world: World): CompiledWords {
  const files = data.languages[code] ?? {};
  const language = new LanguageBuilder(files["language"] as LanguageFile, files["inflection"] ?? {});
  addTitles(language, files["titles"] as TitlesFile | undefined);
  addContacts(language, files["contacts"] as ContactsFile | undefined);
  addSpeech(language, files["speech"] as SpeechFile | undefined);
  addAgreements(language, files["agreements"] as AgreementsFile | undefined);
  addWorldNames(language, data, world);
  return language.compile();
}
