import type { Comparison, ComparisonPoint } from "../../model/index.ts";
import type { ContactDossier } from "../../service/query.ts";
import type { Messages } from "../messages/index.ts";
import { sidesMessages, type SidesMessages } from "../../words/sides.ts";
import { names, participants } from "./actors.ts";
import { dateInWords } from "../../words/index.ts";
import { numbersOf, placeOf, type Numbers } from "./quotes.ts";
import { oneLine } from "./reading.ts";

/** State by shape as well as by word. */
export const STATE_SHAPE = { both: "=", one: "·", "at-odds": "≠" } as const;

/** What every view of a comparison needs. */
export interface Compared {
  readonly dossier: ContactDossier;
  readonly comparison: Comparison;
  readonly messages: Messages;
  readonly own: SidesMessages;
  readonly numbers: Numbers;
}

export function comparedOf(dossier: ContactDossier, comparison: Comparison, messages: Messages): Compared {
  const own = sidesMessages(messages.language);
  return { dossier, comparison, messages, own, numbers: numbersOf(dossier.contact) };
}

/** For a terminal: matter by matter, under each the words of each side. */
export function comparisonLines(compared: Compared): string[] {
  const { comparison, messages, own } = compared;
  return [
    headingOf(compared),
    comparison.contact,
    own.counts(comparison.n_reports, comparison.n_independent, comparison.n_primary),
    "",
    ...sideLines(compared),
    ...initiativeOf(compared).map((line, i) => `${(i === 0 ? messages.label.initiative : "").padEnd(12)}${line}`),
    "",
    ...comparison.points.flatMap((point) => pointLines(point, compared)),
    ...silentLines(compared),
    ...sourceLines(compared),
  ];
}

export function headingOf({ dossier: { contact }, messages }: Compared): string {
  const date = contact.date === null ? messages.dateUnknown : dateInWords(contact.date.edtf, messages);
  return `${participants(contact)} · ${messages.kind[contact.kind]} · ${date}`;
}

function sideLines({ comparison, messages, own }: Compared): string[] {
  const { sides } = comparison;
  const [only] = sides;
  if (only === undefined) return [own.noAccounts, ""];
  return [
    ...sides.map((side) => {
      const told =
        side.published === null ? "" : `, ${messages.label.published} ${dateInWords(side.published.edtf, messages)}`;
      return `${side.state.padEnd(12)}${side.institution.name}: ${own.account(side.words, side.documents.length)}${told}`;
    }),
    ...(sides.length === 1 ? [own.oneAccount(`${only.state} (${only.institution.name})`)] : []),
  ];
}

/** Who claims which initiative; sides may differ, and a side may say nothing of it. */
export function initiativeOf({ comparison, own, messages }: Compared): string[] {
  return comparison.initiator.map(
    ({ value, according_to: tellers }) =>
      `${value?.name ?? own.nobodySays} (${messages.label.according} ${names(tellers)})`,
  );
}

export function titleOf({ dossier, field }: ComparisonPoint, { own }: Compared): string {
  return field === undefined ? (dossier?.name ?? "—") : own.field[field];
}

function pointLines(point: ComparisonPoint, compared: Compared): string[] {
  const { own } = compared;
  return [
    `${STATE_SHAPE[point.state]} ${titleOf(point, compared)} — ${own.state[point.state]} (${own.why(point.reason)})`,
    ...point.accounts.flatMap(({ side, statements }) =>
      wordsOf(statements, compared).map((words, i) => `    ${i === 0 ? side : " ".repeat(side.length)}  ${words}`),
    ),
    "",
  ];
}

type Statements = ComparisonPoint["accounts"][number]["statements"];

/** « les mots » [1:512], a line a statement; what other texts repeat of it is only named: [1:512, 3, 4]. */
export function wordsOf(statements: Statements, { numbers }: Pick<Compared, "numbers">): string[] {
  const repeats = [...new Set(repeatsOf(statements).map((s) => numbers.get(s.document) ?? 0))].sort((a, b) => a - b);
  return originalsOf(statements).flatMap(({ document, spans }) => {
    const [first] = spans;
    if (first === undefined) return [];
    const words = spans.map((span) => oneLine(span.text)).join(" […] ");
    return [`« ${words} » [${[placeOf({ ...first, document }, numbers), ...repeats].join(", ")}]`];
  });
}

export const originalsOf = (statements: Statements): Statements => statements.filter((s) => s.repeats === undefined);
export const repeatsOf = (statements: Statements): Statements => statements.filter((s) => s.repeats !== undefined);

function silentLines({ comparison, own }: Compared): string[] {
  if (comparison.silent.length === 0) return [];
  return [
    ...comparison.silent.map(({ side, dossiers }) => `${own.silent} ${side}: ${names(dossiers)}`),
    own.notDenied,
    "",
  ];
}

/** The texts by number, with their address. */
export function sourcesOf({
  dossier,
  numbers,
}: Compared): { readonly number: number; readonly name: string; readonly url?: string }[] {
  return dossier.contact.sources.map(({ document, source }) => ({
    number: numbers.get(document) ?? 0,
    name: source.outlet === undefined ? (source.path ?? source.url ?? source.id ?? document) : source.outlet.name,
    ...(source.url !== undefined && /^https?:\/\//i.test(source.url) && { url: source.url }),
  }));
}

function sourceLines(compared: Compared): string[] {
  return [
    compared.messages.label.sources,
    ...sourcesOf(compared).map(
      ({ number, name, url }) => `  [${number}] ${name}${url === undefined ? "" : `  ${url}`}`,
    ),
  ];
}
