import type { Lineage } from "../lineage/index.ts";
import type { Comparison, Reading, RegisterAgreement, RegisterContact } from "../model/index.ts";
import { openComparison, lineageOfContact, withLineage } from "../service/compare.ts";
import { queryAgreements, type ContactDossier } from "../service/query.ts";
import {
  contactsTold,
  countRecords,
  newestContacts,
  pageOfContacts,
  readingsOf,
  type ContactPage,
} from "../store/index.ts";
import { contactsCsv } from "./contacts-csv.ts";
import { listQuery, type ListQuery } from "./list-query.ts";
import { ProblemError } from "./problem.ts";
import { matrix } from "./matrix.ts";
import type { Register } from "./register.ts";
import type { Asked, Resource } from "./resource.ts";
import { actor, dossier, outlet, pair } from "./subjects.ts";

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
  markdown: true,
  feed: async ({ search }, { database, lexicon }) => {
    const { words, filter, limit } = listQuery(search, lexicon);
    const asked = Object.values(words).flatMap((value: string | readonly string[] | undefined) => value ?? []);
    return {
      title: asked.length === 0 ? "contacts" : asked.join(", "),
      contacts: await newestContacts(database, filter, limit),
    };
  },
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
  markdown: true,
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
  outlet,
  matrix,
  agreementList,
  agreement,
} as const;
