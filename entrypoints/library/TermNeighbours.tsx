import { useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { definitionLanguage, languageTag } from "@/components/language-tag";
import { t } from "@/components/translate";
import type { NearTerm } from "@/lib/insights/terms-near";
import { libraryHash } from "./library-hash";
import type { TermDirectory } from "./term-directory";

/** So many are shown at first. */
const FIRST = 12;

/** Props of {@link TermNeighbours}. */
export interface TermNeighboursProps {
  /** The nearest first. */
  near: readonly NearTerm[];
  directory: TermDirectory;
}

/** The terms that stand in the same articles, how near by the length of a line below each. */
export function TermNeighbours({ near, directory }: TermNeighboursProps) {
  const [all, setAll] = useState(false);
  if (near.length === 0) return null;
  const shown = all ? near : near.slice(0, FIRST);
  return (
    <section class="tl-term-section">
      <h3 class="tl-term-heading">{t("term_near")}</h3>
      <p class="tl-found">{t("term_near_means")}</p>
      <ul class="tl-term-near">
        {shown.map(({ id, articles, weight }) => (
          <li key={id}>
            <a href={libraryHash({ termId: id })} lang={languageTag(definitionLanguage())}>
              {directory.nameOf(id)}
            </a>
            <span class="tl-term-source">{countText("term_near_articles", articles)}</span>
            <span class="tl-term-weight" style={{ width: `${Math.round(weight * 100)}%` }} />
          </li>
        ))}
      </ul>
      {shown.length < near.length && (
        <button type="button" class="tl-quiet-button" onClick={() => setAll(true)}>
          {t("term_more")}
        </button>
      )}
    </section>
  );
}
