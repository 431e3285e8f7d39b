import { useEffect, useRef } from "preact/hooks";
import type { LibraryView } from "./use-library";

/**
 * Scrolls to the article that is meant as soon as it is there, once, and gives its heading the focus; asks for more
 * articles until it is there. The returned ref belongs on the element whose children are the articles.
 */
export function useTarget(view: LibraryView, target: string | null, onMore: () => void) {
  const list = useRef<HTMLDivElement>(null);
  const reached = useRef<string | null>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (target === null || reached.current === target) return;
    const index = view.articles.findIndex(({ article }) => article.pageKey === target);
    const element = list.current?.children[index];
    if (element) {
      reached.current = target;
      element.scrollIntoView({ block: "start" });
      element.querySelector("h2")?.focus({ preventScroll: true });
    } else if (!view.complete) {
      latest.current();
    }
  }, [view, target]);
  return list;
}
