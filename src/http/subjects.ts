import type { ActorRef, RegisterContact } from "../model/index.ts";
import { registerWords } from "../service/look-up.ts";
import { overviewOf, type Overview } from "../service/overview.ts";
import { newestContacts, pageOfContacts } from "../store/index.ts";
import { contactsCsv } from "./contacts-csv.ts";
import type { ListQuery } from "./list-query.ts";
import { ProblemError } from "./problem.ts";
import type { Register } from "./register.ts";
import type { Resource } from "./resource.ts";

/** The contacts about something, and what they come to. `name` is the usual English form. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly overview: Overview;
  readonly contacts: readonly RegisterContact[];
  /** More than are shown and counted here. */
  readonly more: boolean;
}

const MOST = 1000;
const IN_FEED = 50;

async function subject(
  register: Register,
  id: string,
  filter: ListQuery["filter"],
  nameIn: (contacts: readonly RegisterContact[]) => string | undefined,
): Promise<Subject> {
  const { contacts, total } = await pageOfContacts(register.database, filter, { limit: MOST });
  const name = nameIn(contacts);
  if (name === undefined) throw new ProblemError(404, "Nothing in the register by this name", id);
  return { id, name, overview: overviewOf(contacts), contacts, more: total > contacts.length };
}

const publishedSubject = ({ id, name, overview, contacts, more }: Subject): unknown => ({
  id,
  name,
  overview: { ...overview, first: overview.first?.id, last: overview.last?.id, silence: overview.silence?.days },
  contacts,
  more,
});

export const actor: Resource<Subject> = {
  path: "/actors/:id{.+}",
  summary: "A person, state or organisation: its contacts and what they come to",
  load: ({ params }, register) => {
    const id = params["id"] ?? "";
    const known = register.lexicon.world.countries.get(id)?.name;
    return subject(register, id, { actors: [[id]] }, (contacts) => known ?? actorIn(contacts, id));
  },
  json: publishedSubject,
  csv: ({ contacts }) => contactsCsv(contacts),
  markdown: true,
  feed: async ({ params }, { database, lexicon }) => {
    const id = params["id"] ?? "";
    const contacts = await newestContacts(database, { actors: [[id]] }, IN_FEED);
    const told = contacts.map((newest) => newest.contact);
    return { title: lexicon.world.countries.get(id)?.name ?? actorIn(told, id) ?? id, contacts };
  },
};

function actorIn(contacts: readonly RegisterContact[], id: string): string | undefined {
  return contacts.flatMap((c) => [...c.participants, ...c.reported_by]).find((a) => a.id === id)?.name;
}

export const pair: Resource<Subject> = {
  path: "/pairs/:pair",
  summary: "Two actors (FRA,RUS): when they last spoke, who asked, how often, about what",
  load: ({ params }, register) => {
    const { words, actors, called } = pairAsked(params["pair"], register);
    return subject(register, words.join(","), { actors }, () => called);
  },
  json: publishedSubject,
  csv: ({ contacts }) => contactsCsv(contacts),
  markdown: true,
  feed: async ({ params }, register) => {
    const { actors, called } = pairAsked(params["pair"], register);
    return { title: called, contacts: await newestContacts(register.database, { actors }, IN_FEED) };
  },
};

/** The two that the address names, in any language. */
function pairAsked(pair: string | undefined, { lexicon }: Register): PairAsked {
  const words = (pair ?? "").split(",").filter((part) => part.trim() !== "");
  if (words.length !== 2) throw new ProblemError(400, "A pair is two names with a comma between", pair);
  const called = words.map((name) => lexicon.world.countries.get(name.toUpperCase())?.name ?? name);
  return {
    words,
    actors: words.map((name) => [name, ...registerWords(name, lexicon)]),
    called: called.join(" – "),
  };
}

interface PairAsked {
  readonly words: readonly string[];
  readonly actors: readonly (readonly string[])[];
  readonly called: string;
}

