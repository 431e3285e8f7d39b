import { defineConfig } from "@playwright/test";

/**
 * End-to-end tests over the built extension, in a real browser. Run them by `npm run test:e2e`, which finds a
 * browser first. No retries: a test that fails now and then is wrong, or has found something.
 */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Limits on hangs, not on speed: two browsers share a small machine with whatever else it does.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./tests/browser/plain-line-reporter.ts"]],
});
