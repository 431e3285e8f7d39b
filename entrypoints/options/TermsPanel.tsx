import { useCallback, useRef, useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { ownTermById } from "@/lib/store/own-term-query";
import { EditedTerm } from "./EditedTerm";
import { OwnTermList } from "./OwnTermList";
import type { PanelContext } from "./panel-context";
import { TermsHead } from "./TermsHead";
import { useOwnTerms } from "./use-own-terms";

/** So many terms are shown at first, and so many more each time the end comes near. */
const STEP = 50;

/** Props of {@link TermsPanel}. */
export interface TermsPanelProps extends PanelContext {
  /** The term that is open for editing. */
  termId: string | null;
}

/** The reader's own terms: search, add, edit, delete. */
export function TermsPanel({ db, toasts, go, termId }: TermsPanelProps) {
  const [{ query, limit }, setView] = useState({ query: "", limit: STEP });
  const found = useOwnTerms(db, query, limit);
  const edit = (id: string | null): void => go({ tab: "terms", termId: id });
  const onStored = (name: string): void => {
    toasts.say({ message: t("own_saved", name), action: null, tone: "info" });
    edit(null);
  };
  const { editor, ...adding } = useAdding(onStored);
  if (found.state === "loading") return null;
  if (found.state === "failed")
    return <EmptyState title={t("library_failed_title")} hint={t("library_failed_hint")} />;
  const { terms, total } = found.value;
  const isElsewhere = termId !== null && !terms.some(({ id }) => id === termId);
  const list = { found: found.value, editedId: termId, toasts, onEdit: edit, onStored };
  return (
    <>
      <TermsHead query={query} onQuery={(next) => setView({ query: next, limit: STEP })} {...adding} />
      {editor}
      {isElsewhere && (
        <TermElsewhere key={termId} db={db} id={termId} onStored={onStored} onCancel={() => edit(null)} />
      )}
      <p class="tl-terms-count" role="status">
        {total > 0 && countText("own_count", total)}
      </p>
      {terms.length > 0 && <OwnTermList {...list} onMore={() => setView({ query, limit: limit + STEP })} />}
      {terms.length === 0 && !adding.isAdding && <NothingHere query={query.trim()} />}
    </>
  );
}

/** The editor for a new term while one is wanted; the button that opens it gets the focus back. */
function useAdding(onStored: (name: string) => void) {
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    addButton.current?.focus();
    setAdding(false);
  };
  const onNewStored = (name: string): void => {
    stop();
    onStored(name);
  };
  const editor = isAdding ? <EditedTerm term={null} onStored={onNewStored} onCancel={stop} /> : null;
  return { isAdding, addButton, onAdd: () => setAdding(true), editor };
}

interface TermElsewhereProps extends Pick<PanelContext, "db"> {
  id: string;
  onStored(name: string): void;
  onCancel(): void;
}

/** The editor of a term that the list does not show, such as one that a card led to. */
function TermElsewhere({ db, id, onStored, onCancel }: TermElsewhereProps) {
  const live = useLiveQuery(useCallback(() => ownTermById(db, id), [db, id]));
  if (live.state !== "ready") return null;
  if (live.value === null) return <p class="tl-aside">{t("own_gone")}</p>;
  return <EditedTerm term={live.value} onStored={onStored} onCancel={onCancel} />;
}

function NothingHere({ query }: { query: string }) {
  return query === "" ? (
    <EmptyState title={t("own_empty_title")} hint={t("own_empty_hint")} />
  ) : (
    <EmptyState title={t("library_no_results_title", query)} hint={t("own_no_results_hint")} />
  );
}
