import { useCallback } from "preact/hooks";
import { uuidv7 } from "uuidv7";
import { EmptyState } from "@/components/EmptyState";
import { LibraryFailed } from "@/components/LibraryFailed";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { sendToBackground } from "@/lib/messages/send";
import { countBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { BinList } from "./BinList";
import type { UndoStack } from "./undo-stack";
import { useLiveQuery } from "./use-live-query";
import type { ToastHolder } from "./use-toast";

/** Props of {@link LibraryBin}. */
export interface LibraryBinProps {
  db: Database;
  window: Window;
  toasts: ToastHolder;
  undo: UndoStack;
}

/** The bin: what was deleted in the last days, to be restored or given up for good. */
export function LibraryBin({ db, window, toasts, undo }: LibraryBinProps) {
  const count = useLiveQuery(useCallback(() => countBin(db), [db]));
  const fail = (error: unknown): void =>
    toasts.say({ message: errorText(error), action: null, tone: "error" });
  const restore = async (id: string): Promise<void> => {
    await sendToBackground("highlight/restore", { id, changeId: uuidv7() });
    const back = undo.push(() => sendToBackground("highlight/delete", { id, changeId: uuidv7() }));
    const run = (): void => {
      toasts.dismiss();
      back().catch(fail);
    };
    toasts.say({ message: t("bin_restored"), action: { label: t("library_undo"), run }, tone: "info" });
  };
  if (count.state !== "ready")
    return <main class="tl-library-main">{count.state === "failed" && <LibraryFailed isRoom />}</main>;
  return (
    <main class="tl-library-main">
      <h2 class="tl-visually-hidden">{t("room_bin")}</h2>
      <p class="tl-found">{t("bin_hint")}</p>
      {count.value === 0 ? (
        <EmptyState title={t("bin_empty")} hint="" />
      ) : (
        <BinList
          db={db}
          window={window}
          count={count.value}
          onRestore={(id) => void restore(id).catch(fail)}
          onDeleteForGood={(id) =>
            void sendToBackground("highlight/delete-for-good", { ids: [id] }).catch(fail)
          }
        />
      )}
    </main>
  );
}
