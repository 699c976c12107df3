import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import type { UiLanguage } from "../words/index.ts";
import { atomFeed, jsonFeed } from "./feeds.ts";
import { openApi } from "./openapi.ts";
import { ProblemError, problemOf, type Problem } from "./problem.ts";
import type { Resource } from "./resource.ts";
import { resources } from "./resources.ts";
import type { Register } from "./register.ts";

/** Draws pages; without one the server answers data only. */
export interface Pages {
  readonly page: (name: keyof typeof resources, data: unknown, context: Context) => Response | Promise<Response>;
  readonly problem: (problem: Problem, context: Context) => Response | Promise<Response>;
  /** In the language of who asks, like the pages. */
  readonly markdown: (name: keyof typeof resources, data: unknown, context: Context) => string;
  readonly language: (context: Context) => UiLanguage;
}

export interface AppOptions {
  readonly register: Register;
  readonly version: string;
  readonly pages?: Pages;
  /** Names under which this server may be asked for; others are refused, so that no foreign page can reach it by DNS. */
  readonly hosts?: readonly string[];
  readonly onError?: (error: unknown) => void;
}

/** One megabyte of text and its address: the bound of what a person pastes. */
const LARGEST_BODY = 4 * 1024 * 1024;

export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  protect(app, options);
  for (const [name, resource] of Object.entries(resources))
    mount(app, name as keyof typeof resources, resource as Resource<unknown>, options);
  app.get("/openapi.json", (c) => c.json(openApi(options.version)));
  app.get("/healthz", async (c) => {
    await options.register.database.query("SELECT 1");
    return c.json({ status: "ok", version: options.version });
  });
  return app;
}

/** To be called when every route is there: what no route answers, and what a route throws. */
export function closeApp(app: Hono, { pages, onError }: AppOptions): Hono {
  const answer = (problem: Problem, c: Context): Response | Promise<Response> =>
    wantsPage(c) && pages !== undefined
      ? pages.problem(problem, c)
      : c.json(problem, problem.status, { "content-type": "application/problem+json" });
  app.notFound((c) => answer({ type: "about:blank", title: "Not found", status: 404, detail: c.req.path }, c));
  app.onError((error, c) => {
    // What the middleware refuses (a foreign origin, too large a body) carries its own answer.
    if ("getResponse" in error && typeof error.getResponse === "function") return error.getResponse();
    if (!(error instanceof ProblemError)) onError?.(error);
    return answer(problemOf(error), c);
  });
  return app;
}

function protect(app: Hono, { hosts }: AppOptions): void {
  app.use(async (c, next) => {
    if (hosts !== undefined && !hosts.includes(hostName(c.req.header("host"))))
      throw new ProblemError(403, "Not asked for under this name", c.req.header("host"));
    await next();
  });
  app.use(async (c, next) => {
    // No database has a place for it in a text, and no name holds it.
    if (/%00|\u0000/.test(c.req.url)) throw new ProblemError(400, "Not an address", "U+0000");
    await next();
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
    }),
  );
  app.use(compress());
  app.use(etag());
  app.use(csrf());
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => {
        throw new ProblemError(413, "Too large", `at most ${LARGEST_BODY} bytes`);
      },
    }),
  );
}

function mount(
  app: Hono,
  name: keyof typeof resources,
  resource: Resource<unknown>,
  { register, pages }: AppOptions,
): void {
  const answer = async (c: Context): Promise<Response> => {
    const url = new URL(c.req.url);
    const { path, format } = formatOf(decoded(url.pathname), resource);
    const asked = { params: paramsOf(resource.path, path), search: url.searchParams };
    if (format === "atom" || format === "jsonfeed") {
      const feed = await resource.feed?.(asked, register);
      if (feed === undefined) throw new ProblemError(404, "No feed here", url.pathname);
      const place = { self: url.href, page: pageOf(url, format), language: pages?.language(c) ?? "en" };
      if (format === "jsonfeed") return c.json(jsonFeed(feed, place), 200, { "content-type": "application/feed+json" });
      return c.body(atomFeed(feed, place), 200, { "content-type": "application/atom+xml; charset=utf-8" });
    }
    const data = await resource.load(asked, register);
    if (format === "csv" && resource.csv !== undefined)
      return c.body(resource.csv(data), 200, { "content-type": "text/csv; charset=utf-8" });
    if (format === "csv") throw new ProblemError(404, "No table here", url.pathname);
    if (format === "md") {
      if (resource.markdown !== true || pages === undefined) throw new ProblemError(404, "No text here", url.pathname);
      return c.body(pages.markdown(name, data, c), 200, { "content-type": "text/markdown; charset=utf-8" });
    }
    if (format === "json" || pages === undefined) return c.json(resource.json(data) as object);
    return pages.page(name, data, c);
  };
  if (resource.path === "/") for (const path of ["/", "/index.json"]) app.get(path, answer);
  else if (/:\w+(\{[^}]*\})?$/.test(resource.path)) app.get(resource.path, answer);
  else for (const suffix of ["", ...FORMATS.map((format) => `.${format}`)]) app.get(resource.path + suffix, answer);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ProblemError(400, "Not an address", path);
  }
}

/** In what an address can be answered besides a page. Feeds and texts only where there are any: an id may end like one of them. */
const FORMATS = ["json", "csv", "atom", "jsonfeed", "md"] as const;
type Format = (typeof FORMATS)[number];

function formatOf(path: string, resource: Resource<unknown>): { path: string; format: "page" | Format } {
  const format = FORMATS.find((name) => path.endsWith(`.${name}`));
  const has =
    format === "md" ? resource.markdown === true : format === "json" || format === "csv" || resource.feed !== undefined;
  return format === undefined || !has ? { path, format: "page" } : { path: path.slice(0, -format.length - 1), format };
}

/** The page that shows what a feed tells. */
function pageOf(url: URL, format: Format): string {
  const page = new URL(url);
  page.pathname = page.pathname.slice(0, -format.length - 1);
  return page.href;
}

/** The one parameter of a path: what stands between the parts around it. */
function paramsOf(pattern: string, path: string): Record<string, string> {
  const match = /^([^:]*):(\w+)(?:\{[^}]*\})?(.*)$/.exec(pattern);
  if (match === null) return {};
  const [, before = "", name = "", after = ""] = match;
  return { [name]: path.slice(before.length, path.length - after.length) };
}

function wantsPage(c: Context): boolean {
  return !/\.(json|csv|atom|jsonfeed|md)$/.test(c.req.path) && (c.req.header("accept") ?? "").includes("text/html");
}

function hostName(host: string | undefined): string {
  return (host ?? "").replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
