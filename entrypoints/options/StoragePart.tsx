import { useCallback, useEffect, useState } from "preact/hooks";
import { bytesText } from "@/components/bytes-text";
import { numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { countStored } from "@/lib/store/storage-counts";
import type { PanelContext } from "./panel-context";

/** How much is kept, how much room it takes, and whether the browser may throw it away. */
export function StoragePart({ db, window, toasts }: PanelContext) {
  const live = useLiveQuery(useCallback(() => countStored(db), [db]));
  const { used, isPersistent, keep } = useStorage(window.navigator.storage);
  if (live.state !== "ready" || used === null) return null;
  const { highlights, bin, articles, ownTerms, mutes } = live.value;
  const counts = [
    [t("storage_highlights"), highlights],
    [t("storage_bin"), bin],
    [t("storage_articles"), articles],
    [t("storage_terms"), ownTerms],
    [t("storage_mutes"), mutes],
  ] as const;
  const ask = async (): Promise<void> => {
    const message = (await keep()) ? t("storage_kept") : t("storage_not_kept");
    toasts.say({ message, action: null, tone: "info" });
  };
  return (
    <section aria-labelledby="storage-title">
      <h2 class="tl-option-title" id="storage-title">
        {t("storage_title")}
      </h2>
      <dl class="tl-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="tl-setting-meaning">{t("storage_used", bytesText(used))}</p>
      <p class="tl-setting-meaning">{isPersistent ? t("storage_persistent") : t("storage_evictable")}</p>
      {!isPersistent && (
        <div class="tl-buttons">
          <button type="button" class="tl-button" onClick={() => void ask()}>
            {t("storage_keep")}
          </button>
        </div>
      )}
    </section>
  );
}

/** What the browser says of the room that is taken: bytes, `null` until it is known. */
function useStorage(storage: StorageManager) {
  const [used, setUsed] = useState<number | null>(null);
  const [isPersistent, setPersistent] = useState(false);
  useEffect(() => {
    let live = true;
    void Promise.all([storage.estimate(), storage.persisted()]).then(([{ usage = 0 }, persisted]) => {
      if (!live) return;
      setUsed(usage);
      setPersistent(persisted);
    });
    return () => {
      live = false;
    };
  }, [storage]);
  const keep = async (): Promise<boolean> => {
    const kept = await storage.persist();
    setPersistent(kept);
    return kept;
  };
  return { used, isPersistent, keep };
}
