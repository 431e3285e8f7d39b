/** Chromium's page for the keys of extensions; browsers made of it lead from here to their own. */
export const SHORTCUTS_ADDRESS = "chrome://extensions/shortcuts";

/** What of `chrome` is needed to get there. */
export interface ShortcutApis {
  /** Firefox has a way of its own (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings). */
  commands: { openShortcutSettings?(): Promise<void> };
  tabs: { create(properties: { url: string }): Promise<unknown> };
}

/** Opens the browser's page on which the reader can change the extension's keys. Rejects where it cannot be opened. */
export async function openShortcutSettings({ commands, tabs }: ShortcutApis): Promise<void> {
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await tabs.create({ url: SHORTCUTS_ADDRESS });
}
