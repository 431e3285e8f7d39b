import { useId, useState } from "preact/hooks";
import type { Bilingual, Language, Term } from "@/lib/glossary/term";
import { CardLinks } from "./CardLinks";
import { CardPanels } from "./CardPanels";
import { IconButton } from "./IconButton";
import { LanguageTabs } from "./LanguageTabs";
import { interfaceLanguage, languageTag } from "./language-tag";
import { TermText } from "./TermText";
import { t } from "./translate";

/** Props of {@link HoverCard}. */
export interface HoverCardProps {
  term: Term;
  /** The language whose tab is open. */
  language: Language;
  /** Which of the term's mentions in the article this is: `index` counts from 0. `null` where none is meant. */
  position: { index: number; total: number } | null;
  onLanguage(language: Language): void;
  onOpenTerm(id: string): void;
  /** Back to the term that this one was opened from; `null` when it was not. */
  onBack: (() => void) | null;
  /** Names of related terms by id. A related term without a name here is not shown. */
  relatedNames: Record<string, Bilingual>;
  onCopy(): void;
  onClose(): void;
  /** To the next (1) or previous (-1) mention; `null` where there is nowhere to go. */
  onStep: ((direction: 1 | -1) => void) | null;
}

/** What a term means. A dialog that leaves the page usable; Esc and the pointer's way are its owner's. */
export function HoverCard(props: HoverCardProps) {
  const { term } = props;
  const idPrefix = useId();
  return (
    <div
      class="tl-surface tl-card"
      role="dialog"
      aria-labelledby={`${idPrefix}-name`}
      lang={interfaceLanguage()}
    >
      <CardHeader key={`header ${term.id}`} idPrefix={idPrefix} {...props} />
      <div class="tl-card-body" key={`body ${term.id}`}>
        <CardPanels idPrefix={idPrefix} term={term} language={props.language} />
        <CardLinks {...props} />
      </div>
      <CardFooter position={props.position} onStep={props.onStep} />
    </div>
  );
}

function CardHeader(props: HoverCardProps & { idPrefix: string }) {
  const { term, idPrefix, language, onLanguage, onBack, onCopy, onClose } = props;
  // The language that the card opened in leads for as long as it is open: names that changed places would move the tabs.
  const [leading] = useState(language);
  const other = leading === "en" ? "zh" : "en";
  return (
    <div class="tl-card-header">
      <div class="tl-card-bar">
        {onBack && <IconButton icon="back" label={t("card_back")} onClick={onBack} />}
        <span class="tl-kind">{t(`kind_${term.kind}`)}</span>
        <IconButton icon="copy" label={t("card_copy")} onClick={onCopy} />
        <IconButton icon="close" label={t("card_close")} onClick={onClose} />
      </div>
      <h2 class="tl-card-name" id={`${idPrefix}-name`} lang={languageTag(leading)}>
        {term.name[leading]}
      </h2>
      {term.name[other] !== term.name[leading] && (
        <TermText class="tl-card-other-name" text={term.name[other]} language={other} />
      )}
      <LanguageTabs idPrefix={idPrefix} language={language} onLanguage={onLanguage} />
    </div>
  );
}

function CardFooter({ position, onStep }: Pick<HoverCardProps, "position" | "onStep">) {
  if (position === null && onStep === null) return null;
  return (
    <div class="tl-card-footer">
      {position && <span>{t("card_position", position.index + 1, position.total)}</span>}
      {onStep && (
        <span class="tl-card-steps">
          <IconButton icon="back" label={t("card_previous")} onClick={() => onStep(-1)} />
          <IconButton icon="next" label={t("card_next")} onClick={() => onStep(1)} />
        </span>
      )}
    </div>
  );
}
