import type { RegisterContact } from "../../model/index.ts";
import { primarySources } from "../../resolve/index.ts";
import type { ContactDossier, SourcedStatement } from "../../service/query.ts";
import type { Messages } from "../messages/index.ts";
import { chainInWords } from "./actors.ts";
import { placeOf, type Numbers } from "./quotes.ts";
import { oneLine } from "./reading.ts";

/** What was said, under the side from which it comes. */
export function statementSections(
  { contact, statements }: ContactDossier,
  numbers: Numbers,
  messages: Messages,
): string[] {
  const sections = new Map<string, string[]>();
  for (const statement of statements.filter((s) => !statements.some((other) => isPartOf(s, other)))) {
    const side = sideOf(statement, contact, messages);
    const lines = sections.get(side) ?? [];
    lines.push(...statementLines(statement, numbers, messages));
    sections.set(side, lines);
  }
  return [...sections]
    .sort(([a], [b]) => (a === messages.label.others ? 1 : b === messages.label.others ? -1 : a < b ? -1 : 1))
    .flatMap(([side, lines]) => [`${messages.label.statements} — ${side}`, ...lines, ""]);
}

/** The same words of the same people within a longer statement of theirs need not be read twice. */
function isPartOf(small: SourcedStatement, large: SourcedStatement): boolean {
  if (small.id === large.id || small.document !== large.document) return false;
  if (small.speakers.map((a) => a.id).join() !== large.speakers.map((a) => a.id).join()) return false;
  const inside = small.content.every((s) => large.content.some((l) => l.start <= s.start && s.end <= l.end));
  return inside && (length(small) < length(large) || (length(small) === length(large) && small.id > large.id));
}

function length({ content }: SourcedStatement): number {
  return content.reduce((sum, span) => sum + span.end - span.start, 0);
}

function sideOf(statement: SourcedStatement, contact: RegisterContact, messages: Messages): string {
  const source = primarySources(statement).find((actor) => contact.sides.some((side) => side.state === actor.state));
  const side = contact.sides.find((s) => s.state === source?.state);
  return side === undefined ? messages.label.others : `${side.state}, ${side.institution.name}`;
}

function statementLines(statement: SourcedStatement, numbers: Numbers, messages: Messages): string[] {
  const words = statement.content.map((span) => oneLine(span.text)).join(" […] ");
  const inherited = statement.chain.some((link) => link.basis === "scope") ? "*" : "";
  const [first] = statement.content;
  const place = first === undefined ? "" : ` [${placeOf({ ...first, document: statement.document }, numbers)}]`;
  return [
    `  ${chainInWords(statement.speakers, statement.chain)}${inherited} — ${messages.statementKind[statement.kind]}`,
    `    « ${words} »${place}`,
  ];
}
