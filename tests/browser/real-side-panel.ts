import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { LaunchedExtension } from "./launch";
import { until } from "./until";

/** Needed among the browser's flags for {@link connectToSidePanel}. */
export const SIDE_PANEL_FLAG = "--remote-debugging-port=0";

/** How long a browser on a busy machine may take to open it, ms. */
const LIMIT_MS = 20_000;

/**
 * The side panel that is open in a browser. Playwright takes no notice of what opens beside tabs; a second connection
 * lists it among the pages that are there.
 *
 * @returns the panel, and the connection that it comes by: to be closed, which leaves the browser alone.
 */
export async function connectToSidePanel({
  userDataDir,
  extensionId,
}: LaunchedExtension): Promise<{ panel: Page; connection: Browser }> {
  // The browser writes there which port it chose.
  const [port] = (await readFile(join(userDataDir, "DevToolsActivePort"), "utf8")).split("\n");
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  const look = async () => {
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = connection.contexts().flatMap((context) => context.pages());
    const panel = pages.find((page) => page.url() === address);
    if (panel) return { panel, connection };
    await connection.close();
    return null;
  };
  return until(look, LIMIT_MS, "no side panel is open");
}
