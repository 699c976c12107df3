import type { Contact, Reading } from "../../model/index.ts";
import { locateAnchor, touches } from "./anchors.ts";
import { goldName, type GoldContact, type GoldDocument } from "./gold.ts";
import { actorIs, nameWithin, overlap, sameActors, sameName } from "./names.ts";
import type { Tally } from "./tally.ts";

/** Kinds near enough for a contact to count as found; whether the kind is right is counted by itself. */
const NEAR: readonly (readonly string[])[] = [
  ["call", "talks", "message"],
  ["meeting", "visit", "summit", "talks"],
  ["video", "summit", "meeting", "talks"],
  ["letter", "message"],
  ["other", "talks", "meeting", "visit", "summit", "message"],
];

const FOUND = 0.7;
const HALF = 0.5;

export function scoreContacts(reading: Reading, gold: GoldDocument, tally: Tally): void {
  const used = new Set<Contact>();
  // Officials nobody names: such a contact may be read or left out.
  const unnamed = gold.contacts.filter((g) => g.participants.length === 0);
  for (const wanted of gold.contacts.filter((g) => !unnamed.includes(g))) {
    const where = `${gold.file} ${wanted.key}`;
    const found = nearest(reading, wanted, used);
    if (wanted.main === true) tally.count("main contacts found", found !== null, where);
    if (found === null) tally.missed(where);
    else {
      used.add(found);
      tally.right();
      scoreFacts(found, wanted, where, tally);
    }
  }
  const optional = [...(gold.optional ?? []), ...unnamed].map((o) => locateAnchor(reading, o.anchor));
  for (const contact of reading.contacts)
    if (!used.has(contact) && !optional.some((place) => touches(contact.evidence, place)))
      tally.tooMany(`${gold.file} ${describe(contact)}`);
  if (!gold.contacts.some((g) => g.status === "held"))
    tally.count(
      "no held contact where there is none",
      !reading.contacts.some((c) => c.status === "held" && c.main),
      gold.file,
    );
}

/** The contact of the reading that a gold contact most likely is, of those not yet taken. */
export function nearest(reading: Reading, wanted: GoldContact, used: ReadonlySet<Contact>): Contact | null {
  const names = wanted.participants.map(goldName);
  const place = locateAnchor(reading, wanted.anchor);
  const likeness = (c: Contact): number =>
    overlap(c.participants, names) +
    (kindsNear(c.kind, wanted.kind) ? 0.2 : -1) +
    (sameDate(c.date?.edtf, wanted.date) ? 0.3 : 0) +
    (touches(c.evidence, place) ? 0.4 : 0) +
    (c.status === wanted.status ? 0.1 : 0);
  const [best] = reading.contacts
    .filter((c) => !used.has(c) && overlap(c.participants, names) >= HALF)
    .map((contact) => ({ contact, score: likeness(contact) }))
    .filter(({ score }) => score >= FOUND)
    .sort((a, b) => b.score - a.score);
  return best?.contact ?? null;
}

function scoreFacts(c: Contact, g: GoldContact, where: string, tally: Tally): void {
  const trace = `[${c.rules.join(" ")}]`;
  const count = (fact: string, hit: boolean, got: unknown, wanted: unknown): void => {
    tally.count(fact, hit, `${where} ${String(got)} for ${String(wanted)} ${trace}`);
  };
  count("kind", c.kind === g.kind || g.kind === "other" || (g.kind_also ?? []).includes(c.kind), c.kind, g.kind);
  count("status", c.status === g.status || (g.status_also ?? []).includes(c.status), c.status, g.status);
  count("date", dateIsRight(c, g), c.date?.edtf, g.not_before === undefined ? g.date : `from ${g.not_before}`);
  for (const never of g.never ?? []) count("dates never given", c.date?.edtf !== never, c.date?.edtf, `not ${never}`);
  const names = g.participants.map(goldName);
  const alternatives = [names, ...(g.participants_also ?? [])];
  count(
    "participants exact",
    alternatives.some((n) => sameActors(c.participants, n)),
    c.participants.map((p) => p.name),
    names,
  );
  count("initiator", initiatorIsRight(c, g), c.initiator?.name, g.initiator);
  for (const claim of g.initiator_claims ?? [])
    count(
      "contested initiatives shown",
      c.initiator_claims.some((x) => x.value !== null && actorIs(x.value, claim.value)),
      c.initiator?.name,
      claim.value,
    );
  for (const d of g.dossiers ?? [])
    count(
      "dossiers found",
      c.dossiers.some((x) => sameName(x.name, d) || nameWithin(x.name, d)),
      c.dossiers.map((x) => x.name),
      d,
    );
  for (const f of g.formats ?? [])
    count(
      "formats found",
      c.formats.some((x) => sameName(x.name, f) || nameWithin(x.name, f)),
      c.formats.map((x) => x.name),
      f,
    );
  for (const r of g.reported_by ?? [])
    count(
      "primary sources found",
      c.reported_by.some((a) => actorIs(a, r)),
      c.reported_by.map((a) => a.name),
      r,
    );
  if (g.place !== undefined)
    count("place", c.place !== null && sameName(c.place.name, g.place), c.place?.name, g.place);
}

/** What the gold's key dates but the text does not may be given or left out. */
function dateIsRight(c: Contact, g: GoldContact): boolean {
  if (g.not_before !== undefined) return c.date === null || c.date.edtf >= g.not_before;
  if (sameDate(c.date?.edtf, g.date) || (g.date_also ?? []).some((d) => sameDate(c.date?.edtf, d))) return true;
  return c.date !== null && c.date.edtf === /^\d{4}(-\d\d){0,2}/.exec(g.key)?.[0];
}

function initiatorIsRight(c: Contact, g: GoldContact): boolean {
  return g.initiator === null ? c.initiator === null : c.initiator !== null && actorIs(c.initiator, g.initiator);
}

export function sameDate(a: string | null | undefined, b: string | null | undefined): boolean {
  const plain = (date: string | null | undefined): string | null => date?.replace(/[~?%]/g, "") ?? null;
  return plain(a) === plain(b);
}

function kindsNear(a: string, b: string): boolean {
  return a === b || NEAR.some((row) => row.includes(a) && row.includes(b));
}

function describe(c: Contact): string {
  return `${c.kind} ${c.status} ${String(c.date?.edtf)} ${c.participants.map((p) => p.name).join(", ")} [${c.rules.join(" ")}]`;
}
