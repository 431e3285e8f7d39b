import { bytesText } from "@/components/bytes-text";
import { numberText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { PanelContext } from "./panel-context";
import type { StorageFacts } from "./use-storage-facts";

/** Props of {@link StoragePart}. */
export interface StoragePartProps {
  toasts: PanelContext["toasts"];
  facts: StorageFacts;
}

/** How much is kept, how much room it takes, and whether the browser may throw it away. */
export function StoragePart({
  toasts,
  facts: { counts: stored, used, isPersistent, keep },
}: StoragePartProps) {
  const { highlights, bin, articles, ownTerms, mutes } = stored;
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
