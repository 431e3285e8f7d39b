import { useId, useState } from "preact/hooks";
import { type OwnTermFault, ownTermFaults } from "@/lib/own-terms/own-term-faults";
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
  const faults = ownTermFaults({ name, aliases: [], definition });
  const complete = faults.length === 0;
  // Nothing that is pasted is cut without a word.
  const long = faults.find(({ rule }) => rule === "too-long");
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
      <ErrorLine error={long ? tooLong(long.field) : error} />
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

function tooLong(field: OwnTermFault["field"]): string {
  const label = t(field === "name" ? "own_term_name" : "own_term_definition");
  return t("field_fault", label, t("fault_too_long"));
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
        data-first-focus
        placeholder={t("own_term_definition_hint")}
        value={definition}
        onInput={(event) => onDefinition(event.currentTarget.value)}
      />
    </>
  );
}
