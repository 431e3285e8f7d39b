import type { FrameRequest } from "@/lib/messages/frame-protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { FrameReports } from "./frame-reports";
import type { PageHandlers } from "./page-requests";
import type { PageVisit } from "./page-visit";

/** What answers what passes between a page and its frames. */
export interface FrameHandlersOptions {
  window: Window;
  visit(): PageVisit | null;
  /** Begins the page anew. */
  openVisit(): void;
  frames: FrameReports;
}

/** Has the frame that a highlight belongs to do what the page was asked to; `null` where the page itself has it. */
export function askFrame(
  { visit, frames }: FrameHandlersOptions,
  type: FrameRequest,
  id: string,
): Promise<{ found: boolean }> | null {
  const frameId = frames.frameOf(visit()?.key ?? "", id);
  return frameId === null ? null : sendToBackground("frame/ask", { frameId, type, id });
}

/** What a page says to its frames, and they to it. */
export function frameHandlers({
  window,
  visit,
  openVisit,
  frames,
}: FrameHandlersOptions): Pick<PageHandlers, "page/around" | "page/frame-report" | "page/around-changed"> {
  return {
    "page/around": () => {
      const page = visit()!;
      return { pageKey: page.key, host: window.location.host, article: page.articleDraft() };
    },
    "page/frame-report": (report) => {
      frames.take(report);
      return {};
    },
    "page/around-changed": ({ pageKey }) => {
      if (window.parent !== window && visit()?.key !== pageKey) openVisit();
      return {};
    },
  };
}
