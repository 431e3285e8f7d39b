import type { SheetEntry } from "@/components/KeySheet";
import { t } from "@/components/translate";
import { commandPurpose } from "./command-purpose";
import type { Command } from "./use-commands";

/** The extension's pages that list their keys. */
export type KeyedPage = "library" | "reading" | "popup" | "sidepanel" | "options";

/** The keys of each page, without those of the search and of articles' own pages. */
export const PAGE_KEYS: Record<KeyedPage, () => SheetEntry[]> = {
  library: () => [
    { keys: ["/"], does: t("key_search") },
    { keys: ["[", "]"], does: t("key_rooms") },
    { keys: ["j", "↓"], does: t("key_next") },
    { keys: ["k", "↑"], does: t("key_previous") },
    { keys: ["x"], does: t("key_select") },
    { keys: ["Shift+↓", "Shift+↑"], does: t("key_extend") },
    { keys: ["Ctrl+A"], does: t("key_select_all") },
    { keys: ["1 – 5"], does: t("key_color") },
    { keys: ["e"], does: t("key_edit") },
    DONE(),
    { keys: ["o"], does: t("key_open") },
    { keys: ["Delete"], does: t("key_delete") },
    UNDO(),
    { keys: ["Esc"], does: t("key_clear") },
    SHEET(),
  ],
  reading: () => [UNDO(), { keys: ["Ctrl+Shift+Z"], does: t("command_redo_highlight") }, SHEET()],
  popup: () => [
    { keys: ["a – z"], does: t("key_type") },
    { keys: ["↓", "↑"], does: t("key_walk") },
    { keys: ["Enter"], does: t("key_take_first") },
    { keys: ["Esc"], does: t("key_leave") },
    { keys: ["?"], does: t("key_keys_outside_search") },
  ],
  sidepanel: () => [
    { keys: ["↓", "↑"], does: t("key_entries") },
    { keys: ["Home", "End"], does: t("key_entry_ends") },
    { keys: ["Enter"], does: t("key_entry_open") },
    { keys: ["→", "←"], does: t("key_tabs") },
    DONE(),
    UNDO(),
    SHEET(),
  ],
  options: () => [
    { keys: ["→", "←"], does: t("key_tabs") },
    { keys: ["Home", "End"], does: t("key_tab_ends") },
    UNDO(),
    SHEET(),
  ],
};

const UNDO = (): SheetEntry => ({ keys: ["Ctrl+Z"], does: t("key_undo") });
const DONE = (): SheetEntry => ({ keys: ["Ctrl+Enter"], does: t("key_done") });
const SHEET = (): SheetEntry => ({ keys: ["?"], does: t("key_keys") });

/** The operators of the library's search. */
export function searchKeys(): SheetEntry[] {
  return [
    { keys: ['"…"'], does: t("operator_phrase") },
    { keys: ["-"], does: t("operator_minus") },
    { keys: ["term:", "tag:", "site:"], does: t("operator_names") },
    { keys: ["color:"], does: t("operator_color") },
    { keys: ["before:", "after:"], does: t("operator_dates") },
    { keys: ["has:note"], does: t("operator_note") },
    { keys: ["is:orphan"], does: t("operator_orphan") },
  ];
}

/** The keys that hold on articles' own pages, the reader's choice of them included. */
export function articleKeys(commands: readonly Command[]): SheetEntry[] {
  return [
    ...commands
      .filter(({ shortcut }) => shortcut !== "")
      .map((command) => ({ keys: [command.shortcut], does: commandPurpose(command) })),
    { keys: ["Esc"], does: t("key_dismiss") },
    { keys: ["←", "→"], does: t("key_move_end") },
  ];
}
