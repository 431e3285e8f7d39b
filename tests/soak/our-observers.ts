import type { Page } from "@playwright/test";
import { inOurWorlds } from "./our-worlds";

const KINDS = ["MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver"];

/**
 * The observers that extensions' scripts have in a page, by their kinds, those that observe nothing any more but are still
 * held among them (https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-queryObjects, which collects
 * garbage first).
 */
export function ourObservers(page: Page): Promise<string[]> {
  return inOurWorlds(page, async (session, contextId) => {
    const found: string[] = [];
    for (const kind of KINDS) {
      const { result } = await session.send("Runtime.evaluate", {
        expression: `${kind}.prototype`,
        contextId,
      });
      const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
      const { result: count } = await session.send("Runtime.callFunctionOn", {
        objectId: objects.objectId!,
        functionDeclaration: "function () { return this.length; }",
      });
      found.push(...Array<string>(count.value as number).fill(kind));
    }
    return found;
  });
}
