/** Forms that mean two different things in one language, and ids given twice. */
import type { LexiconData, Named, Names } from "../lexicon/lexicon.ts";
import { slug } from "../lexicon/world.ts";
import { fold } from "../text/fold.ts";
import type { Problem } from "./problem.ts";

export function checkIds(data: LexiconData): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const add = (kind: string, id: string, place: string): void => {
    const key = `${kind} ${id}`;
    const first = seen.get(key);
    if (first !== undefined) problems.push({ level: "error", place, message: `${id} stands also in ${first}` });
    else seen.set(key, place);
  };
  for (const c of data.countries) add("country", c.id, `countries/${c.id}.yml`);
  for (const [home, list] of Object.entries(data.people)) for (const p of list) add(`person ${home}`, slug(p.name.replaceAll("/", "")), `people/${home}.yml`);
  for (const name of ["organisations", "formats", "dossiers", "agreements", "outlets"] as const) for (const thing of data[name]) add(name === "formats" || name === "dossiers" || name === "organisations" ? "thing" : name, thing.id, `${name}: ${thing.name}`);
  return problems;
}

/** What a form may mean; things of one owner (a state, its capital, its government's seat) do not collide. */
interface Meaning {
  readonly owner: string;
  readonly place: string;
}

export function checkCollisions(data: LexiconData): Problem[] {
  return Object.keys(data.languages).flatMap((code) => {
    const declared = new Set(data.ambiguous.filter((a) => (a.language ?? code) === code).map((a) => fold(a.form)));
    const problems: Problem[] = [];
    for (const [form, meanings] of [...actorForms(data, code), ...personForms(data, code), ...thingForms(data, code)]) {
      const owners = new Map(meanings.map((m) => [m.owner, m]));
      if (owners.size < 2 || declared.has(form.slice(form.indexOf(" ") + 1))) continue;
      const [first, ...others] = [...owners.values()];
      // Of several subjects of one name the reading takes the one whose states take part.
      problems.push({ level: form.startsWith("dossiers ") ? "warning" : "error", place: first?.place ?? "", message: `"${form.slice(form.indexOf(" ") + 1)}" (${code}) means ${[first, ...others].map((m) => m?.owner).join(" and ")}: declare it in ambiguous/` });
    }
    return problems;
  });
}

type Forms = Map<string, Meaning[]>;

function addForms(forms: Forms, kind: string, list: Names | undefined, meaning: Meaning): void {
  for (const written of list ?? []) {
    const form = `${kind} ${fold((written.split("|")[0] ?? "").replace(/(^|[\s/])[=~]/g, "$1").replaceAll("/", ""))}`;
    const known = forms.get(form);
    if (known === undefined) forms.set(form, [meaning]);
    else known.push(meaning);
  }
}

/** States with their places and houses, and organisations: what acts. */
function actorForms(data: LexiconData, code: string): Forms {
  const forms: Forms = new Map();
  const own = (n: Named | undefined): Names | undefined => n?.[code] as Names | undefined;
  for (const c of data.countries) {
    const meaning = { owner: c.id, place: `countries/${c.id}.yml` };
    const lists: readonly (Named | undefined)[] = [c, c.adjectives, c.people, c.capital, ...(c.seats ?? []), ...(c.bodies ?? []), ...(c.places ?? [])];
    for (const named of lists) addForms(forms, "actor", own(named), meaning);
    if (code !== "ru" && c.capital !== undefined) addForms(forms, "actor", [c.capital.name], meaning);
  }
  for (const o of data.organisations) addForms(forms, "actor", own(o), { owner: o.id, place: `organisations: ${o.name}` });
  return forms;
}

function thingForms(data: LexiconData, code: string): Forms {
  const forms: Forms = new Map();
  for (const kind of ["formats", "dossiers", "agreements"] as const) for (const thing of data[kind]) addForms(forms, kind, thing[code] as Names | undefined, { owner: thing.id, place: `${kind}: ${thing.name}` });
  for (const o of data.outlets) addForms(forms, "outlets", o.names, { owner: o.id, place: `outlets: ${o.name}` });
  return forms;
}

/** Whole names only: which of several bearers of a family name is meant, the text decides. */
function personForms(data: LexiconData, code: string): Forms {
  const forms: Forms = new Map();
  for (const [home, list] of Object.entries(data.people))
    for (const p of list) {
      const own = (p[code] as Names | undefined) ?? [];
      const whole = [...own, ...(code === "ru" ? [] : [p.name])].filter((name) => !/^\/[^/]*\/$/.test(name));
      addForms(forms, "person", whole, { owner: slug(p.name.replaceAll("/", "")), place: `people/${home}.yml: ${p.name}` });
    }
  return forms;
}
