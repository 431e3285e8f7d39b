// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { OverlayView } from "@/entrypoints/article.content/overlay/overlay-view";
import { renderOverlay } from "@/entrypoints/article.content/overlay/render-overlay";

/** Longer than a message stays by itself, ms. */
const LONG = 60_000;

/** A page with a field that has the focus, and a message over it with a button. */
async function said() {
  document.body.innerHTML = "<input>";
  const field = document.querySelector("input")!;
  field.focus();
  // jsdom has neither a top layer nor a layout, nor does it let into a closed shadow root.
  const attach = vi.spyOn(Element.prototype, "attachShadow");
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn(), hidePopover: vi.fn() });
  Object.assign(document, { elementFromPoint: () => null });
  vi.spyOn(Element.prototype, "matches").mockReturnValue(false);
  vi.spyOn(document, "querySelectorAll").mockReturnValue(
    document.createDocumentFragment().querySelectorAll("*"),
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.stubGlobal("chrome", { runtime: { id: "termlight" }, i18n: { getMessage: (key: string) => key } });
  const overlay = new Overlay({
    document,
    loadRenderer: async () => renderOverlay,
    plainMessage: () => "",
    signal: new AbortController().signal,
  });
  await act(async () => overlay.say("Deleted", { action: { label: "Undo", run: vi.fn() } }));
  const root: ShadowRoot = attach.mock.results.at(-1)!.value;
  const place = () => root.querySelector(".tl-toast-place")!;
  const button = () => root.querySelector("button");
  const wait = () => act(() => void vi.advanceTimersByTime(LONG));
  return { overlay, field, place, button, wait };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

describe("a form", () => {
  it("is told that it is closed when another takes its place, and not when it is drawn again", () => {
    const overlay = new Overlay({
      document,
      loadRenderer: () => new Promise(() => undefined),
      plainMessage: () => "",
      signal: new AbortController().signal,
    });
    vi.stubGlobal("chrome", { runtime: { id: "termlight" } });
    const closed: string[] = [];
    const show = (id: string) =>
      overlay.show({ mode: "own-term", id, onClosed: () => closed.push(id) } as unknown as OverlayView);
    show("one");
    show("one");
    expect(closed).toEqual([]);
    show("other");
    expect(closed).toEqual(["one"]);
    overlay.hide();
    expect(closed).toEqual(["one", "other"]);
  });
});

describe("a message at the window's edge", () => {
  it("goes by itself", async () => {
    const { button, wait } = await said();
    expect(button()).not.toBeNull();
    await wait();
    expect(button()).toBeNull();
  });

  it("stays under the pointer, and goes when that has left it", async () => {
    const { place, button, wait } = await said();
    await act(() => void place().dispatchEvent(new Event("pointerenter")));
    await wait();
    expect(button()).not.toBeNull();
    await act(() => void place().dispatchEvent(new Event("pointerleave")));
    await wait();
    expect(button()).toBeNull();
  });

  it("stays under the keyboard's focus, also when the pointer leaves it, and goes when that is elsewhere", async () => {
    const { field, place, button, wait } = await said();
    await act(() => button()!.focus());
    await act(() => void place().dispatchEvent(new Event("pointerleave")));
    await wait();
    expect(button()).not.toBeNull();
    await act(() => field.focus());
    await wait();
    expect(button()).toBeNull();
  });

  it("that another takes the place of does not take that away when its time is over", async () => {
    const { overlay, place, wait } = await said();
    await act(() => overlay.say("Refused", { tone: "error" }));
    await wait();
    expect(place().textContent).toContain("Refused");
  });

  it("gives the focus back to the page when it is taken away", async () => {
    const { overlay, field, button } = await said();
    await act(() => button()!.focus());
    expect(document.activeElement).not.toBe(field);
    await act(() => overlay.unsay());
    expect(document.activeElement).toBe(field);
  });
});
