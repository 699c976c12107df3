import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { openApi } from "./openapi.ts";
import { ProblemError, problemOf, type Problem } from "./problem.ts";
import { resources, type Resource } from "./resources.ts";
import type { Register } from "./register.ts";

/** Draws pages; without one the server answers data only. */
export interface Pages {
  readonly page: (name: keyof typeof resources, data: unknown, context: Context) => Response | Promise<Response>;
  readonly problem: (problem: Problem, context: Context) => Response | Promise<Response>;
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
    const { path, format } = formatOf(decoded(url.pathname));
    const params = paramsOf(resource.path, path);
    const data = await resource.load({ params, search: url.searchParams }, register);
    if (format === "csv" && resource.csv !== undefined)
      return c.body(resource.csv(data), 200, { "content-type": "text/csv; charset=utf-8" });
    if (format === "csv") throw new ProblemError(404, "No table here", url.pathname);
    if (format === "json" || pages === undefined) return c.json(resource.json(data) as object);
    return pages.page(name, data, c);
  };
  if (resource.path === "/") for (const path of ["/", "/index.json"]) app.get(path, answer);
  else if (/:\w+(\{[^}]*\})?$/.test(resource.path)) app.get(resource.path, answer);
  else for (const suffix of ["", ".json", ".csv"]) app.get(resource.path + suffix, answer);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new ProblemError(400, "Not an address", path);
  }
}

function formatOf(path: string): { path: string; format: "page" | "json" | "csv" } {
  const match = /\.(json|csv)$/.exec(path);
  return match === null
    ? { path, format: "page" }
    : { path: path.slice(0, -match[0].length), format: match[1] as "json" | "csv" };
}

/** The one parameter of a path: what stands between the parts around it. */
function paramsOf(pattern: string, path: string): Record<string, string> {
  const match = /^([^:]*):(\w+)(?:\{[^}]*\})?(.*)$/.exec(pattern);
  if (match === null) return {};
  const [, before = "", name = "", after = ""] = match;
  return { [name]: path.slice(before.length, path.length - after.length) };
}

function wantsPage(c: Context): boolean {
  return !/\.(json|csv)$/.test(c.req.path) && (c.req.header("accept") ?? "").includes("text/html");
}

function hostName(host: string | undefined): string {
  return (host ?? "").replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
