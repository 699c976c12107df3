import type { RegisterContact } from "../../model/index.ts";
import type { ContactDossier } from "../../service/query.ts";
import type { Messages } from "../messages/index.ts";
import { according, initiativeLines, names, participants } from "./actors.ts";
import { dateFactInWords, dateInWords } from "../../words/index.ts";
import { numbersOf, quoted, type Numbers } from "./quotes.ts";
import { correctionLines } from "./review.ts";
import { statementSections } from "./statement-sections.ts";

/** A contact as a journalist needs it: each fact with how it is known, each statement with its words, its chain and its source. */
export function contactPage(dossier: ContactDossier, messages: Messages): string[] {
  const { contact } = dossier;
  const numbers = numbersOf(contact);
  return [
    `${participants(contact)} · ${messages.kind[contact.kind]} · ${messages.status[contact.status]}`,
    contact.id,
    "",
    ...factLines(dossier, numbers, messages),
    ...disagreementLines(contact, messages),
    ...peopleLines(contact, messages),
    "",
    ...statementSections(dossier, numbers, messages),
    messages.label.sources,
    ...contact.sources.flatMap((source) => sourceLines(source, numbers.get(source.document) ?? 0, messages)),
    "",
    messages.legend,
  ];
}

type Row = readonly [string, string];

function factLines(dossier: ContactDossier, numbers: Numbers, messages: Messages): string[] {
  const { contact } = dossier;
  const { label } = messages;
  const rows: Row[] = [
    ...contact.participants.map((actor, i): Row => [i === 0 ? label.who : "", participantInWords(actor, numbers)]),
    [label.told, quoted(contact.evidence, numbers).trim()],
    ...statusRow(dossier, numbers, messages),
    [label.when, dateFactInWords(contact.date, messages) + quoted(contact.date?.evidence ?? [], numbers)],
  ];
  if (contact.place !== null) rows.push([label.where, contact.place.name + quoted(contact.place.evidence, numbers)]);
  const claims = contact.initiator_claims.filter((c) => c.value !== null);
  rows.push(
    ...initiativeLines(contact, messages).map((line, i): Row => [
      i === 0 ? label.initiative : "",
      line + quoted(claims[i]?.evidence ?? [], numbers),
    ]),
  );
  if (contact.dossiers.length > 0) rows.push([label.subjects, names(contact.dossiers)]);
  if (contact.formats.length > 0) rows.push([label.formats, names(contact.formats)]);
  rows.push([label.sides, sidesInWords(contact, messages)]);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => name.padEnd(width) + value);
}

/** Name and state, and the first words by which each text calls them. */
function participantInWords(actor: RegisterContact["participants"][number], numbers: Numbers): string {
  const state = actor.state === undefined || actor.kind === "state" ? "" : ` (${actor.state})`;
  const first = new Map([...actor.evidence].reverse().map((span) => [span.document ?? "", span]));
  return actor.name + state + quoted([...first.values()].reverse(), numbers);
}

/** Only where the texts found it at different stages: planned in one, held in another. */
function statusRow({ contact, readings }: ContactDossier, numbers: Numbers, messages: Messages): Row[] {
  const told = contact.sources.flatMap((source) => {
    const found = readings.find((r) => r.id === source.document)?.contacts.find((c) => c.id === source.contact);
    return found === undefined ? [] : [{ status: found.status, number: numbers.get(source.document) ?? 0 }];
  });
  const statuses = [...new Set(told.map((t) => t.status))];
  if (statuses.length < 2) return [];
  const words = statuses.map(
    (status) =>
      `${messages.status[status]} [${told
        .filter((t) => t.status === status)
        .map((t) => t.number)
        .join(", ")}]`,
  );
  return [[messages.label.status, words.join(", ")]];
}

/** Whose account it is, and who is silent: that a side says nothing is information. */
function sidesInWords(contact: RegisterContact, messages: Messages): string {
  const sides = contact.sides.map(
    (side) => `${side.state}: ${side.institution.name} (${messages.sources(side.documents.length)})`,
  );
  const states = new Set(contact.participants.flatMap((p) => p.state ?? []));
  const silent = [...states].filter((state) => !contact.sides.some((side) => side.state === state)).sort();
  return [messages.corroboration[contact.corroboration], ...sides, ...silent.map(messages.silent)].join("; ");
}

function peopleLines({ corrections = [] }: RegisterContact, messages: Messages): string[] {
  return corrections.length === 0 ? [] : ["", messages.register.decisions, ...correctionLines(corrections, messages)];
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
