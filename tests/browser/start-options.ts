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
  const { context } = extension;
  const page = isNew ? await ownWelcome(extension) : await context.newPage();
  if (target) await openForReading(extension, page, target);
  else if (!isNew) await page.goto(welcomeUrl(extension));
  for (const other of context.pages()) if (other !== page) await other.close();
  return page;
}

function welcomeUrl({ extensionId }: LaunchedExtension): string {
  return `chrome-extension://${extensionId}/welcome.html`;
}

/** The welcome page that a new installation opens by itself. */
function ownWelcome(extension: LaunchedExtension): Promise<Page> {
  const pages = (): Page[] => extension.context.pages();
  const look = async (): Promise<Page | null> =>
    pages().find((page) => page.url() === welcomeUrl(extension)) ?? null;
  return until(look, WELCOME_LIMIT, "The extension did not open its welcome page.");
}

async function openForReading(
  { context, extensionId }: LaunchedExtension,
  page: Page,
  target: StartTarget,
): Promise<void> {
  await grantHosts(context, extensionId);
  await page.goto(target.url, { waitUntil: "domcontentloaded" }).catch((error: unknown) => {
    const reason = /net::\w+/.exec(String(error))?.[0] ?? "it does not load";
    throw new BadTargetError(`${target.url} could not be opened: ${reason}`);
  });
}
