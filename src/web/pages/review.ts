import { html } from "hono/html";
import type { CorrectionRow, QueuedContact } from "../../store/index.ts";
import { doubtInWords } from "../../words/index.ts";
import { contactAddress } from "../links.ts";
import type { Html } from "../layout.ts";
import { STATUS_MARK } from "../marks.ts";
import type { View } from "../messages/index.ts";
import { day, who } from "../titles.ts";

export interface Review {
  readonly queue: readonly QueuedContact[];
  /** Latest first; `undone` is whether it still stands. */
  readonly decisions: readonly (CorrectionRow & { readonly undone: boolean })[];
  readonly by: string;
  /** What the last decision came to, or why it could not be taken. */
  readonly notice: string | null;
}

/** One doubt after the other: what is not sure and why, and what a person may decide. */
export function reviewPage({ queue, decisions, by, notice }: Review, view: View): Html {
  const { review } = view;
  return html`<h1>${review.title}</h1>
    <p class="lead">${review.lead}</p>
    ${notice === null ? "" : html`<p role="status" class="complaint">${notice}</p>`}
    ${
      queue.length === 0
        ? html`<p class="empty">${review.empty}</p>`
        : html`<ol class="queue">
            ${queue.map((item, i) => doubtful(item, i, by, view))}
          </ol>`
    }
    <section aria-labelledby="log">
      <h2 id="log">${review.log}</h2>
      ${
        decisions.length === 0
          ? html`<p class="empty">${review.noDecisions}</p>`
          : html`<ol class="log">
              ${decisions.map((decision) => decided(decision, by, view))}
            </ol>`
      }
    </section>`;
}

function doubtful({ contact, doubts }: QueuedContact, i: number, by: string, view: View): Html {
  const { review } = view;
  const id = `why-${i}`;
  return html`<li tabindex="-1" data-review>
    <h2>${STATUS_MARK[contact.status]} <a href="${contactAddress(contact.id)}">${who(contact)}</a></h2>
    <p>
      ${view.kind[contact.kind]}, ${view.status[contact.status]} · ${day(contact, view)} ·
      ${view.texts(contact.sources.length)}
    </p>
    <ul class="doubts">
      ${doubts.map((doubt) => html`<li>${doubtInWords(doubt, view)}</li>`)}
    </ul>
    <form action="/review" method="post">
      <input type="hidden" name="contact" value="${contact.id}" /> <label for="${id}">${review.why}</label>
      <input id="${id}" name="why" required />
      <label>${review.by} <input name="by" size="12" required value="${by}" /></label>
      <button name="action" value="accept" data-key="a">${review.accept}</button>
      <button name="action" value="reject" data-key="x">${review.reject}</button>
      <label>${review.other} <input name="other" size="30" data-key="m" /></label>
      <button name="action" value="merge">${review.merge}</button>
    </form>
  </li>`;
}

function decided(row: Review["decisions"][number], by: string, view: View): Html {
  const { review } = view;
  const action = Object.entries(review.action).find(([key]) => key === row.action)?.[1] ?? row.action;
  return html`<li value="${row.number}">
    <span class="${row.undone ? "undone" : ""}"
      >${action} <a href="${contactAddress(row.contact)}">${row.contact}</a>, ${row.by},
      <time>${row.at.slice(0, 16).replace("T", " ")}</time>: ${row.why}</span
    >${
      row.undone || row.action === "undo"
        ? ""
        : html` <form class="inline" action="/review" method="post">
            <input type="hidden" name="action" value="undo" /><input
              type="hidden"
              name="number"
              value="${row.number}"
            /><input type="hidden" name="by" value="${by}" /><input
              type="hidden"
              name="why"
              value="${review.undo}"
            /><button>${review.undo}</button>
          </form>`
    }
  </li>`;
}
