/**
 * `npm start [-- FILE_OR_URL]`: builds the extension and opens it in a browser on its demo article, or on the file
 * or address that was named. Without a display it shows the same in words, and ends.
 */
import { errors } from "@playwright/test";
import { BuildFailedError, buildExtension } from "./build-extension";
import { ensureBrowser, NoBrowserError } from "./ensure-browser";
import { WrongChromePathError } from "./find-browser";
import { ExtensionNotLoadedError } from "./launch";
import { startInWindow } from "./start-in-window";
import { startInWords } from "./start-in-words";
import { BadTargetError, openTarget } from "./start-target";

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
    const extensionDir = buildExtension(hasDisplay ? "production" : "e2e");
    const browser = ensureBrowser((line) => console.error(line));
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
