import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { extract } from "../../src/extract.ts";
import { buildLexicon, type Lexicon, type LexiconData } from "../../src/lexicon/lexicon.ts";
import type { Reading } from "../../src/model/index.ts";
import { realKnowledge } from "../fixtures/lexicon.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/languages/eo/", import.meta.url));

/** What a contributor adds: a folder of the language, and its names of two states. */
function withEsperanto(data: LexiconData): LexiconData {
  const parts = Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file.replace(".yml", ""), parse(readFileSync(FOLDER + file, "utf8")) as unknown]),
  );
  const names: Record<string, object> = {
    FRA: { eo: ["Francio"], adjectives: { eo: ["franca"] } },
    RUS: { eo: ["Rusio"], adjectives: { eo: ["rusa"] } },
  };
  return {
    ...data,
    languages: { ...data.languages, eo: parts },
    countries: data.countries.map((c) => {
      const { adjectives, ...own } = (names[c.id] ?? {}) as { adjectives?: object };
      return { ...c, ...own, ...(adjectives && { adjectives: { ...c.adjectives, ...adjectives } }) };
    }),
  };
}

describe("a fourth language, added by data alone", () => {
  let lexicon: Lexicon;
  const read = (text: string): Reading =>
    extract({ id: "eo", text, source: { id: "eo" }, published: "2021-03-13" }, lexicon);
  const told = (text: string): unknown[] =>
    read(text).contacts.map(({ kind, status, date, participants, initiator }) => [
      kind,
      status,
      date?.edtf ?? null,
      participants.map((p) => p.name),
      initiator?.name ?? null,
    ]);

  beforeAll(() => {
    lexicon = buildLexicon(withEsperanto(realKnowledge()));
  });

  it("is recognised", () => {
    expect(read("La prezidanto de Francio parolis kun la prezidanto de Rusio pri la milito en Sirio.").language).toBe("eo");
  });

  const both = ["Emmanuel Macron", "Vladimir Putin"];
  it.each([
    ["Emmanuel Macron telefonis al Vladimir Putin la 12an de marto 2021.", "call", "held", "2021-03-12", both, both[0]],
    ["La franca prezidanto telefonis hieraŭ al la prezidanto de Rusio.", "call", "held", "2021-03-12", both, both[0]],
    ["La telefona interparolo inter Emmanuel Macron kaj Vladimir Putin okazis ĵaŭde.", "call", "held", "2021-03-11", both, null],
    ["Hieraŭ Emmanuel Macron renkontiĝis kun Vladimir Putin.", "meeting", "held", "2021-03-12", both, null],
    ["Emmanuel Macron renkontiĝos kun Vladimir Putin.", "meeting", "planned", null, both, null],
    ["Emmanuel Macron rifuzis telefoni al Vladimir Putin.", "call", "refused", null, both, both[0]],
  ])("%s", (text, kind, status, date, participants, initiator) => {
    expect(told(text)).toEqual([[kind, status, date, participants, initiator]]);
  });

  it("reads on whose initiative", () => {
    expect(told("Laŭ iniciato de Rusio, Vladimir Putin renkontiĝis hieraŭ kun Emmanuel Macron.")).toMatchObject([
      ["meeting", "held", "2021-03-12", expect.arrayContaining(both), "Russia"],
    ]);
  });

  it("has statements with their speakers", () => {
    const { statements } = read("Emmanuel Macron diris, ke la milito en Sirio devas ĉesi. Vladimir Putin emfazis la rolon de Rusio.");
    expect(statements.map((s) => [s.speakers[0]?.name, s.act])).toEqual([
      ["Emmanuel Macron", "inform"],
      ["Vladimir Putin", "stress"],
    ]);
  });

  it.each(["Emmanuel Macron telefonis al sia edzino.", "La prezidanto de Francio kaj la prezidanto de Rusio diris, ke la milito daŭras."])(
    "takes no contact from: %s",
    (text) => { expect(told(text)).toEqual([]); },
  );
});
