import { defineConfig } from "@playwright/test";
import ordinary from "../../playwright.config";
import { SPECS } from "./trust-tests";

/** The part of `npm run test:trust` that runs in a real browser. */
export default defineConfig({
  ...ordinary,
  testDir: "..",
  // What takes minutes lies beside this file.
  testMatch: [...SPECS.map((name) => `e2e/${name}.spec.ts`), "trust/*.spec.ts"],
  outputDir: "../../test-results/trust",
  reporter: [["list"], ["./figures-reporter.ts"]],
});
