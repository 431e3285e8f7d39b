import { defineConfig } from "@playwright/test";

/** The extension in a real Firefox: `npm run test:firefox`. Playwright runs the tests; the browser is driven by BiDi. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/firefox",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
});
