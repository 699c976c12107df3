import { expect, test } from "vitest";
import { collisionsOf, settle } from "../../src/lexicon/settle.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { opened } from "./knowledge.ts";

function meant(text: string, code: string, form: string): string[] {
  const language = opened.languages.get(code)!;
  const tokens = tokenize(text, language.tokenizing);
  const tags = settle(language.trie.match(tokens, language.morphology, false), {
    tokens,
    language,
    collisions: collisionsOf(language, opened.ambiguous),
  });
  return tags
    .filter((t) => text.slice(tokens[t.from]!.start, tokens[t.to - 1]!.end) === form)
    .map((t) => (t.value.data?.["state"] as string | undefined) ?? t.value.id);
}

test.each([
  ["Georgia and Abkhazia: talks in Tbilisi on Monday.", "en", "Georgia", ["GEO"]],
  ["Raffensperger certified the count in Georgia, in Atlanta.", "en", "Georgia", []],
  ["The roast turkey was served with cranberry sauce for Thanksgiving.", "en", "turkey", []],
  ["Les réformes de M. Hollande, à l'Élysée.", "fr", "Hollande", ["francois-hollande"]],
])("%s (%s): %s is %j", (text, code, form, expected) => {
  expect(meant(text, code, form)).toEqual(expected);
});

test("a house of many states is that of the state spoken of; without a clue it may be any", () => {
  expect(meant("The president spoke at State House in Nairobi.", "en", "State House")).toContain("KEN");
  expect(meant("The president spoke at State House in Nairobi.", "en", "State House")).not.toContain("UGA");
  expect(meant("He spoke at State House.", "en", "State House")).toContain("UGA");
});
