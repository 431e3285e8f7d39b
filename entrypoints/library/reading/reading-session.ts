import { HighlightDesk } from "@/entrypoints/article.content/highlight-desk";
import type { KeptPage } from "@/entrypoints/article.content/kept-page";
import { renderOverlay } from "@/entrypoints/article.content/overlay/render-overlay";
import { OwnTermController } from "@/entrypoints/article.content/own-term-controller";
import { type PageHandlers, parsePageRequest } from "@/entrypoints/article.content/page-requests";
import { startPageSession } from "@/entrypoints/article.content/page-session";
import { findCandidates } from "@/lib/anchoring/find-candidates";
import { findSpans } from "@/lib/anchoring/find-spans";
import { surroundingsOf } from "@/lib/anchoring/surroundings";
import { listenForFollowers } from "@/lib/messages/follow-page";
import { listen } from "@/lib/messages/listen";
import "@/entrypoints/article.content/page.css";

/**
 * Begins the session of an article that is read from what was kept: the very one that runs in pages. Ends when `ending`
 * is aborted.
 *
 * @returns what answers requests to it.
 */
export function startReading(
  window: Window & typeof globalThis,
  kept: KeptPage,
  ending: AbortController,
): PageHandlers {
  const { handlers, follow } = startPageSession({
    window,
    kept,
    loadExtractor: () => Promise.reject(new Error("a kept article is not looked for")),
    loadInterface: async () => ({ renderOverlay, HighlightDesk, OwnTermController }),
    loadPassageFinder: async () => ({ findSpans, surroundingsOf, findCandidates }),
    ending,
  });
  listen(handlers, parsePageRequest, ending.signal);
  listenForFollowers(follow, ending.signal);
  return handlers;
}
