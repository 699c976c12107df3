import type { LocatedSpan, RegisterContact, Span } from "../model/index.ts";
import type { ContactView } from "../http/resources.ts";
import { accountsOf } from "../service/accounts.ts";
import type { SourcedStatement } from "../service/query.ts";
import { dateFactInWords, dateInWords } from "../words/index.ts";
import { oneLine } from "./links.ts";
import { STATUS_MARK } from "./marks.ts";
import type { View } from "./messages/index.ts";
import { who } from "./titles.ts";

/** A contact as a text that goes on elsewhere: every fact with a footnote, every footnote a source with its words. */
export function contactMarkdown({ dossier: { contact, statements } }: ContactView, origin: string, view: View): string {
  const notes = new Footnotes(origin, view);
  const note = (spans: readonly LocatedSpan[]): string => notes.mark(contact, spans);
  const field = (name: string, value: string): string[] => (value === "" ? [] : [`- ${name}: ${value}`]);
  const initiators = contact.initiator_claims
    .filter((claim) => claim.value !== null)
    .map((claim) => {
      const by = claim.according_to.length === 0 ? view.noSource : view.accordingTo(named(claim.according_to));
      return `${plain(claim.value?.name ?? "")} (${plain(by)})${note(claim.evidence)}`;
    });
  const lines = [
    `# ${plain(who(contact))}`,
    "",
    `**${view.kind[contact.kind]}**, ${STATUS_MARK[contact.status]} ${view.status[contact.status]}, ${plain(dateFactInWords(contact.date, view))}${note(contact.date?.evidence ?? [])}${note(contact.evidence)}`,
    "",
    ...field(view.initiative, initiators.length === 0 ? view.notSaid : initiators.join("; ")),
    ...field(view.where, contact.place === null ? "" : plain(contact.place.name) + note(contact.place.evidence)),
    ...field(view.filter.dossier, plain(named(contact.dossiers))),
    ...field(view.sourcesTitle, corroborated(contact, view)),
    ...field("URL", `<${new URL(`/contacts/${encodeURIComponent(contact.id)}`, origin).href}>`),
    "",
    ...said(contact, statements, notes, view),
    ...notes.lines(),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

/** A chronology, the oldest first, with a footnote for each text that tells. */
export function listMarkdown(title: string, contacts: readonly RegisterContact[], origin: string, view: View): string {
  const notes = new Footnotes(origin, view);
  const oldestFirst = [
    ...contacts.filter((c) => c.date !== null).reverse(),
    ...contacts.filter((c) => c.date === null),
  ];
  const rows = oldestFirst.map((contact) => {
    const link = new URL(`/contacts/${encodeURIComponent(contact.id)}`, origin).href;
    const about = contact.dossiers.length === 0 ? "" : `; ${plain(named(contact.dossiers))}`;
    const kind = `${view.kind[contact.kind]}, ${view.status[contact.status]}`;
    return `- **${plain(dateFactInWords(contact.date, view))}**: [${plain(who(contact))}](<${link}>), ${kind}${about}. ${corroborated(contact, view)}.${notes.mark(contact, contact.evidence)}`;
  });
  return `${[`# ${plain(title)}`, "", ...(rows.length === 0 ? [view.empty.list] : rows), "", ...notes.lines()].join("\n").trimEnd()}\n`;
}

function corroborated(contact: RegisterContact, view: View): string {
  const by = contact.reported_by.length === 0 ? "" : ` (${plain(named(contact.reported_by))})`;
  return `${view.corroboration[contact.corroboration]}${by}, ${view.texts(contact.sources.length)}`;
}

function said(
  contact: RegisterContact,
  statements: readonly SourcedStatement[],
  notes: Footnotes,
  view: View,
): string[] {
  if (statements.length === 0) return [view.noAccounts, ""];
  return [
    `## ${view.accounts}`,
    "",
    ...accountsOf(contact, statements).flatMap(({ side, statements: own }) => [
      `### ${plain(side?.state ?? view.others)}`,
      "",
      ...own.flatMap((statement) => {
        const chain = [named(statement.speakers), ...statement.chain.map((link) => link.name)].filter((n) => n !== "");
        const words = statement.content.map((span) => plain(oneLine(span.text))).join(" […] ");
        return [`> ${words}${notes.mark(contact, located(statement))}`, ">", `> — ${plain(chain.join(" → "))}`, ""];
      }),
    ]),
  ];
}

function located({ document, content }: SourcedStatement): LocatedSpan[] {
  return content.slice(0, 1).map((span: Span) => ({ ...span, document }));
}

function named(things: readonly { readonly name: string }[]): string {
  return things.map((thing) => thing.name).join(", ");
}

/** Numbered as they are met: one footnote a source, whoever asks for it. */
class Footnotes {
  readonly #notes = new Map<string, string>();
  readonly #origin: string;
  readonly #view: View;

  constructor(origin: string, view: View) {
    this.#origin = origin;
    this.#view = view;
  }

  mark(contact: RegisterContact, spans: readonly LocatedSpan[]): string {
    const documents = [...new Set(spans.flatMap((span) => span.document ?? []))];
    return documents.map((document) => `[^${this.#numberOf(contact, document)}]`).join("");
  }

  #numberOf(contact: RegisterContact, document: string): number {
    if (!this.#notes.has(document)) this.#notes.set(document, this.#told(contact, document));
    return [...this.#notes.keys()].indexOf(document) + 1;
  }

  #told(contact: RegisterContact, document: string): string {
    const found = contact.sources.find((source) => source.document === document);
    const { source, published } = found ?? { source: undefined, published: null };
    const view = this.#view;
    const parts = [
      named([...(source?.outlet === undefined ? [] : [source.outlet]), ...(source?.agencies ?? [])]),
      published === null ? view.publishedUnknown : `${view.published} ${dateInWords(published.edtf, view)}`,
      source?.url ?? source?.path ?? source?.id ?? "",
    ];
    const read = new URL(`/documents/${encodeURIComponent(document)}`, this.#origin).href;
    return `${parts
      .filter((part) => part !== "")
      .map(plain)
      .join(", ")}. <${read}>`;
  }

  lines(): string[] {
    return [...this.#notes.values()].map((text, i) => `[^${i + 1}]: ${text}`);
  }
}

/** Nothing in a text of others becomes markup, and nothing begins a line. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~!&]/g, (mark) =>
    mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`,
  );
}
