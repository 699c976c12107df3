import { isPartOf, sideOf } from "../../service/accounts.ts";
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
    const from = sideOf(statement, contact);
    const side = from === null ? messages.label.others : `${from.state}, ${from.institution.name}`;
    const lines = sections.get(side) ?? [];
    lines.push(...statementLines(statement, numbers, messages));
    sections.set(side, lines);
  }
  return [...sections]
    .sort(([a], [b]) => (a === messages.label.others ? 1 : b === messages.label.others ? -1 : a < b ? -1 : 1))
    .flatMap(([side, lines]) => [`${messages.label.statements} — ${side}`, ...lines, ""]);
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
