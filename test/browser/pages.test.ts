import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../src/http/serve.ts";
import { testSite, type TestSite } from "../fixtures/site.ts";
import { launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser: Browser | null = await launchChromium();
let running: TestSite;
let served: Served;
let paths: string[];
beforeAll(async () => {
  running = await testSite();
  served = await serve(running.site, { host: "127.0.0.1", port: 0 });
  const { contacts } = (await (await fetch(`${served.url}contacts.json`)).json()) as {
    contacts: {
      id: string;
      sources: { document: string; source: { outlet?: { id: string }; agencies: { id: string }[] } }[];
      sides: unknown[];
    }[];
  };
  const contact = contacts.find((c) => c.sides.length > 1) ?? contacts[0]!;
  const carrier = contacts.flatMap((c) => c.sources.flatMap(({ source }) => source.outlet ?? source.agencies))[0]!.id;
  paths = [
    "",
    "contacts",
    "agreements",
    "review",
    "read",
    "pairs/FRA,RUS",
    "actors/FRA",
    "matrix",
    `outlets/${carrier}`,
    `contacts/${encodeURIComponent(contact.id)}`,
    `documents/${encodeURIComponent(contact.sources[0]!.document)}`,
    "nothing-here",
  ];
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await served.close();
  await running.close();
});

/** What a page complained of: violations of the content policy and errors of scripts. */
async function opened(options: object): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser!.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  return { page, complaints };
}

/** How far the page is wider than the screen: asked of the browser itself, since a page may run no script. */
async function overflow(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize, cssLayoutViewport } = await session.send("Page.getLayoutMetrics");
  await session.detach();
  return Math.max(0, Math.ceil(cssContentSize.width - cssLayoutViewport.clientWidth));
}

const LOOKS = [
  { width: 1440, colorScheme: "light", locale: "en-GB", javaScriptEnabled: true },
  { width: 390, colorScheme: "dark", locale: "fr-FR", javaScriptEnabled: true },
  { width: 390, colorScheme: "light", locale: "en-GB", javaScriptEnabled: false },
] as const;

describe.skipIf(browser === null)("in a browser", () => {
  it("is seen when it is wider than the screen", async () => {
    const { page } = await opened({ viewport: { width: 390, height: 900 }, javaScriptEnabled: false });
    await page.setContent('<div style="width: 500px">wide</div>');
    expect(await overflow(page)).toBeGreaterThan(100);
    await page.context().close();
  });

  it.each(LOOKS)(
    "fits $width px, $colorScheme, $locale, scripts: $javaScriptEnabled",
    async (look) => {
      const { page, complaints } = await opened({ ...look, viewport: { width: look.width, height: 900 } });
      for (const path of paths) {
        await page.goto(served.url + path);
        expect(await page.locator("h1").count(), path).toBe(1);
        expect(await overflow(page), `${path} is wider than the screen`).toBe(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it.each(["light", "dark"] as const)(
    "has nothing that axe would mend: %s",
    async (colorScheme) => {
      const { page } = await opened({ colorScheme, bypassCSP: true });
      for (const path of paths) {
        await page.goto(served.url + path);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          "axe.run()",
        );
        expect(
          violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html ?? ""}`),
          path,
        ).toEqual([]);
      }
      await page.context().close();
    },
    120_000,
  );

  it("is worked by the keyboard alone: search, open, words beside, back", async () => {
    const { page, complaints } = await opened({});
    await page.goto(served.url);
    await page.keyboard.press("/");
    await page.keyboard.type("Macron");
    await page.keyboard.press("Enter");
    await page.waitForURL(/query=Macron/);
    await page.locator("ol.contacts a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/contacts\/.+/);
    const note = page.locator("a.note").first();
    await note.focus();
    await page.keyboard.press("Enter");
    await page.locator(".beside mark").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".beside").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.className")).toBe("note");
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("zooms the timeline by keys and by hand, and back", async () => {
    const { page, complaints } = await opened({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.url);
    const all = await page.locator(".timeline svg a").count();
    await page.locator(".brush input").nth(1).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d/);
    expect(await page.locator(".timeline svg a").count()).toBeLessThan(all);
    await page.goBack();
    const row = (await page.locator(".timeline .row svg").first().boundingBox())!;
    await page.mouse.move(row.x + row.width * 0.2, row.y + 3);
    await page.mouse.down();
    await page.mouse.move(row.x + row.width * 0.6, row.y + 3);
    await page.mouse.up();
    await page.keyboard.press("Enter");
    await page.waitForURL(/since=/);
    await page.locator('.timeline a[href="/"]').click();
    expect(await page.locator(".timeline svg a").count()).toBe(all);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("exports a contact and a list as Markdown by one key", async () => {
    const { page, complaints } = await opened({ acceptDownloads: true });
    for (const path of ["contacts", paths.find((p) => p.startsWith("contacts/")) ?? ""]) {
      await page.goto(served.url + path);
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("e")]);
      expect(download.suggestedFilename()).toMatch(/\.md$/);
      expect(readFileSync(await download.path(), "utf8")).toMatch(/^# [^]+\n\[\^1\]: /);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("takes a text, a decision upon it and the undoing of that, by keys", async () => {
    const { page, complaints } = await opened({});
    await page.goto(`${served.url}read`);
    await page.locator("#text").focus();
    await page.keyboard.type("Emmanuel Macron s'est entretenu par téléphone avec Sergio Mattarella.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".enter button").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\/.+/);
    await page.goto(`${served.url}review`);
    const before = await page.locator("[data-review]").count();
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.type("a test decides");
    await page.keyboard.press("Tab");
    await page.keyboard.type("tester");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[role=status]").waitFor();
    expect(await page.locator("[data-review]").count()).toBe(before - 1);
    await page.locator(".log button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".undone").waitFor();
    expect(await page.locator("[data-review]").count()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});
