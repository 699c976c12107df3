import { html } from "hono/html";
import type { Subject } from "../../http/subjects.ts";
import type { RegisterContact } from "../../model/index.ts";
import type { Overview } from "../../service/overview.ts";
import { contactRows } from "../contact-rows.ts";
import { actorAddress, contactAddress, dossierAddress } from "../links.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";
import { timeline } from "../timeline.ts";
import { day } from "../titles.ts";

/** An actor, a pair or a dossier: what its contacts come to, in time and in a list. */
export function subjectPage(
  { name, overview, contacts, more }: Subject,
  today: string,
  view: View,
  lead: Html = html``,
): Html {
  return html`<h1>${name}</h1>
    ${sentences(overview, view)} ${lead} ${more ? html`<p>${view.pair.more(contacts.length)}</p>` : ""}
    ${
      contacts.length === 0
        ? ""
        : html`<section aria-labelledby="t">
            <h2 id="t">${view.timeline}</h2>
            ${timeline(contacts, today, view)}
          </section>`
    }
    <div class="tallies">${tallies(overview, view)}</div>
    <section aria-labelledby="l">
      <h2 id="l">${view.nav.contacts}</h2>
      ${contactRows(contacts.slice(0, 100), view)}
    </section>`;
}

function sentences({ first, last, held, total, silence }: Overview, view: View): Html {
  const on = (contact: RegisterContact): Html =>
    html`<a href="${contactAddress(contact.id)}">${day(contact, view)}</a>`;
  const dated = (sentence: (date: string) => string, contact: RegisterContact): Html => {
    const [before = "", after = ""] = sentence("\u0000").split("\u0000");
    return html`${before}${on(contact)}${after}`;
  };
  return html`<p class="lead">
    ${last === null ? view.pair.none : dated(view.pair.last, last)}
    ${first === null || first === last ? "" : dated(view.pair.first, first)} ${view.pair.counted(held, total)}
    ${
      silence === null || silence.days < 2
        ? ""
        : view.pair.silence(silence.days, day(silence.from, view), day(silence.to, view))
    } <span class="basis">${view.pair.coverage}</span>
  </p>`;
}

function tallies({ initiators, kinds, years, dossiers }: Overview, view: View): Html {
  const table = (title: string, rows: readonly (readonly [string | Html, number])[]): Html => {
    const most = Math.max(1, ...rows.map(([, count]) => count));
    return rows.length === 0
      ? html``
      : html`<table class="tally">
          <caption>
            ${title}
          </caption>
          <tbody>
            ${rows.map(
              ([name, count]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${count}</td>
                  <td aria-hidden="true">
                    <svg width="100%" height="8">
                      <rect width="${Math.round((count / most) * 100)}%" height="8"></rect>
                    </svg>
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  };
  return html`${table(
    view.pair.who,
    initiators
      .slice(0, 8)
      .map(({ id, name, count }) => [
        id === null ? view.pair.unsaid : html`<a href="${actorAddress(id)}">${name ?? id}</a>`,
        count,
      ]),
  )}${table(
    view.pair.kinds,
    kinds.map(({ kind, count }) => [view.kind[kind], count]),
  )}${table(
    view.pair.years,
    years.map(({ year, count }) => [year, count]),
  )}${table(
    view.pair.about,
    dossiers.slice(0, 10).map(({ id, name, count }) => [html`<a href="${dossierAddress(id)}">${name}</a>`, count]),
  )}`;
}
