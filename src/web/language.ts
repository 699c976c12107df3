import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { UiLanguage } from "../words/index.ts";
import { views, type View } from "./messages/index.ts";

const COOKIE = "readout-language";

/** What the address says, and is then remembered; what was remembered; what the browser prefers; English. */
export function viewFor(c: Context): View {
  const asked = c.req.query("lang");
  if (isLanguage(asked))
    setCookie(c, COOKIE, asked, { path: "/", sameSite: "Lax", httpOnly: true, maxAge: 31_536_000 });
  const kept = getCookie(c, COOKIE);
  const language = isLanguage(asked) ? asked : isLanguage(kept) ? kept : preferred(c.req.header("accept-language"));
  return views[language];
}

function preferred(header = ""): UiLanguage {
  const wanted = header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "en";
}

function isLanguage(value: string | undefined): value is UiLanguage {
  return value === "en" || value === "fr";
}
