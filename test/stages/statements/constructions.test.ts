import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import type { Statement } from "../../../src/model/index.ts";
import { ENGLISH, RUSSIAN } from "./cases-en-ru.ts";
import { ENGLISH_CHAINS, FRENCH_CHAINS, RUSSIAN_CHAINS } from "./cases-chains.ts";
import { ENGLISH_TURNS, FRENCH_TURNS, RUSSIAN_TURNS } from "./cases-turns.ts";
import { type Construction, FRENCH, type Hit } from "./cases.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const NEUTRAL = "Les marchés ont fini la semaine en légère hausse, dans des volumes réduits par les congés.";

const LANGUAGES: readonly (readonly [string, string, readonly Construction[]])[] = [
  ["French", "fr", [...FRENCH, ...FRENCH_TURNS, ...FRENCH_CHAINS]],
  ["English", "en", [...ENGLISH, ...ENGLISH_TURNS, ...ENGLISH_CHAINS]],
  ["Russian", "ru", [...RUSSIAN, ...RUSSIAN_TURNS, ...RUSSIAN_CHAINS]],
];

function read(text: string, language: string): readonly Statement[] {
  return extract(
    {
      id: "sha256:test",
      text: language === "fr" ? `${NEUTRAL}\n\n${text}\n\n${NEUTRAL}` : text,
      source: {},
      published: "2022-06-01",
      language,
    },
    lexicon,
  ).statements;
}

const covers = (s: Statement, words: string): boolean => s.content.some((c) => c.text.includes(words));
const names = (actors: readonly { readonly name: string }[]): string[] => actors.map((a) => a.name);

function best(statements: readonly Statement[], hit: Hit): Statement | undefined {
  const fit = statements.filter((s) => covers(s, hit.covers));
  return fit.find((s) => names(s.speakers).join() === hit.speakers.join()) ?? fit[0];
}

describe.each(LANGUAGES)("%s statements", (_name, language, constructions) => {
  for (const construction of constructions)
    describe(construction.name, () => {
      it.each(construction.hits.map((h) => [h.text, h] as const))("reads: %s", (text, hit) => {
        const found = best(read(text, language), hit);
        expect(found === undefined ? null : names(found.speakers)).toEqual(hit.speakers);
        if (hit.chain !== undefined) expect(names(found?.chain ?? [])).toEqual(hit.chain);
        if (hit.kind !== undefined) expect(found?.kind).toBe(hit.kind);
      });
      it.each(construction.misses.map((m) => [m.text, m.not] as const))("leaves: %s", (text, not) => {
        expect(
          read(text, language)
            .filter((s) => covers(s, not))
            .map((s) => s.content[0]?.text),
        ).toEqual([]);
      });
    });
});

describe("every statement", () => {
  const texts = FRENCH.flatMap((c) => [...c.hits, ...c.misses]).map((x) => x.text);
  it("quotes the text exactly, has a speaker, and stands once", () => {
    for (const text of texts) {
      const reading = extract({ id: "sha256:test", text, source: {}, language: "fr" }, lexicon);
      const seen = new Set<string>();
      for (const s of reading.statements) {
        expect(s.speakers.length).toBeGreaterThan(0);
        for (const c of s.content) expect(reading.text.slice(c.start, c.end)).toBe(c.text);
        const key = `${names(s.speakers).join()} ${s.content.map((c) => `${c.start}-${c.end}`).join()}`;
        expect(seen.has(key), `${text}: ${key}`).toBe(false);
        seen.add(key);
      }
    }
  });
});
