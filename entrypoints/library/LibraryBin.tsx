import { useCallback } from "preact/hooks";
import { uuidv7 } from "uuidv7";
import { BinLine } from "@/components/BinLine";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { sendToBackground } from "@/lib/messages/send";
import { BIN_PERIOD, listBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { useLiveQuery } from "./use-live-query";
import type { ToastHolder } from "./use-toast";

/** So many are listed: those that were deleted last are those that are missed. */
const LISTED = 500;

/** Props of {@link LibraryBin}. */
export interface LibraryBinProps {
  db: Database;
  toasts: ToastHolder;
}

/** The bin: what was deleted in the last days, to be restored or given up for good. */
export function LibraryBin({ db, toasts }: LibraryBinProps) {
  const bin = useLiveQuery(useCallback(() => listBin(db, LISTED), [db]));
  const orSay = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  if (bin.state !== "ready") return <main class="tl-library-main" />;
  return (
    <main class="tl-library-main">
      <h2 class="tl-visually-hidden">{t("room_bin")}</h2>
      <p class="tl-found">{t("bin_hint")}</p>
      {bin.value.length === 0 && <EmptyState title={t("bin_empty")} hint="" />}
      <ol class="tl-bin">
        {bin.value.map(({ highlight, title }) => (
          <BinLine
            key={highlight.id}
            highlight={highlight}
            title={title || t("library_untitled")}
            goesAt={highlight.deletedAt + BIN_PERIOD}
            onRestore={() =>
              orSay(sendToBackground("highlight/restore", { id: highlight.id, changeId: uuidv7() }))
            }
            onDeleteForGood={() =>
              orSay(sendToBackground("highlight/delete-for-good", { ids: [highlight.id] }))
            }
          />
        ))}
      </ol>
    </main>
  );
}
