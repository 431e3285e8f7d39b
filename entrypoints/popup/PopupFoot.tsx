import { ExportMenu } from "@/components/ExportMenu";
import { Icon } from "@/components/Icon";
import { IconButton } from "@/components/IconButton";
import { t } from "@/components/translate";
import type { ExportRequest } from "@/entrypoints/library/export-library";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";

/** What can be exported from here: the page's article, everything, or, where nothing was kept, nothing. */
export type Exportable = { what: "article"; pageKey: string } | { what: "everything" } | null;

/** Props of {@link PopupFoot}. */
export interface PopupFootProps {
  exportable: Exportable;
  onExport(request: ExportRequest): void;
  /** Opens the library, at an article where one is meant, and the choice of formats with it. */
  onOpenLibrary(pageKey?: string, exporting?: boolean): void;
  /** Shows which keys there are. */
  onKeys(): void;
}

/** The popup's last row: export, the keys, and the ways to the settings and to the whole library. */
export function PopupFoot({ exportable, onExport, onOpenLibrary, onKeys }: PopupFootProps) {
  const pageKey = exportable?.what === "article" ? exportable.pageKey : undefined;
  return (
    <footer class="tl-popup-foot">
      {exportable && (
        <ExportMenu
          key={exportable.what}
          label={t(exportable.what === "article" ? "export_this_article" : "export_everything")}
          placement="up"
          formats={QUICK_FORMATS}
          onExport={(format, target) => onExport({ pageKey, format, target })}
          onMore={() => onOpenLibrary(pageKey, true)}
        />
      )}
      <IconButton icon="keys" label={t("keys_open")} onClick={onKeys} />
      <a
        class="tl-icon-button"
        href="/options.html"
        target="_blank"
        rel="noopener"
        aria-label={t("popup_options")}
        title={t("popup_options")}
      >
        <Icon name="settings" />
      </a>
      <button type="button" class="tl-button" onClick={() => onOpenLibrary()}>
        {t("popup_open_library")}
      </button>
    </footer>
  );
}
