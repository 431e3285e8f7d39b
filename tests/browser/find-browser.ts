import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** A browser on this machine that can run the built extension. */
export interface FoundBrowser {
  /** Absolute path of the program. */
  path: string;
  /** Branded Google Chrome needs to be asked before it loads an unpacked extension; no other does. */
  branded: boolean;
}

/** What the search looks at. A parameter, so that every system can be tried on any. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright would keep its own download, whether or not it is there. */
  playwrightPath: string;
  /** True for a file that may be run. */
  isProgram: (path: string) => boolean;
}

/** Thrown when CHROME_PATH names something that cannot be run: a choice that was made must not be passed over. */
export class WrongChromePathError extends Error {
  override name = "WrongChromePathError";
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    playwrightPath: chromium.executablePath(),
    isProgram,
  };
}

/**
 * The browser to use, or `null` when there is none: CHROME_PATH before all; then Chromium, Playwright's own
 * download, Edge, Brave, and last Google Chrome, which is the least willing to load unpacked extensions
 * (https://developer.chrome.com/docs/extensions/whats-new, "--load-extension" in Chrome 137).
 *
 * @throws WrongChromePathError when CHROME_PATH is set to what is not a program.
 */
export function findBrowser(machine: Machine = thisMachine()): FoundBrowser | null {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.isProgram(chosen)) return { path: chosen, branded: isBranded(chosen) };
    throw new WrongChromePathError(`CHROME_PATH is ${chosen}, which is not a program that can be run`);
  }
  const path = candidates(machine).find(machine.isProgram);
  return path === undefined ? null : { path, branded: isBranded(path) };
}

function candidates(machine: Machine): string[] {
  if (machine.platform === "darwin") return [...macPaths(machine), ...onPath(machine, LINUX_NAMES)];
  if (machine.platform === "win32") return [...windowsPaths(machine), ...onPath(machine, WINDOWS_NAMES)];
  const [chromiumNames, otherNames] = [LINUX_NAMES.slice(0, 2), LINUX_NAMES.slice(2)];
  return [...onPath(machine, chromiumNames), machine.playwrightPath, ...onPath(machine, otherNames)];
}

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
  "brave-browser",
  "brave",
  "google-chrome-stable",
  "google-chrome",
];

/** Searched besides PATH, which a bare shell may have emptied. */
const LINUX_FOLDERS = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"];

const WINDOWS_NAMES = ["chromium.exe", "msedge.exe", "brave.exe", "chrome.exe"];

function onPath(machine: Machine, names: readonly string[]): string[] {
  const windows = machine.platform === "win32";
  const listed = (machine.env.PATH ?? machine.env.Path ?? "").split(windows ? ";" : delimiter);
  const folders = [...listed.filter((folder) => folder !== ""), ...(windows ? [] : LINUX_FOLDERS)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function macPaths(machine: Machine): string[] {
  const homes = ["", machine.env.HOME ?? ""];
  const inApplications = (app: string) =>
    homes.map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`);
  return [
    ...inApplications("Chromium"),
    machine.playwrightPath,
    ...["Microsoft Edge", "Brave Browser", "Google Chrome"].flatMap(inApplications),
  ];
}

function windowsPaths(machine: Machine): string[] {
  const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .map((name) => machine.env[name])
    .filter((root) => root !== undefined);
  const under = (tail: string) => roots.map((root) => `${root}\\${tail}`);
  return [
    ...under("Chromium\\Application\\chrome.exe"),
    machine.playwrightPath,
    ...under("Microsoft\\Edge\\Application\\msedge.exe"),
    ...under("BraveSoftware\\Brave-Browser\\Application\\brave.exe"),
    ...under("Google\\Chrome\\Application\\chrome.exe"),
  ];
}

function isBranded(path: string): boolean {
  return /google.chrome/i.test(path);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent, or not ours to run: either way not a candidate.
    return false;
  }
}
