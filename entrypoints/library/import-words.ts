import { countText, numberText } from "@/components/count-text";
import { termRoomText } from "@/components/term-room-text";
import { type MessageKey, t } from "@/components/translate";
import { underscored } from "@/components/underscored";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { EntryCounts } from "@/lib/exchange/coming-in";
import type { ImportFault, ImportFormatId } from "@/lib/exchange/import-reading";
import type { MadeImport } from "./send-import";

/** What is wrong, in the reader's language. */
export function importFaultText({ rule, detail }: ImportFault): string {
  const key: MessageKey = `import_fault_${underscored(rule)}`;
  return t(key, detail);
}

/** A format's name. */
export function importFormatName(format: ImportFormatId): string {
  return t(`import_format_${underscored(format)}`);
}

/** What to tell the reader when an import could not be made, and the way out. Nothing of it is in the library. */
export function importErrorText(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "ImportGone") return t("import_error_gone");
  if (name === "LibraryChanged") return t("import_error_changed");
  if (error instanceof Error && name === "TooManyTerms") return termRoomText(Number(error.message));
  if (["QuotaExceededError", "NameTaken", "DeadContextError"].includes(name)) return errorText(error);
  return t("import_error_failed");
}

/** How many entries of each kind there are, in words; `""` where there are none. */
export function entriesText(counts: EntryCounts): string {
  const { highlights, ownTerms, deletedTerms, mutes, texts } = counts;
  return [
    highlights > 0 ? countText("library_highlights", highlights) : "",
    ownTerms > 0 ? countText("import_extra_terms", ownTerms) : "",
    deletedTerms > 0 ? countText("import_extra_deleted", deletedTerms) : "",
    mutes > 0 ? countText("import_extra_mutes", mutes) : "",
    texts > 0 ? countText("import_extra_texts", texts) : "",
  ]
    .filter((text) => text !== "")
    .join(t("import_extra_between"));
}

/** That an import was made, and how many entries it added and changed; settings and figures alone are none. */
export function madeText({ added, changed }: Pick<MadeImport, "added" | "changed">): string {
  if (added === 0 && changed === 0) return t("import_made_rest");
  return t("import_made", numberText(added), numberText(changed));
}
