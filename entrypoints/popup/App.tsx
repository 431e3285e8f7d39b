import { useEffect, useState } from "preact/hooks";
import { AccessPicker } from "@/components/AccessPicker";
import { interfaceLanguage } from "@/components/language-tag";
import { onSlash } from "@/components/on-slash";
import { PageHeader } from "@/components/PageHeader";
import { Tabs } from "@/components/Tabs";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { exportLibrary } from "@/entrypoints/library/export-library";
import { useToast } from "@/entrypoints/library/use-toast";
import type { PageDescription } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { LibraryPanel } from "./LibraryPanel";
import { PagePanel } from "./PagePanel";
import { type Exportable, PopupFoot } from "./PopupFoot";
import { pageActions } from "./page-actions";
import { pageName, pageStatus } from "./page-words";
import { sitePattern } from "./site-access";
import { useAccess } from "./use-access";
import { usePageWatch } from "./use-page-watch";

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
  const description = page.kind === "page" ? page.description : null;
  const actions = pageActions({ tabId, description, lookNow, fail });
  const openLibrary = (pageKey?: string): void => void sendToBackground("library/open", { pageKey });
  useEffect(() => {
    const ending = new AbortController();
    onSlash(window.document, () => setShown("library"), ending.signal);
    return () => ending.abort();
  }, [window]);
  return (
    <div class="tl-surface tl-page tl-popup">
      <PageHeader
        name={pageName(page, url)}
        status={pageStatus(page)}
        on={description && description.status !== "off"}
        onChange={actions.onEnabled}
      />
      <main class="tl-popup-main">
        <PopupTabs shown={shown} onTab={setShown} />
        <div
          class="tl-popup-panel"
          id={`popup-panel-${shown}`}
          role="tabpanel"
          aria-labelledby={`popup-tab-${shown}`}
        >
          {shown === "library" ? (
            <LibraryPanel db={db} ownOrigin={window.location.origin} onOpenLibrary={openLibrary} />
          ) : (
            <PagePanel page={page} language={namesLanguage()} {...actions} />
          )}
        </div>
        {shown === "page" && <SiteAccess url={url} onChanged={lookNow} onRefused={fail} />}
      </main>
      <PopupFoot
        exportable={exportable(shown, description)}
        onExport={(request) => void exportLibrary(db, request, window.document).then(toasts.say)}
        onOpenLibrary={() => openLibrary()}
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

interface SiteAccessProps {
  /** The page's address. */
  url: string | undefined;
  onChanged(): void;
  onRefused(message: string): void;
}

function SiteAccess({ url, onChanged, onRefused }: SiteAccessProps) {
  const pattern = sitePattern(url);
  const { access, change } = useAccess(pattern);
  if (access === null) return null;
  return (
    <AccessPicker
      access={access}
      host={pattern === null ? null : new URL(url!).hostname}
      onAccess={(next) =>
        void change(next).then((done) => (done ? onChanged() : onRefused(t("popup_access_refused"))))
      }
    />
  );
}

/** On the page's tab the article that was kept from it, if any; in the library everything. */
function exportable(shown: TabId, description: PageDescription | null): Exportable {
  if (shown === "library") return { what: "everything" };
  return description && description.highlights.length > 0
    ? { what: "article", pageKey: description.pageKey }
    : null;
}

function namesLanguage(): "en" | "zh" {
  return interfaceLanguage().startsWith("zh") ? "zh" : "en";
}
