import { describe, expect, it, vi } from "vitest";
import { frameHandlers } from "@/entrypoints/article.content/frame-handlers";
import { FrameReports } from "@/entrypoints/article.content/frame-reports";
import type { PageVisit } from "@/entrypoints/article.content/page-visit";
import type { PageStatus } from "@/lib/messages/page-description";

const KEY = "https://example.org/article";

/** How often a session begins anew when it is told of the page around it. */
function begun(status: PageStatus, key: string, stands: boolean): number {
  const frame = {} as Element;
  const parent = { termlightHolds: (element: Element) => stands && element === frame };
  const window = { parent, frameElement: frame } as unknown as Window;
  const openVisit = vi.fn();
  const visit = { status, key } as PageVisit;
  const frames = new FrameReports(() => undefined);
  const handlers = frameHandlers({ window, visit: () => visit, openVisit, frames });
  handlers["page/around-changed"]({ pageKey: KEY });
  return openVisit.mock.calls.length;
}

describe("a frame that is told of the page around it", () => {
  it.each<[string, PageStatus, string, boolean, number]>([
    ["is read again where that is another page", "article", "https://example.org/other", true, 1],
    ["is left as it is where it was read as part of the article", "article", KEY, true, 0],
    ["is read again where it was read before the article around it was", "no-article", KEY, true, 1],
    ["is read again where that may be so yet", "reading", KEY, true, 1],
    ["is left alone where it stands in no article", "no-article", KEY, false, 0],
    ["is left alone where Termlight is off", "off", KEY, true, 0],
  ])("%s", (_title, status, key, stands, expected) => {
    expect(begun(status, key, stands)).toBe(expected);
  });
});
