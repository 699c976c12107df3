import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const contacts = (text: string, title?: string): string[] =>
  extract(
    { id: "sha256:test", text: title === undefined ? text : `${title}\n\n${text}`, source: {}, language: "en" },
    lexicon,
  ).contacts.map(
    (c) =>
      `${c.kind} ${c.status}: ${c.participants
        .map((p) => p.name)
        .sort()
        .join(", ")}`,
  );

describe("who takes part, told around an English noun or verb", () => {
  it.each<[string, string[]]>([
    [
      "Reports came of a phone call in which Emmanuel Macron warned Vladimir Putin.",
      ["call held: Emmanuel Macron, Vladimir Putin"],
    ],
    [
      "The letter of January 2, 2022 that Emmanuel Macron has sent to Vladimir Putin was made public.",
      ["letter held: Emmanuel Macron, Vladimir Putin"],
    ],
    ["Emmanuel Macron sent Vladimir Putin a letter.", ["letter held: Emmanuel Macron, Vladimir Putin"]],
    [
      "Emmanuel Macron reached for the phone on Sunday to call Vladimir Putin.",
      ["call held: Emmanuel Macron, Vladimir Putin"],
    ],
    [
      "Emmanuel Macron phoned Vladimir Putin and Volodymyr Zelensky on Sunday.",
      ["call held: Emmanuel Macron, Vladimir Putin", "call held: Emmanuel Macron, Volodymyr Zelenskyy"],
    ],
    [
      "Emmanuel Macron spoke on Sunday. It was Vladimir Putin who phoned him.",
      ["call held: Emmanuel Macron, Vladimir Putin"],
    ],
    ["That Vladimir Putin keeps to the truce was welcomed by Emmanuel Macron.", []],
    ["Emmanuel Macron and Vladimir Putin agreed to stay in close contact.", []],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("what an English clause says of the status", () => {
  it.each<[string, string[]]>([
    ["Russia has turned down a request that its defence minister meet Emmanuel Macron.", ["meeting refused"]],
    [
      "Emmanuel Macron and Vladimir Putin do not intend to sign anything when they meet in Geneva.",
      ["meeting planned"],
    ],
    [
      "A new meeting of Emmanuel Macron and Vladimir Putin that had been set for Thursday is off: Putin has cancelled it.",
      ["meeting cancelled"],
    ],
  ])("%s", (text, expected) => {
    expect(contacts(text).map((c) => c.split(":")[0])).toEqual(expected);
  });
});

describe("a pronoun and a name that take part together", () => {
  it.each<[string, string[]]>([
    [
      "Emmanuel Macron was in Alaska, where he and Vladimir Putin held a meeting on Friday.",
      ["meeting held: Emmanuel Macron, Vladimir Putin"],
    ],
    [
      "Emmanuel Macron is content. He and Vladimir Putin spoke by phone on Friday.",
      ["call held: Emmanuel Macron, Vladimir Putin"],
    ],
    ["Emmanuel Macron is content. Vladimir Putin thanked him and Olaf Scholz met nobody.", []],
    ["Emmanuel Macron said that he and Vladimir Putin should meet at once.", []],
  ])("%s", (text, expected) => {
    expect(contacts(text)).toEqual(expected);
  });
});

describe("an invitation is no visit yet", () => {
  it.each<[string, string[]]>([
    ["Emmanuel Macron accepted Xi Jinping's invitation to visit China.", ["visit planned"]],
    ["Emmanuel Macron received an invitation to visit China.", ["visit proposed"]],
    ["Emmanuel Macron accepted an invitation to visit China.", ["visit planned"]],
    ["Emmanuel Macron visited China on Monday at the invitation of Xi Jinping.", ["visit held"]],
  ])("%s", (text, expected) => {
    expect(contacts(text).map((c) => c.split(":")[0])).toEqual(expected);
  });
});
