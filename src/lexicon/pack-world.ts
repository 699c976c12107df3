import { World, type Act, type Country, type KnownAgreement, type Outlet, type Person, type Thing } from "./world.ts";

type PackedTerm = readonly [office: string, from: string, to: string, of?: string, acting?: 1];
type PackedPerson = readonly [
  /** "" where it is `plainSlug` of the name, as it mostly is. */
  id: string,
  name: string,
  home: string,
  gender: "m" | "f",
  initials: string,
  given: string,
  terms: readonly PackedTerm[],
];

interface PackedWorld {
  readonly countries: readonly (Omit<Country, "bodies" | "formals"> & {
    readonly bodies: readonly (readonly [string, string])[];
    readonly formals: readonly (readonly [string, string])[];
  })[];
  readonly people: readonly PackedPerson[];
  readonly things: readonly Thing[];
  readonly outlets: readonly Outlet[];
  readonly agreements: readonly KnownAgreement[];
  readonly acts: readonly Act[];
}

/** The world as JSON: people, who are most of it, as rows without field names. */
export function packWorld(world: World): string {
  const packed: PackedWorld = {
    countries: [...world.countries.values()].map((c) => ({ ...c, bodies: [...c.bodies], formals: [...c.formals] })),
    people: [...world.people.values()].map(packPerson),
    things: [...world.things.values()],
    outlets: [...world.outlets.values()].map(({ id, name, kind, state, owner, body, domains }) => ({
      id,
      name,
      kind,
      ...(state === undefined ? {} : { state }),
      ...(owner === undefined ? {} : { owner }),
      ...(body === undefined ? {} : { body }),
      domains,
    })),
    agreements: [...world.agreements.values()].map(({ id, name, states, date, parties, dossiers }) => ({
      id,
      name,
      ...(states === undefined ? {} : { states }),
      ...(date === undefined ? {} : { date }),
      parties,
      dossiers,
    })),
    acts: [...world.acts.values()],
  };
  return JSON.stringify(packed);
}

function packPerson(person: Person): PackedPerson {
  const { id, name, home, gender, initials, given } = person;
  const terms = person.terms.map((t): PackedTerm =>
    t.acting
      ? [t.office, t.from, t.to, t.of, 1]
      : t.of === home
        ? [t.office, t.from, t.to]
        : [t.office, t.from, t.to, t.of],
  );
  return [id === plainSlug(name) ? "" : id, name, home, gender, initials, given, terms];
}

/** The slug of a name without accents and marks: cheap enough for every name at every start. */
const plainSlug = (name: string): string => name.toLowerCase().replaceAll(" ", "-");

export function openWorld(text: string): World {
  const packed = JSON.parse(text) as PackedWorld;
  const world = new World();
  for (const c of packed.countries)
    world.countries.set(c.id, { ...c, bodies: new Map(c.bodies), formals: new Map(c.formals) });
  for (const [packedId, name, home, gender, initials, given, terms] of packed.people) {
    const id = packedId === "" ? plainSlug(name) : packedId;
    const own = terms.map(([office, from, to, of = home, acting]) => ({ office, of, from, to, acting: acting === 1 }));
    world.addPerson({ id, name, home, gender, initials, given, terms: own });
  }
  for (const thing of packed.things) world.things.set(thing.id, thing);
  for (const outlet of packed.outlets) world.outlets.set(outlet.id, outlet);
  for (const act of packed.acts) world.acts.set(act.id, act);
  for (const agreement of packed.agreements) world.agreements.set(agreement.id, agreement);
  return world;
}
