import { describe, expect, it } from "vitest";
import { publisherOf } from "../../src/link/publisher.ts";
import { realLexicon } from "../fixtures/lexicon.ts";
import { KREMLIN, read } from "../fixtures/told.ts";

const lexicon = realLexicon();
const at = (url?: string, outlet?: string): string | undefined => {
  const actor = publisherOf({ id: "x", text: "", source: url === undefined ? {} : { url }, ...(outlet !== undefined && { outlet }) }, lexicon); // prettier-ignore
  return actor === null ? undefined : `${actor.kind} ${actor.name} ${actor.state ?? ""}`;
};

describe("the publisher of a text", () => {
  it.each<[string, string]>([
    ["http://kremlin.ru/events/president/news/1", "institution Kremlin RUS"],
    ["http://en.kremlin.ru/events/president/news/1", "institution Kremlin RUS"],
    ["https://www.elysee.fr/emmanuel-macron/x", "institution Élysée FRA"],
    ["https://www.president.gov.ua/en/news/x", "institution Ukrainian presidency UKR"],
    ["https://tass.ru/politika/1", "agency TASS RUS"],
    ["https://user@WWW.LeMonde.fr:443/international", "outlet Le Monde FRA"],
  ])("%s → %s", (url, told) => {
    expect(at(url)).toBe(told);
  });

  it.each(["https://notkremlin.ru/", "https://kremlin.ru.example.org/", "kremlin.ru", "file:///kremlin.ru", ""])(
    "%s is nobody's that we know",
    (url) => {
      expect(at(url)).toBeUndefined();
    },
  );

  it.each<[string, string]>([
    ["Le Figaro", "outlet Le Figaro FRA"],
    ["РИА Новости", "agency RIA Novosti RUS"],
    ["The Lower Valley Gazette", "outlet The Lower Valley Gazette "],
  ])("%s → %s", (outlet, told) => {
    expect(at(undefined, outlet)).toBe(told);
  });

  it("makes what an institution publishes of its own contact its account", () => {
    const [contact] = read(KREMLIN, lexicon).contacts;
    expect(contact?.reported_by.map((a) => a.name)).toEqual(["Kremlin"]);
    const [elsewhere] = read({ ...KREMLIN, url: "https://www.elysee.fr/x" }, lexicon).contacts;
    expect(elsewhere?.reported_by).toEqual([]);
  });
});
