import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { enter } from "../../src/service/enter.ts";
import { search } from "../../src/service/search.ts";
import { migrate, type Database } from "../../src/store/index.ts";
import { soundsOf } from "../../src/text/sound.ts";
import { backends } from "../fixtures/backends.ts";
import { realLexicon } from "../fixtures/lexicon.ts";
import { contact, macron, putin, reading, readOut, span, statement } from "../fixtures/readings.ts";

const of = (id: string, language: string, text: string, fields: Partial<Reading> = {}): Reading =>
  reading(id, { language, text, ...fields });
const french = "Emmanuel Macron a reçu Salomé Zourabichvili. Les négociations sur le cessez-le-feu ont avancé.";
const texts = [
  of("fr", "fr", french, {
    contacts: [
      contact({ participants: [{ ...macron, id: "person/emmanuel-macron", evidence: [span("Emmanuel Macron")] }] }),
    ],
    statements: [
      statement({ speakers: [{ ...putin, id: "person/vladimir-putin" }], content: [span(french.slice(45), 45)] }),
    ],
  }),
  of("en", "en", "The negotiators met again. A ceasefire was agreed with President Zurabishvili."),
  of("ru", "ru", "Переговоры с Саломе Зурабишвили прошли в Тбилиси. Стороны обсудили перемирие."),
  of("odd", "de", "Nichts über 50 % \\ 'Anführung' & | ! :* <-> (Klammer"),
];

describe.each(backends("search"))("full-text search, $name", ({ open }) => {
  let database: Database;
  const lexicon = realLexicon();
  beforeAll(async () => {
    database = await open();
    await migrate(database);
    await enter(database, texts.map(readOut));
  }, 120_000);
  afterAll(async () => {
    await database.close();
  });

  it.each<[string, string[]]>([
    ["négociation", ["fr"]],
    ["negotiator", ["en"]],
    ["переговорами", ["ru"]],
    ["Зурабишвили", ["en", "fr", "ru"]],
    ["Zourabichvili", ["en", "fr", "ru"]],
    ["zurabishvili", ["en", "fr", "ru"]],
    ["Макрон", ["fr"]],
    ["Poutine négociations", ["fr"]],
    ["Путин", ["fr"]],
    ['"cessez-le-feu ont avancé"', ["fr"]],
    ['"négociations cessez-le-feu"', []],
    ["« negotiators met »", ["en"]],
    ["Zourabichvili ceasefire", ["en"]],
    ["Anführung", ["odd"]],
    ["& | ! :* ' \\ <->", []],
    ["nobody at all", []],
  ])("%s", async (words, documents) => {
    const hits = await search(database, words, lexicon);
    expect([...new Set(hits.map((h) => h.document))].sort()).toEqual(documents);
  });

  it("leads from a statement to its contact", async () => {
    const [hit] = (await search(database, "Poutine avancé", lexicon)).filter((h) => h.kind === "statement");
    expect(hit).toMatchObject({ statement: "s1", place: 45, name: "fr.txt" });
    expect(hit?.contact).toMatch(/emmanuel-macron/);
  });
});

describe("the sound of names", () => {
  it.each([
    ["Poutine", "Putin", "Путин", "Путиным"],
    ["Zelensky", "Zelenskyy", "Зеленский", "Зеленскому"],
    ["Loukachenko", "Lukashenko", "Лукашенко"],
    ["Pachinian", "Pashinyan", "Пашинян", "Пашиняна"],
    ["Tokaïev", "Tokayev", "Токаев", "Токаевым"],
    ["Khamenei", "Хаменеи"],
    ["Erdogan", "Erdoğan", "Эрдоган", "Эрдоганом"],
  ])("%s is %s", (first, ...others) => {
    for (const other of others)
      expect(
        soundsOf(other).some((s) => soundsOf(first).includes(s)),
        other,
      ).toBe(true);
  });

  it.each([
    ["Macron", "Merkel"],
    ["Poutine", "Patten"],
    ["Aliev", "Ali"],
  ])("%s is not %s", (a, b) => {
    expect(soundsOf(a).some((s) => soundsOf(b).includes(s))).toBe(false);
  });
});
