import type { PageDescription } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";

/** Tells the library which passages a page has no more, whenever these are others than before. */
export class OrphanReport {
  readonly #pageKey: string;
  #reported: string | null = null;

  constructor(pageKey: string) {
    this.#pageKey = pageKey;
  }

  /** @param highlights all that are stored of the page. What is not heard is told again with the next change. */
  tell(highlights: PageDescription["highlights"]): void {
    const ids = highlights.flatMap(({ highlight, orphan }) => (orphan ? [highlight.id] : [])).sort();
    if (highlights.length === 0 || this.#reported === ids.join()) return;
    this.#reported = ids.join();
    sendToBackground("page/report-orphans", { pageKey: this.#pageKey, ids }).catch(() => {
      this.#reported = null;
    });
  }
}
