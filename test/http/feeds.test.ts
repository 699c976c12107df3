import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RegisterContact } from "../../src/model/index.ts";
import { atomFeed, jsonFeed, type Feed } from "../../src/http/feeds.ts";
import { contact, kremlin, named, stated } from "../fixtures/readings.ts";
import { testSite, type TestSite } from "../fixtures/site.ts";

let running: TestSite;
beforeAll(async () => {
  running = await testSite();
}, 120_000);
afterAll(() => running.close());

async function ask(path: string, language = "en"): Promise<{ text: string; type: string; status: number }> {
  const response = await running.site.request(`http://127.0.0.1${path}`, {
    headers: { host: "127.0.0.1", "accept-language": language },
  });
  return { text: await response.text(), type: response.headers.get("content-type") ?? "", status: response.status };
}
const contacts = async (query = ""): Promise<RegisterContact[]> =>
  (JSON.parse((await ask(`/contacts.json?limit=500${query}`)).text) as { contacts: RegisterContact[] }).contacts;

describe("feeds of any query", () => {
  it("hold what the query finds, what was learnt last first", async () => {
    const found = await contacts("&actor=Poutine");
    const { text, type } = await ask("/contacts.atom?actor=Poutine");
    expect(type).toContain("application/atom+xml");
    expect(text.match(/<entry>/g)).toHaveLength(found.length);
    for (const { id } of found) expect(text).toContain(`<id>http://127.0.0.1/contacts/${encodeURIComponent(id)}</id>`);
    const moments = [...text.matchAll(/<updated>(.+?)<\/updated>/g)].map(([, moment = ""]) => moment);
    expect(moments.every((m) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(m))).toBe(true);
    expect(moments.slice(1)).toEqual(moments.slice(1).sort().reverse());
    expect(moments[0]).toBe(moments[1]);
  });

  it("are the same as JSON Feed, and in French where that is asked", async () => {
    const { text, type } = await ask("/contacts.jsonfeed?actor=Poutine", "fr");
    expect(type).toContain("application/feed+json");
    const feed = JSON.parse(text) as {
      items: { id: string; title: string }[];
      feed_url: string;
      home_page_url: string;
    };
    expect(feed.items).toHaveLength((await contacts("&actor=Poutine")).length);
    expect(feed.feed_url).toBe("http://127.0.0.1/contacts.jsonfeed?actor=Poutine");
    expect(feed.home_page_url).toBe("http://127.0.0.1/contacts?actor=Poutine");
    expect(feed.items.map((i) => i.title).join()).toContain("tenu");
  });

  it.each(["/actors/FRA", "/pairs/FRA,RUS", "/dossiers/nothing"])("exist for %s", async (path) => {
    expect((await ask(`${path}.atom`)).status).toBe(200);
    expect((await ask(`${path}.jsonfeed`)).status).toBe(200);
  });

  it("put nothing of a text into their markup", () => {
    const hostile = '</title><script>alert("1")</script>\u0000\uD800&amp;';
    const told = { ...contact({ dossiers: [named(hostile)], reported_by: [kremlin], date: stated("2021-03-12") }) };
    const register = {
      ...told,
      sources: [],
      sides: [],
      disagreements: [],
      corroboration: "one side",
    } as RegisterContact;
    const feed: Feed = { title: hostile, contacts: [{ contact: register, added: "2026-01-01T00:00:00Z" }] };
    const place = { self: "http://x/contacts.atom?a=1&b=2", page: "http://x/contacts", language: "en" } as const;
    const text = atomFeed(feed, place);
    expect(text).not.toMatch(/<script|[\u0000\uD800]/);
    expect(text).toContain("?a=1&amp;b=2");
    expect(text).toContain("&amp;amp;");
    expect(jsonFeed(feed, place)).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
  });
});

describe("as Markdown", () => {
  let told: RegisterContact;
  beforeEach(async () => {
    told = (await contacts()).find((c) => c.sources.length > 1 && c.sides.length > 0)!;
  });

  it("a contact has a footnote for each source, and every note leads somewhere", async () => {
    const { text, type } = await ask(`/contacts/${encodeURIComponent(told.id)}.md`);
    expect(type).toContain("text/markdown");
    expect(text).toMatch(/^# .+ – .+\n/);
    const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n);
    const given = [...text.matchAll(/^\[\^(\d+)\]: (.+) <http.+>$/gm)].map(([, n]) => n);
    expect(used.length).toBeGreaterThan(3);
    expect([...new Set(used)].sort()).toEqual(given.sort());
    expect(given).toHaveLength(told.sources.length);
    expect(text).toContain("\n> ");
  });

  it("a list is a chronology, the oldest first", async () => {
    const { text } = await ask("/contacts.md?actor=Poutine");
    const days = [...text.matchAll(/^- \*\*.*?(\d{4})/gm)].map(([, year = ""]) => year);
    expect(days).toHaveLength((await contacts("&actor=Poutine")).filter((c) => c.date !== null).length);
    expect(days).toEqual([...days].sort());
    expect((await ask("/contacts.md?actor=Nobody")).text).toContain("Nothing in the register fits");
    expect((await ask("/contacts.md?actor=Poutine", "fr")).text).toContain("rencontre, tenu");
  });
});

describe("outlets and pairs", () => {
  it("an outlet's page says whose accounts it carried, each number over the list below", async () => {
    const carrier = (await contacts()).flatMap((c) =>
      c.sources.flatMap(({ source }) => [...(source.outlet === undefined ? [] : [source.outlet]), ...source.agencies]),
    )[0]!;
    const { text } = await ask(`/outlets/${carrier.id}.json`);
    const outlet = JSON.parse(text) as { name: string; contacts: RegisterContact[]; carried_from: { count: number }[] };
    expect(outlet.name).toBe(carrier.name);
    for (const { sources } of outlet.contacts)
      expect(JSON.stringify(sources.map((s) => s.source))).toContain(`"id":"${carrier.id}"`);
    expect(outlet.carried_from.length).toBeGreaterThan(0);
    expect((await ask("/outlets/nobody.json")).status).toBe(404);
  });

  it("the matrix counts each pair as its list does", async () => {
    for (const by of ["states", "people"]) {
      const { pairs, actors } = JSON.parse((await ask(`/matrix.json?by=${by}`)).text) as {
        pairs: { a: string; b: string; count: number }[];
        actors: { id: string; name: string }[];
      };
      expect(pairs.length).toBeGreaterThan(0);
      expect(actors.find((actor) => actor.id.includes(by === "states" ? "RUS" : "putin"))?.name).toBe(
        by === "states" ? "Russia" : "Vladimir Putin",
      );
      for (const { a, b, count } of pairs)
        expect({ a, b, count: (await contacts(`&status=held&between=${a},${b}`)).length }).toEqual({ a, b, count });
    }
    expect((await ask("/matrix.json?by=planets")).status).toBe(400);
    expect((await ask("/matrix.csv")).text).toMatch(/^a,b,count\r\n/);
  });
});
