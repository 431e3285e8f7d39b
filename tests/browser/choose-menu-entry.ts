import type { Page, Worker } from "@playwright/test";

/**
 * Delivers a choice from the context menu to the background, for the tab that `page` is: what the browser does when
 * an entry is clicked. (Menus are drawn by the system, out of a test's reach.) It brings no activeTab grant.
 *
 * @param id the entry's id.
 */
export async function chooseMenuEntry(worker: Worker, page: Page, id: string): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.contextMenus.onClicked as unknown as {
      dispatch(info: { menuItemId: string }, tab?: chrome.tabs.Tab): void;
    };
    event.dispatch({ menuItemId }, tab);
  }, id);
}
