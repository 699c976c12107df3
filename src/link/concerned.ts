import type { ActorRef, Tag } from "../model/index.ts";
import { edtfBounds } from "../model/calendar.ts";
import type { Thing, World } from "../lexicon/world.ts";
import { isArticle, type LinkScan } from "./scan.ts";

/** Which states an article is about, and which take part in a contact. */
export interface Concerned {
  /** States (and the European Union) that take part. */
  readonly parties: ReadonlySet<string>;
  /** How often the article names each state, its people, or its capital. */
  readonly named: ReadonlyMap<string, number>;
  readonly namesIn: (from: number, to: number) => ReadonlySet<string>;
  /** The day of the contact or of the article, EDTF. */
  readonly day?: string;
}

/** A state named this often is one that the article is about. */
const OFTEN = 3;

/** Organisations that have relations of their own, like states. */
const ACTING_ORGANISATIONS = new Set(["EU", "NATO"]);

/** What state or acting organisation the tag names. */
export function stateOf(tag: Tag): string | undefined {
  const { type, id, data } = tag.value;
  if (type === "state") return id;
  if (type === "organisation") return ACTING_ORGANISATIONS.has(id) ? id : undefined;
  return type === "place" && data?.["capital"] === true ? String(data["state"]) : undefined;
}

export function concernedBy(scan: LinkScan, participants: readonly ActorRef[], day?: string): Concerned {
  const { world, tags } = scan;
  const named = new Map<string, number>();
  const at = new Map<number, string>();
  for (const tag of tags.all) {
    const state = stateOf(tag);
    if (state === undefined || !isArticle(scan, tag)) continue;
    if (at.get(tag.from) !== state) named.set(state, (named.get(state) ?? 0) + 1);
    at.set(tag.from, state);
  }
  const namesIn = (from: number, to: number): Set<string> => {
    const found = new Set<string>();
    for (let i = Math.max(0, from); i < to; i++) for (const tag of tags.at(i)) {
        const state = stateOf(tag);
        if (state !== undefined) found.add(state);
      }
    return found;
  };
  return { parties: new Set(participants.flatMap((p) => partyOf(p, world))), named, namesIn, ...(day === undefined ? {} : { day }) };
}

/** The state for which someone takes part, or the organisation. */
export function partyOf(actor: ActorRef, world: World): string[] {
  if (actor.state !== undefined) return [actor.state];
  const key = actor.id.split("/").at(-1) ?? "";
  const organisation = actor.kind === "organisation" ? key.toUpperCase() : world.people.get(key)?.home;
  return organisation !== undefined && ACTING_ORGANISATIONS.has(organisation) ? [organisation] : [];
}

/** Is the thing what general words mean that have these states near them: those it is about are named there, take part, or are what the article is about. */
export function concerns(thing: Thing, { parties, named }: Concerned, near: ReadonlySet<string>): boolean {
  const states = thing.core ?? thing.states ?? [];
  if (states.length === 0) return false;
  const meant = states.filter((s) => parties.has(s) || near.has(s) || (named.get(s) ?? 0) >= OFTEN);
  return meant.length >= Math.min(2, states.length) && meant.some((s) => parties.has(s) || near.has(s));
}

/** Was it a subject on that day? A day that is not known rules nothing out. */
export function isTimely(thing: Thing | undefined, day: string | undefined): boolean {
  if (thing?.period === undefined || day === undefined || !/^\d{4}/.test(day)) return true;
  const { from, to } = edtfBounds(thing.period);
  const asked = edtfBounds(day);
  return (from ?? "") <= (asked.to ?? "9999") && (asked.from ?? "") <= (to ?? "9999");
}
