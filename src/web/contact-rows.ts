import { html } from "hono/html";
import type { RegisterContact } from "../model/index.ts";
import { contactAddress, dossierAddress } from "./links.ts";
import type { Html } from "./layout.ts";
import { STATUS_MARK } from "./marks.ts";
import type { View } from "./messages/index.ts";
import { day, who } from "./titles.ts";

/** A list of contacts, one a line: the table twin of every picture. */
export function contactRows(contacts: readonly RegisterContact[], view: View): Html {
  if (contacts.length === 0) return html`<p class="empty">${view.empty.list}</p>`;
  return html`<ol class="contacts">
    ${contacts.map(
      (contact) =>
        html`<li>
          <span class="status" title="${view.status[contact.status]}"
            ><span aria-hidden="true">${STATUS_MARK[contact.status]}</span
            ><span class="visually-hidden">${view.status[contact.status]}</span></span
          >
          <time class="${contact.date?.basis ?? "unknown"}">${day(contact, view)}</time>
          <a href="${contactAddress(contact.id)}">${who(contact)}</a>
          <span class="kind"
            >${view.kind[contact.kind]}${contact.status === "held" ? "" : html`, ${view.status[contact.status]}`}</span
          >
          <span class="about"
            >${contact.dossiers.slice(0, 3).map((d, i) => html`${i === 0 ? "" : ", "}<a href="${dossierAddress(d.id)}">${d.name}</a>`)}</span
          >
          <span class="weight"
            >${view.corroboration[contact.corroboration]} · ${view.texts(contact.sources.length)}</span
          >
        </li>`,
    )}
  </ol>`;
}
