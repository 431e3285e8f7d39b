import { test as base, expect, type Page } from "@playwright/test";
import { tabIdOf } from "../browser/ask-page";
import { type Build, builtExtension } from "../browser/built-extension";
import { extensionErrors, noteExtensionErrors } from "../browser/extension-errors";
import { findBrowser } from "../browser/find-browser";
import { grantHosts } from "../browser/host-permission";
import { type LaunchedExtension, launchWithExtension } from "../browser/launch";
import { collectPageErrors, type PageErrors } from "../browser/page-errors";
import { type PageServer, startPageServer } from "../browser/page-server";
import { connectToSidePanel, SIDE_PANEL_FLAG } from "../browser/real-side-panel";
import { TOOLBAR_CLICK_FLAG } from "../browser/toolbar-click";
import { answerFixture } from "./fixture-pages";
import { OverlayView } from "./overlay-view";
import { untilHostsAre, untilRead } from "./page-session";

/** The popup's button for it, in English and Chinese. */
const SIDE_PANEL_BUTTON = /^(Side panel|侧边栏)$/;

/** What a test file can choose with `test.use`. */
export interface Choices {
  /** The e2e build differs from the production build only in that tests can look into its shadow root. */
  build: Build;
  /** Whether the reader has allowed every site before the test begins. */
  hosts: "granted" | "none";
  /** The browser's language. */
  interfaceLocale: string;
  scheme: "light" | "dark";
  /** Whether the browser keeps pages that are left, for coming back to them. */
  backForwardCache: boolean;
  /** Whether the side panel can be reached. */
  sidePanel: boolean;
  /** Whether only errors in the extension count, and not those of the pages themselves. */
  pagesMayErr: boolean;
  /** Whether the test stops the background at any moment, also while the browser loads it: that notes it as an error. */
  loadingMayBeCutOff: boolean;
}

/** What a test is given. */
export interface Fixtures {
  /** A browser of its own with the extension; its profile is gone afterwards. */
  extension: LaunchedExtension;
  /** Errors in pages so far. A test ends badly when one is left in it, or one was noted of the extension. */
  errors: PageErrors;
  /** Opens a fixture page, e.g. `article-zh.html`, and waits until Termlight has read it. */
  openPage: (name: string) => Promise<Page>;
  /** Opens the popup in a tab of its own, about another page: the toolbar's own is out of a test's reach. */
  openPopup: (page: Page) => Promise<Page>;
  /**
   * Opens the browser's side panel by the popup's button, for a page that is in front then. Wants `sidePanel: true`.
   */
  openSidePanel: (page: Page) => Promise<Page>;
  /** Opens a page of the extension, e.g. `library.html`. */
  openExtensionPage: (path: string) => Promise<Page>;
  /** Termlight's interface in a page. */
  overlayOf: (page: Page) => OverlayView;
}

/** What Chromium notes of a background that was stopped while its script was being loaded. */
const CUT_OFF = "background.js: Failed to load the script unexpectedly";

export const test = base.extend<Fixtures & Choices, { server: PageServer }>({
  build: ["e2e", { option: true }],
  hosts: ["granted", { option: true }],
  interfaceLocale: ["en-US", { option: true }],
  scheme: ["light", { option: true }],
  backForwardCache: [false, { option: true }],
  pagesMayErr: [false, { option: true }],
  loadingMayBeCutOff: [false, { option: true }],
  sidePanel: [false, { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, use) => {
      const server = await startPageServer(answerFixture);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  extension: async ({ build, hosts, interfaceLocale, scheme, backForwardCache, sidePanel }, use) => {
    const extraArgs = sidePanel ? [SIDE_PANEL_FLAG] : [];
    const choices = { build, locale: interfaceLocale, colorScheme: scheme, backForwardCache, extraArgs };
    const extension = await launch(choices);
    if (hosts === "granted") await allowEverySite(extension);
    await use(extension);
    await extension.close();
  },

  errors: [
    async ({ extension, pagesMayErr, loadingMayBeCutOff }, use) => {
      const { context, extensionId } = extension;
      await noteExtensionErrors(context, extensionId);
      const errors = collectPageErrors(context);
      await use(errors);
      const noted = await extensionErrors(context, extensionId);
      const own = loadingMayBeCutOff ? noted.filter((line) => !line.includes(CUT_OFF)) : noted;
      expect(pagesMayErr ? own : [...errors.lines, ...own]).toEqual([]);
    },
    { auto: true },
  ],

  openPage: async ({ extension, server }, use) => {
    await use(async (name) => {
      const page = await extension.context.newPage();
      await page.goto(`${server.origin}/${name}`);
      await untilRead(extension, page);
      return page;
    });
  },

  openPopup: async ({ extension, openExtensionPage }, use) => {
    await use(async (page) => openExtensionPage(`popup.html?tab=${await tabIdOf(extension, page)}`));
  },

  openSidePanel: async ({ extension, openPopup, errors }, use) => {
    const connections: { close(): Promise<void> }[] = [];
    await use(async (page) => {
      const popup = await openPopup(page);
      await popup.getByRole("button", { name: SIDE_PANEL_BUTTON }).click();
      const { panel, connection } = await connectToSidePanel(extension);
      connections.push(connection);
      panel.on("pageerror", (error) => void errors.lines.push(`side panel: ${error.message}`));
      await page.bringToFront();
      return panel;
    });
    for (const connection of connections) await connection.close();
  },

  openExtensionPage: async ({ extension }, use) => {
    await use(async (path) => {
      const page = await extension.context.newPage();
      await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
      return page;
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  overlayOf: async ({}, use) => {
    await use((page) => new OverlayView(page));
  },
});

export { expect };

/** Starts a browser with a build, for tests that need more than one or a profile that stays. */
export function launch(options: {
  build: Build;
  locale?: string;
  colorScheme?: "light" | "dark";
  userDataDir?: string;
  backForwardCache?: boolean;
  extraArgs?: readonly string[];
  besides?: readonly string[];
}): Promise<LaunchedExtension> {
  const browser = findBrowser();
  if (browser === null) throw new Error("no browser found: run the tests by `npm run test:e2e`");
  const { build, extraArgs = [], ...rest } = options;
  return launchWithExtension({
    ...rest,
    browser,
    extensionDir: builtExtension(build),
    headless: true,
    extraArgs: [TOOLBAR_CLICK_FLAG, ...extraArgs],
  });
}

/** Allows every site, and waits until the extension has registered its page script for them. */
export async function allowEverySite(extension: LaunchedExtension): Promise<void> {
  await grantHosts(extension.context, extension.extensionId);
  await untilHostsAre(extension, "granted");
}
