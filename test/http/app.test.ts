import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi } from "../../src/http/openapi.ts";
import { Reading, RegisterContact } from "../../src/model/schemas.ts";
import { testSite, type TestSite } from "../fixtures/site.ts";

let running: TestSite;
let ids: { contact: string; document: string; dossier: string; agreement: string; carrier: string };
beforeAll(async () => {
  running = await testSite();
  const { contacts } = (await json("/contacts.json")) as {
    contacts: {
      id: string;
      sources: { document: string; source: { outlet?: { id: string }; agencies: { id: string }[] } }[];
      dossiers: { id: string }[];
    }[];
  };
  const { agreements } = (await json("/agreements.json")) as { agreements: { id: string }[] };
  ids = {
    carrier: contacts.flatMap((c) => c.sources.flatMap(({ source }) => source.outlet ?? source.agencies))[0]!.id,
    agreement: agreements[0]!.id,
    contact: contacts[0]!.id,
    document: contacts[0]!.sources[0]!.document,
    dossier: contacts.flatMap((c) => c.dossiers)[0]!.id,
  };
}, 120_000);
afterAll(() => running.close());

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { host: "127.0.0.1:8080", ...(init.headers as Record<string, string> | undefined) };
  return running.site.request(`http://127.0.0.1:8080${path}`, { ...init, headers });
}

async function json(path: string): Promise<unknown> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return response.json();
}

/** A real value for each parameter of the paths. */
const filled = (path: string): string =>
  path
    .replace("/contacts/{id}", `/contacts/${encodeURIComponent(ids.contact)}`)
    .replace("/documents/{id}", `/documents/${encodeURIComponent(ids.document)}`)
    .replace("/actors/{id}", "/actors/FRA")
    .replace("/pairs/{pair}", "/pairs/FRA,RUS")
    .replace("/outlets/{id}", `/outlets/${ids.carrier}`)
    .replace("/agreements/{id}", `/agreements/${encodeURIComponent(ids.agreement)}`)
    .replace("/dossiers/{id}", `/dossiers/${ids.dossier}`);

describe("the API", () => {
  it("answers on every route that its description names", async () => {
    const paths = Object.keys((openApi("0") as { paths: object }).paths).map(filled);
    expect(paths.length).toBeGreaterThan(12);
    // A parameter without a value here would leave its route untried.
    expect(paths.filter((path) => path.includes("{"))).toEqual([]);
    const answers = await Promise.all(paths.map(async (path) => [path, (await ask(path)).status] as const));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it("gives contacts and readings as the contract has them", async () => {
    const { contacts, total } = (await json("/contacts.json")) as { contacts: unknown[]; total: number };
    expect(total).toBe(contacts.length);
    for (const contact of contacts) RegisterContact.parse(contact);
    Reading.parse(await json(filled("/documents/{id}.json")));
  });

  it("hands out a long list page by page, each contact once", async () => {
    const seen: string[] = [];
    let after = "";
    for (let pages = 0; pages < 50; pages++) {
      const page = (await json(`/contacts.json?limit=2${after}`)) as { contacts: { id: string }[]; next?: string };
      seen.push(...page.contacts.map((c) => c.id));
      if (page.next === undefined) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    const all = (await json("/contacts.json?limit=500")) as { contacts: { id: string }[] };
    expect(seen).toEqual(all.contacts.map((c) => c.id));
  });

  it("finds by names in any language", async () => {
    const count = async (query: string): Promise<number> =>
      ((await json(`/contacts.json?${query}`)) as { total: number }).total;
    expect(await count("actor=Poutine")).toBeGreaterThan(0);
    expect(await count(`actor=${encodeURIComponent("Путин")}`)).toBe(await count("actor=Putin"));
    expect(await count("actor=Nobody+Atall")).toBe(0);
  });

  it("gives lists as tables", async () => {
    const text = await (await ask("/contacts.csv")).text();
    expect(text.split("\r\n")[0]).toMatch(/^id,date,/);
    expect(text.split("\r\n").length).toBeGreaterThan(3);
  });

  it.each([
    ["/contacts.json?kind=zz", 400, "Bad filter"],
    ["/contacts.json?limit=0", 400, "Bad limit"],
    ["/contacts.json?since=soon", 400, "Bad filter"],
    ["/contacts/nothing.json", 404, "No such contact"],
    ["/documents/nothing.json", 404, "No such document"],
    ["/pairs/FRA.json", 400, "A pair"],
    ["/contacts/%E0%A4%A.json", 400, "Not an address"],
    ["/nowhere", 404, "Not found"],
  ])("says what is wrong: %s", async (path, status, title) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(((await response.json()) as { title: string }).title).toContain(title);
  });

  it("answers 304 to who has it already", async () => {
    const etag = (await ask("/contacts.json")).headers.get("etag") ?? "";
    expect((await ask("/contacts.json", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("is asked under its own name only, and from its own pages only", async () => {
    expect((await ask("/contacts.json", { headers: { host: "evil.example" } })).status).toBe(403);
    const foreign = await ask("/documents", {
      method: "POST",
      body: new URLSearchParams({ text: "Rien." }),
      headers: { origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
  });

  it("met no fault of ours on the way", () => {
    expect(running.errors).toEqual([]);
  });
});
