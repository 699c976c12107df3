import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, mendSurrogates, type Decoded } from "../../src/sources/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const FRENCH =
  "Le président français a été reçu à l'Élysée, où il s'est entretenu avec son homologue. Ils ont évoqué la crise.";
const RUSSIAN = "Президент России провёл телефонный разговор с президентом Франции по инициативе французской стороны.";

/** Encodes through the table that TextDecoder itself uses. */
function encodeAs(encoding: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let b = 0; b < 256; b++) table.set(new TextDecoder(encoding).decode(bytes(b)), b);
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63));
}

function decoded(input: Uint8Array): Decoded {
  const result = decode(input);
  if (typeof result === "string") throw new Error(result);
  return result;
}

describe("decode", () => {
  it.each([
    ["utf-8", utf8(FRENCH), FRENCH],
    ["windows-1252", encodeAs("windows-1252", FRENCH), FRENCH],
    ["windows-1251", encodeAs("windows-1251", RUSSIAN), RUSSIAN],
    ["koi8-r", encodeAs("koi8-r", RUSSIAN), RUSSIAN],
  ])("reads %s", (encoding, input, text) => {
    expect(decoded(input)).toEqual({ text, encoding, flags: [] });
  });

  it("keeps the typographic marks of windows-1252", () => {
    expect(
      decoded(Uint8Array.from([..."l\x92\xC9lys\xE9e \x96 \xAB \xE9t\xE9 \xBB"].map((c) => c.charCodeAt(0)))).text,
    ).toBe("l’Élysée – « été »");
  });

  it("drops a byte order mark", () => {
    expect(decoded(bytes(0xef, 0xbb, 0xbf, ...utf8("été"))).text).toBe("été");
  });

  it.each([
    ["with its mark", [0xff, 0xfe]],
    ["without", []],
  ])("reads UTF-16 %s", (_, mark) => {
    const text = "Macron et Poutine se sont parlé hier.";
    const wide = [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
    expect(decoded(bytes(...mark, ...wide)).text).toBe(text);
  });

  it("flags a text that is cut in the middle of a character", () => {
    const cut = utf8(`${FRENCH} 🕊`).slice(0, -2);
    expect(decoded(cut)).toEqual({
      text: `${FRENCH} \uFFFD`,
      encoding: "utf-8",
      flags: ["damaged-encoding", "truncated"],
    });
  });

  it.each([
    ["nothing", bytes(), "empty"],
    ["only spaces", utf8(" \n\t "), "empty"],
    ["half an emoji", bytes(0xf0, 0x9f), "binary"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "binary"],
    ["noise", Uint8Array.from({ length: 400 }, (_, i) => (i * 89) % 256), "binary"],
  ])("%s", (_, input, expected) => {
    expect(decode(input)).toBe(expected);
  });

  it("never throws, and never gives half a surrogate pair", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        const result = decode(input);
        if (typeof result !== "string") expect(mendSurrogates(result.text).mended).toBe(false);
      }),
    );
  });
});

describe("mendSurrogates", () => {
  it.each([
    ["\uD83D", "\uFFFD"],
    ["\uDC4A!", "\uFFFD!"],
    ["🕊", "🕊"],
    ["a\uD83D\uD83D\uDD4A", "a\uFFFD🕊"],
  ])("%j becomes %j", (text, expected) => {
    expect(mendSurrogates(text)).toEqual({ text: expected, mended: text !== expected });
  });
});
