import type { BrowserContext } from "@playwright/test";

/** Kills a browser and all its processes at once (SIGKILL), as a crash or the end of power does; waits until it is gone. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error("no browser to kill");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const main = processInfo.find(({ type }) => type === "browser");
  if (!main) throw new Error("the browser does not say which process it is");
  const closed = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  // Playwright starts a browser as the leader of a process group of its own.
  process.kill(-main.id, "SIGKILL");
  await closed;
}
