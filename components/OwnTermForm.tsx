import { useId, useState } from "preact/hooks";
import { OWN_TERM_LIMITS, ownTermFaults } from "@/lib/own-terms/own-term-faults";
import { ErrorLine } from "./ErrorLine";
import { interfaceLanguage } from "./language-tag";
import { t } from "./translate";

/** Props of {@link OwnTermForm}. */
export interface OwnTermFormProps {
  /** What is selected on the page, as the name to begin with. */
  name: string;
  /** True while the term is being stored. */
  busy: boolean;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
  /** Both are trimmed, and neither is empty. */
  onSave(term: { name: string; definition: string }): void;
  onCancel(): void;
}

/** A small form for a term of the reader's own: its name and what it means. Esc is its owner's. */
export function OwnTermForm({ busy, error, onSave, onCancel, ...given }: OwnTermFormProps) {
  const [name, setName] = useState(given.name);
  const [definition, setDefinition] = useState("");
  const complete = ownTermFaults({ name, aliases: [], definition }).length === 0;
  const save = () => complete && !busy && onSave({ name: name.trim(), definition: definition.trim() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const inName = event.target instanceof HTMLInputElement;
    if (!inName && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    save();
  };
  return (
    <div
      class="tl-surface tl-own-term"
      role="dialog"
      aria-label={t("own_term_label")}
      lang={interfaceLanguage()}
      onKeyDown={onKeyDown}
    >
      <OwnTermFields name={name} definition={definition} onName={setName} onDefinition={setDefinition} />
      <ErrorLine error={error} />
      <div class="tl-own-term-buttons">
        <button type="button" class="tl-plain-button" onClick={() => onCancel()}>
          {t("own_term_cancel")}
        </button>
        <button
          type="button"
          class="tl-main-button"
          aria-disabled={!complete || busy}
          aria-busy={busy}
          onClick={save}
        >
          {t("own_term_save")}
        </button>
      </div>
    </div>
  );
}

interface OwnTermFieldsProps {
  name: string;
  definition: string;
  onName(name: string): void;
  onDefinition(definition: string): void;
}

function OwnTermFields({ name, definition, onName, onDefinition }: OwnTermFieldsProps) {
  const id = useId();
  return (
    <>
      <label class="tl-label" for={`${id}-name`}>
        {t("own_term_name")}
      </label>
      <input
        id={`${id}-name`}
        class="tl-field"
        maxLength={OWN_TERM_LIMITS.name}
        value={name}
        onInput={(event) => onName(event.currentTarget.value)}
      />
      <label class="tl-label" for={`${id}-definition`}>
        {t("own_term_definition")}
      </label>
      <textarea
        id={`${id}-definition`}
        class="tl-field"
        rows={3}
        maxLength={OWN_TERM_LIMITS.definition}
        data-first-focus
        placeholder={t("own_term_definition_hint")}
        value={definition}
        onInput={(event) => onDefinition(event.currentTarget.value)}
      />
    </>
  );
}
