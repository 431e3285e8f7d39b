import type { Page } from "@playwright/test";
import { inOurWorlds } from "./our-worlds";

/** What a listener of ours can be on that outlives what it was for. */
const TARGETS = ["window", "document", "document.documentElement", "document.body", "window.navigation"];

/**
 * The listeners that extensions' scripts have in a page, each as `target type`
 * (https://chromedevtools.github.io/devtools-protocol/tot/DOMDebugger/#method-getEventListeners).
 */
export function ourListeners(page: Page): Promise<string[]> {
  return inOurWorlds(page, async (session, contextId) => {
    const found: string[] = [];
    for (const expression of TARGETS) {
      const { result } = await session.send("Runtime.evaluate", { expression, contextId });
      const { listeners } = await session.send("DOMDebugger.getEventListeners", {
        objectId: result.objectId!,
      });
      found.push(...listeners.map(({ type }) => `${expression} ${type}`));
    }
    return found;
  });
}
