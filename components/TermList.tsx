import { useState } from "preact/hooks";
import type { Language } from "@/lib/glossary/term";
import type { PageTerm } from "@/lib/messages/page-description";
import { countText } from "./count-text";
import { languageTag } from "./language-tag";

/** So many terms are shown at first, so that the highlights below are not far. */
const FIRST = 8;

/** Props of {@link TermList}. */
export interface TermListProps {
  /** In the order to show them. */
  terms: readonly PageTerm[];
  /** The language whose name leads. */
  language: Language;
  onTerm(id: string): void;
}

/** Terms with their names in both languages and how often they stand on the page. */
export function TermList({ terms, language, onTerm }: TermListProps) {
  const [all, setAll] = useState(false);
  const shown = all || terms.length <= FIRST + 1 ? terms : terms.slice(0, FIRST);
  return (
    <>
      <ul class="tl-terms">
        {shown.map((term) => (
          <li key={term.id}>
            <TermRow term={term} language={language} onTerm={onTerm} />
          </li>
        ))}
      </ul>
      {shown.length < terms.length && (
        <button type="button" class="tl-quiet-button" onClick={() => setAll(true)}>
          {countText("popup_more_terms", terms.length - shown.length)}
        </button>
      )}
    </>
  );
}

function TermRow({ term, language, onTerm }: { term: PageTerm } & Omit<TermListProps, "terms">) {
  const other = language === "en" ? "zh" : "en";
  const { id, name, count } = term;
  return (
    <button type="button" class="tl-term" onClick={() => onTerm(id)}>
      <span class="tl-term-names">
        <span class="tl-term-name" lang={languageTag(language)}>
          {name[language]}
        </span>
        {name[other] !== name[language] && (
          <span class="tl-term-other-name" lang={languageTag(other)}>
            {name[other]}
          </span>
        )}
      </span>
      <span class="tl-count" aria-hidden="true">
        {count}
      </span>
      <span class="tl-visually-hidden">{countText("popup_mentions", count)}</span>
    </button>
  );
}
