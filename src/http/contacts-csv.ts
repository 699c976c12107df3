import type { RegisterContact } from "../model/index.ts";

const COLUMNS: readonly (readonly [string, (contact: RegisterContact) => string | number])[] = [
  ["id", (c) => c.id],
  ["date", (c) => c.date?.edtf ?? ""],
  ["date_basis", (c) => c.date?.basis ?? ""],
  ["kind", (c) => c.kind],
  ["status", (c) => c.status],
  ["participants", (c) => c.participants.map((p) => p.name).join("; ")],
  ["states", (c) => [...new Set(c.participants.flatMap((p) => p.state ?? []))].join("; ")],
  ["initiator", (c) => c.initiator?.name ?? ""],
  ["place", (c) => c.place?.name ?? ""],
  ["dossiers", (c) => c.dossiers.map((d) => d.name).join("; ")],
  ["formats", (c) => c.formats.map((f) => f.name).join("; ")],
  ["reported_by", (c) => c.reported_by.map((a) => a.name).join("; ")],
  ["corroboration", (c) => c.corroboration],
  ["documents", (c) => c.sources.length],
];

/** One row a contact, RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function contactsCsv(contacts: readonly RegisterContact[]): string {
  return csvOf(
    COLUMNS.map(([name]) => name),
    contacts.map((contact) => COLUMNS.map(([, value]) => String(value(contact)))),
  );
}

export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header.join(","), ...rows.map((row) => row.map(cell).join(",")), ""].join("\r\n");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
