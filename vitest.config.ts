import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/fixtures/compiled-knowledge.ts", "test/fixtures/shared.ts"],
    // The seasons of the host must not matter; a test that depends on them fails here or under another TZ.
    env: { TZ: process.env["TZ"] ?? "UTC" },
    // Test files share no state but the modules they load; loading those for each file anew cost half of the run.
    isolate: false,
    maxWorkers: "100%",
    // What was built runs as it was built.
    server: { deps: { external: [/\/dist\/src\//] } },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
