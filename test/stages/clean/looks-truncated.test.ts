import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/index.ts";
import { looksTruncated } from "../../../src/stages/clean/index.ts";

function page(parts: readonly (readonly [Block["role"], string])[]): [string, Block[]] {
  let text = "";
  const blocks = parts.map(([role, words]) => {
    const start = text.length;
    text += `${words}\n`;
    return { role, start, end: start + words.length };
  });
  return [text, blocks];
}

describe("looksTruncated", () => {
  test.each<[string, readonly (readonly [Block["role"], string])[]]>([
    ["a word cut in two", [["body", "Le ministre a appelé son homolo"]]],
    [
      "a sentence without its end, under which the page goes on",
      [
        ["body", "Ils ont parlé de la pêche et du"],
        ["boilerplate", "Imprimer."],
      ],
    ],
    ["three dots where the rest is for subscribers", [["body", "Le premier point de l'accord est..."]]],
  ])("%s", (_, parts) => {
    expect(looksTruncated(...page(parts))).toBe(true);
  });

  test.each<[string, readonly (readonly [Block["role"], string])[]]>([
    ["a finished sentence", [["body", "Le ministre a appelé son homologue."]]],
    ["a finished quotation", [["body", "« Nous avons parlé de pêche », a-t-il dit. « C'est utile »"]]],
    ["an agency in brackets", [["body", "Le ministre a appelé son homologue (AFP)"]]],
    [
      "a heading at the end",
      [
        ["body", "Le ministre a appelé."],
        ["heading", "La suite"],
      ],
    ],
    [
      "the author of a message",
      [
        ["body", "Un bon échange."],
        ["body", "— Olav Brekke (@olavbrekke) 9 juillet 2019"],
      ],
    ],
    ["markup at the end", [["body", "Le ministre a appelé.<br>"]]],
    ["no body at all", [["title", "Brekke appelle Pinto"]]],
  ])("not %s", (_, parts) => {
    expect(looksTruncated(...page(parts))).toBe(false);
  });
});
