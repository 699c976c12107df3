import type { RegisterContact } from "../../model/index.ts";
import type { Messages } from "../messages/index.ts";
import { names, participants } from "./actors.ts";

/** Status by shape as well as by word. */
const SHAPE = { held: "●", planned: "○", proposed: "◌", refused: "⊘", denied: "✕", cancelled: "–" } as const;

/** One contact in two lines: when and who; how far it can be trusted, and the id that opens it. */
export function contactListLines(contacts: readonly RegisterContact[], messages: Messages): string[] {
  return contacts.flatMap((contact) => {
    const date = (contact.date?.edtf ?? messages.dateUnknown) + (contact.date?.basis === "inferred" ? "~" : "");
    const what = [
      messages.kind[contact.kind],
      ...(contact.status === "held" ? [] : [messages.status[contact.status]]),
    ].join(", ");
    const subjects = contact.dossiers.length > 0 ? ` · ${names(contact.dossiers)}` : "";
    const trust = [messages.sources(contact.sources.length), reporters(contact, messages)].join(", ");
    return [
      `${SHAPE[contact.status]} ${date.padEnd(24)} ${participants(contact)} · ${what}${subjects}`,
      `  ${contact.id}  (${trust})`,
      "",
    ];
  });
}

function reporters(contact: RegisterContact, messages: Messages): string {
  return contact.reported_by.length > 0
    ? `${messages.label.according} ${names(contact.reported_by)}`
    : messages.noSource;
}
