import type { PageProtocol } from "@/lib/messages/protocol";
import { RequestError, sendToPage } from "@/lib/messages/send";
import { openSidePanel } from "../sidepanel/open-side-panel";
import { frameInFocus, injectInto } from "./access";
import { highlightActionOf, SELECTION_MENU, SIDE_PANEL_MENU } from "./menu";

/** Listens to the menu and to the keys that the browser gives to extensions. */
export function listenToTriggers(): void {
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SIDE_PANEL_MENU) void besideTab(tab);
    if (info.menuItemId === SELECTION_MENU) void ask(tab, "page/highlight-selection", {}, info.frameId);
    const action = highlightActionOf(info.menuItemId);
    if (action) void ask(tab, "page/act-on-highlight", { action }, info.frameId);
  });
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === "side-panel") void besideTab(tab);
    if (command === "highlight-selection") void ask(tab, "page/highlight-selection", {});
    if (command === "pin-card") void ask(tab, "page/pin-card", {});
    if (command === "highlight-paragraph") void ask(tab, "page/highlight-paragraph", {});
    if (command === "next-highlight") void ask(tab, "page/step-highlight", { direction: 1 });
    if (command === "previous-highlight") void ask(tab, "page/step-highlight", { direction: -1 });
    if (command === "undo-highlight") void ask(tab, "page/undo", { direction: "undo" });
    if (command === "redo-highlight") void ask(tab, "page/undo", { direction: "redo" });
    if (command === "next-mention") void ask(tab, "page/step-mention", { direction: 1 });
    if (command === "previous-mention") void ask(tab, "page/step-mention", { direction: -1 });
  });
}

/** Opens the side panel, with what the click or key allows for the tab: its page may be read as after a click on the button. */
async function besideTab(tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  await openSidePanel(tab.id);
  // Where no extension may look, the panel says so itself.
  await injectInto(tab.id).catch(() => undefined);
}

/**
 * Asks the session in a frame of a tab, in the one that has the focus if none is named, or else that of the page; where
 * none runs, it is put there first, which menu and keys allow for this page. On a page that no extension may touch
 * nothing happens: there is no place to say so.
 */
async function ask<T extends keyof PageProtocol>(
  given: chrome.tabs.Tab | undefined,
  type: T,
  request: PageProtocol[T]["request"],
  frameId?: number,
): Promise<void> {
  const tab = given ?? (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  const asked = frameId ?? (await frameInFocus(tab.id));
  try {
    await sendToPage(tab.id, type, request, asked);
  } catch (error) {
    if (!(error instanceof RequestError) || error.name !== "NoReceiver") return;
    if (asked !== 0) return ask(tab, type, request, 0);
    const injected = await injectInto(tab.id).then(
      () => true,
      () => false,
    );
    if (injected) await sendToPage(tab.id, type, request).catch(() => undefined);
  }
}
