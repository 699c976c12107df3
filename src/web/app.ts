import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import { closeApp, createApp, type AppOptions, type Pages } from "../http/app.ts";
import { ProblemError } from "../http/problem.ts";
import type { MatrixView } from "../http/matrix.ts";
import { resources, type ContactList, type ContactView, type DocumentView, type Home } from "../http/resources.ts";
import type { Resource } from "../http/resource.ts";
import type { OutletView, Subject } from "../http/subjects.ts";
import type { RegisterAgreement } from "../model/index.ts";
import { ingest } from "../service/ingest.ts";
import { readDocument } from "../service/read.ts";
import { readPaths, type Result } from "../sources/index.ts";
import type { Document } from "../model/index.ts";
import { layout, STYLE_SHEETS, type DataFormat, type Html } from "./layout.ts";
import { viewFor } from "./language.ts";
import { serveReview } from "./review.ts";
import { contactMarkdown, listMarkdown } from "./markdown.ts";
import { send } from "./send.ts";
import type { View } from "./messages/index.ts";
import { agreementListPage, agreementPage } from "./pages/agreements.ts";
import { contactPage } from "./pages/contact.ts";
import { documentPage } from "./pages/document.ts";
import { contactListPage, homePage } from "./pages/home.ts";
import { matrixPage } from "./pages/matrix.ts";
import { outletPage } from "./pages/outlet.ts";
import { problemPage } from "./pages/problem.ts";
import { NOTHING_PASTED, pastedPage, readPage, type Pasted } from "./pages/read.ts";
import { subjectPage } from "./pages/subject.ts";
import { who } from "./titles.ts";

interface Drawn {
  readonly title: string;
  readonly body: Html;
}

/** The whole site: pages, their data, and reading what is pasted. */
export function createSite(options: Omit<AppOptions, "pages">): Hono {
  const withPages = { ...options, pages };
  const app = createApp(withPages);
  serveAssets(app);
  serveReading(app, options);
  serveReview(app, options.register);
  return closeApp(app, withPages);
}

const pages: Pages = {
  page: (name, data, c) => {
    const view = viewFor(c);
    const url = new URL(c.req.url);
    const { title, body } = draw(name, data, url, view);
    return send(
      c,
      layout(
        {
          title,
          view,
          url,
          data: formatsOf(resources[name] as Resource<unknown>),
          search: url.searchParams.get("query") ?? "",
        },
        body,
      ),
    );
  },
  language: (c) => viewFor(c).language,
  markdown: (name, data, c) => {
    const view = viewFor(c);
    const { origin } = new URL(c.req.url);
    if (name === "contact") return contactMarkdown(data as ContactView, origin, view);
    const { contacts } = data as ContactList | Subject;
    return listMarkdown(
      "name" in (data as object) ? (data as Subject).name : view.nav.contacts,
      contacts,
      origin,
      view,
    );
  },
  problem: (problem, c) => {
    const view = viewFor(c);
    return send(
      c,
      layout({ title: problem.title, view, url: new URL(c.req.url) }, problemPage(problem, view)),
      problem.status,
    );
  },
};

function formatsOf({ csv, markdown, feed }: Resource<unknown>): DataFormat[] {
  return [
    "json",
    ...(csv === undefined ? [] : (["csv"] as const)),
    ...(markdown === true ? (["md"] as const) : []),
    ...(feed === undefined ? [] : (["atom", "jsonfeed"] as const)),
  ];
}

function draw(name: Parameters<Pages["page"]>[0], data: unknown, url: URL, view: View): Drawn {
  switch (name) {
    case "home":
      return { title: view.timeline, body: homePage(data as Home, url, view) };
    case "contactList":
      return { title: view.nav.contacts, body: contactListPage(data as ContactList, url, view) };
    case "contact":
    case "comparison":
    case "lineage":
      return { title: who((data as ContactView).dossier.contact), body: contactPage(data as ContactView, view) };
    case "document": {
      const { reading } = data as DocumentView;
      const body = documentPage(data as DocumentView, url.searchParams.get("light"), view);
      return { title: reading.title?.text ?? view.document, body };
    }
    case "actor":
    case "pair":
    case "dossier": {
      const today = new Date().toISOString().slice(0, 10);
      return { title: (data as Subject).name, body: subjectPage(data as Subject, today, view) };
    }
    case "outlet": {
      const today = new Date().toISOString().slice(0, 10);
      return { title: (data as OutletView).name, body: outletPage(data as OutletView, today, view) };
    }
    case "matrix":
      return { title: view.matrix.title, body: matrixPage(data as MatrixView, url, view) };
    case "agreementList":
      return { title: view.nav.agreements, body: agreementListPage(data as RegisterAgreement[], view) };
    case "agreement":
      return { title: (data as RegisterAgreement).name, body: agreementPage(data as RegisterAgreement, view) };
  }
}

const ASSETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STYLE_SHEETS.map((sheet) => [sheet, "text/css; charset=utf-8"])),
  "page.js": "text/javascript; charset=utf-8",
  "timeline.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

function serveAssets(app: Hono): void {
  app.get("/assets/:name", async (c) => {
    const name = c.req.param("name");
    const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    if (type === undefined) throw new ProblemError(404, "Not found", c.req.path);
    const file = await readFile(new URL(`./assets/${name}`, import.meta.url), "utf8");
    return c.body(file, 200, { "content-type": type, "cache-control": "no-cache" });
  });
}

function serveReading(app: Hono, { register }: Pick<AppOptions, "register">): void {
  app.get("/read", (c) => {
    const view = viewFor(c);
    const frame = { title: view.read.title, view, url: new URL(c.req.url) };
    return send(c, layout(frame, readPage(NOTHING_PASTED, null, view)));
  });
  app.post("/read", async (c) => {
    const view = viewFor(c);
    const pasted = await pastedIn(c);
    const frame = { title: view.read.title, view, url: new URL("/read", c.req.url) };
    const document = await documentOf(pasted);
    const read = document === null ? null : readDocument(document, register.lexicon);
    if (document === null || read?.ok !== true)
      return send(c, layout(frame, readPage(pasted, view.read.tooShort, view)), 422);
    return send(c, layout(frame, pastedPage(read.document, read.reading, pasted, view)));
  });
  app.post("/documents", async (c) => {
    const document = await documentOf(await pastedIn(c));
    if (document === null) throw new ProblemError(422, "No text", viewFor(c).read.tooShort);
    await ingest(once({ ok: true, value: document }), { ...register, onFailure: () => undefined });
    return c.redirect(`/documents/${encodeURIComponent(document.id)}`, 303);
  });
}

async function pastedIn(c: Context): Promise<Pasted> {
  const form = await c.req.parseBody();
  const field = (name: string): string => (typeof form[name] === "string" ? form[name] : "");
  return {
    text: field("text").replaceAll("\r\n", "\n"),
    url: field("url").trim(),
    published: field("published").trim(),
  };
}

/** Through the same door as a file: decoded, told apart by content, named by its hash. */
async function documentOf({ text, url, published }: Pasted): Promise<Document | null> {
  if (text.trim() === "") return null;
  const overrides = { ...(url !== "" && { url }), ...(published !== "" && { published }) };
  for await (const result of readPaths(["-"], { stdin: Readable.from([Buffer.from(text, "utf8")]), ...overrides }))
    return result.ok ? result.value : null;
  return null;
}

// eslint-disable-next-line @typescript-eslint/require-await -- one value as the stream that ingest reads
async function* once(value: Result<Document>): AsyncGenerator<Result<Document>> {
  yield value;
}
