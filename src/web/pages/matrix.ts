import { html } from "hono/html";
import type { MatrixView } from "../../http/matrix.ts";
import { actorAddress } from "../links.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";

/** Those with the most contacts against each other: a table that a screen reader reads, each number the list behind it. */
export function matrixPage({ by, actors, pairs, total, query }: MatrixView, url: URL, view: View): Html {
  const { words } = query;
  const counts = new Map(pairs.map(({ a, b, count }) => [[a, b].sort().join("\n"), count]));
  const most = Math.max(1, ...pairs.map((pair) => pair.count));
  const status = words.status?.[0] ?? "held";
  const listOf = (a: string, b: string): string => {
    const search = new URLSearchParams(url.search);
    for (const name of ["by", "lang"]) search.delete(name);
    search.set("between", `${a},${b}`);
    search.set("status", status);
    return `/contacts?${search.toString()}`;
  };
  const cell = (a: string, b: string): Html => {
    const count = counts.get([a, b].sort().join("\n"));
    if (a === b) return html`<td class="self"><span class="visually-hidden">${view.matrix.same}</span></td>`;
    if (count === undefined) return html`<td><span class="visually-hidden">0</span></td>`;
    return html`<td class="w${Math.ceil((count / most) * 4)}"><a href="${listOf(a, b)}">${count}</a></td>`;
  };
  return html`<h1>${view.matrix.title}</h1>
    <form class="filter" action="/matrix" method="get" aria-label="${view.filter.title}">
      <label
        >${view.matrix.by}
        <select name="by">
          ${(["states", "people"] as const).map((name) =>
            name === by
              ? html`<option value="${name}" selected>${view.matrix[name]}</option>`
              : html`<option value="${name}">${view.matrix[name]}</option>`,
          )}
        </select></label
      >
      <label
        >${view.filter.kind}
        <select name="kind">
          <option value="">${view.filter.any}</option>
          ${Object.entries(view.kind).map(([value, label]) =>
            value === words.kind?.[0]
              ? html`<option value="${value}" selected>${label}</option>`
              : html`<option value="${value}">${label}</option>`,
          )}
        </select></label
      >
      <label>${view.filter.since} <input name="since" size="10" value="${words.since ?? ""}" /></label>
      <label>${view.filter.until} <input name="until" size="10" value="${words.until ?? ""}" /></label>
      <button>${view.filter.apply}</button>
    </form>
    ${
      actors.length === 0
        ? html`<p class="empty">${view.empty.list}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label="${view.matrix.title}">
            <table class="matrix">
              <caption>
                ${view.matrix.rule(pairs.length, total)}
              </caption>
              <thead>
                <tr>
                  <td></td>
                  ${actors.map((actor) => html`<th scope="col"><span>${actor.name}</span></th>`)}
                </tr>
              </thead>
              <tbody>
                ${actors.map(
                  (row) =>
                    html`<tr>
                      <th scope="row"><a href="${actorAddress(row.id)}">${row.name}</a></th>
                      ${actors.map((column) => cell(row.id, column.id))}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`;
}
