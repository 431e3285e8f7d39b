import { useCallback, useState } from "preact/hooks";
import { type CountKey, countText } from "@/components/count-text";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { BulkChange, BulkUndo } from "@/lib/highlights/bulk-change";
import { sendToBackground } from "@/lib/messages/send";
import { inSlices, type WorkProgress } from "./in-slices";
import type { UndoStack } from "./undo-stack";
import type { ToastHolder } from "./use-toast";

/** So many highlights are changed by one message; more take long enough to be told how far it is. */
const AT_ONCE = 1_000;

/** Changes of many highlights at once. */
export interface BulkChanges {
  /** True while one is under way. */
  busy: boolean;
  /** Of a change of very many, or of taking it back; `null` otherwise. */
  progress: WorkProgress | null;
  /**
   * Makes a change and says so, with a way to take it back. What was done before it was cancelled, or failed, stays and
   * can be taken back too.
   *
   * @param said what is said of how many; further substitutions follow.
   */
  change(
    ids: readonly string[],
    change: BulkChange,
    said: CountKey,
    ...substitutions: string[]
  ): Promise<void>;
}

/** Changes highlights by messages to the background; each change is one to undo. */
export function useBulkChanges({ say, dismiss }: ToastHolder, undo: UndoStack): BulkChanges {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const change = useCallback<BulkChanges["change"]>(
    async (ids, wanted, said, ...substitutions) => {
      const fail = (error: unknown): void => say({ message: errorText(error), action: null, tone: "error" });
      const made: BulkUndo[] = [];
      const make = async (slice: string[]): Promise<void> => {
        made.push((await sendToBackground("highlights/change", { ids: slice, change: wanted })).undo);
      };
      const takeBack = async (steps: readonly BulkUndo[]): Promise<void> => {
        const takeOne = async ([step]: BulkUndo[]): Promise<void> =>
          void (await sendToBackground("highlights/take-back", { undo: step! }));
        const left = await inSlices(steps, 1, takeOne, setProgress);
        if (left.length > 0) undo.push(() => takeBack(left));
      };
      setBusy(true);
      const failed = await inSlices(ids, AT_ONCE, make, setProgress).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      setBusy(false);
      const run = made.length > 0 ? undo.push(() => takeBack(made)) : null;
      if (failed) {
        fail(failed.error);
        return;
      }
      const undoIt = (): void => {
        dismiss();
        run?.().catch(fail);
      };
      const count = made.reduce((sum, { before }) => sum + before.length, 0);
      const action = run && { label: t("library_undo"), run: undoIt };
      say({ message: countText(said, count, ...substitutions), action, tone: "info" });
    },
    [say, dismiss, undo],
  );
  return { busy, progress, change };
}
