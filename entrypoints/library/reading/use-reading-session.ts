import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { HighlightLayer } from "@/entrypoints/article.content/highlight-layer";
import type { PageHandlers } from "@/entrypoints/article.content/page-requests";
import type { ExtractedArticle } from "@/lib/article/article";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { undoDirection } from "./undo-direction";

/** A highlight of the article, and where it stands in it: `null` where its passage is not there. */
export interface ReadHighlight {
  highlight: Highlight;
  range: Range | null;
}

/** The session of an article that is read. */
export interface ReadingSession {
  /** In the order of the text. */
  highlights: readonly ReadHighlight[];
  /** Scrolls to a highlight and opens it. */
  show(id: string): void;
}

/**
 * Runs the session over the element that an article was rendered into, for as long as that is shown.
 *
 * @param highlightId the highlight to open once it has its place; `null` for none.
 */
export function useReadingSession(
  window: Window & typeof globalThis,
  article: Article,
  root: RefObject<HTMLElement | null>,
  highlightId: string | null,
): ReadingSession {
  const [highlights, setHighlights] = useState<readonly ReadHighlight[]>([]);
  const [session, setSession] = useState<PageHandlers | null>(null);
  // What is known of the article when it is opened will do; highlights that change do not begin it anew.
  const opened = useRef(article);
  useEffect(() => {
    const ending = new AbortController();
    void (async () => {
      // Comes with the first article that is read: the list has no use for it.
      const { startReading } = await import("./reading-session");
      if (ending.signal.aborted || !root.current) return;
      const onPlaced = (layer: HighlightLayer): void => setHighlights(placesIn(layer));
      const kept = {
        draft: opened.current,
        article: extracted(opened.current),
        root: root.current,
        onPlaced,
      };
      const begun = startReading(window, kept, ending);
      connectUndoKeys(window, begun, ending.signal);
      setSession(begun);
    })();
    return () => ending.abort();
  }, [window, root]);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const isThere = highlights.some(({ highlight }) => highlight.id === highlightId);
    if (!session || highlightId === null || !isThere || shown.current === highlightId) return;
    shown.current = highlightId;
    void session["page/show-highlight"]({ id: highlightId }, {});
  }, [session, highlights, highlightId]);
  return { highlights, show: (id) => void session?.["page/show-highlight"]({ id }, {}) };
}

function placesIn(layer: HighlightLayer): ReadHighlight[] {
  return layer.inOrder().map(({ highlight }) => ({ highlight, range: layer.rangeOf(highlight.id) }));
}

/** All that was rendered is the article; its text is kept already. */
function extracted({ title, byline, siteName, language, publishedTime }: Article): ExtractedArticle {
  return {
    ...{ title, byline, siteName, language, publishedTime },
    contains: () => true,
    // biome-ignore lint/correctness/useYield: nothing to pause in.
    bodyOf: function* () {
      return { children: [], cut: false };
    },
  };
}

/** On a page these are keys of the browser's; here they are at home. */
function connectUndoKeys(window: Window, session: PageHandlers, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    const direction = undoDirection(event);
    if (!direction) return;
    event.preventDefault();
    void session["page/undo"]({ direction }, {});
  };
  window.document.addEventListener("keydown", onKey, { signal });
}
