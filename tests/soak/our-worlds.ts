import type { CDPSession, Page } from "@playwright/test";

/**
 * Does something in each world that extensions' scripts have in a page; the page's own and the test's are not among them
 * (https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#isolated_world).
 *
 * @param look is given a session and the world's number, and tells what it found.
 */
export async function inOurWorlds(
  page: Page,
  look: (session: CDPSession, contextId: number) => Promise<string[]>,
): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin.startsWith("chrome-extension://")) worlds.push(id);
  });
  await session.send("Runtime.enable");
  const found: string[] = [];
  for (const contextId of worlds) found.push(...(await look(session, contextId)));
  await session.detach();
  return found;
}
