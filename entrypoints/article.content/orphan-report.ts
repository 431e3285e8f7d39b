import type { PageDescription } from "@/lib/messages/page-description";
import { sendToBackground } from "@/lib/messages/send";

/** Tells the library which passages a page has no more, whenever these are others than before. */
export class OrphanReport {
  #reported: string | null = null;

  /** @param highlights all that were looked for. What is not heard is told again with the next change. */
  tell(pageKey: string, highlights: PageDescription["highlights"]): void {
    const ids = highlights.flatMap(({ highlight, orphan }) => (orphan ? [highlight.id] : [])).sort();
    const report = [pageKey, ...ids].join();
    if (highlights.length === 0 || this.#reported === report) return;
    this.#reported = report;
    sendToBackground("page/report-orphans", { pageKey, ids }).catch(() => {
      this.#reported = null;
    });
  }
}
