import type { RegisterContact } from "../model/index.ts";
import { compare } from "./merge-contact.ts";
import type { Mention } from "./mention.ts";

interface Unnamed {
  readonly contact: Omit<RegisterContact, "id">;
  readonly mentions: readonly Mention[];
}

/**
 * An id says who and when ("2020-06-26.emmanuel-macron.vladimir-putin"), so that it follows from what is known and not from
 * the order in which it became known, and a further document about the same contact leaves it as it is. Contacts without a
 * date carry a hash of their first document. Contacts that would share an id are told apart by kind, then by such a hash, never
 * by a number: with the next document "the second" may be another one, and an id kept by somebody would lead to the wrong contact.
 */
export function nameContacts(contacts: readonly Unnamed[]): RegisterContact[] {
  const bases = contacts.map((item) => ({ ...item, base: baseOf(item) }));
  const sameBase = countBy(bases, ({ base }) => base);
  const kinds = bases.map((item) => ({ ...item, withKind: `${item.base}.${item.contact.kind}` }));
  const sameKind = countBy(kinds, ({ withKind }) => withKind);
  return kinds
    .sort((a, b) => compare(a.base, b.base) || compare(firstKey(a), firstKey(b)))
    .map((item) => {
      const { base, withKind, contact } = item;
      if (sameBase.get(base) === 1) return { id: base, ...contact };
      return { id: sameKind.get(withKind) === 1 ? withKind : `${withKind}.${hash(firstKey(item))}`, ...contact };
    });
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function baseOf(item: Unnamed): string {
  const { contact } = item;
  const written = contact.kind === "letter" || contact.kind === "message" ? ["letter"] : [];
  const date = contact.date === null ? `undated-${hash(firstDocument(item))}` : datePart(contact.date.edtf);
  const outcome =
    contact.status === "held" || contact.status === "planned" || contact.status === "cancelled" ? [] : [contact.status];
  return [date, ...peoplePart(peopleOf(item)), ...written, ...outcome].join(".");
}

/** Those with whom it was compared where every text leaves some out: a contact of the two by themselves has that name already. */
function peopleOf({ contact, mentions }: Unnamed): string[] {
  const short = mentions.every((m) => m.among.length > m.contact.participants.length);
  const [fullest] = short ? [...mentions].sort((a, b) => b.among.length - a.among.length) : [];
  return (fullest?.among ?? contact.participants).map((p) => p.id);
}

/** The document, not the mention: a later version of the program may number the mentions of a text otherwise. */
function firstDocument({ mentions }: Unnamed): string {
  return mentions.map((m) => m.document).sort()[0] ?? "";
}

function firstKey({ mentions }: Unnamed): string {
  return mentions.map((m) => m.key).sort()[0] ?? "";
}

/** The first day of a stretch; letters of EDTF that would be odd in an address are dropped. */
function datePart(edtf: string): string {
  const [from = "", to = ""] = edtf.split("/");
  return (from === "" || from === ".." ? to : from).replace(/[^\dX-]/g, "").toLowerCase();
}

const MAX_NAMED = 4;

function peoplePart(ids: readonly string[]): string[] {
  const parts = ids.map(idWords).sort();
  if (parts.length <= MAX_NAMED) return parts;
  return [...parts.slice(0, MAX_NAMED - 1), `${parts.length - MAX_NAMED + 1}-more-${hash(parts.join("+"))}`];
}

/** "person/emmanuel-macron" → "emmanuel-macron": the class is clear from the place, and a slash would break an address. */
export function idWords(id: string): string {
  return id
    .replace(/^[a-z]+\//, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** FNV-1a over UTF-16 units, 32 bits as hexadecimal: enough to tell a handful apart, the same on every machine. */
export function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(16).padStart(8, "0");
}
