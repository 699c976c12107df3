import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const lexicon = realLexicon();

const ARTICLE = `Macron et Poutine se parlent de la Libye

Le président français Emmanuel Macron s'est entretenu vendredi 12 mars 2021 par téléphone avec son homologue russe Vladimir Poutine, a indiqué l'Élysée. « Nous devons avancer », a-t-il déclaré.

Les deux dirigeants ont évoqué la Libye et l'Ukraine, selon le Kremlin. Le ministre turc des Affaires étrangères Mevlüt Çavuşoğlu avait rencontré Sergueï Lavrov à Moscou mardi.

`;
const SHAPES: Readonly<Record<string, string>> = {
  "many paragraphs": ARTICLE,
  "one paragraph": ARTICLE.replace(/\s+/g, " "),
};

const fit = (shape: string, length: number): string => shape.repeat(Math.ceil(length / shape.length)).slice(0, length);

/** The middle of three: other work on the machine slows one of them, seldom two. */
function median(text: string): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    extract({ id: "sha256:test", text, source: {} }, lexicon);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

describe("reading a text twice as long", () => {
  it.each(Object.entries(SHAPES))(
    "takes less than three times as long: %s",
    { retry: 2, timeout: 60_000 },
    (_name, shape) => {
      median(fit(shape, 10_000));
      const half = median(fit(shape, 30_000));
      expect(median(fit(shape, 60_000))).toBeLessThan(half * 3);
    },
  );
});
