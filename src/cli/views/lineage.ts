import type { ActorRef, RegisterContact } from "../../model/index.ts";
import type { Carrier, Line, Lineage, Report } from "../../lineage/index.ts";
import type { Messages } from "../messages/index.ts";
import { sidesMessages, type SidesMessages } from "../../words/sides.ts";
import { names, participants } from "./actors.ts";
import { dateInWords } from "../../words/index.ts";

interface Drawing {
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly contact: RegisterContact;
  readonly messages: Messages;
  readonly own: SidesMessages;
}

/** From each primary source through agencies to the papers, a branch a text. */
export function lineageLines(contact: RegisterContact, lineage: Lineage, messages: Messages): string[] {
  const own = sidesMessages(messages.language);
  const drawing = { carriers: new Map(lineage.carriers.map((c) => [c.document, c])), contact, messages, own };
  return [
    participants(contact),
    contact.id,
    own.counts(lineage.n_reports, lineage.n_independent, lineage.n_primary),
    "",
    ...lineage.lines.flatMap((line) => [sourceOf(line.source, own), ...branches(line, null, "", drawing), ""]),
  ];
}

function sourceOf(source: ActorRef | null, own: SidesMessages): string {
  if (source === null) return own.unknownSource;
  return source.state === undefined ? source.name : `${source.name} (${source.state})`;
}

function branches(line: Line, of: string | null, indent: string, drawing: Drawing): string[] {
  const reports = line.reports.filter((r) => r.of === of);
  return reports.flatMap((report, i) => {
    const last = i === reports.length - 1;
    const next = `${indent}${last ? "   " : "│  "}`;
    return [
      `${indent}${last ? "└─ " : "├─ "}${carrierInWords(report, drawing)}`,
      ...reasonLines(report, drawing.own).map((reason) => `${next}${reason}`),
      ...branches(line, report.document, next, drawing),
    ];
  });
}

function carrierInWords(report: Report, { carriers, contact, messages, own }: Drawing): string {
  const carrier = carriers.get(report.document);
  const source = contact.sources.find((s) => s.document === report.document)?.source;
  const address = source?.url ?? source?.path ?? source?.id ?? report.document;
  const name = carrier?.outlet?.name ?? own.undescribed;
  const told = [
    own.how[report.how],
    ...(carrier?.owner === undefined || carrier.owner === null ? [] : [own.owned(carrier.owner)]),
    ...(report.through.length > 0 ? [`${own.through} ${names(report.through)}`] : []),
    ...(carrier?.published === undefined || carrier.published === null
      ? []
      : [dateInWords(carrier.published.edtf, messages)]),
  ];
  return `${name} — ${told.join(", ")}  ${address}`;
}

function reasonLines(report: Report, own: SidesMessages): string[] {
  return report.reasons.length === 0 ? [] : [`  ${report.reasons.map(own.evidence).join("; ")}`];
}
