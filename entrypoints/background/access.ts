import { tellTabEntered } from "@/lib/messages/tab-entered";

/** The id of the one content script that is registered at run time. */
const SCRIPT_ID = "article";
/** Where the build puts the content script and its style sheet. */
const SCRIPT_FILES = ["content-script.js"];
const STYLE_FILES = ["assets/content-script.css"];

/**
 * Makes the registered content script fit the host access that the reader has granted, and begins to bring it to the
 * pages that are open already. Registration survives restarts of browser and worker; with no access left it is taken away.
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
  // Nobody waits for them: a tab that sleeps, or is never there, would hold up what comes after.
  void Promise.allSettled(tabs.map(({ id }) => injectInto(id)));
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
  tellTabEntered(tabId);
}

/**
 * Puts the content script into the frames of a tab that hold something to read, where it does not run yet: all of the
 * page's origin, and those of other origins that Termlight may see (others are not even asked) and that are more than
 * an advertisement. Each as soon as it has its document, whatever becomes of the others; resolves when all have.
 */
export async function injectIntoFrames(tabId: number): Promise<void> {
  const asked = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isFrameWithDocument,
    // Frames whose documents are still to come would hold up all answers.
    injectImmediately: true,
  });
  const frameIds = asked.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  // One may be gone by then.
  await Promise.allSettled(frameIds.map((frameId) => injectIntoFrame(tabId, frameId)));
}

async function injectIntoFrame(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [asked] = await chrome.scripting.executeScript({ target, func: isFrameToRead });
  if (asked?.result !== true) return;
  await chrome.scripting.insertCSS({ target, files: STYLE_FILES });
  await chrome.scripting.executeScript({ target, files: SCRIPT_FILES });
}

/** The frame of a tab that has the keyboard's focus; 0, the page itself, where that cannot be told. */
export async function frameInFocus(tabId: number): Promise<number> {
  try {
    const asked = await chrome.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => document.hasFocus() && document.activeElement?.localName !== "iframe",
      // A frame whose document does not come would hold up all answers.
      injectImmediately: true,
    });
    return asked.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    // No script may look into this tab; what is asked of it will say so.
    return 0;
  }
}

/** Runs in the frames, and so stands alone. False before a frame's document has come: an empty one stands there then. */
function isFrameWithDocument(): boolean {
  return window.top !== window && (location.href !== "about:blank" || !!document.body?.textContent);
}

/** Runs in the frames, and so stands alone. */
function isFrameToRead(): boolean {
  type World = { termlightRuns?: boolean; document: Document };
  const isSeen = (of: () => unknown): boolean => {
    try {
      return of() === true;
    } catch {
      // Of another origin.
      return false;
    }
  };
  const [own, around, page] = [globalThis, window.parent, window.top] as unknown as World[];
  if (own?.termlightRuns) return false;
  if (isSeen(() => page?.document !== undefined) || isSeen(() => around?.termlightRuns)) return true;
  // The least of an article that is not an advertisement, CSS px and UTF-16 units.
  // biome-ignore lint/performance/useDomNodeTextContent: advertisements are full of scripts, which are no text.
  return innerWidth >= 300 && innerHeight >= 200 && (document.body?.innerText.length ?? 0) >= 400;
}
