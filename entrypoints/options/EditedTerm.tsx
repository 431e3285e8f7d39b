import { useState } from "preact/hooks";
import { uuidv7 } from "uuidv7";
import { definitionLanguage } from "@/components/language-tag";
import { OwnTermEditor, type OwnTermEditorProps } from "@/components/OwnTermEditor";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTerm, OwnTermFields } from "@/lib/own-terms/own-term";
import { faultTexts, ownTermErrorText } from "./own-term-words";

/** Props of {@link EditedTerm}. */
export interface EditedTermProps {
  /** `null` for a new one. */
  term: OwnTerm | null;
  /** It is stored for certain. */
  onStored(name: string): void;
  onCancel(): void;
}

/** The editor of an own term, and the storing of what is written in it. */
export function EditedTerm({ term, onStored, onCancel }: EditedTermProps) {
  // Chosen once: however often it is sent, it is stored once.
  const [id] = useState(() => term?.id ?? uuidv7());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [faults, setFaults] = useState<OwnTermEditorProps["faults"]>({});
  const save = async ({ name, aliases, definition, language }: OwnTermFields): Promise<void> => {
    const fields = { name, aliases, definition, language };
    const wrong = faultTexts(fields);
    setFaults(wrong);
    setError(null);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    try {
      const stored = await sendToBackground("own-term/save", { term: { id, ...fields } });
      onStored(stored.term.name[language]);
    } catch (refusal) {
      setError(ownTermErrorText(refusal));
      setBusy(false);
    }
  };
  return (
    <OwnTermEditor
      term={term ?? emptyTerm()}
      isStored={term !== null}
      faults={faults}
      error={error}
      busy={busy}
      onSave={(fields) => void save(fields)}
      onCancel={onCancel}
    />
  );
}

function emptyTerm(): OwnTermFields {
  return { name: "", aliases: [], definition: "", language: definitionLanguage() };
}
