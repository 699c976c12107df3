import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

it("the built program names the code that reads, and no other", async () => {
  const { extractorVersion } = (await import(join(ROOT, "scripts/extractor-version.mjs"))) as {
    extractorVersion: (root: string) => string;
  };
  const { EXTRACTOR_VERSION } = (await import(join(ROOT, "dist/src/model/version.js"))) as {
    EXTRACTOR_VERSION: string;
  };
  expect(EXTRACTOR_VERSION).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{10}$/);
  expect(EXTRACTOR_VERSION).toBe(extractorVersion(ROOT));
});
