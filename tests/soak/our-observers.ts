import type { Page } from "@playwright/test";
import { inOurWorlds } from "./our-worlds";

/**
 * Of these observers, how many have something to tell of a change in the page: those that observe. One that was disconnected
 * may still be held by whoever made it.
 */
const HOW_MANY_OBSERVE = `function () {
  const change = document.createComment("");
  document.documentElement.append(change);
  const observing = this.filter((observer) => observer.takeRecords().length > 0).length;
  change.remove();
  return observing;
}`;

/**
 * The observers of the page's changes that extensions' scripts have in it, each as its kind
 * (https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-queryObjects, which collects garbage first).
 */
export function ourObservers(page: Page): Promise<string[]> {
  return inOurWorlds(page, async (session, contextId) => {
    const expression = "MutationObserver.prototype";
    const { result } = await session.send("Runtime.evaluate", { expression, contextId });
    const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
    const { result: count } = await session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId!,
      functionDeclaration: HOW_MANY_OBSERVE,
      returnByValue: true,
    });
    return Array<string>(count.value as number).fill("MutationObserver");
  });
}
