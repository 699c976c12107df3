import { fold } from "../text/fold.ts";
import type { CountryFile, LexiconData, Names, PersonEntry } from "./lexicon.ts";
import { parseTerm, slug, World, type Country, type Person, type Thing } from "./world.ts";

/** Everything known of the world, out of its files. */
export function buildWorld(data: LexiconData): World {
  const world = new World();
  for (const c of data.countries) world.countries.set(c.id, countryOf(c));
  for (const list of [data.organisations, data.formats, data.dossiers])
    for (const t of list) world.things.set(t.id, thingOf(t, list === data.formats));
  for (const act of data.acts ?? []) world.acts.set(act.id, act);
  for (const a of data.agreements)
    world.agreements.set(a.id, { ...a, parties: a.parties ?? [], dossiers: a.dossiers ?? [] });
  for (const o of data.outlets) world.outlets.set(o.id, { ...o, domains: o.domains ?? [] });
  for (const person of mergedPeople(data)) world.addPerson(person);
  return world;
}

function thingOf({ id, name, states, themes, core, period, within }: Thing, format: boolean): Thing {
  const known = { states, themes, core, period, within, ...(format ? { format } : {}) };
  return {
    id,
    name,
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<Thing>),
  };
}

function countryOf(c: CountryFile): Country {
  const bodies = new Map<string, string>();
  for (const b of [...(c.seats ?? []), ...(c.bodies ?? [])].filter((s) => s["main"] === true))
    if (!bodies.has(b.body)) bodies.set(b.body, b.name);
  const formals = new Map<string, string>();
  for (const b of [...(c.seats ?? []), ...(c.bodies ?? [])])
    if (b.formal !== undefined && !formals.has(b.body)) formals.set(b.body, b.formal);
  return {
    id: c.id,
    name: c.name,
    kind: c.kind,
    heads: c.heads ?? [],
    adjective: (c.adjectives?.en ?? [])[0] ?? c.name,
    bodies,
    formals,
    ...(c.capital === undefined ? {} : { capital: { id: slug(c.capital.name), name: c.capital.name } }),
  };
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
        given: [...new Set([...(known?.given.split(" ") ?? []), ...givenOf(entry)])].join(" ").trim(),
      });
    }
  return [...people.values()];
}

const spellingsOf = (entry: PersonEntry): readonly string[] => [
  entry.name,
  ...Object.entries(entry).flatMap(([key, v]) => (key !== "terms" && Array.isArray(v) ? (v as Names) : [])),
];

/** What stands beside a family name that is marked; all of a name without one. "al-Mohammed" also counts as "Mohammed". */
const givenOf = (entry: PersonEntry): string[] =>
  spellingsOf(entry)
    .flatMap((name) => fold(name.replace(/\/[^/]*\//, " ").replace(/[=./|']/g, " ")).split(/\s+/))
    .flatMap((word) => [
      word.replaceAll("-", ""),
      ...(/^\p{L}{2,3}-\p{L}{4,}$/u.test(word) ? [word.replace(/^.*-/, "")] : []),
    ])
    .filter((word) => word.length > 1);

function initialsOf(entry: PersonEntry): string {
  return [
    ...new Set(
      spellingsOf(entry).map((n) =>
        fold(n)
          .replace(/^[/=]+/, "")
          .charAt(0),
      ),
    ),
  ].join("");
}
