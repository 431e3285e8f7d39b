import { countText } from "@/components/count-text";
import { termRoomText } from "@/components/term-room-text";
import { type MessageKey, t } from "@/components/translate";
import { underscored } from "@/components/underscored";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { ImportFault, ImportFormatId } from "@/lib/exchange/import-reading";
import type { LibraryPlan } from "@/lib/exchange/plan-library-import";

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

/** What else comes in besides highlights, in words; `""` where nothing does. */
export function extrasText({ ownTerms, mutes, texts }: LibraryPlan): string {
  const terms = ownTerms.added.length;
  return [
    terms > 0 ? countText("import_extra_terms", terms) : "",
    mutes.added.length > 0 ? countText("import_extra_mutes", mutes.added.length) : "",
    texts.added.length > 0 ? countText("import_extra_texts", texts.added.length) : "",
  ]
    .filter((text) => text !== "")
    .join(t("import_extra_between"));
}
