import { fold } from "../text/fold.ts";

/** One office held from one day to another. `of`: ISO3 code, organisation id, or a body ("foreign-ministry"). */
export interface Term {
  readonly office: string;
  readonly of: string;
  /** ISO date, possibly cut to month or year; "" is open. */
  readonly from: string;
  readonly to: string;
  readonly acting: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly gender: "m" | "f";
  readonly terms: readonly Term[];
  /** First letters of the given name in all its spellings, folded. */
  readonly initials: string;
  /** Given names in all their spellings, folded, those of two parts in one word: "yonghyun". */
  readonly given: string;
}

export interface Heads {
  readonly state: string;
  readonly government: string;
  readonly leads: string;
  readonly until?: string;
}

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly heads: readonly Heads[];
  /** English adjective, for the printed names of its institutions. */
  readonly adjective: string;
  readonly capital?: { readonly id: string; readonly name: string };
  /** Body → its own printed name: presidency → "Kremlin". */
  readonly bodies: ReadonlyMap<string, string>;
  /** Body → its formal name, where it is none of the usual ones: foreign-ministry → "U.S. Department of State". */
  readonly formals: ReadonlyMap<string, string>;
}

export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly states?: readonly string[];
  /** A setting in which states meet. */
  readonly format?: boolean;
  /** General subjects (`themes.yml`) that are this one when its states are concerned. */
  readonly themes?: readonly string[];
  /** The states it is about, where not all of `states` are. */
  readonly core?: readonly string[];
  /** When it was a subject, as an EDTF interval. */
  readonly period?: string;
  /** Larger subjects that it is a part of, or that the format is about: who talks of it talks of them. */
  readonly within?: readonly string[];
}

export interface KnownAgreement extends Thing {
  readonly date?: string;
  readonly parties: readonly string[];
  readonly dossiers: readonly string[];
}

export interface Outlet extends Thing {
  readonly kind: "agency" | "outlet";
  readonly state?: string;
  readonly owner?: string;
  /** Which of the state's institutions publishes there, where the site is its own. */
  readonly body?: string;
  readonly domains: readonly string[];
}

/** A name shared by several things, and the words near it that decide; `is` null: none of ours. */
export interface Ambiguity {
  readonly form: string;
  /** The language whose form it is; every one when it is not said. */
  readonly language?: string;
  readonly default: string | null;
  readonly senses: readonly { readonly is: string | null; readonly clues: readonly string[] }[];
}

const TERM =
  /^([a-z-]+)(?: of (.{1,80}?))?(?: (\d{4}(?:-\d\d){0,2}|\.\.)(\/(?:(\d{4}(?:-\d\d){0,2})|\.\.)?)?)?( acting)?$/;

/** Reads "secretary-general of NATO 2014-10-01/2024-10-01"; throws with the text when it is not of that form. */
export function parseTerm(text: string, home: string): Term {
  const match = TERM.exec(text.trim());
  if (match === null) throw new Error(`not a term: "${text}"`);
  const [, office = "", of = home, from = "", range, to, acting] = match;
  const start = from === ".." ? "" : from;
  return { office, of, from: start, to: range === undefined ? start : (to ?? ""), acting: acting !== undefined };
}

/** The id of a name: "Emmanuel Macron" → "emmanuel-macron". */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\d]+/gu, "-")
    .replace(/^-|-$/g, "");
}

const BODY_NAMES: Readonly<Record<string, string>> = {
  "foreign-ministry": "Foreign Ministry",
  "defence-ministry": "Defence Ministry",
  "interior-ministry": "Interior Ministry",
  "royal-court": "Royal Court",
  "security-council": "Security Council",
  media: "media",
};

const FORMAL_NAMES: Readonly<Record<string, string>> = {
  "foreign-ministry": "Ministry of Foreign Affairs",
  "defence-ministry": "Ministry of Defence",
  "interior-ministry": "Ministry of the Interior",
  "security-council": "Security Council",
};

