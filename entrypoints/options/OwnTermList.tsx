import { useRef } from "preact/hooks";
import { focusNextRow } from "@/components/focus-next-row";
import { OwnTermItem } from "@/components/OwnTermItem";
import { t } from "@/components/translate";
import { useReachEnd } from "@/entrypoints/library/use-reach-end";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { OwnTermsFound } from "@/lib/store/own-term-query";
import { EditedTerm, type TermEditing } from "./EditedTerm";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";

/** Props of {@link OwnTermList}. */
export interface OwnTermListProps extends Pick<PanelContext, "toasts"> {
  found: OwnTermsFound;
  /** The term whose place its editor takes. */
  editedId: string | null;
  editing: TermEditing;
  onEdit(id: string): void;
  /** The end of the list is near, and there are more. */
  onMore(): void;
}

/** Own terms one below the other. */
export function OwnTermList({ found, editedId, toasts, editing, onEdit, onMore }: OwnTermListProps) {
  const list = useRef<HTMLUListElement>(null);
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
              <EditedTerm termKey={term.id} stored={term} {...editing} />
            ) : (
              <OwnTermItem
                term={term}
                isUnsaved={editing.drafts.all.has(term.id)}
                onEdit={() => onEdit(term.id)}
                onDelete={() => remove(term)}
              />
            )}
          </li>
        ))}
      </ul>
      {/* The key: a longer list watches for its end anew, also where that is still in view. */}
      {!found.complete && <More key={found.terms.length} onMore={onMore} />}
    </>
  );
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
