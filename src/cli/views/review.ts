import type { ContactCorrection } from "../../model/index.ts";
import type { QueuedContact } from "../../store/index.ts";
import type { Messages } from "../messages/index.ts";
import { doubtInWords } from "../../words/index.ts";
import { participants } from "./actors.ts";

/** What asks for a look, and why. */
export function queueLines(queue: readonly QueuedContact[], messages: Messages): string[] {
  const { register } = messages;
  return queue.flatMap(({ contact, doubt, doubts }) => [
    `${contact.date?.edtf ?? messages.dateUnknown}  ${participants(contact)} · ${messages.kind[contact.kind]}, ${messages.status[contact.status]}  (${register.queueLine(doubt)})`,
    `  ${contact.id}`,
    ...doubts.map((d) => `  - ${doubtInWords(d, messages)}`),
    "",
  ]);
}

/** What people decided about a contact, and what the texts say by themselves where it is something else. */
export function correctionLines(corrections: readonly ContactCorrection[], { register }: Messages): string[] {
  return corrections.flatMap(({ number, action, by, at, why, fields }) => [
    `  ${number}. ${action} ${register.correctedBy(by, at, why)}`,
    ...fields.map(({ field, machine }) => `     ${register.machineSaid(field, plain(machine))}`),
  ]);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  const { edtf, name } = value as { edtf?: unknown; name?: unknown };
  return typeof edtf === "string" ? edtf : typeof name === "string" ? name : JSON.stringify(value);
}
