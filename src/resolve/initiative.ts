import type { ActorRef, InitiatorClaim } from "../model/index.ts";
import { standing, type Mention } from "./mention.ts";
import { locate, mergeActors, tally, type Said } from "./tally.ts";

/** Every claim of who asked for the contact, once a claimed initiator, with all who claim it and their words. */
export function mergeClaims(mentions: readonly Mention[]): InitiatorClaim[] {
  const said = mentions.flatMap((m) =>
    claimsOf(m).map((value): Said<InitiatorClaim> => ({ document: m.document, value })),
  );
  return tally(said, (claim) => (claim.value === null ? "" : standing(claim.value))).map(({ said: items }) => ({
    value: claimedActor(items),
    according_to: mergeActors(
      items.flatMap(({ document, value }) => value.according_to.map((a) => ({ document, value: a }))),
    ),
    evidence: items.flatMap(({ document, value }) => locate(value.evidence, document)),
  }));
}

/** One initiator when all who say anything say the same; when they differ, nobody is believed. */
export function agreedInitiator(claims: readonly InitiatorClaim[]): ActorRef | null {
  const named = claims.filter((claim) => claim.value !== null);
  return named.length === 1 ? (named[0]?.value ?? null) : null;
}

/** A claim that names no source comes from the account it stands in, where the text has only one side's. */
export function claimsOf({ contact }: Mention): readonly InitiatorClaim[] {
  const { initiator, initiator_claims: claims, reported_by: reporters } = contact;
  const sides = new Set(reporters.map(standing));
  const account = sides.size === 1 ? reporters : [];
  if (claims.length > 0) return claims.map((c) => (c.according_to.length > 0 ? c : { ...c, according_to: account }));
  return initiator === null ? [] : [{ value: initiator, according_to: account, evidence: initiator.evidence }];
}

function claimedActor(items: readonly Said<InitiatorClaim>[]): ActorRef | null {
  const actors = items.flatMap(({ document, value }) =>
    value.value === null ? [] : [{ document, value: value.value }],
  );
  return mergeActors(actors)[0] ?? null;
}
