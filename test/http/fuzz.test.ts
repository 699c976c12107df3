import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi } from "../../src/http/openapi.ts";
import { testSite, type TestSite } from "../fixtures/site.ts";

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: "path" | "query" }[];
}

const ROUTES = Object.entries((openApi("0") as { paths: Record<string, { get: Operation }> }).paths).map(
  ([path, { get }]) => ({ path, parameters: get.parameters ?? [] }),
);

/** What people, robots and the hostile put into an address. */
const ODD = [
  "",
  " ",
  "FRA",
  "FRA,RUS",
  "FRA,",
  "Путин",
  "2020",
  "2020-13-45",
  "-1",
  "0",
  "500",
  "1e9",
  "held",
  "call",
  "\u0000",
  "a\u0000b",
  "%",
  "%25",
  "\\",
  "' OR 1=1 --",
  "$1",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "constructor",
  "__proto__",
  "x~y",
  "~",
  "2021-03-12~\u0000",
  "\u202Eabc",
  "\uFFFF",
  "😀",
  "a".repeat(3000),
];
const values = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

const asked = fc.constantFrom(...ROUTES).chain(({ path, parameters }) =>
  fc
    .record({
      inPath: values,
      query: fc.array(
        fc.tuple(
          fc.constantFrom(...parameters.filter((p) => p.in === "query").map((p) => p.name), "light", "lang", "by"),
          values,
        ),
        { maxLength: 4 },
      ),
      ending: fc.constantFrom("", "", "", ".json", ".atom", ".md", "%", "%E0%A4%A", "/", "//x"),
      page: fc.boolean(),
    })
    .map(({ inPath, query, ending, page }) => {
      const search = new URLSearchParams(query).toString();
      const place = path.replace(/\{\w+\}/g, encodeURIComponent(inPath.replace(/\p{Surrogate}/gu, "\uFFFD")));
      const shown = page ? place.replace(/\.json$/, "") : place;
      return { address: `${shown}${ending}${search === "" ? "" : `?${search}`}`, page };
    }),
);

describe("whatever is asked", () => {
  let running: TestSite;
  beforeAll(async () => {
    running = await testSite();
  }, 120_000);
  afterAll(() => running.close());

  it("is answered, or refused with a reason: never with a fault of ours", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ address, page }) => {
        const response = await running.site.request(`http://127.0.0.1${address}`, {
          headers: { host: "127.0.0.1", accept: page ? "text/html" : "*/*" },
        });
        const body = await response.text();
        expect({ address, status: response.status, faults: running.errors.map(String) }).toMatchObject({ faults: [] });
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400 && !page)
          expect(Object.keys(JSON.parse(body) as object)).toEqual(expect.arrayContaining(["title", "status"]));
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });

  it.each(["/assets/constructor", "/assets/__proto__", "/assets/..%2fapp.ts", "/nowhere.json", "/.json"])(
    "says plainly that there is nothing: %s",
    async (address) => {
      const response = await running.site.request(`http://127.0.0.1${address}`, { headers: { host: "127.0.0.1" } });
      expect(response.status).toBe(404);
    },
  );

  it.each<[string, Record<string, string>]>([
    ["/read", { text: "\u0000\uFFFF", url: "\u0000", published: "never" }],
    [
      "/documents",
      { text: "\u0000 Emmanuel Macron a appelé Vladimir Poutine.", url: "javascript:1", published: "2020-99" },
    ],
    ["/review", { action: "constructor", contact: "\u0000", why: "x", by: "y", other: "\u0000", number: "1e99" }],
    ["/review", { action: "merge", contact: "nobody", why: "\u0000", by: "\u0000", other: "" }],
    ["/review", { action: "undo", number: "99999999999999999999", why: "x", by: "y" }],
  ])("what is sent to %s is taken or refused", async (path, fields) => {
    const response = await running.site.request(`http://127.0.0.1${path}`, {
      method: "POST",
      headers: { host: "127.0.0.1", origin: "http://127.0.0.1", accept: "text/html" },
      body: new URLSearchParams(fields),
    });
    expect({ status: response.status, faults: running.errors.map(String) }).toMatchObject({ faults: [] });
    expect(response.status).toBeLessThan(500);
  });
});
