/** Readings to register: which mentions are the same contact or agreement, and what they say together. */
import type { DateFact, Reading, RegisterContact } from "../model/index.ts";
import { blocksOf } from "./blocks.ts";
import { clusterBlock, type Clustering } from "./cluster.ts";
import { nameContacts } from "./contact-id.ts";
import { withFullerLists } from "./fuller-lists.ts";
import { mergeWithPeople } from "./corrected.ts";
import { reviewOf, type Review } from "./doubts.ts";
import { compare } from "./merge-contact.ts";
import { blockKeys, mentionsOf, prepare, type Mention } from "./mention.ts";
import { judge, type Judgement } from "./score.ts";

export { dayKeys, withFullerLists } from "./fuller-lists.ts";
export { blockKeys, mentionsOf, type Mention } from "./mention.ts";
export { windowOf, type DateWindow } from "./edtf.ts";
export { primarySources } from "./sides.ts";
export type { Judgement } from "./score.ts";
export type { Doubt, DoubtReason, Review, ReviewState } from "./doubts.ts";
export { fingerprint } from "./corrected.ts";
export {
  carriedOver,
  mentionsWithPeople,
  standingCorrections,
  withFacts,
  type Anchor,
  type Correction,
  type CorrectionAction,
  type Facts,
} from "./people.ts";
export type { LocatedSpan } from "./tally.ts";
export { type AgreementAnchor, type Terms } from "./people-agreements.ts";
export { agreementKeys, agreementMentionsOf, resolveAgreements, type AgreementMention } from "./agreements.ts";

export interface ResolvedContact {
  readonly contact: RegisterContact;
  /** Keys of the mentions it was made of. */
  readonly members: readonly string[];
  /** How much it asks for a person's look. */
  readonly review: Review;
}

export interface Resolution {
  readonly contacts: readonly ResolvedContact[];
  readonly judgements: readonly Judgement[];
}

export function resolve(readings: readonly Reading[]): Resolution {
  return resolveMentions(withFullerLists(readings.flatMap(mentionsOf)));
}

/**
 * Resolves whole blocks: give all mentions that share a key, and the result is what resolving everything would give for them.
 * A contact without participants (several unnamed partners) is no record of the register.
 */
export function resolveMentions(mentions: readonly Mention[]): Resolution {
  const contacts: ResolvedContact[] = [];
  const judgements: Judgement[] = [];
  for (const block of blocksOf(
    mentions.filter((m) => m.contact.participants.length > 0),
    blockKeys,
  )) {
    const clustering = clusterBlock(block.map(prepare));
    judgements.push(...clustering.judgements);
    contacts.push(...nameBlock(clustering));
  }
  contacts.sort((a, b) => compare(sortKey(a.contact), sortKey(b.contact)) || compare(a.contact.id, b.contact.id));
  judgements.sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
  return { contacts, judgements };
}

function nameBlock({ clusters, judgements, close }: Clustering): ResolvedContact[] {
  const home = new Map(clusters.flatMap((cluster, i) => cluster.map((m) => [m.key, i] as const)));
  const joined = judgementsBy(judgements, home);
  const near = judgementsBy(close, home);
  const unnamed = clusters.map((cluster, i) => {
    const mentions = [...cluster].sort((a, b) => compare(a.key, b.key));
    const contact = mergeWithPeople(mentions);
    const review = reviewOf({ contact, mentions, joined: joined.get(i) ?? [], close: near.get(i) ?? [] });
    return { contact, mentions, members: mentions.map((m) => m.key), review };
  });
  const bySources = new Map(unnamed.map((u) => [u.contact.sources, u]));
  return nameContacts(unnamed).flatMap((contact) => {
    const made = bySources.get(contact.sources);
    return made === undefined ? [] : [{ contact, members: made.members, review: made.review }];
  });
}

/** Judgements by the cluster of either of their mentions. */
function judgementsBy(judgements: readonly Judgement[], home: ReadonlyMap<string, number>): Map<number, Judgement[]> {
  const found = new Map<number, Judgement[]>();
  for (const judgement of judgements)
    for (const cluster of new Set([home.get(judgement.a), home.get(judgement.b)]))
      if (cluster !== undefined) {
        const list = found.get(cluster);
        if (list === undefined) found.set(cluster, [judgement]);
        else list.push(judgement);
      }
  return found;
}

/** By first day, then by last; an open beginning before, no date after all others. */
export function sortKey({ date }: { readonly date: DateFact | null }): string {
  return date === null ? "~" : date.edtf.replace(/^\.\./, "");
}

/** What the rules say of two mentions by themselves. */
export function judgeMentions(a: Mention, b: Mention): Judgement {
  return judge(prepare(a), prepare(b));
}
