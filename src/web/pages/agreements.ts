import { html } from "hono/html";
import type { RegisterAgreement } from "../../model/index.ts";
import { dateInWords } from "../../words/index.ts";
import { actorLinks, agreementAddress, noteLinks, oneLine } from "../links.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";

export function agreementListPage(agreements: readonly RegisterAgreement[], view: View): Html {
  return html`<h1>${view.nav.agreements}</h1>
    ${
      agreements.length === 0
        ? html`<p class="empty">${view.empty.agreements}</p>`
        : html`<ol class="contacts">
            ${agreements.map(
              (a) =>
                html`<li>
                  <time>${a.date === null ? view.undated : dateInWords(a.date.edtf, view)}</time>
                  <a href="${agreementAddress(a.id)}">${a.name}</a>
                  <span class="about">${a.parties.map((p) => p.name).join(", ")}</span>
                  <span class="weight">${view.texts(a.sources.length)}</span>
                </li>`,
            )}
          </ol>`
    }`;
}

export function agreementPage(agreement: RegisterAgreement, view: View): Html {
  const numbers = new Map(agreement.sources.map((source, i) => [source.document, i + 1]));
  return html`<h1>${agreement.name}</h1>
    <dl class="facts">
      <dt>${view.when}</dt>
      <dd>
        ${agreement.date === null ? view.undated : dateInWords(agreement.date.edtf, view)}${noteLinks(agreement.date?.evidence ?? [], numbers, view.openSource)}
      </dd>
      <dt>${view.parties}</dt>
      <dd>${actorLinks(agreement.parties)}</dd>
    </dl>
    <h2>${view.provisions}</h2>
    <ul>
      ${agreement.provisions.map(
        (p) =>
          html`<li>
            <strong>${p.kind}</strong>
            ${p.evidence.slice(0, 1).map((span) => html`<q>${oneLine(span.text)}</q>`)}${noteLinks(p.evidence, numbers, view.openSource)}
          </li>`,
      )}
    </ul>
    ${
      agreement.status.length === 0
        ? ""
        : html`<h2>${view.fulfilment}</h2>
            <ul>
              ${agreement.status.map(
                (s) =>
                  html`<li>
                    ${s.as_of === null ? view.undated : dateInWords(s.as_of.edtf, view)}: <strong>${s.value}</strong>
                    <span class="basis"
                      >${s.chain.length === 0 ? view.noSource : view.accordingTo(s.chain.map((a) => a.name).join(", "))}</span
                    >${noteLinks(s.evidence, numbers, view.openSource)}
                  </li>`,
              )}
            </ul>`
    }
    <h2>${view.sourcesTitle}</h2>
    <ol class="sources">
      ${agreement.sources.map(
        ({ document, source }) =>
          html`<li>
            <a href="/documents/${encodeURIComponent(document)}">${source.url ?? source.path ?? document}</a>
          </li>`,
      )}
    </ol>`;
}
