import { useCallback } from "preact/hooks";
import { countText } from "@/components/count-text";
import { LibraryFailed } from "@/components/LibraryFailed";
import { t } from "@/components/translate";
import { saveFile } from "@/entrypoints/library/save-file";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { fileName } from "@/lib/exchange/file-name";
import { PACK_FORMATS, type PackFormat } from "@/lib/exchange/pack-formats";
import { countOwnTerms } from "@/lib/store/own-term-room";
import { listOwnTerms } from "@/lib/store/own-term-store";
import { ImportResult } from "./ImportResult";
import { PackColumns } from "./PackColumns";
import { PackSource } from "./PackSource";
import type { PanelContext } from "./panel-context";
import "./PackPanel.css";

/** Taking own terms in from a file or text, and out into a file. */
export function PackPanel(context: PanelContext) {
  const { db, packs } = context;
  return (
    <>
      <section class="tl-option-group" aria-labelledby="pack-import">
        <h2 class="tl-option-title" id="pack-import">
          {t("pack_import")}
        </h2>
        <p class="tl-setting-meaning">{t("pack_import_means")}</p>
        <PackSource onFile={packs.checkFile} onText={packs.checkText} />
        <ImportResult db={db} packs={packs} />
        <PackColumns />
      </section>
      <Export {...context} />
    </>
  );
}

function Export({ db, toasts, window }: PanelContext) {
  const live = useLiveQuery(useCallback(() => countOwnTerms(db), [db]));
  const save = async ({ extension, mimeType, write }: PackFormat): Promise<void> => {
    try {
      const now = Date.now();
      const name = fileName(`termlight-terms-${new Date(now).toISOString().slice(0, 10)}`, extension);
      saveFile(name, mimeType, write(await listOwnTerms(db), { now }), window.document);
      toasts.say({ message: t("export_saved", name), action: null, tone: "info" });
    } catch {
      // The database failed; the reader can only try again, and nothing was changed.
      toasts.say({ message: t("export_failed"), action: null, tone: "error" });
    }
  };
  return (
    <section class="tl-option-group" aria-labelledby="pack-export">
      <h2 class="tl-option-title" id="pack-export">
        {t("pack_export")}
      </h2>
      {live.state === "failed" && <LibraryFailed />}
      {live.state === "ready" && (
        <p class="tl-setting-meaning">
          {live.value === 0 ? t("pack_export_nothing") : countText("pack_export_means", live.value)}
        </p>
      )}
      {live.state === "ready" && live.value > 0 && (
        <div class="tl-buttons">
          {PACK_FORMATS.map((format) => (
            <button type="button" class="tl-button" key={format.id} onClick={() => void save(format)}>
              {t("export_file", t(format.labelKey))}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
