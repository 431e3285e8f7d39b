import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "@/lib/glossary/term";
import { guessedLanguage } from "@/lib/own-terms/guess-language";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import { ErrorLine } from "./ErrorLine";
import { definitionLanguage, interfaceLanguage } from "./language-tag";
import {
  OwnTermAliases,
  OwnTermDefinition,
  type OwnTermFieldProps,
  OwnTermLanguage,
  OwnTermName,
} from "./OwnTermFields";
import { type OwnTermFaultTexts, ownTermFaultTexts } from "./own-term-fault-texts";
import { t } from "./translate";

/** What is written in the form. */
export interface OwnTermFormDraft extends Omit<OwnTermFields, "language"> {
  /** `null` until the reader chooses one: then it is the one that the definition seems to be in. */
  language: Language | null;
}

/** Props of {@link OwnTermForm}. */
export interface OwnTermFormProps {
  /** What the form begins with. */
  draft: OwnTermFormDraft;
  /** What is selected on the page is too long for a name. */
  isSelectionTooLong: boolean;
  /** True while the term is being stored. */
  busy: boolean;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
  /** Given all that is written, at each change. */
  onWrite(draft: OwnTermFormDraft): void;
  /** Given a term that is cleaned and can be kept. */
  onSave(term: OwnTermFields): void;
  onCancel(): void;
}

/** A small form for a term of the reader's own. Esc is its owner's. */
export function OwnTermForm({
  busy,
  error,
  isSelectionTooLong,
  onWrite,
  onSave,
  onCancel,
  ...given
}: OwnTermFormProps) {
  const [draft, setDraft] = useState(given.draft);
  const [faults, setFaults] = useState<OwnTermFaultTexts>(
    isSelectionTooLong ? { name: t("own_selection_too_long") } : {},
  );
  const language = draft.language ?? guessedLanguage(draft.definition) ?? definitionLanguage();
  const term = { ...draft, language };
  const write = (written: Partial<OwnTermFields>): void => {
    if (busy) return;
    setDraft({ ...draft, ...written });
    onWrite({ ...draft, ...written });
  };
  const save = (): void => {
    if (busy) return;
    const wrong = ownTermFaultTexts(term);
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) onSave(cleanOwnTerm(term));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const inName = event.target instanceof HTMLInputElement;
    if (!inName && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    save();
  };
  const fields = { term, faults, busy, onWrite: write };
  return (
    <div
      class="tl-surface tl-own-term"
      role="dialog"
      aria-label={t("own_term_label")}
      lang={interfaceLanguage()}
      onKeyDown={onKeyDown}
    >
      <OwnTermName {...fields} takesFocus={given.draft.name === ""} />
      <OwnTermDefinition {...fields} takesFocus={given.draft.name !== ""} />
      <MoreNames {...fields} />
      <ErrorLine error={error} />
      <div class="tl-own-term-foot">
        <OwnTermLanguage {...fields} class="tl-own-term-language" />
        <button type="button" class="tl-plain-button" onClick={() => onCancel()}>
          {t("own_term_cancel")}
        </button>
        <button type="button" class="tl-main-button" aria-disabled={busy} aria-busy={busy} onClick={save}>
          {t("own_term_save")}
        </button>
      </div>
    </div>
  );
}

/** Other ways to write the name, which few terms have: asked for on request. */
function MoreNames(fields: OwnTermFieldProps) {
  const [isOpen, setOpen] = useState(fields.term.aliases.length > 0);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current) place.current?.querySelector("textarea")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="tl-own-term-more" ref={place}>
      {isOpen ? (
        <OwnTermAliases {...fields} />
      ) : (
        <button type="button" class="tl-own-term-open" aria-expanded={false} onClick={() => setOpen(true)}>
          {t("own_aliases")}
        </button>
      )}
    </div>
  );
}
