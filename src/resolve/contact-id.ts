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
 * date carry a hash of their first document; contacts that would share an id are told apart by medium, then by number.
 */
export function nameContacts(contacts: readonly Unnamed[]): RegisterContact[] {
  const named = contacts
    .map((item) => ({ ...item, base: baseOf(item) }))
    .sort((a, b) => compare(a.base, b.base) || compare(firstKey(a), firstKey(b)));
  const used = new Map<string, number>();
  return named.map(({ base, contact }) => {
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return { id: count === 1 ? base : `${base}.${count}`, ...contact };
  });
}

function baseOf(item: Unnamed): string {
  const { contact } = item;
  const written = contact.kind === "letter" || contact.kind === "message" ? ["letter"] : [];
  const date = contact.date === null ? `undated-${hash(firstDocument(item))}` : datePart(contact.date.edtf);
  const outcome =
    contact.status === "held" || contact.status === "planned" || contact.status === "cancelled" ? [] : [contact.status];
  return [date, ...peoplePart(contact.participants.map((p) => p.id)), ...written, ...outcome].join(".");
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
