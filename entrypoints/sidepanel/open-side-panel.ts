/** What browsers have of it: Chrome's `sidePanel`, Firefox's `sidebarAction`. */
interface PanelApis {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether the browser has a side panel that can be opened from here. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = chrome as PanelApis;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the side panel beside a tab. Must be called in a click, a key or a menu's choice itself, before anything is
 * awaited: browsers let nothing else open it.
 *
 * @returns false where the browser refused.
 */
export async function openSidePanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = chrome as PanelApis;
  try {
    await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open());
    return true;
  } catch {
    // Its own button in the browser's frame stays.
    return false;
  }
}
