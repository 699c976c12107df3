import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** A real Chromium: the system's, Debian's package where it may be installed, or Playwright's own. Null, with words, where none can be had. */
export async function launchChromium(): Promise<Browser | null> {
  const executablePath = systemChromium() ?? installed();
  if (executablePath === undefined) {
    const words = "No Chromium here, and none could be installed: the pages were not tried in a browser.";
    if (process.env["CI"] !== undefined) throw new Error(words);
    process.stderr.write(`${words}\n`);
    return null;
  }
  // Without a sandbox: containers run tests as root, and every page is our own.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

function systemChromium(): string | undefined {
  return [process.env["READOUT_CHROMIUM"] ?? "", ...SYSTEM, chromium.executablePath()].find(
    (path) => path !== "" && existsSync(path),
  );
}

function installed(): string | undefined {
  const options = { stdio: "ignore", timeout: 240_000 } as const;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], options);
  }
  if (systemChromium() === undefined) {
    const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
    spawnSync(process.execPath, [cli, "install", "chromium"], options);
  }
  return systemChromium();
}
