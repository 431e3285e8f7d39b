import type { AskedOfFrame } from "@/lib/messages/frame-protocol";
import type { PageProtocol } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { FrameReports } from "./frame-reports";
import { standsInArticle } from "./frames";
import type { PageHandlers } from "./page-requests";
import type { PageVisit } from "./page-visit";

/**
 * Whether a frame was read before what is around it was, which is when it can be told that it stands in an article: another
 * document of the page may have had it entered by then.
 */
function isLeftOut(window: Window, visit: PageVisit | null): boolean {
  return (visit?.status === "no-article" || visit?.status === "reading") && standsInArticle(window);
}

/** What answers what passes between a page and its frames. */
export interface FrameHandlersOptions {
  window: Window;
  visit(): PageVisit | null;
  /** Begins the page anew. */
  openVisit(): void;
  frames: FrameReports;
}

/** Has the frame that a highlight belongs to do what the page was asked to; `null` where the page itself has it. */
export function askFrame<T extends AskedOfFrame>(
  { visit, frames }: FrameHandlersOptions,
  type: T,
  id: string,
): Promise<PageProtocol[T]["reply"]> | null {
  const frameId = frames.frameOf(visit()?.key ?? "", id);
  if (frameId === null) return null;
  // The background hands on what the frame answers to a request of this type.
  return sendToBackground("frame/ask", { frameId, type, id }) as Promise<PageProtocol[T]["reply"]>;
}

/** What a page says to its frames, and they to it. */
export function frameHandlers({ window, visit, openVisit, frames }: FrameHandlersOptions) {
  return {
    "page/around": () => {
      const page = visit()!;
      const { key: pageKey, formerKeys } = page.record;
      return { pageKey, formerKeys, host: window.location.host, article: page.articleDraft() };
    },
    "page/frame-report": (report) => {
      frames.take(report);
      return {};
    },
    "page/around-changed": ({ pageKey }) => {
      if (window.parent !== window && (visit()?.key !== pageKey || isLeftOut(window, visit()))) openVisit();
      return {};
    },
  } satisfies Partial<PageHandlers>;
}
