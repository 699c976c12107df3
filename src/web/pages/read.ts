import { html } from "hono/html";
import type { Document, Reading } from "../../model/index.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";
import { readingBody } from "./document.ts";

/** What a person pasted. */
export interface Pasted {
  readonly text: string;
  readonly url: string;
  readonly published: string;
}

export const NOTHING_PASTED: Pasted = { text: "", url: "", published: "" };

export function readPage(pasted: Pasted, complaint: string | null, view: View): Html {
  const { read } = view;
  return html`<h1>${read.title}</h1>
    <p class="lead">${read.lead}</p>
    ${complaint === null ? "" : html`<p role="alert" class="complaint">${complaint}</p>`}
    <form class="paste" action="/read" method="post">
      <label for="text">${read.text}</label><textarea id="text" name="text" rows="16" required>${pasted.text}</textarea>
      <label for="url">${read.url}</label><input id="url" name="url" type="url" value="${pasted.url}" />
      <label for="published">${read.published}</label
      ><input id="published" name="published" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" value="${pasted.published}" />
      <button>${read.submit}</button>
    </form>`;
}

/** The reading of a pasted text, before it is entered. */
export function pastedPage(document: Document, reading: Reading, pasted: Pasted, view: View): Html {
  return html`<h1>${reading.title?.text ?? view.read.title}</h1>
    <form class="enter" action="/documents" method="post">
      <p>${view.read.notEntered}</p>
      <input type="hidden" name="text" value="${pasted.text}" /><input
        type="hidden"
        name="url"
        value="${pasted.url}"
      /><input type="hidden" name="published" value="${pasted.published}" /> <button>${view.read.enter}</button>
    </form>
    <article class="document">${readingBody(reading, [], [], view)}</article>`;
}
