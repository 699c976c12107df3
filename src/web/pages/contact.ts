import { html } from "hono/html";
import type { RegisterContact } from "../../model/index.ts";
import type { ContactView } from "../../http/resources.ts";
import { dateInWords } from "../../words/index.ts";
import {
  actorLinks,
  documentAddress,
  dossierAddress,
  noteLinks,
  oneLine,
  outletAddress,
  pairAddress,
  type Numbers,
} from "../links.ts";
import { accounts } from "../accounts.ts";
import type { Html } from "../layout.ts";
import { lineageTree } from "../lineage.ts";
import { STATUS_MARK } from "../marks.ts";
import type { View } from "../messages/index.ts";
import { day, who } from "../titles.ts";

export function contactPage({ dossier, comparison, lineage }: ContactView, view: View): Html {
  const { contact } = dossier;
  const numbers: Numbers = new Map(contact.sources.map((source, i) => [source.document, i + 1]));
  return html`<article class="contact">
    <h1>
      <span class="who">${who(contact)}</span>
      <span class="what"
        >${view.kind[contact.kind]}
        <span class="status">${STATUS_MARK[contact.status]} ${view.status[contact.status]}</span></span
      >
    </h1>
    ${facts(contact, numbers, view)} ${disagreements(contact, view)}
    <section aria-labelledby="a">
      <h2 id="a">${view.accounts}</h2>
      ${accounts(dossier, comparison, numbers, view)}
    </section>
    <section aria-labelledby="s">
      <h2 id="s">${view.sourcesTitle}</h2>
      ${lineageTree(lineage, numbers, view)}${sources(contact, numbers, view)}
    </section>
  </article>`;
}

function facts(contact: RegisterContact, numbers: Numbers, view: View): Html {
  const note = (spans: RegisterContact["evidence"]): Html => noteLinks(spans, numbers, view.openSource);
  const { date, place } = contact;
  const states = [...new Set(contact.participants.flatMap((p) => p.state ?? []))].sort();
  const [a, b] = states;
  return html`<dl class="facts">
    <dt>${view.when}</dt>
    <dd class="${date?.basis ?? "unknown"}">
      ${day(contact, view)}${date === null ? "" : html` <span class="basis">${view.basis[date.basis]}${date.because === undefined ? "" : `: ${date.because}`}</span>${note(date.evidence)}`}
    </dd>
    ${
      place === null
        ? ""
        : html`<dt>${view.where}</dt>
            <dd>${place.name}${note(place.evidence)}</dd>`
    }
    <dt>${view.who}</dt>
    <dd>
      ${contact.participants.map((p, i) => html`${i === 0 ? "" : ", "}<a href="/actors/${p.id}">${p.name}</a>${note(p.evidence)}`)}${a !== undefined && b !== undefined && states.length === 2 ? html` <a class="aside" href="${pairAddress(a, b)}">${a} – ${b}</a>` : ""}
    </dd>
    <dt>${view.initiative}</dt>
    <dd>${initiative(contact, note, view)}</dd>
    ${
      contact.formats.length === 0
        ? ""
        : html`<dt>${view.formats}</dt>
            <dd>${contact.formats.map((f) => html`${f.name}${note(f.evidence)} `)}</dd>`
    }
    ${
      contact.dossiers.length === 0
        ? ""
        : html`<dt>${view.filter.dossier}</dt>
            <dd>
              ${contact.dossiers.map((d, i) => html`${i === 0 ? "" : ", "}<a href="${dossierAddress(d.id)}">${d.name}</a>${note(d.evidence)}`)}
            </dd>`
    }
    <dt>${view.toldAs}</dt>
    <dd>${toldAs(contact, numbers, view)}</dd>
    <dt>${view.sourcesTitle}</dt>
    <dd>
      ${view.corroboration[contact.corroboration]}${contact.reported_by.length === 0 ? "" : html`: ${actorLinks(contact.reported_by)}`}
    </dd>
  </dl>`;
}

function initiative(contact: RegisterContact, note: (spans: RegisterContact["evidence"]) => Html, view: View): Html {
  const claims = contact.initiator_claims.filter((claim) => claim.value !== null);
  if (claims.length === 0) return html`${contact.initiator?.name ?? view.notSaid}`;
  const contested = contact.initiator === null ? html` <em>${view.contested}</em>` : "";
  return html`<ul class="claims">
    ${claims.map(
      (claim) =>
        html`<li>
          ${claim.value?.name ?? ""}
          <span class="basis"
            >${
              claim.according_to.length === 0
                ? view.noSource
                : view.accordingTo(claim.according_to.map((a) => a.name).join(", "))
            }</span
          >${note(claim.evidence)}${contested}
        </li>`,
    )}
  </ul>`;
}

/** The first words of each document that tell of it. */
function toldAs(contact: RegisterContact, numbers: Numbers, view: View): Html {
  const first = new Map(
    contact.evidence.map((span) => [span.document ?? "", span]).reverse() as [
      string,
      RegisterContact["evidence"][number],
    ][],
  );
  return html`<ul class="told">
    ${[...first.values()]
      .reverse()
      .map((span) => html`<li><q>${oneLine(span.text)}</q>${noteLinks([span], numbers, view.openSource)}</li>`)}
  </ul>`;
}

function disagreements(contact: RegisterContact, view: View): Html {
  if (contact.disagreements.length === 0) return html``;
  return html`<section class="differ" aria-labelledby="d">
    <h2 id="d">${view.disagreements}</h2>
    <ul>
      ${contact.disagreements.flatMap(({ field, values }) =>
        values.map(
          ({ value, according_to }) =>
            html`<li>
              ${view.disagreement(field)}: ${inWords(field, value, view)}
              <span class="basis"
                >${
                  according_to.length === 0
                    ? view.noSource
                    : view.accordingTo(according_to.map((a) => a.name).join(", "))
                }</span
              >
            </li>`,
        ),
      )}
    </ul>
  </section>`;
}

function inWords(field: string, value: unknown, view: View): string {
  if (typeof value === "object" && value !== null && "name" in value) return String(value.name);
  const word = String(value);
  if (field === "date") return dateInWords(word, view);
  const names: Readonly<Record<string, string>> = field === "kind" ? view.kind : view.status;
  return names[word] ?? word;
}

function sources(contact: RegisterContact, numbers: Numbers, view: View): Html {
  return html`<ol class="sources">
    ${contact.sources.map(({ document, source, published, reported_by, copies }) => {
      const name = source.url ?? source.path ?? source.id ?? document;
      const carriers = [...(source.outlet === undefined ? [] : [source.outlet]), ...source.agencies];
      const parts = [
        published === null ? view.publishedUnknown : `${view.published} ${dateInWords(published.edtf, view)}`,
        reported_by.length === 0 ? "" : view.accordingTo(reported_by.map((a) => a.name).join(", ")),
        copies === undefined ? "" : view.copyOf(numbers.get(copies) ?? 0),
      ];
      return html`<li id="source-${numbers.get(document) ?? 0}">
        <a href="${documentAddress(document)}">${name}</a>
        ${carriers.map((carrier) => html`<a class="carrier" href="${outletAddress(carrier.id)}">${carrier.name}</a> `)}
        <span class="basis">${parts.filter((p) => p !== "").join(" · ")}</span>
      </li>`;
    })}
  </ol>`;
}
