import type { Actor, ActorRef, Contact, Span, Statement } from "../model/index.ts";
import { sentencesTouching } from "./places.ts";
import type { LinkScan } from "./scan.ts";

/** Somebody from whom the article has its account, and where it says so. */
export interface Source {
  readonly actor: Actor;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** "page": the house whose page it is, which tells the account of its own contacts alone. */
  readonly covers?: string;
}

/** How many sentences from the one that tells of a contact its source may be named. */
const NEAR = 2;

/** From whom the account comes: institutions, officials and people, never the agency or outlet that printed it. */
export function reporters(
  scan: LinkScan,
  sources: readonly Source[],
  statements: readonly Statement[],
  contact: Contact,
  main: boolean,
): ActorRef[] {
  const found = new Map<string, ActorRef>();
  const add = (actor: Actor, evidence: Span): void => {
    if (actor.kind === "agency" || actor.kind === "outlet") return;
    const known = found.get(actor.id);
    if (known === undefined) found.set(actor.id, { ...actor, evidence: [evidence] });
    else if (!known.evidence.some((e) => e.start === evidence.start)) known.evidence.push(evidence);
  };
  const told = toldIn(scan, contact);
  const isNear = (sentence: number): boolean => told.some((t) => Math.abs(t - sentence) <= NEAR);
  for (const source of sources.filter((s) => s.covers !== "page" || isOfSide(contact, s.actor)))
    if (main || told.includes(source.sentence) || (isNear(source.sentence) && isOfSide(contact, source.actor)))
      add(source.actor, scan.span(source.start, source.end));
  for (const s of statements) {
    const touching = s.content.some((c) => contact.evidence.some((e) => touches(c, e)));
    if (
      !(touching && tells(s)) &&
      !((main || isNear(sentenceAt(scan, s))) && isPublic(s) && s.speakers.some((a) => isOfSide(contact, a)))
    )
      continue;
    const links = s.chain.filter((l) => l.basis === "stated" && l.kind !== "outlet" && l.kind !== "agency");
    for (const link of links) if (link.kind === "person") add(withoutEvidence(link), s.content[0]!);
    for (const speaker of links.length > 0 ? [] : s.speakers)
      add(withoutEvidence(speaker), speaker.evidence[0] ?? s.content[0]!);
  }
  // Nobody near: the account of one of its sides, wherever the article names it.
  if (found.size === 0)
    for (const source of sources)
      if (isOfSide(contact, source.actor)) add(source.actor, scan.span(source.start, source.end));
  return [...found.values()];
}

/** The sentences in which a contact is told, by number. */
const toldIn = (scan: LinkScan, contact: Contact): number[] => sentencesTouching(scan, contact.evidence);

const sentenceAt = (scan: LinkScan, statement: Statement): number =>
  sentencesTouching(scan, statement.content.slice(0, 1))[0] ?? -1;

/** Speaks of it to others; what was done in the contact itself ("ont discuté de") tells nothing of its source. */
const tells = (s: Statement): boolean =>
  !s.rules.includes("complement") ||
  s.kind !== "indirect" ||
  s.act === "inform" ||
  s.act === "deny" ||
  s.act === "express";

/** Said outside the contact, to everybody: in the speaker's own words, or to an outlet. */
const isPublic = (s: Statement): boolean =>
  (s.kind === "direct" && s.rules.some((r) => r === "incise" || r === "quote")) ||
  s.chain.some((l) => l.kind === "outlet");

/** Takes part, or speaks for a state or body that does. */
const isOfSide = (contact: Contact, actor: Actor | ActorRef): boolean =>
  contact.participants.some((p) => p.id === actor.id || (p.state !== undefined && p.state === actor.state));

export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function withoutEvidence(actor: ActorRef): Actor {
  const { evidence: _evidence, role, state, ...rest } = actor;
  return { ...rest, ...(role === undefined ? {} : { role }), ...(state === undefined ? {} : { state }) };
}
