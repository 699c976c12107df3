import { describe, expect, test } from "vitest";
import { findWho } from "../../src/service/who.ts";
import { opened } from "./knowledge.ts";
import { LOOKUPS } from "./who-table.ts";

describe("who", () => {
  test.each(LOOKUPS)("$words on $on: $who", ({ words, on, who }) => {
    expect(findWho({ words, on }, opened)?.[0]?.id ?? "").toBe(who);
  });
  test("there are three hundred of them", () => {
    expect(LOOKUPS.length).toBeGreaterThanOrEqual(300);
  });
  test("the words that were understood are the evidence", () => {
    const [actor] = findWho({ words: "le président français", on: "2016-05-01" }, opened) ?? [];
    expect(actor?.evidence).toEqual([{ start: 3, end: 21, text: "président français" }]);
  });
  test("a day that is none is refused", () => {
    expect(findWho({ words: "Macron", on: "yesterday" }, opened)).toBeNull();
  });
});
