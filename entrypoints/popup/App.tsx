import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { definitionLanguage } from "@/components/language-tag";
import { onSlash } from "@/components/on-slash";
import { PageHeader } from "@/components/PageHeader";
import { Tabs } from "@/components/Tabs";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { exportLibrary } from "@/entrypoints/library/export-library";
import { useToast } from "@/entrypoints/library/use-toast";
import { useSettings } from "@/entrypoints/options/use-settings";
import type { PageDescription } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { LibraryPanel } from "./LibraryPanel";
import { PagePanel } from "./PagePanel";
import { type Exportable, PopupFoot } from "./PopupFoot";
import { PrivateNotice } from "./PrivateNotice";
import { pageActions } from "./page-actions";
import { pageName, pageStatus } from "./page-words";
import { SiteAccess } from "./SiteAccess";
import { usePageWatch } from "./use-page-watch";
import { usePrivateWindow } from "./use-private-window";

type TabId = "page" | "library";

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  /** The tab that the popup is about; `null` where there is none. */
  tabId: number | null;
  window: Window;
}

/** The popup: the page in front, and the library in little. */
export function App({ db, tabId, window }: AppProps) {
  const [shown, setShown] = useState<TabId>("page");
  const { page, url, lookNow } = usePageWatch(tabId);
  const toasts = useToast();
  const fail = (message: string): void => toasts.say({ message, action: null, tone: "error" });
  const say = (message: string): void => toasts.say({ message, action: null, tone: "info" });
  const description = page.kind === "page" ? page.description : null;
  const { settings } = useSettings();
  const isPrivate = usePrivateWindow(tabId);
  const keeps = settings?.keepInPrivate === true;
  const actions = pageActions({ tabId, description, keepsNothing: isPrivate && !keeps, lookNow, say, fail });
  const openLibrary = (pageKey?: string, exporting?: boolean): void =>
    void sendToBackground("library/open", { pageKey, exporting });
  useSlash(window.document, () => setShown("library"));
  return (
    <div class="tl-surface tl-page tl-popup">
      <PageHeader
        name={pageName(page, url)}
        status={pageStatus(page)}
        on={description && description.status !== "off"}
        onChange={actions.onEnabled}
      />
      <main class="tl-popup-main">
        {isPrivate && (
          <PrivateNotice keeps={keeps} onKeeps={(keepInPrivate) => actions.onSettings({ keepInPrivate })} />
        )}
        <PopupTabs shown={shown} onTab={setShown} />
        <TabPanel id={shown}>
          {shown === "library" ? (
            <LibraryPanel db={db} ownOrigin={window.location.origin} onOpenLibrary={openLibrary} />
          ) : (
            <PagePanel language={definitionLanguage()} settings={settings} page={page} {...actions} />
          )}
        </TabPanel>
        {shown === "page" && <SiteAccess url={url} onChanged={lookNow} onRefused={fail} />}
      </main>
      <PopupFoot
        exportable={exportable(shown, description)}
        onExport={(request) => void exportLibrary(db, request, window.document).then(toasts.say)}
        onOpenLibrary={openLibrary}
      />
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

function PopupTabs({ shown, onTab }: { shown: TabId; onTab(id: TabId): void }) {
  const tabs = [
    { id: "page", label: t("popup_tab_page") },
    { id: "library", label: t("popup_tab_library") },
  ] as const;
  return <Tabs idPrefix="popup" label={t("popup_tabs")} tabs={tabs} current={shown} onTab={onTab} />;
}

function TabPanel({ id, children }: { id: TabId; children: ComponentChildren }) {
  return (
    <div class="tl-popup-panel" id={`popup-panel-${id}`} role="tabpanel" aria-labelledby={`popup-tab-${id}`}>
      {children}
    </div>
  );
}

/** `/` leads to the search, in whatever tab the popup is. */
function useSlash(document: Document, showLibrary: () => void): void {
  useEffect(() => {
    const ending = new AbortController();
    const search = (): void => {
      showLibrary();
      document.querySelector<HTMLInputElement>("input[type=search]")?.select();
    };
    onSlash(document, search, ending.signal);
    return () => ending.abort();
  }, [document]);
}

/** On the page's tab the article that was kept from it, if any; in the library everything. */
function exportable(shown: TabId, description: PageDescription | null): Exportable {
  if (shown === "library") return { what: "everything" };
  return description && description.highlights.length > 0
    ? { what: "article", pageKey: description.pageKey }
    : null;
}
