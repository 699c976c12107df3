import { html } from "hono/html";
import type { Problem } from "../../http/problem.ts";
import type { Html } from "../layout.ts";
import type { View } from "../messages/index.ts";

export function problemPage({ title, status, detail }: Problem, view: View): Html {
  return html`<h1>${status} · ${title}</h1>
    <p>${status === 404 ? view.problem.notFound : status === 500 ? view.problem.failed : ""}</p>
    ${detail === undefined ? "" : html`<p><code>${detail}</code></p>`}
    <p><a href="/">${view.problem.back}</a></p>`;
}
