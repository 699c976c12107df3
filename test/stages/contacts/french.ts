import { expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** What a French text of Wednesday 16 March 2022 tells of contacts: kind, status, day and people (by the last word of their names). */
export const read = (text: string, published = "2022-03-16"): string[] =>
  extract({ id: "sha256:test", text, source: {}, published, language: "fr" }, lexicon).contacts.map(
    (c) =>
      `${c.kind} ${c.status} ${c.date?.edtf ?? "?"} ${c.participants
        .map((p) => p.name.split(" ").at(-1))
        .sort()
        .join(" ")}`,
  );

export const rows = (table: [string, string[]][]): void => {
  it.each(table)("%s", (text, expected) => {
    expect(read(text).sort()).toEqual(expected.sort());
  });
};
