import { useCallback, useState } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { LibraryFailed } from "@/components/LibraryFailed";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { type OwnTermsFound, ownTermById } from "@/lib/store/own-term-query";
import { DeletedTerms } from "./DeletedTerms";
import { EditedTerm, type TermEditing } from "./EditedTerm";
import { OwnTermList } from "./OwnTermList";
import type { PanelContext } from "./panel-context";
import { TermsHead } from "./TermsHead";
import { NEW_TERM } from "./term-draft";
import { UnsavedTerms } from "./UnsavedTerms";
import { useFocusOnReturn } from "./use-focus-on-return";
import { useOwnTerms } from "./use-own-terms";
import type { TermDrafts } from "./use-term-drafts";
import { useTermEditing } from "./use-term-editing";
import "./TermsPanel.css";

/** So many terms are shown at first, and so many more each time the end comes near. */
const STEP = 50;

/** Props of {@link TermsPanel}. */
export interface TermsPanelProps extends PanelContext {
  drafts: TermDrafts;
  /** The term that is open for editing, or `NEW_TERM`. One at a time. */
  termKey: string | null;
}

/** The reader's own terms: search, add, edit, delete, restore. */
export function TermsPanel(props: TermsPanelProps) {
  const { db, toasts, termKey, drafts } = props;
  const [{ query, limit }, setView] = useState({ query: "", limit: STEP });
  const found = useOwnTerms(db, query, limit);
  const { open, ...editing } = useTermEditing(props);
  const panel = useFocusOnReturn(termKey);
  if (found.state === "loading") return null;
  const head = (
    <TermsHead
      query={query}
      onQuery={(next) => setView({ query: next, limit: STEP })}
      isAdding={termKey === NEW_TERM}
      onAdd={() => open(NEW_TERM)}
    />
  );
  const added = termKey === NEW_TERM && <EditedTerm termKey={NEW_TERM} stored={null} {...editing} />;
  if (found.state === "failed")
    return (
      <div ref={panel}>
        {head}
        {added}
        <LibraryFailed />
      </div>
    );
  const { terms } = found.value;
  const isListed = (key: string): boolean => terms.some(({ id }) => id === key);
  const isElsewhere = termKey !== null && termKey !== NEW_TERM && !isListed(termKey);
  const hidden = [...drafts.all].filter(([key]) => key !== termKey && !isListed(key));
  return (
    <div ref={panel}>
      {head}
      <UnsavedTerms drafts={hidden} onOpen={open} />
      {added}
      {isElsewhere && <TermElsewhere key={termKey} db={db} termKey={termKey} {...editing} />}
      <p class="tl-terms-count" role="status">
        {countOf(found.value)}
      </p>
      {terms.length > 0 && (
        <OwnTermList
          found={found.value}
          editedId={termKey}
          toasts={toasts}
          editing={editing}
          onEdit={open}
          onMore={() => setView({ query, limit: limit + STEP })}
        />
      )}
      {terms.length === 0 && termKey !== NEW_TERM && <NothingHere query={query.trim()} />}
      <DeletedTerms db={db} toasts={toasts} />
    </div>
  );
}

interface TermElsewhereProps extends TermEditing, Pick<PanelContext, "db"> {
  termKey: string;
}

/** The editor of a term that the list does not show, such as one that a card led to, or that was deleted. */
function TermElsewhere({ db, termKey, ...editing }: TermElsewhereProps) {
  const live = useLiveQuery(useCallback(() => ownTermById(db, termKey), [db, termKey]));
  if (live.state !== "ready") return null;
  if (live.value === null && !editing.drafts.all.has(termKey)) return <p class="tl-aside">{t("own_gone")}</p>;
  return <EditedTerm termKey={termKey} stored={live.value} {...editing} />;
}

/** How many own terms there are, or were found. */
function countOf({ found, total }: OwnTermsFound): string {
  if (found !== null) return countText("own_found", found);
  return total > 0 ? countText("own_count", total) : "";
}

function NothingHere({ query }: { query: string }) {
  return query === "" ? (
    <EmptyState title={t("own_empty_title")} hint={t("own_empty_hint")} />
  ) : (
    <EmptyState title={t("library_no_results_title", query)} hint={t("own_no_results_hint")} />
  );
}
