#!/usr/bin/env node
// Asks the built program about knowledge/: `check`, `coverage [--all]`, `leaders PATH`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "knowledge");
const built = (name) => import(new URL(`../dist/src/${name}.js`, import.meta.url).href);
const today = new Date().toISOString().slice(0, 10);
const [command, ...args] = process.argv.slice(2);

async function world() {
  const { data } = (await built("knowledge/compile")).readKnowledge(folder);
  return { data, world: (await built("lexicon/build-world")).buildWorld(data) };
}

async function check() {
  const { checkKnowledge, printProblem } = await built("knowledge/check");
  const problems = checkKnowledge(folder, today);
  for (const problem of problems) console.error(printProblem(problem));
  const errors = problems.filter((p) => p.level === "error").length;
  console.log(`knowledge: ${errors} errors, ${problems.length - errors} warnings`);
  process.exitCode = errors > 0 ? 1 : 0;
}

async function coverage() {
  const { data, world: known } = await world();
  const years = { from: 2000, to: Number(today.slice(0, 4)) };
  const states = (await built("knowledge/coverage")).coverage(data, known, years).filter((s) => s.kind !== "territory");
  for (const { id, kind, missing } of states)
    for (const role of ["state", "government"]) {
      if (missing[role].length > 0)
        console.log(`${id} (${kind}): head of ${role} unknown in ${missing[role].join(", ")}`);
      else if (args.includes("--all")) console.log(`${id} (${kind}): head of ${role} known ${years.from}–${years.to}`);
    }
  const members = states.filter((s) => s.kind === "member");
  const cells = members.length * 2 * (years.to - years.from + 1);
  const missing = members.reduce((n, s) => n + s.missing.state.length + s.missing.government.length, 0);
  console.log(
    `${members.length} members, ${years.from}–${years.to}: ${cells - missing} of ${cells} known, ${missing} missing`,
  );
  process.exitCode = missing > 0 ? 1 : 0;
}

async function leaders() {
  const path = args.find((a) => !a.startsWith("--"));
  if (path === undefined) throw new Error("give the path of a REIGN leader list (CSV)");
  const { data, world: known } = await world();
  const { compareLeaders, readLeaders } = await built("knowledge/compare-leaders");
  const { months, agreed, differences } = compareLeaders(readLeaders(readFileSync(path, "utf8")), data, known);
  for (const d of differences)
    console.log(
      `${d.state}: ${d.leader} ${d.months[0]}${d.months.length > 1 ? `–${d.months.at(-1)} (${d.months.length} months)` : ""}; here: ${d.ours.join(", ") || "nobody"}`,
    );
  console.log(`${agreed} of ${months} leader-months agree: ${((agreed / months) * 100).toFixed(2)} %`);
}

const run = { check, coverage, leaders }[command];
if (run === undefined) throw new Error("knowledge.mjs check | coverage [--all] | leaders PATH");
await run();
