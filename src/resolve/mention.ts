import type { ActorRef, Contact, DateFact, Reading, Source, Statement } from "../model/index.ts";
import { windowOf, type DateWindow } from "./edtf.ts";
import type { Mark } from "./people.ts";
import { plainActor } from "./tally.ts";

/** One document's account of one contact: what resolution compares. */
export interface Mention {
  /** Document and contact: unique, and the same however often the document is read. */
  readonly key: string;
  readonly document: string;
  readonly source: Source;
  readonly published: DateFact | null;
  readonly contact: Contact;
  readonly statements: readonly Statement[];
  /** With whom it is compared: its participants, or the fuller list of them that another text gives. */
  readonly among: readonly ActorRef[];
  /** What else the text tells of: two texts with the same company tell one story. */
  readonly company: readonly string[];
  /** Latest day of what the text tells as held: it came out no earlier. "" when it says none. */
  readonly after: string;
  /** Which versions read it. */
  readonly versions: Reading["versions"];
  /** Decisions of people about it, in the order in which they were taken. */
  readonly marks?: readonly Mark[];
  /** What was read, where people have put something else in its place. */
  readonly machine?: Contact;
}

/** A mention with what the comparison asks of it again and again. */
export interface Prepared extends Mention {
  readonly window: DateWindow | null;
  readonly publishedWindow: DateWindow | null;
  readonly dossiers: ReadonlySet<string>;
  readonly initiator: string | null;
  /** Runs of words of what was said, for finding copies of one account. */
  readonly wording: ReadonlySet<string>;
}

export function mentionsOf(reading: Reading): Mention[] {
  return reading.contacts.map((contact) => ({
    key: `${reading.id}#${contact.id}`,
    document: reading.id,
    source: reading.source,
    published: reading.published,
    contact,
    statements: reading.statements.filter((statement) => statement.contact === contact.id),
    among: contact.participants.map(plainActor),
    company: companyOf(contact, reading.contacts),
    after: latestHeld(reading.contacts),
    versions: reading.versions,
  }));
}

/** An old contact of the same people is recalled in every text about them, and makes no company. */
function companyOf(contact: Contact, all: readonly Contact[]): string[] {
  const own = whoOf(contact);
  const others = all.filter((c) => c.id !== contact.id && (c.main || c.status !== "held" || whoOf(c) !== own));
  return [...new Set(others.map((c) => `${whoOf(c)} ${FAMILY[c.kind]}`))].sort();
}

/** Kinds by how people meet: by wire, in person, in writing. */
const FAMILY = {
  call: "wire",
  video: "wire",
  talks: "wire",
  meeting: "person",
  visit: "person",
  summit: "person",
  letter: "writing",
  message: "writing",
} as const;

function whoOf(contact: Contact): string {
  return contact.participants.map(standing).sort().join("+");
}

function latestHeld(contacts: readonly Contact[]): string {
  const days = contacts
    .filter((c) => c.status === "held" && c.date !== null)
    .map((c) => windowOf(c.date?.edtf ?? "")?.from ?? "");
  return days.sort().at(-1) ?? "";
}

export function prepare(mention: Mention): Prepared {
  const { contact, published, statements } = mention;
  return {
    ...mention,
    window: windowOfMention(mention),
    publishedWindow: published === null ? null : windowOf(published.edtf),
    dossiers: new Set(contact.dossiers.map((d) => d.id)),
    initiator: contact.initiator === null ? null : standing(contact.initiator),
    wording: shingles(statements.flatMap((s) => s.content.map((span) => span.text))),
  };
}

export function windowOfMention({ contact }: Pick<Mention, "contact">): DateWindow | null {
  return contact.date === null ? null : windowOf(contact.date.edtf);
}

/** Whom an actor stands for among states: "Emmanuel Macron" and "France" claim the same initiative. */
export function standing(actor: ActorRef): string {
  return actor.state ?? actor.id;
}

/** A day, or a few days, of a known year: enough to tell two contacts of one pair apart. */
export function isDated(mention: Prepared): boolean {
  return mention.window?.precision === "day" || mention.window?.precision === "days";
}

/**
 * Two mentions can be one contact only if they share a key: the same actors, or the same states for them
 * ("Paris et Moscou ont parlé" and the presidents by name).
 */
export function blockKeys({ among, marks }: Pick<Mention, "among" | "marks">): string[] {
  const ids = among.map((p) => p.id).sort();
  const keys = [`actors:${ids.join("+")}`];
  const states = among.map((p) => p.state);
  if (states.length > 0 && states.every((s) => s !== undefined)) keys.push(`states:${states.sort().join("+")}`);
  // What people have put together is looked at together, whoever takes part.
  for (const mark of marks ?? []) keys.push(`together:${mark.number}${mark.side ?? ""}`);
  return [...new Set(keys)];
}

const SHINGLE = 5;

function shingles(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + SHINGLE <= words.length; i++) found.add(words.slice(i, i + SHINGLE).join(" "));
  }
  return found;
}
