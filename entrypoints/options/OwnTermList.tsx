import { useLayoutEffect, useRef } from "preact/hooks";
import { focusNextRow } from "@/components/focus-next-row";
import { OwnTermItem } from "@/components/OwnTermItem";
import { t } from "@/components/translate";
import { useReachEnd } from "@/entrypoints/library/use-reach-end";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { OwnTermsFound } from "@/lib/store/own-term-query";
import { EditedTerm } from "./EditedTerm";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";

/** Props of {@link OwnTermList}. */
export interface OwnTermListProps extends Pick<PanelContext, "toasts"> {
  found: OwnTermsFound;
  /** The term whose place its editor takes. */
  editedId: string | null;
  onEdit(id: string | null): void;
  onStored(name: string): void;
  /** The end of the list is near, and there are more. */
  onMore(): void;
}

/** Own terms one below the other. */
export function OwnTermList({ found, editedId, toasts, onEdit, onStored, onMore }: OwnTermListProps) {
  const list = useFocusOnReturn(editedId);
  const remove = ({ id, name }: OwnTerm): void => {
    focusNextRow(rowOf(list.current, id));
    void sayChanged(toasts, {
      message: () => t("own_deleted", name),
      made: sendToBackground("own-term/delete", { id }),
      undo: () => sendToBackground("own-term/restore", { id }),
    });
  };
  return (
    <>
      <ul class="tl-own-list" ref={list}>
        {found.terms.map((term) => (
          <li key={term.id} data-term={term.id}>
            {term.id === editedId ? (
              <EditedTerm term={term} onStored={onStored} onCancel={() => onEdit(null)} />
            ) : (
              <OwnTermItem term={term} onEdit={() => onEdit(term.id)} onDelete={() => remove(term)} />
            )}
          </li>
        ))}
      </ul>
      {/* The key: a longer list watches for its end anew, also where that is still in view. */}
      {!found.complete && <More key={found.terms.length} onMore={onMore} />}
    </>
  );
}

/** Gives the focus back to a term's row when its editor closes. The returned ref belongs on the list. */
function useFocusOnReturn(editedId: string | null) {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef(editedId);
  useLayoutEffect(() => {
    const closed = editedId === null ? last.current : null;
    last.current = editedId;
    if (closed !== null) rowOf(list.current, closed)?.querySelector("button")?.focus();
  }, [editedId]);
  return list;
}

function rowOf(list: Element | null, id: string): Element | null {
  return list?.querySelector(`[data-term="${CSS.escape(id)}"]`) ?? null;
}

function More({ onMore }: { onMore(): void }) {
  const end = useReachEnd<HTMLButtonElement>(onMore);
  return (
    <button type="button" class="tl-quiet-button" ref={end} onClick={() => onMore()}>
      {t("own_show_more")}
    </button>
  );
}
