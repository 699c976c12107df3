import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/fixtures/compiled-knowledge.ts"],
    // The seasons of the host must not matter; a test that depends on them fails here or under another TZ.
    env: { TZ: process.env["TZ"] ?? "UTC" },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
