import { describe, expect, it } from "vitest";
import { yearWindow } from "../../../src/stages/dates/index.ts";
import type { World } from "../../../src/lexicon/world.ts";
import type { Analysis } from "../../../src/model/index.ts";
import { TagIndex } from "../../../src/text/tag-index.ts";

const term = (office: string, from: string, to = ""): object => ({ office, from, to });
const PEOPLE = new Map<string, object>([
  ["first", { terms: [term("president", "2009-01-20", "2017-01-20")] }],
  ["second", { terms: [term("president", "2017-01-20", "2021-01-20"), term("president", "2025-01-20")] }],
  ["twice", { terms: [term("prime-minister", "2014-10-11", "2019-10-27"), term("council-president", "2019-12-01", "2024-11-30")] }],
  ["minister", { terms: [term("foreign-minister", "2025-01-21")] }],
  ["envoy", { terms: [term("envoy", "2025-01-22")] }],
  ["stranger", { terms: [term("president", "2025-05-26")] }],
]); // prettier-ignore
const world = { people: PEOPLE } as unknown as World;

/** Each name a word of the text; "a|b" is one word that two persons bear. */
function windowOf(names: readonly string[], role = "body"): unknown {
  const tokens = names.map((_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
  const analysis = { tokens, blocks: [{ role, start: 0, end: 99 }] } as unknown as Analysis;
  const tags = names.flatMap((name, i) =>
    name.split("|").map((id) => ({ from: i, to: i + 1, value: { type: "person", id }, features: 0 })),
  );
  return yearWindow(analysis, new TagIndex(tags), world);
}

describe("the years that all leaders named share", () => {
  it.each<[string, string[], unknown]>([
    ["one term", ["first"], { from: "2009-01-20", to: "2017-01-20" }],
    ["two terms of one leader with the time between", ["second"], { from: "2017-01-20" }],
    ["predecessor and successor never shared office", ["second", "first"], { from: "2017-01-20" }],
    ["another leading office goes on", ["twice"], { from: "2014-10-11", to: "2024-11-30" }],
    ["one official decides nothing", ["second", "minister"], { from: "2017-01-20" }],
    ["two officials agree", ["second", "minister", "envoy"], { from: "2025-01-21" }],
    ["a name that two bear, once in full", ["first|stranger", "first"], { from: "2009-01-20", to: "2017-01-20" }],
    ["a name that two bear", ["first|stranger"], null],
    ["nobody", [], null],
  ])("%s", (_, names, expected) => {
    expect(windowOf(names)).toEqual(expected);
  });

  it("leaves out the authors of a page", () => {
    expect(windowOf(["stranger"], "byline")).toBeNull();
  });
});
