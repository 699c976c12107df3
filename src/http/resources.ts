import type { Lineage } from "../lineage/index.ts";
import type { Comparison, Reading, RegisterAgreement, RegisterContact } from "../model/index.ts";
import { overviewOf, type Overview } from "../service/overview.ts";
import { registerWords } from "../service/look-up.ts";
import { openComparison, lineageOfContact, withLineage } from "../service/compare.ts";
import { queryAgreements, type ContactDossier } from "../service/query.ts";
import { contactsTold, countRecords, pageOfContacts, readingsOf, type ContactPage } from "../store/index.ts";
import { contactsCsv } from "./contacts-csv.ts";
import { listQuery, type ListQuery } from "./list-query.ts";
import { ProblemError } from "./problem.ts";
import type { Register } from "./register.ts";

/** What a route is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/**
 * One thing that has an address: a page there, and its data at the same address with `.json` (lists also `.csv`).
 * `json` says what of the loaded data is published.
 */
export interface Resource<T> {
  readonly path: string;
  readonly summary: string;
  /** The list filters of the contract may be given. */
  readonly filters?: true;
  readonly load: (asked: Asked, register: Register) => Promise<T>;
  readonly json: (data: T) => unknown;
  readonly csv?: (data: T) => string;
  /** Name of the published schema of the answer, where it has one. */
  readonly schema?: "reading" | "register-contact" | "register-agreement" | "comparison";
}

export interface ContactList extends ContactPage {
  readonly query: ListQuery;
}

const published = ({ contacts, total, next }: ContactPage): unknown => ({
  total,
  ...(next !== undefined && { next }),
  contacts,
});

export const contactList: Resource<ContactList> = {
  path: "/contacts",
  summary: "Contacts, newest first",
  filters: true,
  load: async ({ search }, { database, lexicon }) => {
    const query = listQuery(search, lexicon);
    return { query, ...(await pageOfContacts(database, query.filter, query)) };
  },
  json: published,
  csv: ({ contacts }) => contactsCsv(contacts),
};

/** A contact with all that was said of it, the sides' accounts matter by matter, and who repeats whom. */
export interface ContactView {
  readonly dossier: ContactDossier;
  readonly comparison: Comparison;
  readonly lineage: Lineage;
}

async function openView({ params }: Asked, { database, lexicon }: Register): Promise<ContactView> {
  const opened = await openComparison(database, params["id"] ?? "", lexicon);
  if (opened === null) throw new ProblemError(404, "No such contact", params["id"]);
  return { ...opened, lineage: lineageOfContact(opened.dossier, lexicon) };
}

export const contact: Resource<ContactView> = {
  path: "/contacts/:id",
  summary: "One contact with every statement made of it",
  schema: "register-contact",
  load: openView,
  json: ({ dossier: { contact: found, statements }, lineage: lines }) => ({ ...withLineage(found, lines), statements }),
};

export const comparison: Resource<ContactView> = {
  path: "/contacts/:id/compare",
  summary: "The sides' accounts of one contact, matter by matter",
  schema: "comparison",
  load: openView,
  json: (view) => view.comparison,
};

export const lineage: Resource<ContactView> = {
  path: "/contacts/:id/lineage",
  summary: "Which texts repeat one account of a contact, back to its primary source",
  load: openView,
  json: (view) => view.lineage,
};

export interface DocumentView {
  readonly reading: Reading;
  readonly contacts: readonly RegisterContact[];
}

export const document: Resource<DocumentView> = {
  path: "/documents/:id",
  summary: "One document as it was read, every fact with its words",
  schema: "reading",
  load: async ({ params }, { database }) => {
    const id = params["id"] ?? "";
    const [reading] = await readingsOf(database, [id]);
    if (reading === undefined) throw new ProblemError(404, "No such document", id);
    return { reading, contacts: await contactsTold(database, id) };
  },
  json: ({ reading }) => reading,
};

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
};

function actorIn(contacts: readonly RegisterContact[], id: string): string | undefined {
  return contacts.flatMap((c) => [...c.participants, ...c.reported_by]).find((a) => a.id === id)?.name;
}

export const pair: Resource<Subject> = {
  path: "/pairs/:pair",
  summary: "Two actors (FRA,RUS): when they last spoke, who asked, how often, about what",
  load: ({ params }, register) => {
    const words = (params["pair"] ?? "").split(",").filter((part) => part.trim() !== "");
    if (words.length !== 2) throw new ProblemError(400, "A pair is two names with a comma between", params["pair"]);
    const actors = words.map((name) => [name, ...registerWords(name, register.lexicon)]);
    const called = words.map((name) => register.lexicon.world.countries.get(name.toUpperCase())?.name ?? name);
    return subject(register, words.join(","), { actors }, () => called.join(" – "));
  },
  json: publishedSubject,
  csv: ({ contacts }) => contactsCsv(contacts),
};

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
};

export const agreementList: Resource<readonly RegisterAgreement[]> = {
  path: "/agreements",
  summary: "Agreements: provisions, and what was said of each",
  load: async (_, { database }) => queryAgreements(database),
  json: (agreements) => ({ agreements }),
};

export const agreement: Resource<RegisterAgreement> = {
  path: "/agreements/:id{.+}",
  summary: "One agreement",
  schema: "register-agreement",
  load: async ({ params }, { database }) => {
    const found = (await queryAgreements(database)).find((a) => a.id === params["id"]);
    if (found === undefined) throw new ProblemError(404, "No such agreement", params["id"]);
    return found;
  },
  json: (found) => found,
};

export interface Home {
  readonly counts: { readonly contacts: number; readonly agreements: number };
  /** The latest contacts, for the timeline and the list under it. */
  readonly latest: readonly RegisterContact[];
  readonly query: ListQuery;
  readonly total: number;
  /** ISO day. */
  readonly today: string;
}

const ON_TIMELINE = 300;

export const home: Resource<Home> = {
  path: "/",
  summary: "The latest contacts",
  filters: true,
  load: async ({ search }, { database, lexicon }) => {
    const query = listQuery(search, lexicon, ON_TIMELINE);
    const { contacts, total } = await pageOfContacts(database, query.filter, query);
    const today = new Date().toISOString().slice(0, 10);
    return { counts: await countRecords(database), latest: contacts, query, total, today };
  },
  json: ({ counts, latest, total }) => ({ counts, total, contacts: latest }),
};

/** Everything with an address: routes and the OpenAPI document both come from here. */
export const resources = {
  home,
  contactList,
  comparison,
  lineage,
  contact,
  document,
  actor,
  pair,
  dossier,
  agreementList,
  agreement,
} as const;
