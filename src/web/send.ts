import type { Context } from "hono";
import type { Problem } from "../http/problem.ts";
import type { Html } from "./layout.ts";

export async function send(c: Context, page: Html, status: 200 | Problem["status"] = 200): Promise<Response> {
  c.header("vary", "Accept-Language, Cookie");
  return c.html(await page, status);
}
