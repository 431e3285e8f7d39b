/** The id of the one content script that is registered at run time. */
const SCRIPT_ID = "article";
/** Where the build puts the content script and its style sheet. */
const SCRIPT_FILES = ["content-script.js"];
const STYLE_FILES = ["assets/content-script.css"];

/**
 * Makes the registered content script fit the host access that the reader has granted, and brings it to the pages
 * that are open already. Registration survives restarts of browser and worker; with no access left it is taken away.
 */
export async function followAccess(): Promise<void> {
  const { origins = [] } = await chrome.permissions.getAll();
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) {
    if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches: origins, js: SCRIPT_FILES, css: STYLE_FILES };
  if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([{ ...script, runAt: "document_idle" }]);
  const tabs = await chrome.tabs.query({ url: origins });
  await Promise.allSettled(tabs.map(({ id }) => injectInto(id)));
}

/**
 * Puts the content script into a tab that Termlight may see now. Harmless where it runs already.
 *
 * @throws the browser's error where the tab is not to be touched (its own pages, the store).
 */
export async function injectInto(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const target = { tabId };
  await chrome.scripting.insertCSS({ target, files: STYLE_FILES });
  await chrome.scripting.executeScript({ target, files: SCRIPT_FILES });
}

/**
 * Puts the content script into the frames of a tab that have their page's origin, where it does not run yet. Frames of
 * other origins are looked at by the browser alone: not even the question is asked in those that Termlight may not see.
 */
export async function injectIntoFrames(tabId: number): Promise<void> {
  const asked = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isFrameOfPage,
  });
  const frameIds = asked.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  if (frameIds.length === 0) return;
  const target = { tabId, frameIds };
  await chrome.scripting.insertCSS({ target, files: STYLE_FILES });
  await chrome.scripting.executeScript({ target, files: SCRIPT_FILES });
}

/** Runs in the frames, and so stands alone. */
function isFrameOfPage(): boolean {
  try {
    const runs = (globalThis as { termlightRuns?: boolean }).termlightRuns === true;
    return !runs && window.top !== window && window.top?.document !== undefined;
  } catch {
    return false;
  }
}
