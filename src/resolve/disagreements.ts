import type { ActorRef, ContactStatus, InitiatorClaim, RegisterContact } from "../model/index.ts";
import { canCoincide } from "./edtf.ts";
import { claimsOf } from "./initiative.ts";
import { standing, windowOfMention, type Mention } from "./mention.ts";
import { mergeActors, plainActor, tally } from "./tally.ts";

type Disagreement = RegisterContact["disagreements"][number];

/** Where the accounts of one contact cannot all be right, with who says what. */
export function disagreementsOf(mentions: readonly Mention[], claims: readonly InitiatorClaim[]): Disagreement[] {
  return [...dates(mentions), ...initiators(mentions, claims), ...kinds(mentions), ...statuses(mentions)];
}

function dates(mentions: readonly Mention[]): Disagreement[] {
  const windows = mentions.map(windowOfMention);
  const clash = windows.some((a) => a !== null && windows.some((b) => b !== null && !canCoincide(a, b)));
  return clash
    ? [
        differing(
          "date",
          mentions.filter((m) => m.contact.date !== null),
          (m) => m.contact.date?.edtf ?? "",
        ),
      ]
    : [];
}

function initiators(mentions: readonly Mention[], claims: readonly InitiatorClaim[]): Disagreement[] {
  const named = claims.filter((claim) => claim.value !== null);
  if (named.length < 2) return [];
  const values = named.map((claim) => ({
    value: claim.value === null ? null : plainActor(claim.value),
    according_to: claim.according_to.map(plainActor),
    documents: mentions
      .filter((m) => claimsOf(m).some((c) => sameClaim(c, claim)))
      .map((m) => m.document)
      .sort(),
  }));
  return [{ field: "initiator", values: values }];
}

function sameClaim(a: InitiatorClaim, b: InitiatorClaim): boolean {
  return a.value !== null && b.value !== null && standing(a.value) === standing(b.value);
}

/** "talks" leaves the kind open and contradicts nothing. */
function kinds(mentions: readonly Mention[]): Disagreement[] {
  const specific = mentions.filter((m) => m.contact.kind !== "talks");
  return new Set(specific.map((m) => m.contact.kind)).size > 1
    ? [differing("kind", specific, (m) => m.contact.kind)]
    : [];
}

/** What was planned and then held is one story; held and denied are two. */
const CLASHES: readonly (readonly [ContactStatus, ContactStatus])[] = [
  ["held", "denied"],
  ["held", "cancelled"],
  ["held", "refused"],
  ["planned", "denied"],
  ["cancelled", "denied"],
];

function statuses(mentions: readonly Mention[]): Disagreement[] {
  const found = new Set(mentions.map((m) => m.contact.status));
  return CLASHES.some(([a, b]) => found.has(a) && found.has(b))
    ? [differing("status", mentions, (m) => m.contact.status)]
    : [];
}

function differing(field: string, mentions: readonly Mention[], valueOf: (mention: Mention) => string): Disagreement {
  const said = mentions.map((m) => ({ document: m.document, value: m }));
  return {
    field,
    values: tally(said, valueOf).map(({ key, said: items, documents }) => ({
      value: key,
      according_to: reporters(items.map((i) => i.value)),
      documents: [...documents].sort(),
    })),
  };
}

function reporters(mentions: readonly Mention[]): ActorRef[] {
  return mergeActors(
    mentions.flatMap((m) => m.contact.reported_by.map((value) => ({ document: m.document, value }))),
  ).map(plainActor);
}
