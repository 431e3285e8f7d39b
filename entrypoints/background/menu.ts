import { colorName } from "@/components/color-name";
import { t } from "@/components/translate";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import type { HighlightAction } from "@/lib/messages/protocol";
import { storageKey } from "@/lib/settings/settings-store";
import { SPEECH_SETTINGS } from "@/lib/settings/speech";
import { chosenSpeech } from "./speech";

/** The entry on selected text. */
export const SELECTION_MENU = "highlight-selection";

/** The entry on the toolbar button. */
export const SIDE_PANEL_MENU = "side-panel";

/** The entry on a highlight, with one below it for each action. */
const HIGHLIGHT_MENU = "highlight";

const ACTIONS: readonly { action: HighlightAction; title(): string }[] = [
  ...HIGHLIGHT_COLORS.map((color) => ({ action: color, title: () => t("menu_color", colorName(color)) })),
  { action: "note", title: () => t("menu_note") },
  { action: "copy-link", title: () => t("editor_copy_link") },
  { action: "delete", title: () => t("editor_delete") },
];

/** The entries of the context menu. Menus survive the worker, so this runs on install and update only. */
export async function createMenu(): Promise<void> {
  const { contextMenus } = chrome;
  await chosenSpeech();
  await contextMenus.removeAll();
  contextMenus.create({ id: SELECTION_MENU, title: t("menu_highlight_selection"), contexts: ["selection"] });
  contextMenus.create({ id: SIDE_PANEL_MENU, title: t("menu_side_panel"), contexts: ["action"] });
  const contexts = ["page", "link", "selection"] as ["page", "link", "selection"];
  contextMenus.create({ id: HIGHLIGHT_MENU, title: t("menu_highlight"), contexts, visible: false });
  for (const { action, title } of ACTIONS) {
    contextMenus.create({ id: entryOf(action), parentId: HIGHLIGHT_MENU, title: title(), contexts });
  }
}

/** Makes the menu anew when the reader chooses other words for what is in it. */
export function keepMenuInLanguage(): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    if (SPEECH_SETTINGS.some((field) => storageKey(field) in changes)) void createMenu();
  });
}

/** Shows or hides the entry on a highlight. */
export async function showHighlightMenu(visible: boolean): Promise<void> {
  await chrome.contextMenus.update(HIGHLIGHT_MENU, { visible });
}

/** What an entry does with a highlight; `undefined` for other entries. */
export function highlightActionOf(entry: string | number): HighlightAction | undefined {
  return ACTIONS.find(({ action }) => entryOf(action) === entry)?.action;
}

function entryOf(action: HighlightAction): string {
  return `${HIGHLIGHT_MENU}-${action}`;
}
