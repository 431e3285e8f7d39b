import { defineConfig } from "vitest/config";

/** Unit tests only; the tests in a real browser run by `npm run test:e2e`. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    // Property tests on a busy two-core machine: a limit on hangs, not on speed.
    testTimeout: 30_000,
  },
});
