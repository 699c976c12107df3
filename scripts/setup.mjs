// Makes a checkout ready: installs when something is missing, builds when a source is newer than the build. Does neither twice.
// Runs before node_modules exists, so it uses nothing but Node itself.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) fail(`Readout needs Node 20 or newer; this is ${process.versions.node}.`);

const INSTALLED = join(root, "node_modules", ".readout-lock");
const BUILT = join(root, "dist", ".built");
const SOURCES = ["src", "knowledge", "scripts/build.mjs", "tsconfig.json", "package.json"];

if (needsInstall()) {
  // Scripts are left out: the build below does what `prepare` would, once.
  run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
  writeFileSync(INSTALLED, lockHash());
}
if (needsBuild()) {
  run(process.execPath, [join("scripts", "build.mjs")]);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(BUILT, "");
}

/** By the lock's content: a fresh checkout gives every file a new time. An install made by hand counts too. */
function needsInstall() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return true;
  if (existsSync(INSTALLED)) return readFileSync(INSTALLED, "utf8") !== lockHash();
  return statSync(hidden).mtimeMs < statSync(join(root, "package-lock.json")).mtimeMs;
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function needsBuild() {
  if (!existsSync(BUILT) || !existsSync(join(root, "dist", "src", "cli", "main.js"))) return true;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newest(join(root, source)) > built);
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
