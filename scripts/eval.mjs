// `npm run eval`: builds when the sources are newer, then `readout eval` with the same arguments.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
process.exitCode = run("scripts/setup.mjs") || run("bin/readout.mjs", "eval", ...process.argv.slice(2));
