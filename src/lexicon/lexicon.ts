import type { TagValue } from "../model/index.ts";
import { fold } from "../text/fold.ts";
import type { InflectionData } from "./morphology.ts";
import { Language, type LanguageFile } from "./language.ts";
import { parseTerm, slug, World, type Ambiguity, type Country, type Heads, type KnownAgreement, type Outlet, type Person, type Thing } from "./world.ts";
import { addTitles, type TitlesFile } from "./titles.ts";
import { addContacts, type ContactsFile } from "./contacts.ts";
import { addSpeech, type SpeechFile } from "./speech.ts";
import { addAgreements, type AgreementsFile } from "./agreements.ts";
import { compileBoilerplate } from "./boilerplate.ts";
import { compileDates } from "./dates.ts";

type Names = readonly string[];
interface Named {
  readonly fr?: Names;
  readonly en?: Names;
  readonly ru?: Names;
  readonly [key: string]: unknown;
}

export interface CountryFile extends Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly adjectives?: Named;
  readonly people?: Named;
  readonly capital?: Named & { readonly name: string };
  readonly seats?: readonly (Named & { readonly body: string; readonly name: string })[];
  readonly bodies?: readonly (Named & { readonly body: string; readonly name: string })[];
  readonly offices?: readonly (Named & { readonly office: string })[];
  readonly places?: readonly (Named & { readonly name: string })[];
  readonly heads?: readonly Heads[];
}

export interface PersonEntry extends Named {
  readonly name: string;
  readonly gender?: "m" | "f";
  readonly terms?: readonly string[];
}

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
  readonly agreements: readonly (Named & KnownAgreement)[];
  readonly outlets: readonly (Outlet & { readonly names: Names })[];
  readonly ambiguous: readonly Ambiguity[];
}

/** The compiled lexicon: a value that every stage is handed; never a singleton. */
export interface Lexicon {
  readonly version: string;
  readonly languages: ReadonlyMap<string, Language>;
  readonly world: World;
  readonly ambiguous: ReadonlyMap<string, Ambiguity>;
}

export function buildLexicon(data: LexiconData): Lexicon {
  const world = buildWorld(data);
  const languages = new Map<string, Language>();
  for (const [code, files] of Object.entries(data.languages)) {
    const language = new Language(files["language"] as LanguageFile, (files["inflection"] ?? {}) as InflectionData);
    addTitles(language, files["titles"] as TitlesFile | undefined);
    addContacts(language, files["contacts"] as ContactsFile | undefined);
    addSpeech(language, files["speech"] as SpeechFile | undefined);
    addAgreements(language, files["agreements"] as AgreementsFile | undefined);
    if (files["boilerplate"] !== undefined) language.parts.set("boilerplate", compileBoilerplate(files["boilerplate"]));
    if (files["dates"] !== undefined) language.parts.set("dates", compileDates(files["dates"]));
    addWorldNames(language, data, world);
    languages.set(code, language);
  }
  const ambiguous = new Map(data.ambiguous.map((a) => [a.form, a]));
  return { version: data.version, languages, world, ambiguous };
}

function buildWorld(data: LexiconData): World {
  const world = new World();
  for (const c of data.countries) world.countries.set(c.id, countryOf(c));
  for (const list of [data.organisations, data.formats, data.dossiers])
    for (const t of list) world.things.set(t.id, { id: t.id, name: t.name, ...(t["states"] === undefined ? {} : { states: t["states"] as Names }) });
  for (const a of data.agreements) world.agreements.set(a.id, { ...a, parties: a.parties ?? [], dossiers: a.dossiers ?? [] });
  for (const o of data.outlets) world.outlets.set(o.id, { ...o, domains: o.domains ?? [] });
  for (const person of mergedPeople(data)) {
    world.addPerson(person);
    const first = person.name.split(/[\s-]+/)[0];
    if (first !== undefined && first.length > 1) world.firstNames.add(first.toLowerCase());
  }
  return world;
}

function countryOf(c: CountryFile): Country {
  const bodies = new Map<string, string>();
  for (const b of [...(c.seats ?? []), ...(c.bodies ?? [])].filter((s) => s["main"] === true)) if (!bodies.has(b.body)) bodies.set(b.body, b.name);
  return { id: c.id, name: c.name, kind: c.kind, heads: c.heads ?? [], adjective: (c.adjectives?.en ?? [])[0] ?? c.name, bodies };
}

/** A person that stands in two files (a minister who later headed an organisation) becomes one, with all terms. */
function mergedPeople(data: LexiconData): Person[] {
  const people = new Map<string, Person>();
  for (const [home, list] of Object.entries(data.people))
    for (const entry of list) {
      const name = entry.name.replaceAll("/", "");
      const id = slug(name);
      const known = people.get(id);
      const terms = (entry.terms ?? []).map((t) => parseTerm(t, home));
      const isState = /^[A-Z]{3,4}$/.test(home) && data.countries.some((c) => c.id === home);
      people.set(id, {
        id,
        name,
        home: known === undefined || isState ? home : known.home,
        gender: entry.gender ?? known?.gender ?? "m",
        terms: [...(known?.terms ?? []), ...terms],
        initials: (known?.initials ?? "") + initialsOf(entry),
      });
    }
  return [...people.values()];
}

