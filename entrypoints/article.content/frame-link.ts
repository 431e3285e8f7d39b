import type { FrameReport, PageAround } from "@/lib/messages/frame-protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { HighlightLayer } from "./highlight-layer";

/** How a frame's session speaks with that of the page around it. */
export class FrameLink {
  #reported: string | null = null;

  /** @throws RequestError named `NoReceiver` where the page has no session. */
  around(): Promise<PageAround> {
    this.#reported = null;
    return sendToBackground("frame/around", {});
  }

  /** Tells the page which of its highlights stand here, as often as that changes. */
  report(pageKey: string, highlights: HighlightLayer): void {
    const ids = (orphans: boolean): string[] =>
      highlights.inOrder().flatMap(({ highlight, orphan }) => (orphan === orphans ? [highlight.id] : []));
    this.#send({ pageKey, placed: ids(false), orphans: ids(true) });
  }

  /** Tells the page that the frame goes. */
  leave(pageKey: string): void {
    this.#send({ pageKey, placed: [], orphans: [] });
  }

  #send(report: FrameReport): void {
    const { placed, orphans } = report;
    const text = JSON.stringify(report);
    const isNews = this.#reported !== null || placed.length + orphans.length > 0;
    if (!isNews || text === this.#reported) return;
    this.#reported = text;
    // A page that does not hear of it lists the passages as lost, until it is opened again.
    void sendToBackground("frame/report", report).catch(() => undefined);
  }
}
