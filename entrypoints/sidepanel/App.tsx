import { useMemo } from "preact/hooks";
import { IconButton } from "@/components/IconButton";
import { definitionLanguage } from "@/components/language-tag";
import { PageHeader } from "@/components/PageHeader";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { UndoStack } from "@/entrypoints/library/undo-stack";
import { useHighlightChanges } from "@/entrypoints/library/use-highlight-changes";
import { useUndoKey } from "@/entrypoints/library/use-undo-key";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import type { PageDescription } from "@/lib/messages/page-description";
import { PagePanel } from "../popup/PagePanel";
import { PrivateNotice } from "../popup/PrivateNotice";
import { pageName, pageStatus } from "../popup/page-words";
import { SiteAccess } from "../popup/SiteAccess";
import { type PageInFront, usePageInFront } from "../popup/use-page-in-front";
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
  const front = usePageInFront(tabId);
  const { page, url, description, actions, toasts, privacy } = front;
  const keys = useKeySheet(window.document);
  return (
    <div class="tl-surface tl-page tl-panel-page">
      <PageHeader
        name={pageName(page, url)}
        status={description?.status === "article" ? description.title : pageStatus(page)}
        on={description && description.status !== "off"}
        onChange={actions.onEnabled}
      >
        <IconButton icon="keys" label={t("keys_open")} onClick={keys.open} />
      </PageHeader>
      <main class="tl-panel-main">
        {privacy && (
          <PrivateNotice {...privacy} onKeeps={(keepInPrivate) => actions.onSettings({ keepInPrivate })} />
        )}
        <PagePanel
          page={page}
          onReload={actions.onReload}
          content={(now) => (
            <Seen
              // Another page begins anew.
              key={`${tabId} ${now.pageKey}`}
              {...front}
              window={window}
              tabId={tabId!}
              description={now}
            />
          )}
        />
        {page.kind === "unsupported" && (
          <SiteAccess url={url} onChanged={front.lookNow} onRefused={front.fail} />
        )}
      </main>
      {keys.isOpen && <PageKeys page="sidepanel" onClose={keys.close} />}
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

interface SeenProps extends Pick<PageInFront, "view" | "toasts" | "actions" | "settings"> {
  window: Window;
  tabId: number;
  description: PageDescription;
}

/** A page that Termlight sees, with what the reader can do there. */
function Seen({ window, tabId, description, view, toasts, actions, settings }: SeenProps) {
  const { document } = window;
  const undo = useMemo(() => new UndoStack(), []);
  const editing = useHighlightChanges(window, toasts, undo);
  useUndoKey(window, undo, toasts);
  const { pageKey, title } = description;
  return (
    <SeenPage
      description={description}
      view={view}
      language={definitionLanguage()}
      settings={settings}
      onSettings={actions.onSettings}
      onForce={actions.onForce}
      editing={editing}
      terms={termActions({ tabId, pageKey, title, document, toasts })}
      highlights={highlightActions({ tabId, document, toasts, page: actions })}
    />
  );
}
