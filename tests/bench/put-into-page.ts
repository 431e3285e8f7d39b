import type { LaunchedExtension } from "../browser/launch";

/** Puts our style sheet and script into an open page, as a click on the toolbar button does. */
export async function putIntoPage(worker: LaunchedExtension["worker"], url: string): Promise<void> {
  await worker.evaluate(async (pageUrl) => {
    const [tab] = await chrome.tabs.query({ url: pageUrl });
    const target = { tabId: tab!.id! };
    await chrome.scripting.insertCSS({ target, files: ["assets/content-script.css"] });
    await chrome.scripting.executeScript({ target, files: ["content-script.js"] });
  }, url);
}
