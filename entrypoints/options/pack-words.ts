import { countText, numberText } from "@/components/count-text";
import { termRoomText } from "@/components/term-room-text";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { undoneText } from "@/entrypoints/library/undone-text";
import { importableOf } from "./pack-check";
import type { ImportState } from "./pack-state";

/** What to tell the reader when a pack could not be checked or imported, or its import not be undone. All is as it was. */
export function packErrorText(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error();
  if (name === "ImportGone") return t("pack_error_gone");
  if (name === "LibraryChanged") return t("pack_error_changed");
  if (name === "TooManyTerms") return termRoomText(Number(message));
  if (["QuotaExceededError", "NameTaken", "DeadContextError"].includes(name)) return errorText(error);
  return t("pack_error_failed");
}

/** What is wrong at a step of an import; `null` where nothing is. */
export function packFaultLine(state: ImportState): string | null {
  if (state.step === "failed") return state.error;
  return state.step === "checked" && state.faults.length > 0
    ? countText("pack_refused", state.faults.length)
    : null;
}

/** Where an import stands, in a line; `""` where there is nothing to say. */
export function packLine(state: ImportState): string {
  switch (state.step) {
    case "checking":
      return t("pack_checking");
    case "checked": {
      const { added, changed, same } = state.plan;
      const [news, others] = [added.length, changed.length];
      if (news + others + same === 0) return "";
      return t("pack_counts", numberText(news), numberText(others), numberText(same));
    }
    case "importing":
      return countText(
        state.phase === "sending" ? "pack_sending" : "pack_importing",
        importableOf(state.check),
      );
    case "imported":
      return t("pack_imported", numberText(state.added), numberText(state.changed));
    case "undoing":
      return t("import_undoing");
    case "undone":
      return undoneText(state);
    default:
      return "";
  }
}
