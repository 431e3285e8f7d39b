import { useState } from "preact/hooks";
import { uuidv7 } from "uuidv7";
import { definitionLanguage } from "@/components/language-tag";
import { OwnTermEditor, type OwnTermEditorProps } from "@/components/OwnTermEditor";
import { type OwnTermFaultTexts, ownTermFaultTexts } from "@/components/own-term-fault-texts";
import type { OwnTerm, OwnTermFields } from "@/lib/own-terms/own-term";
import { ownTermErrorText } from "./own-term-words";
import { type StoredTerm, storeTerm } from "./store-term";
import { blankTerm, changedElsewhere, NEW_TERM } from "./term-draft";
import type { TermDrafts } from "./use-term-drafts";

/** What a term's editor is given wherever it stands. */
export interface TermEditing {
  drafts: TermDrafts;
  /** It is stored for certain. */
  onStored(key: string, stored: StoredTerm): void;
  onCancel(key: string): void;
}

/** Props of {@link EditedTerm}. */
export interface EditedTermProps extends TermEditing {
  /** The term's id, or `NEW_TERM`. */
  termKey: string;
  /** As it is stored by now, deleted or not; `null` for a new one, and for one that is gone for good. */
  stored: OwnTerm | null;
}

/** The editor of an own term, and the storing of what is written in it. */
export function EditedTerm({ termKey: key, stored, drafts, onStored, onCancel }: EditedTermProps) {
  const [newId] = useState(uuidv7);
  const draft = drafts.all.get(key) ?? null;
  const id = key === NEW_TERM ? (draft?.id ?? newId) : key;
  const written = draft?.written ?? {};
  const base = (definition = written.definition): OwnTermFields => {
    if (key === NEW_TERM) return blankTerm(definition ?? "", definitionLanguage());
    return stored ?? draft?.base ?? blankTerm("", definitionLanguage());
  };
  const term = { ...base(), ...written };
  const { save, ...state } = useStoring(async () => {
    const result = await storeTerm(key, { ...term, id }, written);
    if (draft) drafts.drop(key, draft);
    onStored(key, result);
  });
  return (
    <OwnTermEditor
      {...state}
      term={term}
      elsewhere={draft && stored ? changedElsewhere(draft, stored) : {}}
      about={aboutOf(key, stored)}
      onWrite={(more) => {
        if (!state.busy) drafts.write(key, { id, base: base(more.definition) }, more);
      }}
      onSave={() => void save(term)}
      onCancel={() => onCancel(key)}
    />
  );
}

function aboutOf(key: string, stored: OwnTerm | null): OwnTermEditorProps["about"] {
  if (key === NEW_TERM) return "new";
  return stored?.deletedAt === null ? "stored" : "deleted";
}

/** How storing goes, and the way to begin it with what is right; `store` rejects as `sendToBackground`. */
function useStoring(store: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [faults, setFaults] = useState<OwnTermFaultTexts>({});
  const save = async (term: OwnTermFields): Promise<void> => {
    const wrong = ownTermFaultTexts(term);
    setFaults(wrong);
    setError(null);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    await store().catch((refusal: unknown) => setError(ownTermErrorText(refusal)));
    setBusy(false);
  };
  return { busy, error, faults, save };
}
