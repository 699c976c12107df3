import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** "kind status day: who, who": read as a page of Wednesday 10 March 2021. */
export const contacts = (text: string): string[] =>
  extract(
    { id: "sha256:test", text: `${text} Биржи закрылись ростом.`, source: {}, language: "ru", published: "2021-03-10" },
    lexicon,
  )
    .contacts.map(
      (c) =>
        `${c.kind} ${c.status}${c.date === null ? "" : ` ${c.date.edtf}`}: ${c.participants
          .map((p) => p.state ?? p.name)
          .sort()
          .join()}`,
    )
    .sort();
