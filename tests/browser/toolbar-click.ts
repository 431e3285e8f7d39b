import type { Page } from "@playwright/test";

/** Needed among the browser's flags for {@link clickToolbarButton}. */
export const TOOLBAR_CLICK_FLAG = "--enable-unsafe-extension-debugging";

/**
 * Clicks the extension's toolbar button while `page` is the current tab: a real click, with the activeTab grant
 * that it brings. Where the button has a popup, the browser opens it.
 *
 * https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-triggerAction
 */
export async function clickToolbarButton(page: Page, extensionId: string): Promise<void> {
  // A tab that is not in front gets the click, but not the grant.
  await page.bringToFront();
  const browser = page.context().browser();
  if (browser === null) throw new Error("the browser is gone");
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tab = targetInfos.find((target) => target.url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  // Not yet among the protocol's published types.
  const send = session.send as unknown as (method: string, params: object) => Promise<unknown>;
  await send.call(session, "Extensions.triggerAction", { id: extensionId, targetId: tab.targetId });
  await session.detach();
}
