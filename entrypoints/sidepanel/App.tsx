import { useMemo } from "preact/hooks";
import { definitionLanguage } from "@/components/language-tag";
import { PageHeader } from "@/components/PageHeader";
import { ToastPlace } from "@/components/ToastPlace";
import { UndoStack } from "@/entrypoints/library/undo-stack";
import { useHighlightChanges } from "@/entrypoints/library/use-highlight-changes";
import { type ToastHolder, useToast } from "@/entrypoints/library/use-toast";
import { useUndoKey } from "@/entrypoints/library/use-undo-key";
import { useSettings } from "@/entrypoints/options/use-settings";
import type { PageDescription } from "@/lib/messages/page-description";
import type { Settings } from "@/lib/settings/settings";
import { PagePanel } from "../popup/PagePanel";
import { PrivateNotice } from "../popup/PrivateNotice";
import { type PageActions, pageActions } from "../popup/page-actions";
import type { PageView } from "../popup/page-watch";
import { pageName, pageStatus } from "../popup/page-words";
import { SiteAccess } from "../popup/SiteAccess";
import { usePageWatch } from "../popup/use-page-watch";
import { usePrivateWindow } from "../popup/use-private-window";
import { highlightActions } from "./highlight-actions";
import { SeenPage } from "./SeenPage";
import { termActions } from "./term-actions";
import { useActiveTab } from "./use-active-tab";

/** Props of {@link App}. */
export interface AppProps {
  window: Window;
}

/** The side panel: the terms and highlights of the page in front, for reading beside it. */
export function App({ window }: AppProps) {
  const tabId = useActiveTab();
  const { page, url, view, lookNow } = usePageWatch(tabId);
  const toasts = useToast();
  const fail = (message: string): void => toasts.say({ message, action: null, tone: "error" });
  const say = (message: string): void => toasts.say({ message, action: null, tone: "info" });
  const description = page.kind === "page" ? page.description : null;
  const { settings } = useSettings();
  const isPrivate = usePrivateWindow(tabId);
  const keeps = settings?.keepInPrivate === true;
  const actions = pageActions({
    tabId: tabId ?? null,
    description,
    keepsNothing: isPrivate && !keeps,
    ...{ lookNow, say, fail },
  });
  return (
    <div class="tl-surface tl-page tl-panel-page">
      <PageHeader
        name={pageName(page, url)}
        status={description?.status === "article" ? description.title : pageStatus(page)}
        on={description && description.status !== "off"}
        onChange={actions.onEnabled}
      />
      <main class="tl-panel-main">
        {isPrivate && (
          <PrivateNotice keeps={keeps} onKeeps={(keepInPrivate) => actions.onSettings({ keepInPrivate })} />
        )}
        <PagePanel
          page={page}
          onReload={actions.onReload}
          content={(now) => (
            <Seen
              // Another page begins anew.
              key={`${tabId} ${now.pageKey}`}
              {...{ window, view, toasts, actions, settings }}
              tabId={tabId!}
              description={now}
            />
          )}
        />
        {page.kind === "unsupported" && <SiteAccess url={url} onChanged={lookNow} onRefused={fail} />}
      </main>
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

interface SeenProps {
  window: Window;
  tabId: number;
  description: PageDescription;
  view: PageView;
  toasts: ToastHolder;
  actions: PageActions;
  settings: Settings | null;
}

/** A page that Termlight sees, with what the reader can do there. */
function Seen({ window, tabId, description, view, toasts, actions, settings }: SeenProps) {
  const { document } = window;
  const undo = useMemo(() => new UndoStack(), []);
  const editing = useHighlightChanges(window, toasts, undo);
  useUndoKey(window, undo, toasts);
  const { pageKey } = description;
  return (
    <SeenPage
      description={description}
      view={view}
      language={definitionLanguage()}
      settings={settings}
      onSettings={actions.onSettings}
      onForce={actions.onForce}
      editing={editing}
      terms={termActions({ tabId, pageKey, document, toasts })}
      highlights={highlightActions({ tabId, document, toasts, page: actions })}
    />
  );
}
