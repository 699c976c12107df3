#!/usr/bin/env node
// Compiles the sources with tsc and knowledge/ into dist/lexicon.bin.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
if (existsSync(join(root, "src"))) {
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.json")], {
    stdio: "inherit",
  });
  for (const folder of ["src/store/migrations", "src/web/assets"])
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(root, "dist", folder), { recursive: true });
  mkdirSync(join(root, "dist"), { recursive: true });
  const { nameExtractor } = await import("./extractor-version.mjs");
  nameExtractor(root);
  const { compileKnowledge } = await import(new URL("../dist/src/knowledge/compile.js", import.meta.url).href);
  const problems = compileKnowledge(join(root, "knowledge"), join(root, "dist/lexicon.bin"));
  for (const p of problems) console.error(p);
  if (problems.length > 0) process.exit(1);
}
