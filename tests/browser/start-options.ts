import type { Page } from "@playwright/test";
import type { FoundBrowser } from "./find-browser";
import { grantHosts } from "./host-permission";
import type { LaunchedExtension } from "./launch";
import { BadTargetError, type StartTarget } from "./start-target";
import { until } from "./until";

/** What `npm start` has found out before it starts a browser. */
export interface StartOptions {
  browser: FoundBrowser;
  extensionDir: string;
  /** `null` for the demo article. */
  target: StartTarget | null;
  locale: string;
}

/** How long the extension may take to open its welcome page by itself, ms. */
const WELCOME_LIMIT = 10_000;

/**
 * Opens the page to start with: the target, which the extension is then allowed to read, or the welcome page. It is
 * the only one that the reader finds open.
 *
 * @param isNew whether the extension is new to the browser's profile.
 * @throws BadTargetError when an address does not load.
 */
export async function openFirstPage(
  extension: LaunchedExtension,
  target: StartTarget | null,
  isNew: boolean,
): Promise<Page> {
  const before = extension.context.pages();
  const page = target === null ? await welcomePage(extension, isNew) : await targetPage(extension, target);
  for (const empty of before) if (empty !== page && empty.url() === "about:blank") await empty.close();
  return page;
}

async function targetPage({ context, extensionId }: LaunchedExtension, target: StartTarget): Promise<Page> {
  await grantHosts(context, extensionId);
  const page = await context.newPage();
  await page.goto(target.url, { waitUntil: "domcontentloaded" }).catch((error: unknown) => {
    const reason = /net::\w+/.exec(String(error))?.[0] ?? "it does not load";
    throw new BadTargetError(`${target.url} could not be opened: ${reason}`);
  });
  return page;
}

/** A new installation opens it by itself; on a profile that has been used it has to be opened. */
async function welcomePage({ context, extensionId }: LaunchedExtension, isNew: boolean): Promise<Page> {
  const url = `chrome-extension://${extensionId}/welcome.html`;
  const look = async (): Promise<Page | null> => context.pages().find((page) => page.url() === url) ?? null;
  if (isNew) return until(look, WELCOME_LIMIT, "The extension did not open its welcome page.");
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
