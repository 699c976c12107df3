import { attribute, rawText, type HtmlElement } from "./html.ts";

/** What a page says of itself in markup. Dates are EDTF days as the page writes them: the publisher's own calendar day. */
export interface PageMetadata {
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly language?: string;
}

/** In order of trust: what the publisher states for machines, then what is marked up in the page. */
const DATE_PROPERTIES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date.issued",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "date",
];

export function metadataOf(elements: readonly HtmlElement[]): PageMetadata {
  const meta = metaTags(elements);
  const ld = linkedData(elements);
  const heading = headingOf(elements);
  const found = {
    title: heading ?? text(ld.get("headline")) ?? meta.get("og:title"),
    published: day(text(ld.get("datePublished"))) ?? dateFromMeta(meta) ?? dateFromMarkup(elements),
    url: linkHref(elements, "canonical") ?? meta.get("og:url"),
    outlet: meta.get("og:site_name") ?? publisherName(ld.get("publisher")),
    language: languageOf(elements),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function metaTags(elements: readonly HtmlElement[]): Map<string, string> {
  const tags = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "itemprop");
    const content = attribute(element, "content")?.trim();
    if (name !== undefined && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

function dateFromMeta(meta: ReadonlyMap<string, string>): string | undefined {
  for (const property of DATE_PROPERTIES) {
    const value = day(meta.get(property));
    if (value !== undefined) return value;
  }
  return undefined;
}

function dateFromMarkup(elements: readonly HtmlElement[]): string | undefined {
  const marked =
    elements.find((e) => attribute(e, "itemprop") === "datePublished") ?? elements.find((e) => e.tagName === "time");
  return marked && day(attribute(marked, "datetime") ?? attribute(marked, "content"));
}

/** The first JSON-LD object that tells a publication date or a headline; graphs and lists are looked through. */
function linkedData(elements: readonly HtmlElement[]): Map<string, unknown> {
  for (const element of elements) {
    if (element.tagName !== "script" || !/^application\/ld\+json/i.test(attribute(element, "type") ?? "")) continue;
    const article = articleObject(parseJson(rawText(element)), 0);
    if (article) return new Map(Object.entries(article));
  }
  return new Map();
}

function articleObject(value: unknown, depth: number): object | null {
  if (depth > 4 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleObject(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if ("datePublished" in value || "headline" in value) return value;
  return "@graph" in value ? articleObject(value["@graph"], depth + 1) : null;
}

/** Pages carry broken JSON-LD often enough; such a block simply says nothing. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function headingOf(elements: readonly HtmlElement[]): string | undefined {
  const headings = elements.filter((e) => e.tagName === "h1");
  return headings.length === 1 && headings[0]
    ? rawText(headings[0]).replace(/\s+/g, " ").trim() || undefined
    : undefined;
}

function linkHref(elements: readonly HtmlElement[], rel: string): string | undefined {
  const link = elements.find((e) => e.tagName === "link" && attribute(e, "rel") === rel);
  const href = link && attribute(link, "href");
  return href && /^https?:\/\//i.test(href) ? href : undefined;
}

function publisherName(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "name" in value ? text(value.name) : undefined;
}

function languageOf(elements: readonly HtmlElement[]): string | undefined {
  const html = elements.find((e) => e.tagName === "html");
  const tag = html && attribute(html, "lang")?.trim();
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag.toLowerCase().slice(0, 2) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function day(value: string | undefined): string | undefined {
  return value === undefined ? undefined : /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(value)?.[1];
}
