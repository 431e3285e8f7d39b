// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { MarginNotes, type PlacedNote } from "@/components/MarginNotes";
import { highlight } from "./highlights";
import { mount } from "./mounted";

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A range that stands so far down, CSS px. */
function rangeAt(top: number): Range {
  const range = document.createRange();
  range.getBoundingClientRect = () => ({ top }) as DOMRect;
  return range;
}

const win = Object.assign(window as Window & typeof globalThis, { ResizeObserver: NoResize });
const noted = (id: string, note: string, top: number | null): PlacedNote => ({
  highlight: highlight({ id, note, quote: `quote ${id}` }),
  range: top === null ? null : rangeAt(top),
});
const show = (highlights: PlacedNote[], onShow = vi.fn()) =>
  mount(<MarginNotes window={win} highlights={highlights} lang="" onShow={onShow} />);

describe("the notes beside a text", () => {
  it("are those of highlights that say something, with tags too", () => {
    const tagged = { highlight: highlight({ id: "t", tags: ["moe"] }), range: rangeAt(5) };
    const notes = show([noted("a", "one", 0), noted("b", "", 3), tagged]);
    expect(notes.all("button").map(({ textContent }) => textContent)).toEqual([
      "quote aone",
      "A passage.#moe",
    ]);
  });

  it("stand at the height of their passages, or below the note before", () => {
    const notes = show([noted("a", "one", 40), noted("b", "two", 45), noted("c", "three", 300)]);
    expect(notes.all("li").map(({ style }) => style.top)).toEqual(["40px", "54px", "300px"]);
  });

  it("open their highlight", () => {
    const onShow = vi.fn();
    const notes = show([noted("a", "one", 0)], onShow);
    notes.click(notes.get("button"));
    expect(onShow).toHaveBeenCalledWith("a");
  });

  it("are followed by the passages that the text does not have", () => {
    const notes = show([noted("a", "one", 0), noted("lost", "", null)]);
    expect(notes.get(".tl-margin-missing li").textContent).toBe("quote lost");
  });

  it("are nothing where there are none", () => {
    expect(show([noted("b", "", 3)]).root.innerHTML).toBe("");
  });
});
