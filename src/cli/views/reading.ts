import type { Contact, Reading, Statement } from "../../model/index.ts";
import type { Messages } from "../messages/index.ts";
import { chainInWords, initiativeLines, names, participants } from "./actors.ts";
import { dateFactInWords } from "../../words/index.ts";

/** A reading for a person: the contacts of a document, main one first, with what was said in each. */
export function readingLines(reading: Reading, messages: Messages): string[] {
  const { label } = messages;
  const name = reading.source.path ?? reading.source.url ?? reading.source.id ?? reading.id;
  const head = [`${name}  [${reading.language}${reading.flags.length > 0 ? `, ${reading.flags.join(", ")}` : ""}]`];
  if (reading.title !== null) head.push(`  « ${oneLine(reading.title.text)} »`);
  head.push(
    `  ${reading.published === null ? messages.publishedUnknown : `${label.published} ${dateFactInWords(reading.published, messages)}`}`,
  );
  const contacts = [...reading.contacts].sort((a, b) => Number(b.main) - Number(a.main));
  const loose = reading.statements.filter((s) => s.contact === null);
  return [
    ...head,
    ...contacts.flatMap((contact) => contactLines(contact, reading.statements, messages)),
    ...(loose.length > 0 ? [`  ${label.others}`, ...loose.flatMap((s) => statementLines(s, messages, "    "))] : []),
    ...reading.agreements.map(
      (a) => `  ${label.agreements}: ${a.name}, ${dateFactInWords(a.date, messages)}, ${names(a.parties)}`,
    ),
    "",
  ];
}

function contactLines(contact: Contact, statements: readonly Statement[], messages: Messages): string[] {
  const { label } = messages;
  const lines = [
    "",
    `  ${contact.main ? "●" : "○"} ${participants(contact)} · ${messages.kind[contact.kind]} · ${messages.status[contact.status]}`,
    `    ${label.when}: ${dateFactInWords(contact.date, messages)}`,
  ];
  if (contact.place !== null) lines.push(`    ${label.where}: ${contact.place.name}`);
  lines.push(`    ${label.initiative}: ${initiativeLines(contact, messages).join("; ")}`);
  if (contact.dossiers.length > 0) lines.push(`    ${label.subjects}: ${names(contact.dossiers)}`);
  if (contact.formats.length > 0) lines.push(`    ${label.formats}: ${names(contact.formats)}`);
  if (contact.reported_by.length > 0) lines.push(`    ${label.according} ${names(contact.reported_by)}`);
  return [
    ...lines,
    ...statements.filter((s) => s.contact === contact.id).flatMap((s) => statementLines(s, messages, "    ")),
  ];
}

export function statementLines(statement: Statement, messages: Messages, indent: string): string[] {
  const words = statement.content.map((span) => oneLine(span.text)).join(" … ");
  return [
    `${indent}- ${chainInWords(statement.speakers, statement.chain)} [${messages.statementKind[statement.kind]}, ${actInWords(statement)}]`,
    `${indent}  « ${words} »`,
  ];
}

/** What is done by saying it, and to whom. */
export const actInWords = ({ act, addressees = [] }: Statement): string =>
  addressees.length === 0 ? act : `${act} → ${addressees.map((a) => a.name).join(", ")}`;

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
