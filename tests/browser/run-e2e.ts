/** `npm run test:e2e [-- arguments for Playwright]`: makes sure that there is a browser, then runs the tests. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ensureBrowser } from "./ensure-browser";

try {
  const browser = ensureBrowser((line) => console.error(line));
  console.log(`Browser: ${browser.path}`);
  const playwright = createRequire(import.meta.url).resolve("@playwright/test/package.json");
  const cli = join(dirname(playwright), "cli.js");
  const { status } = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
