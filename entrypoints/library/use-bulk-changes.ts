import { useCallback, useState } from "preact/hooks";
import { type CountKey, countText } from "@/components/count-text";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { BulkChange } from "@/lib/highlights/bulk-change";
import { sendToBackground } from "@/lib/messages/send";
import type { UndoStack } from "./undo-stack";
import type { ToastHolder } from "./use-toast";

/** Changes of many highlights at once. */
export interface BulkChanges {
  /** True while one is under way. */
  busy: boolean;
  /**
   * Makes a change and says so, with a way to take it back.
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

/** Changes highlights by one message to the background; each change is one to undo. */
export function useBulkChanges({ say, dismiss }: ToastHolder, undo: UndoStack): BulkChanges {
  const [busy, setBusy] = useState(false);
  const change = useCallback<BulkChanges["change"]>(
    async (ids, wanted, said, ...substitutions) => {
      const fail = (error: unknown): void => say({ message: errorText(error), action: null, tone: "error" });
      setBusy(true);
      try {
        const reply = await sendToBackground("highlights/change", { ids: [...ids], change: wanted });
        const takeBack = undo.push(() => sendToBackground("highlights/take-back", { undo: reply.undo }));
        const run = (): void => {
          dismiss();
          takeBack().catch(fail);
        };
        const message = countText(said, reply.undo.before.length, ...substitutions);
        say({ message, action: { label: t("library_undo"), run }, tone: "info" });
      } catch (error) {
        fail(error);
      }
      setBusy(false);
    },
    [say, dismiss, undo],
  );
  return { busy, change };
}
