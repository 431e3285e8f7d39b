import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { IconButton } from "@/components/IconButton";
import { LostLibrary } from "@/components/LostLibrary";
import { PageHeader } from "@/components/PageHeader";
import { SearchField } from "@/components/SearchField";
import { Tabs } from "@/components/Tabs";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { exportLibrary } from "@/entrypoints/library/export-library";
import { useLostLibrary } from "@/entrypoints/library/use-lost-library";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import { hasSidePanel, openSidePanel } from "@/entrypoints/sidepanel/open-side-panel";
import type { PageDescription } from "@/lib/messages/page-description";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { LibraryPanel } from "./LibraryPanel";
import { PagePart } from "./PagePart";
import { type Exportable, PopupFoot } from "./PopupFoot";
import { PrivateNotice } from "./PrivateNotice";
import { pageName, pageStatus } from "./page-words";
import { SiteAccess } from "./SiteAccess";
import { usePageInFront } from "./use-page-in-front";
import { usePopupSearch } from "./use-popup-search";

type TabId = "page" | "library";

/** So much of what is searched for is taken along into the library, UTF-16 units. */
const LONGEST_QUERY = 200;

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  /** The tab that the popup is about; `null` where there is none. */
  tab: Promise<number | null>;
  window: Window;
}

/** The popup: the page in front, and the library in little, which is searched from the first key on. */
export function App({ db, tab, window }: AppProps) {
  const tabId = useResolved(tab);
  const [chosen, setChosen] = useState<TabId>("page");
  const keys = useKeySheet(null);
  const { query, search, entered, onEntered } = usePopupSearch(window.document, keys.open);
  // What is found is shown as long as something is searched for.
  const shown = query === "" ? chosen : "library";
  const { page, url, lookNow, description, settings, actions, toasts, fail, privacy } = usePageInFront(tabId);
  const lost = useLostLibrary(db);
  const openLibrary = (pageKey?: string, exporting?: boolean): void =>
    void sendToBackground("library/open", { pageKey, exporting, query: query.slice(0, LONGEST_QUERY) });
  return (
    <div class="tl-surface tl-page tl-popup">
      <PageHeader
        name={pageName(page, url)}
        status={pageStatus(page)}
        on={description && description.status !== "off"}
        onChange={actions.onEnabled}
      >
        {typeof tabId === "number" && hasSidePanel() && (
          <IconButton icon="panel" label={t("popup_side_panel")} onClick={() => void beside(tabId, window)} />
        )}
      </PageHeader>
      <main class="tl-popup-main">
        {privacy && (
          <PrivateNotice {...privacy} onKeeps={(keepInPrivate) => actions.onSettings({ keepInPrivate })} />
        )}
        {lost && (
          <LostLibrary {...lost} detailed={false}>
            <button type="button" class="tl-button" onClick={() => openLibrary()}>
              {t("lost_look")}
            </button>
          </LostLibrary>
        )}
        <div class="tl-popup-search">
          <SearchField
            query={query}
            label={t("library_search")}
            hint={t("library_search_hint")}
            autoFocus
            onQuery={search}
          />
        </div>
        <PopupTabs
          shown={shown}
          onTab={(id) => {
            setChosen(id);
            search("");
          }}
        />
        <TabPanel id={shown}>
          {shown === "library" ? (
            <LibraryPanel
              db={db}
              query={query}
              isLost={lost !== null}
              entered={entered}
              onEntered={onEntered}
              ownOrigin={window.location.origin}
              onOpenLibrary={openLibrary}
            />
          ) : (
            <PagePart page={page} settings={settings} actions={actions} />
          )}
        </TabPanel>
        {shown === "page" && <SiteAccess url={url} onChanged={lookNow} onRefused={fail} />}
      </main>
      <PopupFoot
        exportable={exportable(shown, description)}
        onExport={(request) => void exportLibrary(db, request, window.document).then(toasts.say)}
        onOpenLibrary={openLibrary}
        onKeys={keys.open}
      />
      {keys.isOpen && <PageKeys page="popup" onClose={keys.close} />}
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

/** Opens the side panel; the popup, which would lie over the page, makes way. */
async function beside(tabId: number, window: Window): Promise<void> {
  if (await openSidePanel(tabId)) window.close();
}

/** What a promise gives, `undefined` until then. */
function useResolved<T>(promise: Promise<T>): T | undefined {
  const [value, setValue] = useState<T | undefined>();
  useEffect(() => void promise.then((resolved) => setValue(() => resolved)), [promise]);
  return value;
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

/** On the page's tab the article that was kept from it, if any; in the library everything. */
function exportable(shown: TabId, description: PageDescription | null): Exportable {
  if (shown === "library") return { what: "everything" };
  return description && description.highlights.length > 0
    ? { what: "article", pageKey: description.pageKey }
    : null;
}
