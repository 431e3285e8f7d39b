import type { FrameReport } from "@/lib/messages/frame-protocol";

/** What a page's frames said of its highlights. */
export class FrameReports {
  readonly #byFrame = new Map<number, FrameReport>();

  readonly #onChanged: () => void;

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  take({ frameId, ...report }: FrameReport & { frameId: number }): void {
    this.#byFrame.set(frameId, report);
    this.#onChanged();
  }

  /** Whether a highlight of a page has a place in one of the frames. */
  isPlaced(pageKey: string, id: string): boolean {
    return this.#find(pageKey, ({ placed }) => placed.includes(id)) !== null;
  }

  /** The frame that a highlight belongs to, with a place there or without; `null` where none is known. */
  frameOf(pageKey: string, id: string): number | null {
    return this.#find(pageKey, ({ placed, orphans }) => placed.includes(id) || orphans.includes(id));
  }

  #find(pageKey: string, fits: (report: FrameReport) => boolean): number | null {
    for (const [frameId, report] of this.#byFrame) {
      if (report.pageKey === pageKey && fits(report)) return frameId;
    }
    return null;
  }
}
