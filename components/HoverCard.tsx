import { useId, useState } from "preact/hooks";
import type { Bilingual, Language, Term } from "@/lib/glossary/term";
import { type CardChoice, CardChoices } from "./CardChoices";
import { type CardActions, CardFrame, cardNameId } from "./CardFrame";
import { CardLinks } from "./CardLinks";
import { CardPanels, TermTexts } from "./CardPanels";
import { LanguageTabs } from "./LanguageTabs";
import { definesInBoth, languageTag } from "./language-tag";
import { muteChoices } from "./mute-choices";
import { TermText } from "./TermText";
import { languageFor, languagesOf } from "./term-languages";
import { t } from "./translate";

/** Props of {@link HoverCard}. */
export interface HoverCardProps extends CardActions {
  term: Term;
  /** The language whose tab is open. */
  language: Language;
  onLanguage(language: Language): void;
  onOpenTerm(id: string): void;
  /** Back to the term that this one was opened from; `null` when it was not. */
  onBack: (() => void) | null;
  /** Names of related terms by id. A related term without a name here is not shown. */
  relatedNames: Record<string, Bilingual>;
  onOpenLibrary(): void;
  /** Take the term's mentions off the page; `null` for a term that the card only leads to. */
  onMute: ((where: "here" | "everywhere") => void) | null;
  /** To the reader's own terms; `null` for a term of the glossary. */
  onEdit: (() => void) | null;
}

/** What a term means. */
export function HoverCard(props: HoverCardProps) {
  const { term } = props;
  const idPrefix = useId();
  const own = term.source === "own";
  const inBoth = definesInBoth();
  const languages = languagesOf(term);
  const language = languageFor(term, props.language);
  return (
    <CardFrame
      {...props}
      idPrefix={idPrefix}
      about={term.id}
      kind={own ? t("card_own_term") : t(`kind_${term.kind}`)}
      header={
        <TermHeader
          {...props}
          idPrefix={idPrefix}
          language={language}
          hasTabs={languages.length > 1 && !inBoth}
        />
      }
    >
      {inBoth ? (
        <TermTexts term={term} languages={[language, ...languages.filter((each) => each !== language)]} />
      ) : (
        <CardPanels idPrefix={idPrefix} term={term} language={language} languages={languages} />
      )}
      <CardLinks {...props} language={language} />
      <CardChoices choices={choicesOf(props)} />
    </CardFrame>
  );
}

interface TermHeaderProps extends HoverCardProps {
  idPrefix: string;
  /** Whether the languages are behind tabs. */
  hasTabs: boolean;
}

function TermHeader({ term, idPrefix, language, hasTabs, onLanguage }: TermHeaderProps) {
  // The language that the card opened in leads for as long as it is open: names that changed places would move the tabs.
  const [leading] = useState(language);
  const other = leading === "en" ? "zh" : "en";
  return (
    <>
      <h2 class="tl-card-name" id={cardNameId(idPrefix)} lang={languageTag(leading)}>
        {term.name[leading]}
      </h2>
      {term.name[other] !== term.name[leading] && (
        <TermText class="tl-card-other-name" text={term.name[other]} language={other} />
      )}
      {hasTabs ? (
        <LanguageTabs idPrefix={idPrefix} language={language} onLanguage={onLanguage} />
      ) : (
        <div class="tl-card-header-end" />
      )}
    </>
  );
}

function choicesOf({ onOpenLibrary, onEdit, onMute }: HoverCardProps): CardChoice[] {
  const choices = [{ label: t("card_open_library"), run: onOpenLibrary }];
  if (onEdit) choices.push({ label: t("card_edit"), run: onEdit });
  return onMute ? [...choices, ...muteChoices(onMute)] : choices;
}
