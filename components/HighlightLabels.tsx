import type { Span } from "@/lib/mentions/mention";
import { MarkedText } from "./MarkedText";
import { t } from "./translate";

/** Props of {@link HighlightLabels}. */
export interface HighlightLabelsProps {
  tags: readonly string[];
  /** Terms that stand in the passage, with their names; those without one are left out. */
  terms: readonly { id: string; name: string }[];
  /** What of a text to mark. */
  find(text: string): readonly Span[];
  onTag(tag: string): void;
  onTerm(id: string): void;
}

/** A highlight's tags and terms, each of which leads to all highlights that have it. */
export function HighlightLabels({ tags, terms, find, onTag, onTerm }: HighlightLabelsProps) {
  return (
    <>
      {tags.length > 0 && (
        <ul class="tl-highlight-tags" lang="" aria-label={t("editor_tags")}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tl-tag-link"
                title={t("library_tag_search", tag)}
                onClick={() => onTag(tag)}
              >
                #<MarkedText text={tag} marks={find(tag)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {terms.length > 0 && (
        <ul class="tl-highlight-tags" lang="" aria-label={t("library_terms")}>
          {terms.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                class="tl-term-link"
                title={t("library_term_search", name)}
                onClick={() => onTerm(id)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
