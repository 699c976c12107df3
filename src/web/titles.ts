import type { RegisterContact } from "../model/index.ts";
import { dateInWords } from "../words/index.ts";
import type { View } from "./messages/index.ts";

type Titled = Pick<RegisterContact, "participants" | "kind" | "status" | "date">;

/** "Emmanuel Macron – Vladimir Putin, phone call, held, Wednesday 30 September 2020". */
export function contactTitle(contact: Titled, view: View): string {
  return [who(contact), view.kind[contact.kind], view.status[contact.status], day(contact, view)].join(", ");
}

export function who({ participants }: Pick<Titled, "participants">): string {
  return participants.map((p) => p.name).join(" – ");
}

export function day({ date }: Pick<Titled, "date">, view: View): string {
  return date === null ? view.dateUnknown : dateInWords(date.edtf, view);
}
