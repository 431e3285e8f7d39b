import { useCallback, useEffect } from "preact/hooks";
import { linkable } from "@/components/article-source";
import { EmptyState } from "@/components/EmptyState";
import { ReadingBar } from "@/components/ReadingBar";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import type { Database } from "@/lib/store/database";
import { LibraryFault } from "../LibraryFault";
import { libraryHash } from "../library-hash";
import type { ReadingPlace } from "../reading-hash";
import { useLiveQuery } from "../use-live-query";
import { useToast } from "../use-toast";
import { ReadingText } from "./ReadingText";
import { readKept } from "./read-kept";
import { useTextRemoval } from "./use-text-removal";
import "./reading.css";

/** Props of {@link ReadingRoom}. */
export interface ReadingRoomProps {
  db: Database;
  window: Window & typeof globalThis;
  place: ReadingPlace;
}

/** An article as it was kept, to be read without its page; highlights and terms are in it as on the page itself. */
export function ReadingRoom({ db, window, place }: ReadingRoomProps) {
  const { pageKey, highlightId } = place;
  const kept = useLiveQuery(useCallback(() => readKept(db, pageKey), [db, pageKey]));
  const toasts = useToast();
  const keys = useKeySheet(window.document);
  const remove = useTextRemoval(toasts);
  const { article, text } = kept.state === "ready" ? kept.value : { article: null, text: null };
  const title = article?.title || t("library_untitled");
  useEffect(() => {
    const before = window.document.title;
    window.document.title = article ? `${title} · Termlight` : before;
    return () => {
      window.document.title = before;
    };
  }, [window, article, title]);
  return (
    <div class="tl-surface tl-page tl-reading">
      <ReadingBar
        backHref={libraryHash({ pageKey }) || "#"}
        originalHref={article && linkable(article.url, window.location.origin)}
        keptAt={text?.keptAt ?? null}
        onRemove={text && (() => void remove(text))}
        onKeys={keys.open}
      />
      {article && text && (
        <ReadingText
          key={text.digest}
          window={window}
          article={article}
          text={text}
          highlightId={highlightId}
        />
      )}
      {kept.state === "failed" && (
        <main class="tl-reading-none">
          <LibraryFault db={db} document={window.document} />
        </main>
      )}
      {kept.state === "ready" && !text && (
        <main class="tl-reading-none">
          <EmptyState
            title={t(article ? "reading_none_title" : "reading_nothing_title")}
            hint={t(article ? "reading_none_hint" : "reading_nothing_hint")}
          />
        </main>
      )}
      {keys.isOpen && <PageKeys page="reading" onClose={keys.close} />}
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}
