#!/usr/bin/env node
// Writes docs/reference/*.schema.json out of src/model/schemas.ts; with --check, fails where a file is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../dist/src/model/json-schemas.js";

const folder = fileURLToPath(new URL("../docs/reference/", import.meta.url));
mkdirSync(folder, { recursive: true });
const stale = [];
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = `${folder}${name}.schema.json`;
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (read(file) !== text) stale.push(`docs/reference/${name}.schema.json`);
}
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(", ")}. “npm run schema” writes them.`);
  process.exitCode = 1;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
