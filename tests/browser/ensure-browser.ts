import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type FoundBrowser, findBrowser } from "./find-browser";

/** Thrown when no browser is there and none could be installed. The message says what to do, in one line. */
export class NoBrowserError extends Error {
  override name = "NoBrowserError";

  constructor() {
    super(
      "No browser found: install Chromium (Debian: apt-get install chromium), Microsoft Edge, Brave or " +
        "Google Chrome, or set CHROME_PATH to the program of one.",
    );
  }
}

/** How long a download may try to get an answer before it counts as out of reach, in ms. */
const CONNECTION_TIMEOUT = "15000";

/** Fonts are named so that Chinese is drawn on a bare machine, in screenshots too. */
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk"];

/**
 * A browser that can run the extension; where there is none, Playwright's own download is tried, then, as root on
 * a system with apt-get, Debian's package.
 *
 * @param say is told in one line each what is about to be installed.
 * @throws NoBrowserError when all of it failed; WrongChromePathError when CHROME_PATH is wrong.
 */
export function ensureBrowser(say: (line: string) => void): FoundBrowser {
  const found = findBrowser();
  if (found) return found;
  for (const install of [installByPlaywright, installByApt]) {
    install(say);
    const installed = findBrowser();
    // A download can be complete and yet lack the system's libraries.
    if (installed && starts(installed.path)) return installed;
  }
  throw new NoBrowserError();
}

function installByPlaywright(say: (line: string) => void): void {
  say("No browser found. Trying Playwright's own download of Chromium …");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_TIMEOUT };
  // Without its errors: where it fails, the next way is tried, or one line says what to do.
  run(process.execPath, [cli, "install", "chromium"], env, "ignore");
}

function installByApt(say: (line: string) => void): void {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return;
  say(`Installing Debian's packages ${DEBIAN_PACKAGES.join(" and ")} …`);
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], quietly);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...DEBIAN_PACKAGES], quietly);
}

/** Runs a program to its end; what it says goes to standard error, so that standard output stays ours. */
function run(
  program: string,
  args: string[],
  env: Record<string, string>,
  errors: "ignore" | "inherit" = "inherit",
): void {
  spawnSync(program, args, { stdio: ["ignore", 2, errors], env: { ...process.env, ...env } });
}

function starts(path: string): boolean {
  // Windows programs open a window instead of answering; there nothing is missing after a download.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}
