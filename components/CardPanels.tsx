import { useState } from "preact/hooks";
import type { Language, Term } from "@/lib/glossary/term";
import { panelId, TAB_LANGUAGES, tabId } from "./LanguageTabs";
import { TermText } from "./TermText";
import { t } from "./translate";

/** Props of {@link CardPanels}. */
export interface CardPanelsProps {
  /** As given to the tabs that these panels belong to. */
  idPrefix: string;
  term: Term;
  /** The language whose panel is open. */
  language: Language;
}

/**
 * A term's texts, one panel per language. Both lie in one grid cell, the closed one invisible, so that the card keeps
 * its height when they change.
 */
export function CardPanels({ idPrefix, term, language }: CardPanelsProps) {
  const [noteOpen, setNoteOpen] = useState(false);
  return (
    <div class="tl-panels">
      {TAB_LANGUAGES.map((each) => (
        <div
          class="tl-panel"
          role="tabpanel"
          key={each}
          id={panelId(idPrefix, each)}
          aria-labelledby={tabId(idPrefix, each)}
          data-open={each === language}
          aria-hidden={each !== language}
          tabIndex={each === language ? 0 : -1}
        >
          <TermText class="tl-definition" text={term.definition[each]} language={each} />
          <TermText class="tl-explanation" text={term.explanation[each]} language={each} />
          {term.correction && (
            <div class="tl-correction">
              <p class="tl-label">{t("card_correction")}</p>
              <TermText text={term.correction[each]} language={each} />
            </div>
          )}
          {term.interview && (
            <InterviewNote
              text={term.interview[each]}
              language={each}
              open={noteOpen}
              onToggle={setNoteOpen}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface InterviewNoteProps {
  text: string;
  language: Language;
  /** Shared by both languages: what is unfolded in one is so in the other. */
  open: boolean;
  onToggle(open: boolean): void;
}

function InterviewNote({ text, language, open, onToggle }: InterviewNoteProps) {
  return (
    <details class="tl-interview" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t("card_interview")}</summary>
      <TermText text={text} language={language} />
    </details>
  );
}