function initialsOf(entry: PersonEntry): string {
  const spelt = Object.entries(entry).flatMap(([key, v]) => (key !== "terms" && Array.isArray(v) ? (v as Names) : []));
  return [...new Set([entry.name, ...spelt].map((n) => fold(n).replace(/^[/=]+/, "").charAt(0)))].join("");
}

/** In which languages' spellings a name is looked for, by the language of the text. */
function spellings(language: Language, entry: Named): string[] {
  const own = entry[language.code] as Names | undefined;
  const shared = language.file.traits?.includes("cyrillic") ? [] : ((entry.en ?? []) as Names);
  return [...new Set([...(own ?? []), ...shared])];
}

function addWorldNames(language: Language, data: LexiconData, world: World): void {
  for (const c of data.countries) addCountry(language, c);
  for (const list of Object.values(data.people)) for (const p of list) addPerson(language, p, world);
  const things: readonly (readonly [string, readonly (Named & { readonly id: string; readonly name: string })[]])[] = [
    ["organisation", data.organisations],
    ["format", data.formats],
    ["dossier", data.dossiers],
    ["treaty", data.agreements],
  ];
  for (const [type, list] of things)
    for (const thing of list) {
      const value: TagValue = { type, id: thing.id };
      if (type === "dossier") language.addWords(thing[language.code] as Names | undefined, value);
      else language.addNames([...spellings(language, thing), ...(language.file.traits?.includes("cyrillic") ? [] : [thing.name])], value);
      const weak = (thing["weak"] as Named | undefined)?.[language.code] as Names | undefined;
      if (weak !== undefined) language.addWords(weak, { type: "dossier", id: thing.id, data: WEAK });
    }
  for (const o of data.outlets) language.addNames(o.names, { type: "outlet", id: o.id, data: { kind: o.kind } });
}

const WEAK = { weak: true };

function addCountry(language: Language, c: CountryFile): void {
  const code = language.code;
  const latin = !language.file.traits?.includes("cyrillic");
  language.addNames(spellings(language, c), { type: "state", id: c.id, data: FORM.name });
  language.addWords(expandForms(c.adjectives?.[code] as Names | undefined), { type: "state", id: c.id, data: FORM.adjective });
  language.addWords(expandForms(c.people?.[code] as Names | undefined), { type: "state", id: c.id, data: FORM.people });
  if (c.capital !== undefined) {
    const names = [...((c.capital[code] as Names | undefined) ?? (latin ? [c.capital.name] : [])), ...(latin ? [c.capital.name] : [])];
    language.addNames(names, { type: "place", id: slug(c.capital.name), data: { name: c.capital.name, state: c.id, capital: true } });
  }
  for (const s of c.seats ?? []) language.addNames([...spellings(language, s), ...(latin ? [s.name] : [])], { type: "body", id: s.body, data: { name: s.name, state: c.id, seat: true } });
  for (const b of c.bodies ?? []) language.addNames([...spellings(language, b), ...(latin ? [b.name] : [])], { type: "body", id: b.body, data: { name: b.name, state: c.id } });
  for (const o of c.offices ?? []) language.addWords(o[code] as Names | undefined, { type: "office", id: o.office, data: { state: c.id } });
  for (const p of c.places ?? []) language.addNames([...spellings(language, p), ...(latin ? [p.name] : [])], { type: "place", id: slug(p.name), data: { name: p.name, state: c.id } });
}

const FORM = { name: { form: "name" }, adjective: { form: "adjective" }, people: { form: "people" } };

/** "grec grecque grecs grecques" lists the forms of one adjective; "South Korean" is one adjective of two words. */
function expandForms(list: Names | undefined): string[] {
  return (list ?? []).flatMap((item) => {
    const words = item.split(" ");
    const stem = words[0]?.slice(0, 2).toLowerCase() ?? "";
    return words.every((w) => w.toLowerCase().startsWith(stem)) ? words : [item];
  });
}

function addPerson(language: Language, entry: PersonEntry, world: World): void {
  const person = world.people.get(slug(entry.name.replaceAll("/", "")));
  if (person === undefined) return;
  const latin = !language.file.traits?.includes("cyrillic");
  const names = [...spellings(language, entry), ...(latin ? [entry.name] : [])];
  const whole: TagValue = { type: "person", id: person.id, data: WHOLE };
  const family: TagValue = { type: "person", id: person.id, data: FAMILY };
  for (const name of new Set(names)) {
    language.addNames([name.replaceAll("/", "").trim()], whole, person.gender);
    const marked = /\/([^/]+)\//.exec(name)?.[1];
    if (marked !== undefined) language.addNames([marked], family, person.gender);
    if (!latin) addWithoutPatronymic(language, name, whole, person.gender);
  }
}

const WHOLE = { part: "whole" };
const FAMILY = { part: "family" };

/** "Владимир Владимирович /Путин/" is also written "Владимир Путин" and addressed "Владимир Владимирович". */
function addWithoutPatronymic(language: Language, name: string, value: TagValue, gender: string): void {
  const parts = name.split(" ");
  if (parts.length < 3 || !/(?:вич|вна|ична|кызы|оглы|улы)$/.test(parts[1] ?? "")) return;
  language.addNames([[parts[0], ...parts.slice(2)].join(" ").replaceAll("/", "")], value, gender);
}
