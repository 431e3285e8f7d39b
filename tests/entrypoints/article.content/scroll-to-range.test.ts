// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { scrollToRange } from "@/entrypoints/article.content/scroll-to-range";

/** A viewport of 1,000 × 1,000 px, of the page or of a frame in it. */
function viewport(isFrame = false) {
  const view = { innerWidth: 1_000, innerHeight: 1_000, scrollBy: vi.fn(), parent: {} };
  if (!isFrame) view.parent = view;
  return view as typeof view & Window;
}

const box = (top: number, left = 100): DOMRect =>
  ({ top, bottom: top + 20, left, right: left + 60, width: 60, height: 20 }) as DOMRect;

/** A passage that stands there, and there once its element is scrolled into view. */
function passage(before: DOMRect, then: DOMRect = before) {
  // jsdom works out no styles that an element has by itself.
  document.body.innerHTML =
    '<style>* { overflow-x: visible; overflow-y: visible }</style><div id="around"><p>passage</p></div>';
  const element = document.querySelector("p")!;
  const around = document.querySelector<HTMLElement>("#around")!;
  const range = document.createRange();
  range.selectNodeContents(element.firstChild!);
  let at = before;
  range.getBoundingClientRect = () => at;
  element.scrollIntoView = vi.fn(() => {
    at = then;
  });
  around.scrollBy = vi.fn() as typeof around.scrollBy;
  return { element, around, range };
}

/** Has the element scroll by itself and show what stands from the window's top down to 200 px. */
function clip(around: HTMLElement): void {
  around.style.overflowX = "auto";
  around.style.overflowY = "auto";
  around.getBoundingClientRect = () => ({ ...box(0, 0), bottom: 200, right: 1_000 });
}

describe("a passage", () => {
  it.each([
    ["well in view stays", box(500), false, 0],
    ["near the window's edge is scrolled to", box(30), false, 1],
    ["below the window is scrolled to", box(1_500), false, 1],
    ["beside the window is scrolled to", box(500, 1_500), false, 1],
    ["well in view of a frame, which may be out of view itself, is scrolled to", box(500), true, 1],
  ])("%s", (_fact, at, isFrame, times) => {
    const { element, range } = passage(at, box(500));
    const window = viewport(isFrame);
    scrollToRange(range, window);
    expect(element.scrollIntoView).toHaveBeenCalledTimes(times);
    expect(window.scrollBy).not.toHaveBeenCalled();
  });

  it("that is out of sight with its element in the middle is brought to the middle", () => {
    const { range } = passage(box(3_000), box(2_000));
    const window = viewport();
    scrollToRange(range, window);
    expect(window.scrollBy).toHaveBeenCalledWith({ top: 1_500, left: 0, behavior: "instant" });
  });

  it.each([
    ["and shows it stays", box(100), 0],
    ["and does not show it is scrolled to, and in it", box(500), 1],
  ])("in something that scrolls by itself %s", (_what, at, times) => {
    const { element, around, range } = passage(at);
    clip(around);
    scrollToRange(range, viewport());
    expect(element.scrollIntoView).toHaveBeenCalledTimes(times);
    expect(around.scrollBy).toHaveBeenCalledTimes(times);
  });
});
