/**
 * `npm start [-- FILE_OR_URL]`: builds the extension and opens it in a browser on its demo article, or on the file
 * or address that was named. Without a display it shows the same in words, and ends.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { errors } from "@playwright/test";
import { builtExtension } from "./built-extension";
import { ensureBrowser, NoBrowserError } from "./ensure-browser";
import { WrongChromePathError } from "./find-browser";
import { ExtensionNotLoadedError } from "./launch";
import { startInWindow } from "./start-in-window";
import { startInWords } from "./start-in-words";
import { BadTargetError, openTarget } from "./start-target";

/** Thrown when the extension could not be built; what the build said stands above. */
class BuildFailedError extends Error {
  override name = "BuildFailedError";
}

try {
  await start(process.argv[2]);
} catch (error) {
  console.error(inOneLine(error));
  process.exitCode = 1;
}

async function start(named: string | undefined): Promise<void> {
  const target = named === undefined ? null : await openTarget(named);
  try {
    const hasDisplay = hasAnyDisplay();
    const build = hasDisplay ? "production" : "e2e";
    runBuild(build);
    const browser = ensureBrowser((line) => console.error(line));
    const extensionDir = builtExtension(build);
    const options = { browser, extensionDir, target, locale: systemLocale() };
    await (hasDisplay ? startInWindow(options) : startInWords(options));
  } finally {
    await target?.close();
  }
}

function hasAnyDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** The system's language, one of the two that the interface is in. */
function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith("zh") ? "zh-CN" : "en-US";
}

function runBuild(build: "production" | "e2e"): void {
  console.error("Building the extension …");
  const wxt = join(import.meta.dirname, "../../node_modules/wxt/bin/wxt.mjs");
  const mode = build === "e2e" ? ["--mode", "e2e"] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, "build", ...mode], {
    cwd: join(import.meta.dirname, "../.."),
    encoding: "utf8",
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new BuildFailedError("The extension could not be built.");
}

/** What a reader can act on is said in one line; anything else is a fault of ours and comes whole. */
function inOneLine(error: unknown): string {
  const expected = [
    BadTargetError,
    BuildFailedError,
    ExtensionNotLoadedError,
    NoBrowserError,
    errors.TimeoutError,
    WrongChromePathError,
  ];
  if (!(error instanceof Error)) return String(error);
  return expected.some((kind) => error instanceof kind) ? error.message.split("\n")[0]! : String(error.stack);
}
