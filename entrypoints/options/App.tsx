import { useState } from "preact/hooks";
import { Tabs } from "@/components/Tabs";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { UndoStack } from "@/entrypoints/library/undo-stack";
import { useToast } from "@/entrypoints/library/use-toast";
import { useUndoKey } from "@/entrypoints/library/use-undo-key";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import type { Database } from "@/lib/store/database";
import { BackupPanel } from "./BackupPanel";
import { ColorsPanel } from "./ColorsPanel";
import { KeysPanel } from "./KeysPanel";
import { MutedPanel } from "./MutedPanel";
import { OPTIONS_TABS, type OptionsPlace } from "./options-place";
import { PackPanel } from "./PackPanel";
import type { PanelContext } from "./panel-context";
import { ReadingPanel } from "./ReadingPanel";
import { SitesPanel } from "./SitesPanel";
import { TermsPanel } from "./TermsPanel";
import { useOptionsPlace } from "./use-options-place";
import { usePackImport } from "./use-pack-import";
import { type TermDrafts, useTermDrafts } from "./use-term-drafts";

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  window: Window;
}

/** The options as a page of its own: what is underlined, the reader's own terms and packs, what is left out. */
export function App({ db, window }: AppProps) {
  const [place, go] = useOptionsPlace(window);
  const { toast, ...toasts } = useToast();
  const packs = usePackImport(db);
  const [undo] = useState(() => new UndoStack());
  const drafts = useTermDrafts(window);
  useUndoKey(window, undo, toasts);
  const keys = useKeySheet(window.document);
  const tabs = OPTIONS_TABS.map((id) => ({ id, label: t(`options_tab_${id}`) }));
  return (
    <div class="tl-surface tl-page tl-options">
      <header class="tl-options-head">
        <h1 class="tl-wordmark">
          <img src="/icon/logo.svg" alt="" width="26" height="26" />
          {t("options_title")}
        </h1>
        <a class="tl-options-library" href="/library.html">
          {t("options_library")}
        </a>
        <Tabs
          idPrefix="options"
          label={t("options_tabs")}
          tabs={tabs}
          current={place.tab}
          onTab={(tab) => go({ tab, termId: null })}
        />
      </header>
      <main class="tl-options-main">
        <div
          id={`options-panel-${place.tab}`}
          role="tabpanel"
          aria-labelledby={`options-tab-${place.tab}`}
          key={place.tab}
        >
          <Panel
            place={place}
            drafts={drafts}
            context={{ db, window, packs, toasts: { ...toasts, undo }, go, showKeys: keys.open }}
          />
        </div>
      </main>
      {keys.isOpen && <PageKeys page="options" onClose={keys.close} />}
      <ToastPlace toast={toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

interface PanelProps {
  place: OptionsPlace;
  drafts: TermDrafts;
  context: PanelContext;
}

function Panel({ place, drafts, context }: PanelProps) {
  switch (place.tab) {
    case "reading":
      return <ReadingPanel {...context} />;
    case "colors":
      return <ColorsPanel {...context} />;
    case "terms":
      return <TermsPanel {...context} drafts={drafts} termKey={place.termId} />;
    case "packs":
      return <PackPanel {...context} />;
    case "muted":
      return <MutedPanel {...context} />;
    case "sites":
      return <SitesPanel {...context} />;
    case "keys":
      return <KeysPanel {...context} />;
    case "backup":
      return <BackupPanel {...context} />;
  }
}
