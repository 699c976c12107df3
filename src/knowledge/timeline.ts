import type { CountryFile } from "../lexicon/lexicon.ts";
import { edtfBounds } from "../model/calendar.ts";
import type { Person, World } from "../lexicon/world.ts";

/** One person's time in an office; each edge as early and as late as its date can be read. */
export interface Holding {
  readonly person: Person;
  readonly acting: boolean;
  readonly from: Edge;
  readonly to: Edge;
}

interface Edge {
  readonly first: string;
  readonly last: string;
}

const HORIZON = "2000-01-01";
const EVER = "9999-12-31";

/** A stretch in which a state's head was the holder of one office. */
export interface Stretch {
  readonly role: "state" | "government";
  readonly office: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** Which offices headed a state and its government, and when, since 2000. */
export function stretchesOf(country: Pick<CountryFile, "id" | "heads">): Stretch[] {
  let from = HORIZON;
  const stretches: Stretch[] = [];
  for (const heads of country.heads ?? []) {
    const to = heads.until === undefined ? EVER : (edtfBounds(heads.until).to ?? EVER);
    for (const role of ["state", "government"] as const) {
      const [office = "", of = country.id] = heads[role].split(" of ");
      if (to > from) stretches.push({ role, office, of, from, to });
    }
    from = to;
  }
  return stretches;
}

/** Who held an office, in order of arrival. */
export function holdingsOf(world: World, of: string, office: string): Holding[] {
  return world
    .holders(of, office, null)
    .flatMap((person) => person.terms.filter((t) => t.of === of && t.office === office).map((t) => ({ person, acting: t.acting, from: edge(t.from, "0000-01-01"), to: edge(t.to, EVER) })))
    .sort((a, b) => (a.from.first < b.from.first ? -1 : a.from.first > b.from.first ? 1 : a.to.first < b.to.first ? -1 : 1));
}

function edge(date: string, open: string): Edge {
  if (date === "") return { first: open, last: open };
  const bounds = edtfBounds(date);
  return { first: bounds.from ?? open, last: bounds.to ?? open };
}
