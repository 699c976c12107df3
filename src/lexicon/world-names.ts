import type { TagValue } from "../model/index.ts";
import type { LanguageBuilder } from "./language-builder.ts";
import type { CountryFile, LexiconData, Named, Names, PersonEntry } from "./lexicon.ts";
import { slug, type World } from "./world.ts";

/** In which languages' spellings a name is looked for, by the language of the text. */
function spellings(language: LanguageBuilder, entry: Named): string[] {
  const own = entry[language.code] as Names | undefined;
  const shared = language.file.traits?.includes("cyrillic") ? [] : (entry.en ?? []);
  return [...new Set([...(own ?? []), ...shared])];
}

/** Puts the names of the whole world into a language. */
export function addWorldNames(language: LanguageBuilder, data: LexiconData, world: World): void {
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
      else if (type === "format" || type === "organisation")
        addThing(
          language,
          [...spellings(language, thing), ...(language.file.traits?.includes("cyrillic") ? [] : [thing.name])],
          value,
        );
      else
        language.addNames(
          [...spellings(language, thing), ...(language.file.traits?.includes("cyrillic") ? [] : [thing.name])],
          value,
        );
      for (const [key, data] of [
        ["weak", WEAK],
        ["context", CONTEXT],
      ] as const)
        language.addWords((thing[key] as Named | undefined)?.[language.code] as Names | undefined, {
          type: "dossier",
          id: thing.id,
          data,
        });
    }
  for (const theme of data.themes ?? [])
    language.addWords(theme[language.code] as Names | undefined, { type: "theme", id: theme.id });
  for (const o of data.outlets) language.addNames(o.names, { type: "outlet", id: o.id, data: { kind: o.kind } });
}

const WEAK = { weak: true };
const CONTEXT = { context: true };

/** Names in small letters need no capital ("les talibans"), and the last word may stand in quotation marks: format "Normandie". */
function addThing(language: LanguageBuilder, names: readonly string[], value: TagValue): void {
  for (const name of names) {
    const words = name.split(" ");
    const last = words.pop() ?? "";
    const quoted =
      words.length === 0 || name.includes("|")
        ? []
        : QUOTES.map(([open, close]) => [...words, open, last, close].join(" "));
    for (const spelling of [name, ...quoted])
      if (/^=?\p{Lu}/u.test(name)) language.addNames([spelling], value);
      else language.addWords([spelling], value);
  }
}

const QUOTES = [["«", "»"], ["»", "«"], ["“", "”"], ["„", "“"], ['"', '"']] as const; // prettier-ignore

function addCountry(language: LanguageBuilder, c: CountryFile): void {
  const code = language.code;
  const latin = !language.file.traits?.includes("cyrillic");
  language.addNames(spellings(language, c), { type: "state", id: c.id, data: FORM.name });
  language.addWords(expandForms(c.adjectives?.[code] as Names | undefined), {
    type: "state",
    id: c.id,
    data: FORM.adjective,
  });
  language.addWords(expandForms(c.people?.[code] as Names | undefined), { type: "state", id: c.id, data: FORM.people });
  if (c.capital !== undefined) {
    const names = [
      ...((c.capital[code] as Names | undefined) ?? (latin ? [c.capital.name] : [])),
      ...(latin ? [c.capital.name] : []),
    ];
    language.addNames(names, {
      type: "place",
      id: slug(c.capital.name),
      data: { name: c.capital.name, state: c.id, capital: true },
    });
  }
  for (const s of c.seats ?? [])
    language.addNames([...spellings(language, s), ...(latin ? [s.name] : [])], {
      type: "body",
      id: s.body,
      data: { name: s.name, state: c.id, seat: true, ...(s["in"] === undefined ? {} : { town: s["in"] }) },
    });
  for (const b of c.bodies ?? [])
    language.addNames([...spellings(language, b), ...(latin ? [b.name] : [])], {
      type: "body",
      id: b.body,
      data: { name: b.name, state: c.id },
    });
  for (const o of c.offices ?? [])
    language.addWords(o[code] as Names | undefined, { type: "office", id: o.office, data: { state: c.id } });
  for (const p of c.places ?? [])
    language.addNames([...spellings(language, p), ...(latin ? [p.name] : [])], {
      type: "place",
      id: slug(p.name),
      data: { name: p.name, state: c.id, ...(p["in"] === undefined ? {} : { town: p["in"] }) },
    });
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

function addPerson(language: LanguageBuilder, entry: PersonEntry, world: World): void {
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
function addWithoutPatronymic(language: LanguageBuilder, name: string, value: TagValue, gender: string): void {
  const parts = name.split(" ");
  if (parts.length < 3 || !language.file.names.patronymics?.some((ending) => parts[1]!.endsWith(ending))) return;
  language.addNames([[parts[0], ...parts.slice(2)].join(" ").replaceAll("/", "")], value, gender);
}