export const dossier: Resource<Subject> = {
  path: "/dossiers/:id{.+}",
  summary: "A subject: the contacts about it",
  load: ({ params }, register) => {
    const id = params["id"] ?? "";
    return subject(
      register,
      id,
      { dossier: [id] },
      (contacts) => contacts.flatMap((c) => c.dossiers).find((d) => d.id === id)?.name,
    );
  },
  json: publishedSubject,
  csv: ({ contacts }) => contactsCsv(contacts),
  markdown: true,
  feed: async ({ params }, { database }) => {
    const id = params["id"] ?? "";
    const contacts = await newestContacts(database, { dossier: [id] }, IN_FEED);
    const named = contacts.flatMap((newest) => newest.contact.dossiers).find((d) => d.id === id);
    return { title: named?.name ?? id, contacts };
  },
};

/** An outlet or agency: what it carried, and whose accounts these were. */
export interface OutletView extends Subject {
  readonly carriedFrom: readonly CarriedFrom[];
  /** The state that owns it, where that is known. */
  readonly owner: string | null;
}

/** How many of the contacts it told by sources of this side; `null`: its texts name no source. */
export interface CarriedFrom {
  /** A state, or an organisation's name. */
  readonly side: string | null;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly count: number;
}

export const outlet: Resource<OutletView> = {
  path: "/outlets/:id{.+}",
  summary: "An outlet or agency: the contacts that it told, and which side's accounts they were",
  load: async ({ params }, register) => {
    const id = params["id"] ?? "";
    const known = register.lexicon.world.outlets.get(id);
    const nameIn = (contacts: readonly RegisterContact[]): string | undefined =>
      known?.name ?? contacts.flatMap((c) => c.sources.flatMap(carriersOf)).find((a) => a.id === id)?.name;
    const found = await subject(register, id, { carriers: [id] }, nameIn);
    return { ...found, carriedFrom: carriedFrom(id, found.contacts), owner: ownerOf(known) };
  },
  json: (view) => ({
    ...(publishedSubject(view) as object),
    owner: view.owner,
    carried_from: view.carriedFrom,
  }),
  csv: ({ contacts }) => contactsCsv(contacts),
  markdown: true,
  feed: async ({ params }, { database, lexicon }) => {
    const id = params["id"] ?? "";
    const contacts = await newestContacts(database, { carriers: [id] }, IN_FEED);
    return { title: lexicon.world.outlets.get(id)?.name ?? id, contacts };
  },
};

function carriersOf({ source }: RegisterContact["sources"][number]): readonly ActorRef[] {
  return [...(source.outlet === undefined ? [] : [source.outlet]), ...source.agencies];
}

function ownerOf(known: { readonly owner?: string; readonly state?: string } | undefined): string | null {
  return known?.owner === "state" ? (known.state ?? null) : null;
}

/** By the primary sources that its own texts name; a contact that it told by two sides counts for both. */
function carriedFrom(id: string, contacts: readonly RegisterContact[]): CarriedFrom[] {
  const sides = new Map<string, { sources: Map<string, { id: string; name: string }>; count: number }>();
  for (const { sources } of contacts) {
    const own = sources.filter((source) => carriersOf(source).some((carrier) => carrier.id === id));
    const named = own.flatMap((source) => source.reported_by);
    const told = new Set(named.length === 0 ? [""] : named.map(sideOf));
    for (const side of told) {
      const entry = sides.get(side) ?? { sources: new Map<string, { id: string; name: string }>(), count: 0 };
      for (const actor of named)
        if (sideOf(actor) === side) entry.sources.set(actor.id, { id: actor.id, name: actor.name });
      sides.set(side, { ...entry, count: entry.count + 1 });
    }
  }
  return [...sides]
    .map(([side, { sources, count }]) => ({ side: side === "" ? null : side, sources: [...sources.values()], count }))
    .sort((a, b) => b.count - a.count || ((a.side ?? "~") < (b.side ?? "~") ? -1 : 1));
}

function sideOf(actor: ActorRef): string {
  return actor.state ?? actor.name;
}
