import type { ActorRef, Tag } from "../model/index.ts";
import { edtfBounds } from "../model/calendar.ts";
import type { Thing, World } from "../lexicon/world.ts";
import { nearTokens } from "../text/near.ts";
import { isArticle, type LinkScan } from "./scan.ts";

/** Which states an article is about, and which take part in a contact. */
export interface Concerned {
  /** States (and the European Union) that take part. */
  readonly parties: ReadonlySet<string>;
  /** How often the article names each state, its people, or its capital. */
  readonly named: ReadonlyMap<string, number>;
  /** The states named beside a tag, in its sentence. */
  readonly near: (tag: Tag) => ReadonlySet<string>;
  /** The day of the contact or of the article, EDTF. */
  readonly day?: string;
  /** The whole article is asked, not one passage: a state that it names twice is one that it is about. */
  readonly whole?: boolean;
}

/** A state named this often is one that the article is about. */
const OFTEN = 3;
const TWICE = 2;

/** How far from general words the states are looked for that tell which dossier they mean, in tokens. */
const REACH = 12;

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
  const { at, named } = namedIn(scan);
  const near = (tag: Tag): Set<string> => {
    const found = new Set<string>();
    const sentence = nearTokens(scan.analysis.sentences, tag.from).find((s) => s.from <= tag.from && tag.from < s.to);
    const end = Math.min(tag.to + REACH, sentence?.to ?? tag.to);
    for (let i = Math.max(tag.from - REACH, sentence?.from ?? tag.from); i < end; i++)
      for (const state of at.get(i) ?? []) found.add(state);
    return found;
  };
  return {
    parties: new Set(participants.flatMap((p) => partyOf(p, scan.world))),
    named,
    near,
    ...(day === undefined ? {} : { day }),
  };
}

interface NamedStates {
  readonly at: ReadonlyMap<number, ReadonlySet<string>>;
  readonly named: ReadonlyMap<string, number>;
}

/** Counted once for a document, however many contacts and statements ask. */
const counted = new WeakMap<LinkScan, NamedStates>();

function namedIn(scan: LinkScan): NamedStates {
  const known = counted.get(scan);
  if (known !== undefined) return known;
  const at = statesByToken(scan);
  const named = new Map<string, number>();
  for (const states of at.values()) for (const state of states) named.set(state, (named.get(state) ?? 0) + 1);
  counted.set(scan, { at, named });
  return { at, named };
}

/** Where the article names states: by themselves, by their people or capital, or by someone who acts for them. */
function statesByToken(scan: LinkScan): Map<number, Set<string>> {
  const at = new Map<number, Set<string>>();
  const add = (token: number, state: string): void =>
    void at.set(token, (at.get(token) ?? new Set<string>()).add(state));
  for (const tag of scan.tags.all) {
    const state = stateOf(tag);
    if (state !== undefined && isArticle(scan, tag)) add(tag.from, state);
  }
  for (const mention of scan.mentions) {
    const state = mention.form === "name" ? mention.actors[0]?.state : undefined;
    if (state === undefined || !isArticle(scan, mention)) continue;
    let said = false;
    for (let i = mention.from; i < mention.to; i++) said ||= at.get(i)?.has(state) === true;
    if (!said) add(mention.from, state);
  }
  return at;
}

/** The state for which someone takes part, or the organisation. */
export function partyOf(actor: ActorRef, world: World): string[] {
  if (actor.state !== undefined) return [actor.state];
  const key = actor.id.split("/").at(-1) ?? "";
  const organisation = actor.kind === "organisation" ? key.toUpperCase() : world.people.get(key)?.home;
  return organisation !== undefined && ACTING_ORGANISATIONS.has(organisation) ? [organisation] : [];
}

/** Is the thing what general words mean that have these states near them: those it is about are named there, take part, or are what the article is about. */
export function concerns(thing: Thing, { parties, named, whole }: Concerned, near: ReadonlySet<string>): boolean {
  const states = thing.core ?? thing.states ?? [];
  if (states.length === 0) return false;
  const often = whole === true ? TWICE : OFTEN;
  const meant = states.filter((s) => parties.has(s) || near.has(s) || (named.get(s) ?? 0) >= often);
  const touched = whole === true ? [...meant, ...(thing.states ?? [])] : meant;
  return meant.length >= Math.min(2, states.length) && touched.some((s) => parties.has(s) || near.has(s));
}

/** Was it a subject on that day? A day that is not known rules nothing out. */
export function isTimely(thing: Thing | undefined, day: string | undefined): boolean {
  if (thing?.period === undefined || day === undefined || !/^\d{4}/.test(day)) return true;
  const { from, to } = edtfBounds(thing.period);
  const asked = edtfBounds(day);
  return (from ?? "") <= (asked.to ?? "9999") && (asked.from ?? "") <= (to ?? "9999");
}
