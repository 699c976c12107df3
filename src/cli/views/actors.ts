import type { ActorRef, Contact } from "../../model/index.ts";
import type { Messages } from "../messages/index.ts";

export function names(actors: readonly { readonly name: string }[]): string {
  return actors.map((a) => a.name).join(", ");
}

export function participants(contact: Pick<Contact, "participants">): string {
  return contact.participants.map((a) => a.name).join(" – ");
}

/** "France (according to: Kremlin)", one line a claim; "not said" when nobody claims it. */
export function initiativeLines(
  contact: Pick<Contact, "initiator" | "initiator_claims">,
  messages: Messages,
): string[] {
  const claims = contact.initiator_claims.filter((claim) => claim.value !== null);
  if (claims.length === 0) return [contact.initiator?.name ?? messages.label.notSaid];
  const contested = contact.initiator === null ? ` — ${messages.label.contested}` : "";
  return claims.map((claim) => `${claim.value?.name ?? ""} (${according(claim.according_to, messages)})${contested}`);
}

export function according(actors: readonly ActorRef[], messages: Messages): string {
  return actors.length === 0 ? messages.noSource : `${messages.label.according} ${names(actors)}`;
}

/** "Vladimir Putin → Kremlin → AFP": from who said it to who carried it. */
export function chainInWords(speakers: readonly ActorRef[], chain: readonly ActorRef[]): string {
  return [names(speakers), ...chain.map((link) => link.name)].filter((part) => part !== "").join(" → ");
}
