import type { ContactCorrection, RegisterContact } from "../model/index.ts";
import { mergeContact } from "./merge-contact.ts";
import type { Mention } from "./mention.ts";
import { withFacts, type Facts, type Mark } from "./people.ts";

type Unnamed = Omit<RegisterContact, "id">;

/**
 * The contact as its texts and people have it: what somebody gave counts whatever the texts say, the last word last. Beside it
 * stands what the machine would say by itself, so that the two are never taken for each other.
 */
export function mergeWithPeople(mentions: readonly Mention[]): Unnamed {
  const merged = mergeContact(mentions);
  const marks = marksOf(mentions);
  if (marks.length === 0) return merged;
  const given = marks.flatMap(({ facts }) => (facts === undefined ? [] : [facts]));
  const contact = given.reduce<Unnamed>(withFacts, merged);
  const machine = mergeContact(mentions.map((m) => (m.machine === undefined ? m : { ...m, contact: m.machine })));
  return { ...contact, corrections: marks.map((mark) => correctionOf(mark, machine)) };
}

/** Decisions about any of the mentions, each once, the oldest first. */
export function marksOf(mentions: readonly Mention[]): Mark[] {
  const byNumber = new Map(mentions.flatMap((m) => m.marks ?? []).map((mark) => [mark.number, mark]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function correctionOf(mark: Mark, machine: Unnamed): ContactCorrection {
  const { number, action, by, at, why, facts } = mark;
  const fields = Object.keys(facts ?? {}) as (keyof Facts)[];
  return {
    number,
    action,
    by,
    at,
    why,
    fields: fields.sort().map((field) => ({ field, machine: machine[field] })),
  };
}

/** The facts that a person looks at, as one string: equal as long as nothing that matters has changed. */
export function fingerprint(contact: Unnamed): string {
  return JSON.stringify([
    contact.kind,
    contact.status,
    contact.date?.edtf ?? null,
    contact.participants.map((p) => p.id),
    contact.initiator?.id ?? null,
    contact.place?.id ?? null,
  ]);
}
