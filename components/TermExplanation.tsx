import { useId } from "preact/hooks";
import { type CardChoice, CardChoices } from "./CardChoices";
import { CardLinks } from "./CardLinks";
import { CardPanels, TermTexts } from "./CardPanels";
import type { HoverCardProps } from "./HoverCard";
import { IconButton } from "./IconButton";
import { LanguageTabs } from "./LanguageTabs";
import { definesInBoth, languageTag } from "./language-tag";
import { OwnAliases } from "./OwnAliases";
import { languageFor, languagesOf } from "./term-languages";
import { t } from "./translate";

/** Props of {@link TermExplanation}. */
export interface TermExplanationProps
  extends Pick<
    HoverCardProps,
    "term" | "language" | "onLanguage" | "onOpenTerm" | "onBack" | "relatedNames"
  > {
  /** What else can be done with it. */
  choices: readonly CardChoice[];
}

/** What a term means, in a list: what its card says, without the card around it. */
export function TermExplanation(props: TermExplanationProps) {
  const { term, onLanguage, onBack, choices } = props;
  const idPrefix = useId();
  const languages = languagesOf(term);
  const language = languageFor(term, props.language);
  const inBoth = definesInBoth();
  return (
    <>
      {onBack && (
        <div class="tl-entry-related">
          <IconButton icon="back" label={t("card_back")} onClick={onBack} />
          <h4 class="tl-entry-related-name" lang={languageTag(language)} tabIndex={-1} ref={focusOnce}>
            {term.name[language]}
          </h4>
        </div>
      )}
      <OwnAliases term={term} />
      {inBoth ? (
        <TermTexts term={term} languages={[language, ...languages.filter((each) => each !== language)]} />
      ) : (
        <>
          {languages.length > 1 && (
            <LanguageTabs idPrefix={idPrefix} language={language} onLanguage={onLanguage} />
          )}
          <CardPanels idPrefix={idPrefix} term={term} language={language} languages={languages} />
        </>
      )}
      <CardLinks {...props} language={language} />
      <CardChoices choices={choices} />
    </>
  );
}

/** The button that led here is gone: a screen reader begins at the name. */
function focusOnce(heading: HTMLElement | null): void {
  if (heading && !heading.dataset.met) {
    heading.dataset.met = "";
    heading.focus({ preventScroll: true });
  }
}
