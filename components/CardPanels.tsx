import { useState } from "preact/hooks";
import type { Language, Term } from "@/lib/glossary/term";
import { panelId, tabId } from "./LanguageTabs";
import { TermText } from "./TermText";
import { t } from "./translate";

/** Props of {@link CardPanels}. */
export interface CardPanelsProps {
  /** As given to the tabs that these panels belong to. */
  idPrefix: string;
  term: Term;
  /** The language whose panel is open. */
  language: Language;
  /** The languages that have a panel, with a tab each; where there is one only, it has no tab. */
  languages: readonly Language[];
}

/**
 * A term's texts, one panel per language. They lie in one grid cell, the closed one invisible, so that the card keeps
 * its height when they change.
 */
export function CardPanels({ idPrefix, term, language, languages }: CardPanelsProps) {
  const [noteOpen, setNoteOpen] = useState(false);
  return (
    <div class="tl-panels">
      {languages.map((each) => (
        <div
          class="tl-panel"
          key={each}
          data-open={each === language}
          {...(languages.length > 1 && panelOfTab(idPrefix, each, each === language))}
        >
          <PanelTexts term={term} language={each} noteOpen={noteOpen} onNote={setNoteOpen} />
        </div>
      ))}
    </div>
  );
}

/** A term's texts in each language, one below the other, for a reader who wants them all. */
export function TermTexts({ term, languages }: Pick<CardPanelsProps, "term" | "languages">) {
  const [noteOpen, setNoteOpen] = useState(false);
  return languages.map((each) => (
    <div class="tl-panel" key={each} data-open="true">
      <PanelTexts term={term} language={each} noteOpen={noteOpen} onNote={setNoteOpen} />
    </div>
  ));
}

function panelOfTab(idPrefix: string, language: Language, open: boolean) {
  return {
    role: "tabpanel",
    id: panelId(idPrefix, language),
    "aria-labelledby": tabId(idPrefix, language),
    "aria-hidden": !open,
    tabIndex: open ? 0 : -1,
  } as const;
}

interface PanelTextsProps {
  term: Term;
  language: Language;
  /** Shared by both languages: what is unfolded in one is so in the other. */
  noteOpen: boolean;
  onNote(open: boolean): void;
}

function PanelTexts({ term, language, noteOpen, onNote }: PanelTextsProps) {
  return (
    <>
      <TermText class="tl-definition" text={term.definition[language]} language={language} />
      <TermText class="tl-explanation" text={term.explanation[language]} language={language} />
      {term.correction && (
        <div class="tl-correction">
          <p class="tl-label">{t("card_correction")}</p>
          <TermText text={term.correction[language]} language={language} />
        </div>
      )}
      {term.interview && (
        <details class="tl-interview" open={noteOpen} onToggle={(event) => onNote(event.currentTarget.open)}>
          <summary>{t("card_interview")}</summary>
          <TermText text={term.interview[language]} language={language} />
        </details>
      )}
    </>
  );
}
