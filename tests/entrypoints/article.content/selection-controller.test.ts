// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { HighlightDesk } from "@/entrypoints/article.content/highlight-desk";
import type { Keeper } from "@/entrypoints/article.content/keeper";
import type { Late } from "@/entrypoints/article.content/late";
import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { PageVisit } from "@/entrypoints/article.content/page-visit";
import type { Passages } from "@/entrypoints/article.content/passages";
import { SelectionController } from "@/entrypoints/article.content/selection-controller";
import { SeenOverlay } from "./seen-overlay";
import { TypewriterLayout } from "./typewriter-layout";

/** A page with a frame, on which something can be selected. */
function page() {
  new TypewriterLayout();
  document.body.innerHTML = "<p>Some passage and another.</p><iframe></iframe>";
  const ending = new AbortController();
  const overlay = new SeenOverlay();
  new SelectionController({
    window: window as Window & typeof globalThis,
    overlay: overlay as unknown as Overlay,
    isOurs: () => false,
    keeper: {} as Keeper,
    visit: () => ({ status: "article", opening: {}, reading: null }) as unknown as PageVisit,
    passages: {} as Passages,
    desk: { there: null } as Late<HighlightDesk>,
    addTerm: vi.fn(),
    signal: ending.signal,
  });
  const text = document.querySelector("p")!.firstChild!;
  const rest = (): void => void vi.advanceTimersByTime(1000);
  const select = (from: number, to: number): void => {
    getSelection()!.setBaseAndExtent(text, from, text, to);
    document.dispatchEvent(new Event("selectionchange"));
    rest();
  };
  const comes = (type: "focus" | "blur"): void => {
    window.dispatchEvent(new Event(type));
    rest();
  };
  /** The reader presses into the frame; a browser keeps what is selected around it. */
  const goesIntoFrame = (): void => {
    const active = vi.spyOn(document, "activeElement", "get");
    active.mockReturnValue(document.querySelector("iframe"));
    comes("blur");
    active.mockRestore();
  };
  return { goesIntoFrame, ending, overlay, select, comes, mode: () => overlay.view.mode };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("the toolbar of a selection", () => {
  it("goes with the focus into a frame, and comes back with it", () => {
    const { goesIntoFrame, ending, select, comes, mode } = page();
    select(0, 4);
    expect(mode()).toBe("toolbar");
    goesIntoFrame();
    expect(mode()).toBe("hidden");
    comes("focus");
    expect(mode()).toBe("toolbar");
    ending.abort();
  });

  it("stays where the reader goes to another window", () => {
    const { ending, select, comes, mode } = page();
    select(0, 4);
    comes("blur");
    expect(mode()).toBe("toolbar");
    ending.abort();
  });

  it("that was closed does not come back with the window's focus, but with another selection", () => {
    const { ending, overlay, select, comes, mode } = page();
    select(0, 4);
    overlay.hide();
    comes("blur");
    comes("focus");
    expect(mode()).toBe("hidden");
    select(5, 12);
    expect(mode()).toBe("toolbar");
    ending.abort();
  });

  it("that came back with the focus and was closed then does not come back again", () => {
    const { goesIntoFrame, ending, overlay, select, comes, mode } = page();
    select(0, 4);
    goesIntoFrame();
    comes("focus");
    overlay.hide();
    comes("blur");
    comes("focus");
    expect(mode()).toBe("hidden");
    ending.abort();
  });
});
