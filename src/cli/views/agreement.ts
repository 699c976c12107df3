import type { RegisterAgreement } from "../../model/index.ts";
import type { Messages } from "../messages/index.ts";
import { names } from "./actors.ts";
import { dateFactInWords } from "../../words/index.ts";
import { oneLine } from "./reading.ts";
import { correctionLines } from "./review.ts";

/** An agreement: date, parties, what it obliges to, and what was said of its fulfilment on which day. */
export function agreementLines(agreement: RegisterAgreement, messages: Messages): string[] {
  const { label } = messages;
  return [
    `${agreement.name} · ${dateFactInWords(agreement.date, messages)}`,
    agreement.id,
    `  ${label.parties}: ${names(agreement.parties)}`,
    ...(agreement.dossiers.length > 0 ? [`  ${label.subjects}: ${names(agreement.dossiers)}`] : []),
    ...(agreement.provisions.length > 0 ? [`  ${label.provisions}`] : []),
    ...agreement.provisions.map(
      (p) =>
        `    ${p.kind}${p.effective === undefined ? "" : `, ${dateFactInWords(p.effective, messages)}`}  « ${p.evidence.map((s) => oneLine(s.text)).join(" […] ")} »`,
    ),
    ...(agreement.status.length > 0 ? [`  ${label.fulfilment}`] : []),
    ...agreement.status.map(
      (s) =>
        `    ${s.as_of?.edtf ?? messages.dateUnknown}: ${s.value} (${names(s.chain) || messages.noSource})  « ${s.evidence.map((e) => oneLine(e.text)).join(" […] ")} »`,
    ),
    `  ${label.sources}: ${agreement.sources.map((s) => s.source.url ?? s.source.path ?? s.source.id ?? s.document).join(", ")}`,
    ...(agreement.corrections === undefined
      ? []
      : [messages.register.decisions, ...correctionLines(agreement.corrections, messages)].map((line) => `  ${line}`)),
    "",
  ];
}
