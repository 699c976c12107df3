import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { View } from "./messages/index.ts";

/** A piece of a page: everything put into it was escaped on the way in. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** In the order of the cascade. */
export const STYLE_SHEETS = ["base.css", "figures.css", "register.css", "document.css", "media.css"] as const;

/** In what a page can be had besides. */
export type DataFormat = "json" | "csv" | "md" | "atom" | "jsonfeed";

const FEEDS: Readonly<Partial<Record<DataFormat, string>>> = {
  atom: "application/atom+xml",
  jsonfeed: "application/feed+json",
};

export interface PageFrame {
  readonly title: string;
  readonly view: View;
  /** Address of this page, for the switch of language and the data beside it. */
  readonly url: URL;
  readonly data?: readonly DataFormat[];
  readonly search?: string;
}

export function layout({ title, view, url, data = [], search = "" }: PageFrame, body: Html): Html {
  const other = view.language === "en" ? "fr" : "en";
  return html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Readout</title>
        ${STYLE_SHEETS.map((sheet) => html`<link rel="stylesheet" href="/assets/${sheet}" />`)}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        ${data.map((format) => (FEEDS[format] === undefined ? "" : html`<link rel="alternate" type="${FEEDS[format]}" href="${dataAddress(url, format)}" title="${title}" />`))}
        <script src="/assets/page.js" defer></script>
        <script src="/assets/timeline.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">${view.skip}</a>
        <header>
          <form role="search" action="/contacts" method="get">
            <label for="q">${view.search}</label>
            <input
              id="q"
              name="query"
              type="search"
              value="${search}"
              placeholder="${view.searchHint}"
              autocomplete="off"
              title="${view.keys}"
            />
          </form>
          <nav aria-label="Readout">
            <a class="brand" href="/">Readout</a>
            <a href="/contacts">${view.nav.contacts}</a>
            <a href="/matrix">${view.nav.matrix}</a>
            <a href="/agreements">${view.nav.agreements}</a>
            <a href="/review">${view.nav.review}</a>
            <a href="/read">${view.nav.read}</a>
            <a href="${inLanguage(url, other)}" lang="${other}" hreflang="${other}">${view.otherLanguage}</a>
          </nav>
        </header>
        <main id="content" tabindex="-1">${body}</main>
        <footer>
          ${data.map((format) => dataLink(url, format, view))}
          <a href="/openapi.json">${view.nav.api}</a>
          <span>Readout: ${view.tagline}</span>
        </footer>
      </body>
    </html>`;
}

const CALLED: Readonly<Record<DataFormat, string>> = {
  json: "JSON",
  csv: "CSV",
  md: "Markdown",
  atom: "Atom",
  jsonfeed: "JSON Feed",
};

function dataLink(url: URL, format: DataFormat, view: View): Html {
  const href = dataAddress(url, format);
  if (FEEDS[format] !== undefined) return html`<a href="${href}">${view.feed} ${CALLED[format]}</a> `;
  return format === "md"
    ? html`<a href="${href}" data-key="e" download>${view.download} ${CALLED[format]}</a> `
    : html`<a href="${href}">${view.download} ${CALLED[format]}</a> `;
}

function inLanguage(url: URL, language: string): string {
  const other = new URL(url);
  other.searchParams.set("lang", language);
  return other.pathname + other.search;
}

/** The same address with `.json` or `.csv` or another; the filters stay. */
function dataAddress(url: URL, format: DataFormat): string {
  const path = url.pathname === "/" ? "/index" : url.pathname;
  const search = new URLSearchParams(url.search);
  search.delete("lang");
  return `${path}.${format}${search.size === 0 ? "" : `?${search.toString()}`}`;
}
