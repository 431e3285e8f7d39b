import { describe, expect, it } from "vitest";
import { sightOf } from "@/entrypoints/article.content/frame-sight";

interface FrameBox {
  left: number;
  top: number;
  width: number;
  height: number;
  /** How much larger than its own px it is drawn. */
  scale?: number;
  border?: number;
  isHidden?: true;
}

/** A tab's window of 1,000 × 800 px, or that of a frame in `parent`. */
function windowOf(frame?: FrameBox, parent?: Window): Window {
  if (!frame) {
    const tab = { innerWidth: 1_000, innerHeight: 800 };
    return Object.assign(tab, { parent: tab }) as unknown as Window;
  }
  const { left, top, width, height, scale = 1, border = 0, isHidden } = frame;
  const box = { left, top, width: width * scale, height: height * scale };
  const frameElement = {
    getClientRects: () => (isHidden ? [] : [box]),
    getBoundingClientRect: () => box,
    offsetWidth: width,
    clientLeft: border,
    clientTop: border,
  };
  const inner = { innerWidth: width - 2 * border, innerHeight: height - 2 * border };
  return { ...inner, parent: parent ?? windowOf(), frameElement } as unknown as Window;
}

describe("what is seen of a window", () => {
  it.each<[string, FrameBox | undefined, [number, number, number, number] | null]>([
    ["all of a tab", undefined, [0, 0, 1_000, 800]],
    ["all of a frame that fits", { left: 100, top: 100, width: 400, height: 300 }, [0, 0, 400, 300]],
    [
      "the part on screen of a high one",
      { left: 0, top: -900, width: 900, height: 3_600 },
      [0, 900, 900, 1_700],
    ],
    ["within its border", { left: 0, top: -900, width: 902, height: 3_602, border: 1 }, [0, 899, 900, 1_699]],
    ["in its own px", { left: 0, top: -900, width: 450, height: 1_800, scale: 2 }, [0, 450, 450, 850]],
    ["nothing of one that is scrolled away", { left: 0, top: -900, width: 400, height: 300 }, null],
    ["nothing of one that begins below", { left: 0, top: 800, width: 400, height: 300 }, null],
    ["nothing of a hidden one", { left: 0, top: 0, width: 400, height: 300, isHidden: true }, null],
  ])("is %s", (_title, frame, expected) => {
    const sight = sightOf(windowOf(frame));
    expect(sight && [sight.left, sight.top, sight.right, sight.bottom]).toEqual(expected);
  });

  it("is what all the frames around it show", () => {
    const outer = windowOf({ left: 0, top: 100, width: 800, height: 500 });
    const inner = windowOf({ left: 10, top: -200, width: 600, height: 2_000 }, outer);
    expect(sightOf(inner)).toEqual({ left: 0, top: 200, right: 600, bottom: 700 });
    const away = windowOf({ left: 10, top: 600, width: 600, height: 2_000 }, outer);
    expect(sightOf(away)).toBeNull();
  });

  it("is all of a frame in a page of another origin, which cannot be asked", () => {
    const frame = { innerWidth: 300, innerHeight: 200, parent: {}, frameElement: null };
    expect(sightOf(frame as unknown as Window)).toEqual({ left: 0, top: 0, right: 300, bottom: 200 });
  });
});
