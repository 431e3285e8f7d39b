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

function panelOfTab(idPrefix: string, language: Language, open: boolean) {
  return {
    role: "tabpanel",
    id: panelId(idPrefix, language),
    "aria-labelledby": tabId(idPrefix, language),
    "aria-hidden": !open,
    tabIndex: open ? 0 : -1,
  } as const;
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
