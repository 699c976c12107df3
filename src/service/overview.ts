import type { ContactKind, RegisterContact } from "../model/index.ts";
import { windowOf } from "../resolve/index.ts";

/** What a list of contacts comes to: every number here is a count over that very list. */
export interface Overview {
  readonly total: number;
  readonly held: number;
  readonly kinds: readonly { readonly kind: ContactKind; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
  /** Who is said to have asked for them, most often first; `null` where no source says. */
  readonly initiators: readonly { readonly id: string | null; readonly name: string | null; readonly count: number }[];
  readonly dossiers: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** Among the held ones with a day. */
  readonly first: RegisterContact | null;
  readonly last: RegisterContact | null;
  /** Longest time in days between two of them in a row. */
  readonly silence: { readonly days: number; readonly from: RegisterContact; readonly to: RegisterContact } | null;
}

export function overviewOf(contacts: readonly RegisterContact[]): Overview {
  const held = contacts.filter((c) => c.status === "held");
  const dated = held
    .flatMap((contact) => {
      const day = dayOf(contact);
      return day === null ? [] : [{ contact, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    total: contacts.length,
    held: held.length,
    kinds: tally(held, (c) => [c.kind]).map(([kind, count]) => ({ kind, count })),
    years: tally(held, (c) => dayOf(c)?.slice(0, 4) ?? [])
      .map(([year, count]) => ({ year, count }))
      .sort((a, b) => (a.year < b.year ? -1 : 1)),
    initiators: initiatorsOf(held),
    dossiers: dossiersOf(contacts),
    first: dated[0]?.contact ?? null,
    last: dated.at(-1)?.contact ?? null,
    silence: longestSilence(dated),
  };
}

/** The day of a contact, null when only a month or less is known. */
function dayOf(contact: RegisterContact): string | null {
  const window = contact.date === null ? null : windowOf(contact.date.edtf);
  return window?.precision === "day" || window?.precision === "days" ? window.from : null;
}

function tally<K extends string>(
  contacts: readonly RegisterContact[],
  keys: (contact: RegisterContact) => K | readonly K[],
): [K, number][] {
  const counts = new Map<K, number>();
  for (const contact of contacts)
    for (const key of [keys(contact)].flat() as K[]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function initiatorsOf(contacts: readonly RegisterContact[]): Overview["initiators"] {
  const named = new Map(contacts.flatMap((c) => (c.initiator === null ? [] : [[c.initiator.id, c.initiator.name]])));
  return tally(contacts, (c) => c.initiator?.id ?? "").map(([id, count]) => ({
    id: id === "" ? null : id,
    name: named.get(id) ?? null,
    count,
  }));
}

function dossiersOf(contacts: readonly RegisterContact[]): Overview["dossiers"] {
  const named = new Map(contacts.flatMap((c) => c.dossiers.map((d) => [d.id, d.name])));
  return tally(contacts, (c) => c.dossiers.map((d) => d.id)).map(([id, count]) => ({
    id,
    name: named.get(id) ?? id,
    count,
  }));
}

function longestSilence(
  dated: readonly { readonly contact: RegisterContact; readonly day: string }[],
): Overview["silence"] {
  let longest: Overview["silence"] = null;
  for (let i = 1; i < dated.length; i++) {
    const [from, to] = [dated[i - 1], dated[i]];
    if (from === undefined || to === undefined) continue;
    const days = Math.round((Date.parse(to.day) - Date.parse(from.day)) / 86_400_000);
    if (days > (longest?.days ?? 0)) longest = { days, from: from.contact, to: to.contact };
  }
  return longest;
}
