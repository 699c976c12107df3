// Names the compiled reading code: the package's version and a fingerprint of everything that `extract` is made of. Comments do not count.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOMS = ["model", "text", "lexicon", "stages", "link", "extract.js"];
const NAMED = join("model", "version.js");

export function extractorVersion(root) {
  const source = join(root, "dist", "src");
  const hash = createHash("sha256");
  for (const file of ROOMS.flatMap((room) => filesIn(source, room)).sort())
    if (file !== NAMED) hash.update(`${file}\n${withoutComments(readFileSync(join(source, file), "utf8"))}\n`);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `${version}+${hash.digest("hex").slice(0, 10)}`;
}

export function nameExtractor(root) {
  const file = join(root, "dist", "src", NAMED);
  writeFileSync(file, `export const EXTRACTOR_VERSION = ${JSON.stringify(extractorVersion(root))};\n`);
}

function filesIn(folder, name) {
  if (!statSync(join(folder, name)).isDirectory()) return [name];
  return readdirSync(join(folder, name))
    .flatMap((child) => filesIn(folder, join(name, child)))
    .filter((path) => path.endsWith(".js"));
}

function withoutComments(code) {
  return ts.transpileModule(code, {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
}
