import { describe, expect, it } from "vitest";
import { trace, type Trace } from "../../../src/extract.ts";
import type { ContactsFile, GovernorRule } from "../../../src/lexicon/contacts.ts";
import type { Contact, ContactKind } from "../../../src/model/index.ts";
import { realKnowledge, realLexicon } from "../../fixtures/lexicon.ts";

const data = realKnowledge();
const lexicon = realLexicon();

/** A paragraph of its own beside a neutral one, so that a short example is no headline and no menu. */
const NEUTRAL: Readonly<Record<string, string>> = {
  fr: "Les marchés ont fini la semaine en légère hausse, dans des volumes réduits par les congés.",
  en: "The markets ended the week slightly higher, in volumes that the holidays had made thin.",
  ru: "Рынки завершили неделю небольшим ростом, объёмы торгов были невелики из-за праздников.",
};

/** On a day when both presidents of the examples were in office. */
function read(text: string, language: string): Trace {
  const document = {
    id: "sha256:test",
    text: `${text} ${NEUTRAL[language] ?? ""}`,
    source: {},
    published: "2021-06-01",
    language,
  };
  return trace(document, lexicon);
}

/** What one word may turn into by what stands around it: talks on the phone are a call, a summit of two a meeting. */
const FAMILIES: readonly (readonly ContactKind[])[] = [
  ["call", "video", "talks"],
  ["meeting", "visit", "summit", "talks"],
  ["letter", "message"],
];
const related = (a: ContactKind, b: ContactKind): boolean =>
  a === b || FAMILIES.some((f) => f.includes(a) && f.includes(b));

/** Examples that are right, and read wrong as yet: each with what is missing. */
const OPEN: Readonly<Record<string, string>> = {
  "Emmanuel Macron a rejoint Moscou mardi.": "a capital as the object of a verb that wants persons is a place",
};
const closed = (examples: readonly string[]): string[] => examples.filter((e) => OPEN[e] === undefined);

const named = (contacts: readonly Contact[], id: string): Contact[] =>
  contacts.filter((c) => c.rules.includes(id) && c.participants.length > 1);

for (const [code, files] of Object.entries(data.languages)) {
  const file = files["contacts"] as ContactsFile | undefined;
  if (file === undefined) continue;

  describe(`words for contacts in ${code}`, () => {
    for (const { id, kind, hits = [], misses = [] } of [...file.nouns, ...file.verbs]) {
      it.each(closed(hits))(`${id}: %s`, (hit) => {
        const found = named(read(hit, code).reading.contacts, id);
        expect(found.map((c) => c.kind).filter((k) => related(k, kind))).not.toEqual([]);
      });
      it.each(closed(misses))(`not ${id}: %s`, (miss) => {
        expect(named(read(miss, code).reading.contacts, id)).toEqual([]);
      });
    }
  });

  if (file.governors.some((rule) => rule.hits !== undefined || rule.misses !== undefined))
    describe(`words that set the status of contacts in ${code}`, () => {
      for (const rule of file.governors) {
        it.each(closed(rule.hits ?? []))(`${rule.id}: %s`, (hit) => {
          expectGoverned(read(hit, code), rule);
        });
        it.each(closed(rule.misses ?? []))(`not ${rule.id}: %s`, (miss) => {
          expect(named(read(miss, code).reading.contacts, rule.id)).toEqual([]);
        });
      }
    });
}

describe("read wrong as yet", () => {
  for (const [example, why] of Object.entries(OPEN)) it.todo(`${example} — ${why}`);
});

/** What is hypothetical or absent is no contact; anything else is one, with the status that the word gives it. */
function expectGoverned({ reading, dropped }: Trace, rule: GovernorRule): void {
  if (rule.absent === true || rule.hypothetical === true) {
    expect(dropped.map((d) => d.why)).toContain(rule.absent === true ? "nothing planned" : "hypothetical");
    return;
  }
  expect(reading.contacts.filter((c) => c.rules.includes(rule.id)).map((c) => c.status)).toContain(
    rule.status ?? "held",
  );
}
