import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkKnowledge, printProblem } from "../../src/knowledge/check.ts";
import { compareLeaders, readLeaders } from "../../src/knowledge/compare-leaders.ts";
import { coverage } from "../../src/knowledge/coverage.ts";
import { breaksIn } from "../../src/knowledge/check-terms.ts";
import { parseTerm, World, type Person } from "../../src/lexicon/world.ts";
import { built, data } from "../lexicon/knowledge.ts";

const FOLDER = fileURLToPath(new URL("../../knowledge", import.meta.url));

test("knowledge/ has no errors", () => {
  const errors = checkKnowledge(FOLDER, "2026-01-01").filter((p) => p.level === "error");
  expect(errors.map(printProblem)).toEqual([]);
});

test("the heads of all members are known in every year since 2000", () => {
  const members = coverage(data, built.world, { from: 2000, to: 2025 }).filter((s) => s.kind === "member");
  expect(members).toHaveLength(193);
  expect(members.filter((s) => s.missing.state.length + s.missing.government.length > 0)).toEqual([]);
});

test("a leader list is compared month by month, by any spelling", () => {
  const csv = "ccode,leader,smonth,syear,emonth,eyear\n220,Sarkozy,5,2007,5,2012\n365,Yeltsin,1,1992,12,1999\n220,Nobody Else,6,2012,7,2012\n";
  const { months, agreed, differences } = compareLeaders(readLeaders(csv), data, built.world);
  expect({ months, agreed }).toEqual({ months: 63, agreed: 61 });
  expect(differences).toMatchObject([{ state: "FRA", leader: "Nobody Else", months: ["2012-06", "2012-07"] }]);
});

const person = (name: string, ...terms: string[]): Person => ({ id: name, name, home: "XXX", gender: "m", initials: "", given: "", terms: terms.map((t) => parseTerm(t, "XXX")) });
const STRETCH = { role: "state", office: "president", of: "XXX", from: "2000-01-01", to: "9999-12-31" } as const;

function breaks(...people: Person[]): string[] {
  const world = new World();
  for (const p of people) world.addPerson(p);
  return breaksIn(world, STRETCH, "2020-01-01").map((b) => `${b.kind} ${b.who}`);
}

test("gaps and overlaps in terms are found; a handover and who stands in are none", () => {
  expect(breaks(person("A", "president 1999-01-01/2010-05-01"), person("B", "president 2010-05-01/.."))).toEqual([]);
  expect(breaks(person("A", "president 1999-01-01/2010-05-01"), person("B", "president 2010-08-01/.."))).toEqual(["gap between A and B"]);
  expect(breaks(person("A", "president 1999-01-01/2010-05-01"), person("B", "president 2010-02-01/.."))).toEqual(["overlap A and B"]);
  expect(breaks(person("A", "president 1999/.."), person("B", "president 2010-02-01/2010-03-01 acting"))).toEqual([]);
  expect(breaks(person("A", "president 1999-01-01/2019-05-01"))).toEqual(["gap after A"]);
});
