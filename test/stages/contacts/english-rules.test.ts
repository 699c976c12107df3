import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../../src/knowledge/compile.ts";
import type { ContactsFile } from "../../../src/lexicon/contacts.ts";
import { buildLexicon } from "../../../src/lexicon/lexicon.ts";
import { trace } from "../../../src/extract.ts";

const { data } = readKnowledge("knowledge");
const lexicon = buildLexicon(data);
const file = data.languages["en"]?.["contacts"] as ContactsFile;
const read = (text: string): ReturnType<typeof trace> =>
  trace({ id: "sha256:test", text, source: {}, language: "en" }, lexicon);

describe("the English words for contacts", () => {
  for (const rule of [...file.nouns, ...file.verbs]) {
    for (const text of rule.hits ?? [])
      it(`${rule.id} reads: ${text}`, () => {
        expect(read(text).frames.some((f) => f.trigger.rule.id === rule.id || f.rules.includes(rule.id))).toBe(true);
      });
    for (const text of rule.misses ?? [])
      it(`${rule.id} leaves: ${text}`, () => {
        const found = read(text).reading.contacts.filter((c) => c.participants.length > 1 && c.rules.includes(rule.id));
        expect(found.map((c) => c.kind)).toEqual([]);
      });
  }
});
