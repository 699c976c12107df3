import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

/** Who is said to have asked for the withdrawal, and through which house. */
function told(text: string): { speakers: string[]; chain: string[] } {
  const { statements } = extract({ id: "sha256:test", text, source: {}, published: "2021-03-02" }, lexicon);
  const found = statements.find((s) => s.content.some((span) => span.text.includes("le retrait")));
  return { speakers: (found?.speakers ?? []).map((a) => a.name), chain: (found?.chain ?? []).map((a) => a.name) };
}

const body = (lead: string): string =>
  `${lead} par visioconférence ce mardi 2 mars.\n\nLe chef de l'État a demandé le retrait des combattants étrangers du territoire libyen.`;

describe("a house and a head without a state are those of the country that speaks", () => {
  it("in a communiqué of the presidency", () => {
    const text = `Entretien avec le président turc\n\nCommuniqué de la présidence de la République\n\n${body(
      "Le président de la République, Emmanuel Macron, s'est entretenu avec son homologue turc, Recep Tayyip Erdoğan,",
    )}`;
    expect(told(text)).toEqual({ speakers: ["Emmanuel Macron"], chain: ["Élysée"] });
  });

  it("not where the lead names the head's state: that is how others speak of him", () => {
    const text = `Entretien à Ankara\n\nCommuniqué de la présidence de la République\n\n${body(
      "Le président turc Recep Tayyip Erdoğan s'est entretenu avec son homologue français, Emmanuel Macron,",
    )}`;
    expect(told(text).chain).not.toContain("Élysée");
  });

  it("not where no line names a house", () => {
    const text = `Entretien avec le président turc\n\n${body(
      "Le président de la République, Emmanuel Macron, s'est entretenu avec son homologue turc, Recep Tayyip Erdoğan,",
    )}`;
    expect(told(text).chain).toEqual([]);
  });
});
