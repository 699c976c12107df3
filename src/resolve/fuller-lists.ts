import type { ActorRef, Contact } from "../model/index.ts";
import { COMPATIBLE } from "./conflicts.ts";
import { standing, windowOfMention, type Mention } from "./mention.ts";
import { plainActor } from "./tally.ts";

/**
 * One text names three at the table, another only two of them. On the same day, at the same kind of contact, the shorter list
 * is taken for the fuller one, unless a text tells of both: then the two also met by themselves.
 */
export function withFullerLists(mentions: readonly Mention[]): Mention[] {
  const fuller = new Map<string, readonly ActorRef[]>();
  const days = byDay(mentions);
  const largestFirst = [...mentions].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
  for (const mention of largestFirst) {
    if (givenByPeople(mention)) continue;
    const found = fullerAccount(mention, neighbours(mention, days));
    if (found !== null) fuller.set(mention.key, fuller.get(found.key) ?? found.contact.participants);
  }
  return mentions.map((m) => ({ ...m, among: (fuller.get(m.key) ?? m.contact.participants).map(plainActor) }));
}

/** Who took part according to a person: nobody is to be added. */
function givenByPeople({ marks }: Mention): boolean {
  return marks?.some((mark) => mark.facts?.participants !== undefined) ?? false;
}

const MAX_LISTED = 6;

/** Every pair of participants with the day of the contact: a fuller list has all the keys of a shorter one. */
export function dayKeys(contact: Contact): string[] {
  const day = dayOf(contact);
  const who = [...new Set(contact.participants.map(standing))].sort();
  if (day === null || who.length > MAX_LISTED) return [];
  return who.flatMap((a, i) => who.slice(i + 1).map((b) => `${day} ${a}+${b}`));
}

function dayOf(contact: Contact): string | null {
  const window = windowOfMention({ contact });
  return window?.precision === "day" ? window.from : null;
}

function byDay(mentions: readonly Mention[]): Map<string, Mention[]> {
  const days = new Map<string, Mention[]>();
  for (const mention of mentions)
    for (const key of dayKeys(mention.contact)) {
      const list = days.get(key);
      if (list === undefined) days.set(key, [mention]);
      else list.push(mention);
    }
  return days;
}

function neighbours(mention: Mention, days: ReadonlyMap<string, readonly Mention[]>): readonly Mention[] {
  const [key] = dayKeys(mention.contact);
  return key === undefined ? [] : (days.get(key) ?? []);
}

/** The only fuller list that the account may be a part of, by the account of it that names most people. */
function fullerAccount(mention: Mention, sameDay: readonly Mention[]): Mention | null {
  const candidates = sameDay.filter((other) => isPart(mention, other) && !toldApart(mention, other, sameDay));
  const lists = new Set(candidates.map(listOf));
  if (lists.size !== 1) return null;
  const [best] = candidates.sort((a, b) => people(b) - people(a) || (a.key < b.key ? -1 : 1));
  return best ?? null;
}

function isPart(short: Mention, full: Mention): boolean {
  if (short.document === full.document || !mayBeOne(short.contact, full.contact)) return false;
  const missing = size(full) - size(short);
  if (missing < 1 || missing > (size(short) === 2 ? 1 : 2)) return false;
  const free = [...full.contact.participants];
  return short.contact.participants.every((actor) => {
    const at = free.findIndex((other) => other.id === actor.id || standsFor(actor, other) || standsFor(other, actor));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

function standsFor(state: ActorRef, actor: ActorRef): boolean {
  return state.kind === "state" && actor.kind !== "state" && actor.state === standing(state);
}

/** Leaders who meet by themselves on the margins of a summit do not hold it, nor do those whom a third one has talked with. */
function mayBeOne(short: Contact, full: Contact): boolean {
  if (!COMPATIBLE[short.kind].includes(full.kind) || short.status !== full.status) return false;
  if ((short.kind === "talks") !== (full.kind === "talks")) return false;
  if (full.kind === "summit" && short.kind !== "summit") return false;
  if (short.place !== null && full.place !== null && short.place.id !== full.place.id) return false;
  const subjects = short.dossiers.map((d) => d.id);
  return subjects.length === 0 || full.dossiers.length === 0 || full.dossiers.some((d) => subjects.includes(d.id));
}

/** Does a text of the day tell of both lists? */
function toldApart(short: Mention, full: Mention, sameDay: readonly Mention[]): boolean {
  const [few, many] = [listOf(short), listOf(full)];
  const tellFew = new Set(
    sameDay
      .filter((m) => listOf(m) === few && COMPATIBLE[m.contact.kind].includes(full.contact.kind))
      .map((m) => m.document),
  );
  return sameDay.some((m) => listOf(m) === many && tellFew.has(m.document));
}

function listOf({ contact }: Mention): string {
  return contact.participants.map(standing).sort().join("+");
}

function size({ contact }: Mention): number {
  return contact.participants.length;
}

function people({ contact }: Mention): number {
  return contact.participants.filter((actor) => actor.kind !== "state").length;
}
