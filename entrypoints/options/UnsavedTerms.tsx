import { t } from "@/components/translate";
import type { TermDraft } from "./term-draft";

/** Props of {@link UnsavedTerms}. */
export interface UnsavedTermsProps {
  /** What was written of terms that the list does not show, by their ids or `NEW_TERM`. */
  drafts: readonly (readonly [key: string, draft: TermDraft])[];
  onOpen(key: string): void;
}

/** The way back to what was begun; nothing where there is no such thing. */
export function UnsavedTerms({ drafts, onOpen }: UnsavedTermsProps) {
  if (drafts.length === 0) return null;
  return (
    <div class="tl-terms-unsaved">
      <span id="terms-unsaved">{t("own_unsaved_list")}</span>
      <ul aria-labelledby="terms-unsaved">
        {drafts.map(([key, { base, written }]) => {
          const name = (written.name ?? base.name).trim();
          return (
            <li key={key}>
              <button type="button" class="tl-text-button" onClick={() => onOpen(key)}>
                {name || t("own_add_title")}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
