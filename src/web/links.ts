import { html } from "hono/html";
import type { LocatedSpan } from "../model/index.ts";
import type { Html } from "./layout.ts";

export const contactAddress = (id: string): string => `/contacts/${encodeURIComponent(id)}`;
export const documentAddress = (id: string): string => `/documents/${encodeURIComponent(id)}`;
export const actorAddress = (id: string): string => `/actors/${id.split("/").map(encodeURIComponent).join("/")}`;
export const outletAddress = (id: string): string => `/outlets/${id.split("/").map(encodeURIComponent).join("/")}`;
export const dossierAddress = (id: string): string => `/dossiers/${id.split("/").map(encodeURIComponent).join("/")}`;
export const agreementAddress = (id: string): string =>
  `/agreements/${id.split("/").map(encodeURIComponent).join("/")}`;
export const pairAddress = (a: string, b: string): string => `/pairs/${encodeURIComponent(`${a},${b}`)}`;

/** The words lit in their document. */
export function wordsAddress(document: string, { start, end }: { start: number; end: number }): string {
  return `${documentAddress(document)}?light=${start}-${end}#w${start}`;
}

export function actorLinks(actors: readonly { readonly id: string; readonly name: string }[]): Html {
  return html`${actors.map((actor, i) => html`${i === 0 ? "" : ", "}<a href="${actorAddress(actor.id)}">${actor.name}</a>`)}`;
}

/** Numbers of the sources on a page, by document. */
export type Numbers = ReadonlyMap<string, number>;

/** ¹ ² ³: each leads to the words in that source. One number a document. */
export function noteLinks(spans: readonly LocatedSpan[], numbers: Numbers, label: (number: number) => string): Html {
  const first = new Map<string, LocatedSpan>();
  for (const span of spans)
    if (span.document !== undefined && !first.has(span.document)) first.set(span.document, span);
  return html`${[...first].map(([document, span]) => {
    const number = numbers.get(document) ?? 0;
    return html`<sup
      ><a
        class="note"
        href="${wordsAddress(document, span)}"
        title="« ${oneLine(span.text)} »"
        aria-label="${label(number)}"
        >${number}</a
      ></sup
    >`;
  })}`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
