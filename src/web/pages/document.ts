import { html } from "hono/html";
import type { DocumentView } from "../../http/resources.ts";
import type { Block, Contact, Reading, RegisterContact, Span, Statement } from "../../model/index.ts";
import { dateInWords } from "../../words/index.ts";
import { contactAddress } from "../links.ts";
import type { Html } from "../layout.ts";
import { lightOf, litSpans, litText, type Layer, type Lit } from "../lit-text.ts";
import { STATUS_MARK } from "../marks.ts";
import type { View } from "../messages/index.ts";
import { contactTitle, day, who } from "../titles.ts";

const LAYERS: readonly Layer[] = ["actors", "contacts", "statements", "agreements"];

/** The text as it came, with what was read in it lit and noted in the margin. */
export function documentPage({ reading, contacts }: DocumentView, light: string | null, view: View): Html {
  const name = reading.title?.text ?? reading.source.url ?? reading.source.path ?? reading.id;
  return html`<article class="document">
    <h1>${name}</h1>
    ${about(reading, view)} ${readingBody(reading, contacts, lightOf(light), view)}
  </article>`;
}

/** Also of a text that was pasted and is in no register. */
export function readingBody(
  reading: Reading,
  registered: readonly RegisterContact[],
  light: readonly Lit[],
  view: View,
): Html {
  const lit = [...litSpans(reading), ...light];
  return html`${toldContacts(reading, registered, view)}
    ${
      reading.notices.length === 0
        ? ""
        : html`<section class="notices">
            <h2>${view.notices}</h2>
            <ul>
              ${reading.notices.map((n) => html`<li>${n.reason}${n.evidence.slice(0, 1).map((s) => html` <q>${s.text}</q>`)}</li>`)}
            </ul>
          </section>`
    }
    <fieldset class="layers">
      <legend>${view.show}</legend>
      ${LAYERS.map(
        (layer) =>
          html`<label
            ><input type="checkbox" checked data-layer="${layer}" class="toggle-${layer}" />
            <mark class="${layer}">${view.layer[layer]}</mark></label
          >`,
      )}
    </fieldset>
    <div class="text">${pieces(reading).map((piece) => block(reading, piece, lit, view))}</div>`;
}

function about({ source, published, language, flags }: Reading, view: View): Html {
  const carriers = [...(source.outlet === undefined ? [] : [source.outlet]), ...source.agencies].map((a) => a.name);
  const parts = [
    carriers.join(", "),
    published === null ? view.publishedUnknown : `${view.published} ${dateInWords(published.edtf, view)}`,
    `${view.languageLabel} ${language}`,
    flags.length === 0 ? "" : `${view.flags}: ${flags.join(", ")}`,
  ];
  const address = source.url !== undefined && /^https?:\/\//.test(source.url) ? source.url : undefined;
  return html`<p class="basis">
    ${parts.filter((p) => p !== "").join(" · ")}${address === undefined ? "" : html` · <a href="${address}" rel="noreferrer nofollow">${address}</a>`}
  </p>`;
}

function toldContacts(reading: Reading, registered: readonly RegisterContact[], view: View): Html {
  if (reading.contacts.length === 0) return html`<p class="empty">${view.nothingRead}</p>`;
  return html`<section class="told-here">
    <h2>${view.told}</h2>
    <ul>
      ${reading.contacts.map((contact) => {
        const entered = registered.find((r) =>
          r.sources.some((s) => s.document === reading.id && s.contact === contact.id),
        );
        const [first] = contact.evidence;
        return html`<li>
          ${STATUS_MARK[contact.status]}
          ${first === undefined ? contactTitle(contact, view) : html`<a href="#w${first.start}">${contactTitle(contact, view)}</a>`}${entered === undefined ? "" : html` <a class="aside" href="${contactAddress(entered.id)}">${view.inRegister}</a>`}
        </li>`;
      })}
    </ul>
  </section>`;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: Block["role"] | "between";
}

/** Blocks, and whatever stands between them, so that no character of the source is left out. */
function pieces({ text, blocks }: Reading): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { role, start, end } of [...blocks].sort((a, b) => a.start - b.start)) {
    if (start > at) found.push({ start: at, end: start, role: "between" });
    if (end > at) found.push({ start: Math.max(start, at), end, role });
    at = Math.max(at, end);
  }
  if (at < text.length) found.push({ start: at, end: text.length, role: "between" });
  return found.filter((p) => p.role !== "between" || text.slice(p.start, p.end).trim() !== "");
}

function block(reading: Reading, { start, end, role }: Piece, lit: readonly Lit[], view: View): Html {
  const title = role === "boilerplate" || role === "between" ? view.boilerplate : role;
  const notes = marginNotes(reading, start, end, view);
  return html`<div class="block ${role}">
    <p lang="${reading.language}" dir="auto" title="${title}">${litText(reading.text, start, end, lit)}</p>
    ${notes.length === 0 ? "" : html`<aside>${notes}</aside>`}
  </div>`;
}

function marginNotes({ contacts, statements }: Reading, start: number, end: number, view: View): Html[] {
  const begins = (spans: readonly Span[]): boolean => {
    const [first] = spans;
    return first !== undefined && first.start >= start && first.start < end;
  };
  const rules = (ids: readonly string[]): Html =>
    ids.length === 0
      ? html``
      : html`<details>
          <summary>${view.rules}</summary>
          ${ids.join(", ")}
        </details>`;
  const ofContact = (c: Contact): Html =>
    html`<p class="contacts">
      ${STATUS_MARK[c.status]} ${view.kind[c.kind]}, ${who(c)}, ${day(c, view)}${rules(c.rules)}
    </p>`;
  const ofStatement = (s: Statement): Html =>
    html`<p class="statements">
      ${[s.speakers.map((a) => a.name).join(", "), ...s.chain.map((l) => l.name)].filter((p) => p !== "").join(" → ")} ·
      ${view.statementKind[s.kind]}${rules(s.rules)}
    </p>`;
  return [
    ...contacts.filter((c) => begins(c.evidence)).map(ofContact),
    ...statements.filter((s) => begins(s.content)).map(ofStatement),
  ];
}
