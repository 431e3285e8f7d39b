import { t } from "@/components/translate";
import { useListening } from "@/components/use-listening";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { UndoStack } from "./undo-stack";
import type { ToastHolder } from "./use-toast";

/** Takes the last change back by Ctrl/Cmd+Z, but in a field, which has an undo of its own; and says so. */
export function useUndoKey(window: Window, undo: UndoStack, { say }: Pick<ToastHolder, "say">): void {
  useListening(
    (signal) => {
      const run = async (): Promise<void> => {
        try {
          const done = await undo.undo();
          say({ message: t(done ? "undo_done" : "undo_nothing"), action: null, tone: "info" });
        } catch (error) {
          say({ message: errorText(error), action: null, tone: "error" });
        }
      };
      const onKey = (event: KeyboardEvent): void => {
        const { target } = event;
        const wanted = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        if (!wanted || event.altKey || event.isComposing) return;
        if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea")) return;
        event.preventDefault();
        void run();
      };
      window.document.addEventListener("keydown", onKey, { signal });
    },
    [window, undo, say],
  );
}
