import { t } from "@/components/translate";
import type { TermEditing } from "./EditedTerm";
import { parseOptionsHash } from "./options-place";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";
import type { TermDrafts } from "./use-term-drafts";

/** What the editors of own terms need. */
interface TermEditingContext extends Pick<PanelContext, "window" | "toasts" | "go"> {
  drafts: TermDrafts;
}

/** What is done with own terms' editors; all of it can be taken back. */
export function useTermEditing({
  window,
  toasts,
  go,
  drafts,
}: TermEditingContext): TermEditing & { open(key: string): void } {
  const open = (key: string): void => go({ tab: "terms", termId: key });
  // By the address: the reader may have gone on to another term or tab since.
  const close = (key: string): void => {
    if (parseOptionsHash(window.location.hash).termId === key) go({ tab: "terms", termId: null });
  };
  return {
    drafts,
    open,
    onStored: (key, { name, undo }) => {
      close(key);
      const message = (): string => t("own_saved", name);
      if (undo) void sayChanged(toasts, { message, made: Promise.resolve(), undo });
      else toasts.say({ message: message(), action: null, tone: "info" });
    },
    onCancel: (key) => {
      const draft = drafts.all.get(key);
      close(key);
      if (!draft) return;
      drafts.drop(key, draft);
      const undo = async (): Promise<void> => {
        drafts.putBack(key, draft);
        open(key);
      };
      void sayChanged(toasts, { message: () => t("own_discarded"), made: Promise.resolve(), undo });
    },
  };
}
