import { SearchField } from "@/components/SearchField";
import { t } from "@/components/translate";

/** Props of {@link TermsHead}. */
export interface TermsHeadProps {
  query: string;
  onQuery(query: string): void;
  /** True while a new term is being written. */
  isAdding: boolean;
  onAdd(): void;
}

/** The search among the own terms, and the button that adds one. */
export function TermsHead({ query, onQuery, isAdding, onAdd }: TermsHeadProps) {
  return (
    <div class="tl-terms-head">
      <SearchField
        query={query}
        label={t("own_search")}
        hint={t("own_search_hint")}
        autoFocus={false}
        onQuery={onQuery}
      />
      <button type="button" class="tl-button" aria-expanded={isAdding} onClick={() => onAdd()}>
        {t("own_add_term")}
      </button>
    </div>
  );
}
