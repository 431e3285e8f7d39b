import type { SheetEntry } from "@/components/KeySheet";
import { t } from "@/components/translate";

/** The keys of the library page, and the operators of its search. */
export function keySheetEntries(): SheetEntry[] {
  return [
    { keys: ["/"], does: t("key_search") },
    { keys: ["[", "]"], does: t("key_rooms") },
    { keys: ["j", "↓"], does: t("key_next") },
    { keys: ["k", "↑"], does: t("key_previous") },
    { keys: ["x"], does: t("key_select") },
    { keys: ["Shift+↓", "Shift+↑"], does: t("key_extend") },
    { keys: ["Ctrl+A"], does: t("key_select_all") },
    { keys: ["1 – 5"], does: t("key_color") },
    { keys: ["e"], does: t("key_edit") },
    { keys: ["o"], does: t("key_open") },
    { keys: ["Delete"], does: t("key_delete") },
    { keys: ["Ctrl+Z"], does: t("key_undo") },
    { keys: ["Esc"], does: t("key_clear") },
    { keys: ["?"], does: t("key_keys") },
    { keys: ['"…"'], does: t("operator_phrase") },
    { keys: ["-"], does: t("operator_minus") },
    { keys: ["term:", "tag:", "site:"], does: t("operator_names") },
    { keys: ["color:"], does: t("operator_color") },
    { keys: ["before:", "after:"], does: t("operator_dates") },
    { keys: ["has:note"], does: t("operator_note") },
    { keys: ["is:orphan"], does: t("operator_orphan") },
  ];
}
