import type { ActorRef, RegisterContact } from "../../model/index.ts";
import { primarySources } from "../../resolve/index.ts";
import type { ContactDossier, SourcedStatement } from "../../service/query.ts";
import type { Messages } from "../messages/index.ts";
import { according, chainInWords, initiativeLines, names, participants } from "./actors.ts";
import { dateFactInWords, dateInWords } from "./dates.ts";
import { oneLine } from "./reading.ts";

/** A contact as a journalist needs it: each fact with how it is known, each statement with its words, its chain and its source. */
export function contactPage(dossier: ContactDossier, messages: Messages): string[] {
  const { contact } = dossier;
  const numbers = new Map(contact.sources.map((source, i) => [source.document, i + 1]));
  return [
    `${participants(contact)} · ${messages.kind[contact.kind]} · ${messages.status[contact.status]}`,
    contact.id,
    "",
    ...factLines(contact, numbers, messages),
    ...disagreementLines(contact, messages),
    "",
    ...statementSections(dossier, numbers, messages),
    messages.label.sources,
    ...contact.sources.flatMap((source) => sourceLines(source, numbers.get(source.document) ?? 0, messages)),
  ];
}

type Numbers = ReadonlyMap<string, number>;

function factLines(contact: RegisterContact, numbers: Numbers, messages: Messages): string[] {
  const { label } = messages;
  const initiative = initiativeLines(contact, messages);
  const rows: [string, string][] = [
    [label.when, dateFactInWords(contact.date, messages) + quoted(contact.date?.evidence ?? [], numbers)],
  ];
  if (contact.place !== null) rows.push([label.where, contact.place.name + quoted(contact.place.evidence, numbers)]);
  rows.push(
    ...initiative.map((line, i): [string, string] => [
      i === 0 ? label.initiative : "",
      line + quoted(contact.initiator_claims.filter((c) => c.value !== null)[i]?.evidence ?? [], numbers),
    ]),
  );
  if (contact.dossiers.length > 0) rows.push([label.subjects, names(contact.dossiers)]);
  if (contact.formats.length > 0) rows.push([label.formats, names(contact.formats)]);
  rows.push([label.sides, sidesInWords(contact, messages)]);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => name.padEnd(width) + value);
}

function sidesInWords(contact: RegisterContact, messages: Messages): string {
  const sides = contact.sides.map(
    (side) => `${side.state}: ${side.institution.name} (${messages.sources(side.documents.length)})`,
  );
  return [messages.corroboration[contact.corroboration], ...sides].join("; ");
}

/** The words that say it, with the number of their source: « ce dimanche 10 janvier » [1]. Each wording once. */
function quoted(evidence: readonly { readonly text: string; readonly document?: string | undefined }[], numbers: Numbers): string {
  const seen = new Map<string, Set<number>>();
  for (const span of evidence) {
    const number = numbers.get(span.document ?? "");
    const words = oneLine(span.text);
    seen.set(words, new Set([...(seen.get(words) ?? []), ...(number === undefined ? [] : [number])]));
  }
  return [...seen]
    .map(
      ([words, documents]) =>
        `  « ${words} »${documents.size > 0 ? ` [${[...documents].sort((a, b) => a - b).join(", ")}]` : ""}`,
    )
    .join("");
}

function disagreementLines(contact: RegisterContact, messages: Messages): string[] {
  if (contact.disagreements.length === 0) return [];
  return [
    "",
    messages.label.disagreements,
    ...contact.disagreements.flatMap((d) =>
      d.values.map(
        (v) =>
          `  ${messages.disagreement(d.field)}: ${valueInWords(d.field, v.value, messages)} (${according(v.according_to, messages)})`,
      ),
    ),
  ];
}

function valueInWords(field: string, value: unknown, messages: Messages): string {
  if (typeof value === "object" && value !== null && "name" in value) return String(value.name);
  const word = String(value);
  if (field === "date") return dateInWords(word, messages);
  if (field === "kind") return Object.entries(messages.kind).find(([key]) => key === word)?.[1] ?? word;
  return Object.entries(messages.status).find(([key]) => key === word)?.[1] ?? word;
}

/** What was said, under the side from which it comes. */
function statementSections({ contact, statements }: ContactDossier, numbers: Numbers, messages: Messages): string[] {
  const sections = new Map<string, string[]>();
  for (const statement of statements) {
    const side = sideOf(statement, contact, messages);
    const lines = sections.get(side) ?? [];
    lines.push(...statementLines(statement, numbers, messages));
    sections.set(side, lines);
  }
  return [...sections]
    .sort(([a], [b]) => (a === messages.label.others ? 1 : b === messages.label.others ? -1 : a < b ? -1 : 1))
    .flatMap(([side, lines]) => [`${messages.label.statements} — ${side}`, ...lines, ""]);
}

function sideOf(statement: SourcedStatement, contact: RegisterContact, messages: Messages): string {
  const source = primarySources(statement).find((actor) => contact.sides.some((side) => side.state === actor.state));
  const side = contact.sides.find((s) => s.state === source?.state);
  return side === undefined ? messages.label.others : `${side.state}, ${side.institution.name}`;
}

function statementLines(statement: SourcedStatement, numbers: Numbers, messages: Messages): string[] {
  const words = statement.content.map((span) => oneLine(span.text)).join(" […] ");
  const inherited = statement.chain.some((link) => link.basis === "scope") ? "*" : "";
  const chain: readonly ActorRef[] = statement.chain;
  return [
    `  ${chainInWords(statement.speakers, chain)}${inherited} — ${messages.statementKind[statement.kind]} [${numbers.get(statement.document) ?? "?"}]`,
    `    « ${words} »`,
  ];
}

function sourceLines(source: RegisterContact["sources"][number], number: number, messages: Messages): string[] {
  const name = source.source.url ?? source.source.path ?? source.source.id ?? source.document;
  const carriers = [...(source.source.outlet === undefined ? [] : [source.source.outlet]), ...source.source.agencies];
  const { label } = messages;
  const published =
    source.published === null
      ? messages.publishedUnknown
      : `${label.published} ${dateInWords(source.published.edtf, messages)}`;
  const origin = source.reported_by.length > 0 ? `; ${messages.label.according} ${names(source.reported_by)}` : "";
  return [`  [${number}] ${name}`, `      ${carriers.length > 0 ? `${names(carriers)}, ` : ""}${published}${origin}`];
}