const isIn = (term: Term, from: string, to: string): boolean =>
  (term.from === "" || term.from.slice(0, to.length) <= to) &&
  (term.to === "" || term.to >= from.slice(0, term.to.length));

/** What is done by saying something (`acts.yml`). */
export interface Act {
  readonly id: string;
  /** 1 brings sides together, -1 sets them apart, 0 neither. */
  readonly polarity: -1 | 0 | 1;
  /** Whom it is said to, or against, is the object of its verb. */
  readonly to?: "object";
}

/** Everything that is known of the world: who held which office when, and what things are called. */
export class World {
  readonly countries = new Map<string, Country>();
  readonly people = new Map<string, Person>();
  readonly things = new Map<string, Thing>();
  readonly outlets = new Map<string, Outlet>();
  readonly agreements = new Map<string, KnownAgreement>();
  readonly acts = new Map<string, Act>();
  #firstNames: Set<string> | undefined;
  #byOffice: Map<string, Person[]> | undefined;

  addPerson(person: Person): void {
    this.people.set(person.id, person);
    this.#firstNames = undefined;
    this.#byOffice = undefined;
  }

  /** Given names of the people, in small letters. */
  get firstNames(): ReadonlySet<string> {
    return (this.#firstNames ??= new Set(
      [...this.people.values()]
        .map((p) => (p.name.split(/[\s-]+/)[0] ?? "").toLowerCase())
        .filter((name) => name.length > 1),
    ));
  }

  /** Who held the office at some time in the interval (any time when it is null). Best known order: as in the files. */
  holders(of: string, office: string, when: { from: string; to: string } | null): Person[] {
    const people = (this.#byOffice ??= byOffice(this.people.values())).get(`${of} ${office}`) ?? [];
    if (when === null) return people;
    return people.filter((p) => p.terms.some((t) => t.of === of && t.office === office && isIn(t, when.from, when.to)));
  }

  /** "Kremlin", "Turkish Foreign Ministry": the printed English name of a state's institution. */
  bodyName(state: string, body: string): string {
    const country = this.countries.get(state);
    return country?.bodies.get(body) ?? `${country?.adjective ?? country?.name ?? state} ${BODY_NAMES[body] ?? body}`;
  }

  /** "Office of the President of Brazil": as the text calls it, where the institution has no name of its own. */
  styledName(state: string, body: string, style: string | undefined): string {
    const country = this.countries.get(state);
    return style === undefined || country?.bodies.has(body) === true
      ? this.bodyName(state, body)
      : `${style} of ${country?.name ?? state}`;
  }

  /** "presidency-of-tunisia", "angolan-ministry-of-foreign-affairs": the id of a state's institution, from its formal name. */
  bodyId(state: string, body: string): string {
    const country = this.countries.get(state);
    const formal = FORMAL_NAMES[body];
    return slug(
      country?.formals.get(body) ??
        (formal === undefined
          ? `${body} of ${country?.name ?? state}`
          : `${country?.adjective ?? country?.name ?? state} ${formal}`),
    );
  }

  /** The offices that "head-of-state", "head-of-government" and "leader" mean in a state; other offices mean themselves. */
  officesFor(state: string, rank: string, when: { from: string; to: string } | null): string[] {
    if (rank !== "head-of-state" && rank !== "head-of-government" && rank !== "leader") return [rank];
    const heads = this.countries.get(state)?.heads ?? [];
    const fit = heads.filter((h) => when === null || h.until === undefined || h.until >= when.from);
    const list = when === null ? fit : fit.slice(0, 1);
    return [
      ...new Set(list.map((h) => (rank === "head-of-state" ? h.state : rank === "leader" ? h.leads : h.government))),
    ].map((o) => o.replace(/ of .*$/, ""));
  }
}

function byOffice(people: Iterable<Person>): Map<string, Person[]> {
  const offices = new Map<string, Person[]>();
  for (const person of people)
    for (const term of person.terms) {
      const key = `${term.of} ${term.office}`;
      const list = offices.get(key);
      if (list === undefined) offices.set(key, [person]);
      else if (!list.includes(person)) list.push(person);
    }
  return offices;
}
