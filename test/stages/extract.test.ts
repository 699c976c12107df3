import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.ts";
import type { Reading, Span } from "../../src/model/index.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const lexicon = realLexicon();
const read = (text: string, language?: string): Reading =>
  extract(
    { id: "sha256:test", text, source: {}, published: "2021-06-01", ...(language !== undefined && { language }) },
    lexicon,
  );

/** Every span of a reading, wherever it stands. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value && "text" in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

/** What press texts are made of, in three languages, with the marks that go wrong. */
const WORDS = [
  "Emmanuel Macron", "Vladimir Poutine", "le président russe", "son homologue", "s'est entretenu", "a appelé", "par téléphone", "avec", "entre", "et",
  "mardi", "le 12 mars 2021", "31 février", "à Moscou", "le Kremlin", "a indiqué", "selon", "que", "«", "»", "“", "”", '"', "(", ")", ",", ".", "…", ":", ";", "—", "- ",
  "Joe Biden", "Chancellor Merkel", "spoke by phone", "met", "with", "said", "on Tuesday", "his counterpart", "the White House", "'s",
  "Владимир Путин", "провёл телефонный разговор", "с президентом Франции", "сообщили", "в Кремле", "в среду", "по инициативе французской стороны",
  "\n", "\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "é", "&eacute;", "&#x27;", "<b>", "</p>", "Ã©", "Lire la suite", "Photo AFP", "1", "2021", "\uFFFD", "🤝",
]; // prettier-ignore
const press = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(" "));
const anything = fc.oneof(
  press,
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
);
const language = fc.constantFrom(undefined, "fr", "en", "ru", "de", "und");

describe("extract", () => {
  it("never throws, and every span quotes the text", () => {
    fc.assert(
      fc.property(anything, language, (text, code) => {
        const reading = read(text, code);
        expect(reading.text).toBe(text);
        for (const { start, end, text: quoted } of spansOf(reading)) expect(text.slice(start, end)).toBe(quoted);
        for (const { start, end } of reading.blocks) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("says the same of the same text", () => {
    fc.assert(
      fc.property(press, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });

  it("refers only to what the reading holds", () => {
    fc.assert(
      fc.property(press, (text) => {
        const { contacts, statements } = read(text);
        const ids = contacts.map((c) => c.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(contacts.filter((c) => c.main).length).toBeLessThanOrEqual(1);
        for (const { contact } of statements) if (contact !== null) expect(ids).toContain(contact);
      }),
      { numRuns: 150 },
    );
  });
});

const ARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  fr: [
    "Macron et Poutine se parlent de la Libye\n\nLe président français Emmanuel Macron s'est entretenu vendredi par téléphone avec son homologue russe Vladimir Poutine, a indiqué l'Élysée. Les deux dirigeants ont évoqué la Libye.",
    "Erdogan reçoit Zelensky à Ankara\n\nLe président turc Recep Tayyip Erdogan a reçu mardi son homologue ukrainien Volodymyr Zelensky à Ankara, a annoncé la présidence turque.",
  ],
  en: [
    "Biden and Putin discuss arms control\n\nUS President Joe Biden spoke by phone with his Russian counterpart Vladimir Putin on Tuesday, the White House said. The two leaders discussed arms control.",
    "Erdogan hosts Zelensky in Ankara\n\nTurkish President Recep Tayyip Erdogan met his Ukrainian counterpart Volodymyr Zelensky in Ankara on Tuesday, his office said.",
  ],
  ru: [
    "Путин и Макрон обсудили Ливию\n\nПрезидент России Владимир Путин провёл телефонный разговор с президентом Франции Эммануэлем Макроном, сообщили в Кремле. Лидеры обсудили ситуацию в Ливии.",
    "Эрдоган принял Зеленского в Анкаре\n\nПрезидент Турции Реджеп Тайип Эрдоган встретился во вторник с президентом Украины Владимиром Зеленским в Анкаре, сообщили в его администрации.",
  ],
};

describe("a text with another behind it", () => {
  it.each(Object.entries(ARTICLES))("keeps its title (%s)", (code, [text, more]) => {
    const alone = read(text, code);
    expect(alone.title).not.toBeNull();
    expect(read(`${text}\n\n${more}`, code).title).toEqual(alone.title);
  });
});

describe("hostile texts", () => {
  it.each<[string, string]>([
    ["nothing", ""],
    ["white space", " \n\t\u00a0\n "],
    ["half an emoji", "Macron \ud83d Poutine \udc4b"],
    ["a NUL", "Macron a appelé\u0000Poutine"],
    ["one long word", "a".repeat(20_000)],
    ["one long number", "1".repeat(20_000)],
    ["only opening quotes", "« ".repeat(2000)],
    ["only closing quotes", "» ".repeat(2000)],
    ["apostrophes", "l'".repeat(5000)],
    ["full stops", ". ".repeat(5000)],
    ["lines", "\n".repeat(20_000)],
    ["a list of names without end", "Macron, Poutine et ".repeat(500)],
    ["who asked whom without end", "Macron a appelé Poutine qui ".repeat(500)],
    ["entities", "&amp;".repeat(3000)],
    ["open tags", "<div ".repeat(3000)],
    ["broken letters", "Ã".repeat(5000)],
    ["right to left", "\u202e Macron a appelé Poutine \u202c"],
    ["names of the language itself", "constructor __proto__ toString hasOwnProperty"],
  ])("are read within seconds: %s", (_name, text) => {
    const started = performance.now();
    for (const { start, end, text: quoted } of spansOf(read(text, "fr"))) expect(text.slice(start, end)).toBe(quoted);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
