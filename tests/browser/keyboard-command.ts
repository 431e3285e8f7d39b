import type { Page, Worker } from "@playwright/test";

/**
 * Delivers one of the manifest's commands to the background, for the tab that `page` is: what the browser does when
 * its key is pressed. (A key that a test presses goes to the page alone; a browser without a window has no
 * shortcuts.) It brings no activeTab grant.
 *
 * @param command its name in the manifest, e.g. `highlight-selection`.
 */
export async function runCommand(worker: Worker, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.commands.onCommand as unknown as {
      dispatch(name: string, tab?: chrome.tabs.Tab): void;
    };
    event.dispatch(name, tab);
  }, command);
}
