import { html } from "hono/html";
import type { ContactList, Home } from "../../http/resources.ts";
import type { FilterWords } from "../../service/contact-filter.ts";
import { contactRows } from "../contact-rows.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";
import { timeline } from "../timeline.ts";

const FIRST_ROWS = 30;

export function homePage({ counts, latest, query, total, today }: Home, url: URL, view: View): Html {
  if (counts.contacts === 0)
    return html`<h1>Readout</h1>
      <p class="empty">${view.empty.register}</p>`;
  return html`<h1 class="visually-hidden">Readout</h1>
    <p class="lead">${view.holds(counts.contacts, counts.agreements)}</p>
    <section aria-labelledby="t">
      <h2 id="t">${view.timeline}</h2>
      ${timeline(latest, today, view, { whole: wholeTime(url) })}
    </section>
    <section aria-labelledby="l">
      <h2 id="l">${view.latest}</h2>
      ${filterForm(query.words, view)}
      <p>${view.found(Math.min(FIRST_ROWS, latest.length), total)}</p>
      ${contactRows(latest.slice(0, FIRST_ROWS), view)}
      <p><a href="/contacts">${view.older}</a></p>
    </section>`;
}

export function contactListPage({ contacts, total, next, query }: ContactList, url: URL, view: View): Html {
  return html`<h1>${view.nav.contacts}</h1>
    ${filterForm(query.words, view)}
    <p role="status">${view.found(contacts.length, total)}</p>
    ${contactRows(contacts, view)}
    ${next === undefined ? "" : html`<p><a rel="next" href="${following(url, next)}">${view.older}</a></p>`}`;
}

/** This page without a bound in time. */
function wholeTime(url: URL): string | null {
  const search = new URLSearchParams(url.search);
  if (!search.get("since") && !search.get("until")) return null;
  for (const name of ["since", "until"]) search.delete(name);
  return search.size === 0 ? "/" : `/?${search.toString()}`;
}

function following(url: URL, next: string): string {
  const search = new URLSearchParams(url.search);
  search.set("after", next);
  return `/contacts?${search.toString()}`;
}

function filterForm(words: FilterWords, view: View): Html {
  const { filter } = view;
  const choice = (name: "kind" | "status", names: Readonly<Record<string, string>>, chosen: string | undefined): Html =>
    html`<label
      >${filter[name]}
      <select name="${name}">
        <option value="">${filter.any}</option>
        ${Object.entries(names).map(([value, label]) =>
          value === chosen
            ? html`<option value="${value}" selected>${label}</option>`
            : html`<option value="${value}">${label}</option>`,
        )}
      </select></label
    >`;
  const set = Object.values(words).some((value) => value !== undefined);
  return html`<form class="filter" action="/contacts" method="get" aria-label="${filter.title}">
    <label>${filter.actor} <input name="actor" value="${words.actor?.join(" ") ?? ""}" /></label>
    <label>${filter.dossier} <input name="dossier" value="${words.dossier ?? ""}" /></label>
    ${choice("kind", view.kind, words.kind?.[0])} ${choice("status", view.status, words.status?.[0])}
    <label>${filter.since} <input name="since" size="10" inputmode="numeric" value="${words.since ?? ""}" /></label>
    <label>${filter.until} <input name="until" size="10" inputmode="numeric" value="${words.until ?? ""}" /></label>
    <label>${filter.query} <input name="query" value="${words.query ?? ""}" /></label>
    <button>${filter.apply}</button>${set ? html` <a href="/contacts">${filter.reset}</a>` : ""}
  </form>`;
}
