import type { Page } from "@playwright/test";

/** What a listener of ours can be on that outlives what it was for. */
const TARGETS = ["window", "document", "document.documentElement", "document.body", "window.navigation"];

/**
 * The listeners that extensions' scripts have in a page, each as `target type`; the page's own and the test's are not
 * among them (https://chromedevtools.github.io/devtools-protocol/tot/DOMDebugger/#method-getEventListeners).
 */
export async function ourListeners(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin.startsWith("chrome-extension://")) worlds.push(id);
  });
  await session.send("Runtime.enable");
  const found: string[] = [];
  for (const contextId of worlds) {
    for (const expression of TARGETS) {
      const { result } = await session.send("Runtime.evaluate", { expression, contextId });
      const { listeners } = await session.send("DOMDebugger.getEventListeners", {
        objectId: result.objectId!,
      });
      found.push(...listeners.map(({ type }) => `${expression} ${type}`));
    }
  }
  await session.detach();
  return found;
}
