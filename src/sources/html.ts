import { parse, type DefaultTreeAdapterMap } from "parse5";
import { metadataOf, type PageMetadata } from "./html-metadata.ts";

export type HtmlNode = DefaultTreeAdapterMap["node"];
export type HtmlElement = DefaultTreeAdapterMap["element"];

/** What carries no sentence of the page's own. Boilerplate in words is the reading's business; this is only markup. */
const DROPPED = new Set(
  "script style template noscript svg math iframe object embed canvas audio video head nav select button input textarea datalist dialog map".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const MIN_ARTICLE = 200;
/** Deeper than any page written by a person; keeps the walk off the end of the stack. */
const MAX_DEPTH = 400;

export interface Page {
  readonly text: string;
  readonly metadata: PageMetadata;
}

/** The words of a page, a paragraph a block, with blocks kept apart; no-break spaces and typographic quotes stay as they are. */
export function readHtml(html: string): Page {
  const document = parse(html);
  const elements = collect(document);
  const metadata = metadataOf(elements);
  const root = articleOf(elements) ?? document;
  const paragraphs = paragraphsOf(root);
  const title = metadata.title;
  const hasTitle = title === undefined || paragraphs.slice(0, 6).some((p) => sameWords(p, title));
  return { text: (hasTitle ? paragraphs : [title, ...paragraphs]).join("\n\n"), metadata };
}

function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

export function rawText(node: HtmlNode): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterMap["textNode"]).value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

function collect(root: HtmlNode): HtmlElement[] {
  const found: HtmlElement[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) found.push(node);
    if ("childNodes" in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as HtmlNode);
  }
  return found;
}

/** The page's one article, when the markup names it and it holds most of what there is to read. */
function articleOf(elements: readonly HtmlElement[]): HtmlElement | null {
  for (const name of ["article", "main"]) {
    const candidates = elements
      .filter((e) => e.tagName === name || attribute(e, "role") === name || attribute(e, "itemprop") === `${name}Body`)
      .map((element) => ({ element, length: proseLength(element) }))
      .sort((a, b) => b.length - a.length);
    const [best, second] = candidates;
    if (
      best !== undefined &&
      best.length >= MIN_ARTICLE &&
      (second === undefined || best.length >= second.length * 2 || contains(second.element, best.element))
    )
      return best.element;
  }
  return null;
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let node = inner.parentNode; node !== null; node = isElement(node) ? node.parentNode : null)
    if (node === outer) return true;
  return false;
}

function proseLength(element: HtmlElement): number {
  return paragraphsOf(element).reduce((sum, p) => sum + (p.length > 60 ? p.length : 0), 0);
}

function paragraphsOf(root: HtmlNode): string[] {
  const paragraphs: string[] = [];
  let current = "";
  const flush = (): void => {
    const text = current
      .replace(/[ \t\r\n\f]*\n[ \t\r\n\f]*/g, "\n")
      .replace(/[ \t\f]+/g, " ")
      .trim();
    if (text !== "") paragraphs.push(text);
    current = "";
  };
  const walk = (node: HtmlNode, depth: number): void => {
    if (node.nodeName === "#text")
      current += (node as DefaultTreeAdapterMap["textNode"]).value.replace(/[\r\n]+/g, " ");
    if (!("childNodes" in node) || depth > MAX_DEPTH) return;
    if (isElement(node)) {
      if (isDropped(node)) return;
      if (node.tagName === "br") current += "\n";
      if (BLOCKS.has(node.tagName)) flush();
    }
    for (const child of node.childNodes) walk(child, depth + 1);
    if (isElement(node) && BLOCKS.has(node.tagName)) flush();
  };
  walk(root, 0);
  flush();
  return paragraphs;
}

function isDropped(element: HtmlElement): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return true;
  return /display\s?:\s?none|visibility\s?:\s?hidden/i.test(attribute(element, "style") ?? "");
}

function sameWords(a: string, b: string): boolean {
  const squash = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[\s\u00A0\u202F]+/g, " ")
      .trim();
  return squash(a) === squash(b);
}
