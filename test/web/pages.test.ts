import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testSite, type TestSite } from "../fixtures/site.ts";

const HOSTILE = [
  `Emmanuel Macron <script>alert(1)</script> s'est entretenu mardi 12 mai 2020 par téléphone avec Vladimir Poutine.`,
  `"<img src=x onerror=alert(1)>", a déclaré Emmanuel Macron. Le Kremlin a indiqué que "</mark><svg onload=alert(1)>".`,
].join("\n\n");

let running: TestSite;
beforeAll(async () => {
  running = await testSite();
}, 120_000);
afterAll(() => running.close());

async function page(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const headers = {
    host: "localhost",
    accept: "text/html",
    origin: "http://localhost",
    ...(init.headers as Record<string, string> | undefined),
  };
  const response = await running.site.request(`http://localhost${path}`, { ...init, headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const post = (path: string, fields: Record<string, string>): ReturnType<typeof page> =>
  page(path, { method: "POST", body: new URLSearchParams(fields) });

describe("the pages", () => {
  it.each(["/", "/contacts", "/agreements", "/read", "/pairs/FRA,RUS", "/actors/FRA"])("draw %s", async (path) => {
    const { status, text, headers } = await page(path);
    expect(status).toBe(200);
    expect(text).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script(?! src=)|style="|\son\w+=/);
  });

  it("speak French when asked, and remember it", async () => {
    expect((await page("/contacts", { headers: { "accept-language": "fr-CA,fr;q=0.9" } })).text).toContain('lang="fr"');
    const { text, headers } = await page("/contacts?lang=fr");
    expect(text).toContain('<html lang="fr">');
    expect(headers.get("set-cookie")).toContain("readout-language=fr");
  });

  it("lead from a contact to its words in the text", async () => {
    const list = (await page("/contacts")).text;
    const contact = /href="(\/contacts\/[^"?]+)"/.exec(list.slice(list.indexOf("<ol")))?.[1] ?? "";
    const note = /class="note" href="([^"]+)"/.exec((await page(contact)).text)?.[1] ?? "";
    expect(note).toMatch(/^\/documents\/.*\?light=\d+-\d+#w\d+$/);
    const anchor = note.split("#")[1] ?? "?";
    const document = (await page(note.split("#")[0] ?? "")).text;
    expect(document).toContain(`<mark id="${anchor}" class="`);
    expect(document).toMatch(/<mark id="w\d+" class="[^"]*light/);
  });

  it("show every character of a source, and none as markup", async () => {
    const { status, text } = await post("/read", { text: HOSTILE, url: "javascript:alert(1)", published: "" });
    expect(status).toBe(200);
    expect(text).not.toMatch(/<img|<svg onload|<script>alert|href="javascript/);
    const body = text.slice(text.indexOf('<div class="text">'), text.lastIndexOf("</article>"));
    const shown = body.replace(/<aside>[\s\S]*?<\/aside>/g, "").replace(/<[^>]*>/g, ""); // prettier-ignore
    const plain = shown.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&"); // prettier-ignore
    for (const line of HOSTILE.split("\n\n")) expect(plain).toContain(line);
  });

  it("read a text, enter it, and show it where it now stands", async () => {
    const text = "Paris, 12 mai 2020. Emmanuel Macron s'est entretenu ce mardi par téléphone avec Sergio Mattarella.";
    expect((await post("/read", { text, url: "", published: "" })).text).toContain("Sergio Mattarella");
    const entered = await post("/documents", { text, url: "", published: "" });
    expect(entered.status).toBe(303);
    const document = await page(entered.headers.get("location") ?? "");
    expect(document.text).toContain("in the register");
    expect((await post("/read", { text: "  ", url: "", published: "" })).status).toBe(422);
  });

  it("say in words what is not there", async () => {
    const { status, text } = await page("/contacts/nothing");
    expect(status).toBe(404);
    expect(text).toContain("There is nothing at this address");
  });

  it("met no fault of ours on the way", () => {
    expect(running.errors).toEqual([]);
  });
});
