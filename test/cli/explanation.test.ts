import { describe, expect, it } from "vitest";
import { explanationMessages } from "../../src/cli/messages/explanation.ts";
import { messagesFor } from "../../src/cli/messages/index.ts";
import { explanationLines } from "../../src/cli/views/explanation.ts";
import { explain, type Step } from "../../src/service/explain.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const lexicon = realLexicon();
const TEXT = `Macron et Poutine se parlent

Emmanuel Macron s'est entretenu par téléphone avec son président russe Vladimir Poutine le 12 mars 2021, a annoncé le Kremlin. Il appelle à la paix en Ukraine.

Abonnez-vous à notre newsletter`;

const explanation = explain({ id: "sha256:test", text: TEXT, source: {}, published: "2021-03-13" }, lexicon);
const steps = (kind: Step["step"]): Step[] =>
  explanation.sentences.flatMap((s) => s.steps.filter((step) => step.step === kind));

describe("an explanation", () => {
  it("says for every sentence why it is read or passed over", () => {
    expect(explanation.sentences.every((s) => s.blockRule !== "")).toBe(true);
    expect(explanation.sentences.filter((s) => s.block === "boilerplate").every((s) => s.steps.length === 0)).toBe(
      true,
    );
  });

  it("quotes the text in every step", () => {
    for (const { span } of explanation.sentences.flatMap((s) => s.steps))
      expect(TEXT.slice(span.start, span.end)).toBe(span.text);
  });

  it("names what became of each word for a contact", () => {
    const contacts = steps("contact") as Extract<Step, { step: "contact" }>[];
    expect(contacts.some((c) => c.contacts.length === 1 && c.rules.length > 0)).toBe(true);
    expect(steps("dropped").map((d) => d.span.text)).toContain("appelle");
  });

  it("names the signs of damage", () => {
    expect(explanation.signs.map((s) => s.rule)).toContain("fr.machine.possessive-office");
  });

  it.each(["en", "fr"] as const)("is readable in %s", (language) => {
    const lines = explanationLines(explanation, messagesFor(language, {}));
    const text = lines.join("\n");
    for (const word of [
      explanationMessages(language).step.dropped,
      explanationMessages(language).flags,
      "Kremlin",
      "fr.machine.possessive-office",
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("undefined");
    expect(Math.max(...lines.filter((l) => l.startsWith("    ")).map((l) => l.length))).toBeLessThan(400);
  });
});
