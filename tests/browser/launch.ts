import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "@playwright/test";
import type { FoundBrowser } from "./find-browser";
import { until } from "./until";

/** How to start a browser with the extension. */
export interface LaunchOptions {
  browser: FoundBrowser;
  /** Folder of the built extension. */
  extensionDir: string;
  /** Whether pages that are left may be kept as they are, for coming back. */
  backForwardCache?: boolean | undefined;
  headless: boolean;
  /**
   * Whether a headless browser draws as one with a window does, by a graphics card or what Chromium takes for one
   * (https://chromium.googlesource.com/chromium/src/+/main/docs/gpu/swiftshader.md). Otherwise it draws by itself, sooner started.
   */
  withGraphics?: boolean | undefined;
  /** Profile folder, kept afterwards. Without it a new one is made, and removed on `close`. */
  userDataDir?: string | undefined;
  /** Language of the browser's interface and of what it tells pages, e.g. `zh-CN`. `en-US` without it. */
  locale?: string | undefined;
  colorScheme?: "light" | "dark" | undefined;
  extraArgs?: readonly string[] | undefined;
  /** Folders of further extensions. Ours alone may have a background. */
  besides?: readonly string[] | undefined;
}

/** A running browser with the extension in it. */
export interface LaunchedExtension {
  context: BrowserContext;
  /** The profile's folder. */
  userDataDir: string;
  /** 32 letters; `chrome-extension://<id>/` is where the extension's pages are. */
  extensionId: string;
  /**
   * The background as it is now. Stays valid over a stop, when evaluating in it waits until it runs again; a reload
   * of the extension brings another.
   */
  readonly worker: Worker;
  /** Ends the browser and removes the profile that was made for it. */
  close: () => Promise<void>;
}

/** Thrown when the browser started but the extension did not. */
export class ExtensionNotLoadedError extends Error {
  override name = "ExtensionNotLoadedError";
}

const GRAPHICS_FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
/** How long a browser on a busy machine may take to start the extension's background, and it to greet, in ms. */
const START_TIMEOUT = 30_000;

/**
 * Starts a browser with the extension, and with nothing in it that talks to the network of its own accord. The
 * sandbox is off only for root, who cannot have one.
 *
 * @throws ExtensionNotLoadedError when the browser does not take the extension.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<LaunchedExtension> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), "termlight-profile-")));
  const isNew = !existsSync(join(userDataDir, "Default"));
  const locale = options.locale ?? "en-US";
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: options.browser.path,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0,
    args: browserFlags(options, locale),
    // Playwright turns it off, as its own view of a page does not always survive it.
    ...(options.backForwardCache ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {}),
    // chrome.i18n follows --lang; a browser with a window on Linux reads LANGUAGE as well.
    env: { ...process.env, LANGUAGE: locale.replace("-", "_") },
    locale,
    colorScheme: options.colorScheme ?? null,
    viewport: options.headless ? { width: 1280, height: 800 } : null,
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
  };
  try {
    const first = await backgroundOf(context);
    if (isNew) await untilGreeted(context);
    return {
      context,
      userDataDir,
      extensionId: new URL(first.url()).host,
      get worker() {
        return context.serviceWorkers().findLast(isExtensions) ?? first;
      },
      close,
    };
  } catch {
    await close();
    throw new ExtensionNotLoadedError(notLoaded(options.browser));
  }
}

function browserFlags(options: LaunchOptions, locale: string): string[] {
  const folders = [options.extensionDir, ...(options.besides ?? [])].join();
  return [
    `--disable-extensions-except=${folders}`,
    `--load-extension=${folders}`,
    `--lang=${locale}`,
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(options.headless ? (options.withGraphics ? GRAPHICS_FLAGS : ["--disable-gpu"]) : []),
    ...(options.browser.branded ? ["--disable-features=DisableLoadExtensionCommandLineSwitch"] : []),
    ...(options.extraArgs ?? []),
  ];
}

async function backgroundOf(context: BrowserContext): Promise<Worker> {
  return (
    context.serviceWorkers().find(isExtensions) ??
    (await context.waitForEvent("serviceworker", { predicate: isExtensions, timeout: START_TIMEOUT }))
  );
}

/** A new installation opens a page in front of all others: whoever opens one before that has it covered. */
async function untilGreeted(context: BrowserContext): Promise<void> {
  const isThere = (): true | null => (context.pages().some(isWelcome) ? true : null);
  await until(async () => isThere(), START_TIMEOUT, "no welcome page was opened");
}

function isWelcome(page: Page): boolean {
  return page.url().endsWith("/welcome.html");
}

function isExtensions(worker: Worker): boolean {
  return worker.url().startsWith("chrome-extension://");
}

function notLoaded(browser: FoundBrowser): string {
  return browser.branded
    ? `${browser.path} does not load unpacked extensions any more: install Chromium or set CHROME_PATH to another browser.`
    : `${browser.path} started but did not load the extension.`;
}
