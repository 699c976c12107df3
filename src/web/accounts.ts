import { html } from "hono/html";
import type { Comparison, ComparisonPoint } from "../model/index.ts";
import { accountsOf } from "../service/accounts.ts";
import type { ContactDossier, SourcedStatement } from "../service/query.ts";
import { sidesMessages } from "../words/sides.ts";
import type { Html } from "./layout.ts";
import { dossierAddress, oneLine, wordsAddress, type Numbers } from "./links.ts";
import type { View } from "./messages/index.ts";

/** Sides in columns, matters in rows, each with what the accounts are to each other; what comes from no side stands apart. */
export function accounts(dossier: ContactDossier, comparison: Comparison, numbers: Numbers, view: View): Html {
  const { contact, statements } = dossier;
  if (statements.length === 0) return html`<p class="empty">${view.noAccounts}</p>`;
  const told = new Map(statements.map((s) => [`${s.document} ${s.id}`, s]));
  const others = accountsOf(contact, statements).find((account) => account.side === null)?.statements ?? [];
  const silent = [...new Set(contact.participants.flatMap((p) => p.state ?? []))].filter(
    (state) => !comparison.sides.some((side) => side.state === state),
  );
  return html`${comparison.sides.length === 0 ? "" : grid(comparison, told, numbers, view)}
  ${silent.map((state) => html`<p class="silent">${view.noAccount(state)}</p>`)}
  ${
    others.length === 0
      ? ""
      : html`<h3>${view.others}</h3>
          ${others.map((s) => quote(s, numbers, view))}`
  }`;
}

type Told = ReadonlyMap<string, SourcedStatement>;

function grid({ sides, points }: Comparison, told: Told, numbers: Numbers, view: View): Html {
  const own = sidesMessages(view.language);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${view.accounts}">
    <table class="accounts">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${view.filter.dossier}</span></th>
          ${sides.map(
            (side) =>
              html`<th scope="col">
                ${side.state}
                <span class="basis">${side.institution.name} · ${own.account(side.words, side.documents.length)}</span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${points.map(
          (point) =>
            html`<tr>
              <th scope="row">
                ${matter(point, view)}<br /><span class="basis ${point.state}"
                  >${own.state[point.state]}: ${own.why(point.reason)}</span
                >
              </th>
              ${sides.map((side) => html`<td>${cell(point, side.state, told, numbers, view)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function matter({ dossier, field }: ComparisonPoint, view: View): Html {
  if (field !== undefined) return html`${sidesMessages(view.language).field[field]}`;
  if (dossier === null) return html`${view.general}`;
  return dossier.id.startsWith("matter/")
    ? html`${dossier.name}`
    : html`<a href="${dossierAddress(dossier.id)}">${dossier.name}</a>`;
}

function cell(point: ComparisonPoint, side: string, told: Told, numbers: Numbers, view: View): Html {
  const said = point.accounts.find((account) => account.side === side)?.statements ?? [];
  const first = said.filter((s) => s.repeats === undefined);
  if (first.length === 0) return html`<span class="silent">— ${view.saysNothing}</span>`;
  return html`${first.map((s) => {
    const statement = told.get(`${s.document} ${s.statement}`);
    return statement === undefined ? quoteSpans(s, numbers, view) : quote(statement, numbers, view);
  })}`;
}

type Quoted = ComparisonPoint["accounts"][number]["statements"][number];

/** Words of an account that no statement holds. */
function quoteSpans({ document, spans }: Quoted, numbers: Numbers, view: View): Html {
  return html`<blockquote>
    <p>
      ${spans.map((span, i) => html`${i === 0 ? "" : " […] "}${oneLine(span.text)}`)}${note(document, spans[0], numbers, view)}
    </p>
  </blockquote>`;
}

export function quote(statement: SourcedStatement, numbers: Numbers, view: View): Html {
  const scope = statement.chain.some((link) => link.basis === "scope");
  const chain = [statement.speakers.map((s) => s.name).join(", "), ...statement.chain.map((link) => link.name)];
  return html`<blockquote class="${statement.kind}">
    <p>
      ${statement.content.map((span, i) => html`${i === 0 ? "" : " […] "}${oneLine(span.text)}`)}${note(
        statement.document,
        statement.content[0],
        numbers,
        view,
      )}
    </p>
    <footer>
      ${chain.filter((part) => part !== "").join(" → ")}${scope ? html`<span title="${view.inherited}">*</span>` : ""}
      <span class="basis">${view.statementKind[statement.kind]}</span>
    </footer>
  </blockquote>`;
}

function note(
  document: string,
  span: { readonly start: number; readonly end: number } | undefined,
  numbers: Numbers,
  view: View,
): Html {
  if (span === undefined) return html``;
  const number = numbers.get(document) ?? 0;
  return html`<sup
    ><a class="note" href="${wordsAddress(document, span)}" aria-label="${view.openSource(number)}">${number}</a></sup
  >`;
}
