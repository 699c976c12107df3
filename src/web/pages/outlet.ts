import { html } from "hono/html";
import type { OutletView } from "../../http/subjects.ts";
import { actorLinks } from "../links.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";
import { subjectPage } from "./subject.ts";

/** What an outlet carried, and whose accounts these were: a number for each, over the list below. */
export function outletPage(outlet: OutletView, today: string, view: View): Html {
  const told = outlet.carriedFrom.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number): string =>
    new Intl.NumberFormat(view.language, { style: "percent" }).format(told === 0 ? 0 : count / told);
  const lead = html`${outlet.owner === null ? "" : html`<p>${view.ownedBy(outlet.owner)}</p>`}
    <table class="tally carried">
      <caption>
        ${view.outlet.whose}
      </caption>
      <tbody>
        ${outlet.carriedFrom.map(
          ({ side, sources, count }) =>
            html`<tr>
              <th scope="row">${side ?? view.noSource} <span class="basis">${actorLinks(sources)}</span></th>
              <td>${count}</td>
              <td>${share(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="basis">${view.outlet.rule}</p>`;
  return subjectPage(outlet, today, view, lead);
}
