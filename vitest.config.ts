import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    typecheck: { enabled: false },
    // Nothing is measured by these: a busy machine may take its time, and only what hangs is ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
