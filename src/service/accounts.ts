import type { RegisterContact } from "../model/index.ts";
import { primarySources } from "../resolve/index.ts";
import type { SourcedStatement } from "./query.ts";

/** What one side is said to have said of a contact. `side`: null for what comes from none of the sides. */
export interface Account {
  readonly side: RegisterContact["sides"][number] | null;
  readonly statements: readonly SourcedStatement[];
}

/** The statements by the side from which they come, sides in the contact's order, the rest last; nothing twice. */
export function accountsOf(contact: RegisterContact, statements: readonly SourcedStatement[]): Account[] {
  const own = statements.filter((s) => !statements.some((other) => isPartOf(s, other)));
  const sides = [...contact.sides, null];
  return sides
    .map((side) => ({
      side,
      statements: own.filter((s) => (sideOf(s, contact)?.state ?? null) === (side?.state ?? null)),
    }))
    .filter((account) => account.statements.length > 0 || account.side !== null);
}

/** The side whose account the statement is. */
export function sideOf(statement: SourcedStatement, contact: RegisterContact): RegisterContact["sides"][number] | null {
  const source = primarySources(statement).find((actor) => contact.sides.some((side) => side.state === actor.state));
  return contact.sides.find((side) => side.state === source?.state) ?? null;
}

/** The same words of the same people within a longer statement of theirs need not be read twice. */
export function isPartOf(small: SourcedStatement, large: SourcedStatement): boolean {
  if (small.id === large.id || small.document !== large.document) return false;
  if (small.speakers.map((a) => a.id).join() !== large.speakers.map((a) => a.id).join()) return false;
  const inside = small.content.every((s) => large.content.some((l) => l.start <= s.start && s.end <= l.end));
  return inside && (length(small) < length(large) || (length(small) === length(large) && small.id > large.id));
}

function length({ content }: SourcedStatement): number {
  return content.reduce((sum, span) => sum + span.end - span.start, 0);
}
