import { useRef } from "preact/hooks";
import type { Language } from "@/lib/glossary/term";
import { arrowTarget } from "./arrow-target";
import { LANGUAGE_NAMES } from "./language-names";
import { languageTag } from "./language-tag";
import { t } from "./translate";

/** The order of the tabs never changes, so that the hand can learn it. */
export const TAB_LANGUAGES: readonly Language[] = ["en", "zh"];

/** Props of {@link LanguageTabs}. */
export interface LanguageTabsProps {
  /** Prefix of the ids of tabs and panels: see {@link tabId} and {@link panelId}. */
  idPrefix: string;
  language: Language;
  onLanguage(language: Language): void;
}

/** The id of a language's tab, for `aria-labelledby`. */
export function tabId(idPrefix: string, language: Language): string {
  return `${idPrefix}-tab-${language}`;
}

/** The id that the panel of a language must have. */
export function panelId(idPrefix: string, language: Language): string {
  return `${idPrefix}-panel-${language}`;
}

/**
 * Tabs for the two languages, selected as soon as the focus reaches them
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function LanguageTabs({ idPrefix, language, onLanguage }: LanguageTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = arrowTarget(event, TAB_LANGUAGES.indexOf(language), TAB_LANGUAGES.length);
    const target = index === null ? undefined : TAB_LANGUAGES[index];
    if (target === undefined) return;
    event.preventDefault();
    onLanguage(target);
    list.current?.querySelector<HTMLElement>(`[data-language="${target}"]`)?.focus();
  };
  return (
    <div class="tl-tabs" role="tablist" aria-label={t("card_languages")} ref={list} onKeyDown={onKeyDown}>
      {TAB_LANGUAGES.map((each) => (
        <button
          type="button"
          role="tab"
          class="tl-tab"
          key={each}
          id={tabId(idPrefix, each)}
          aria-controls={panelId(idPrefix, each)}
          aria-selected={each === language}
          tabIndex={each === language ? 0 : -1}
          data-language={each}
          lang={languageTag(each)}
          onClick={() => onLanguage(each)}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </div>
  );
}
