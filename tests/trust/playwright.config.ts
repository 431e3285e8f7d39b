import { defineConfig } from "@playwright/test";
import ordinary from "../../playwright.config";

/** What `npm run test:trust` runs: permissions, network, hostile pages, messages and faults. */
const SPECS = [
  ...["permission", "private-window", "local-file", "manifest"],
  ...["network"],
  ...["hostile-pages", "hostile-layers", "hard-pages", "tagging"],
  ...["strangers", "malformed-messages"],
  ...["random-stops", "faults", "trouble", "two-windows", "restart", "import-killed", "bin", "lost-library"],
];

export default defineConfig({
  ...ordinary,
  testDir: "..",
  // What takes minutes lies beside this file.
  testMatch: [...SPECS.map((name) => `e2e/${name}.spec.ts`), "trust/*.spec.ts"],
  outputDir: "../../test-results/trust",
  reporter: [["list"], ["./figures-reporter.ts"]],
});
