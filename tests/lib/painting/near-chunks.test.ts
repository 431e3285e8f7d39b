import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { NearChunks } from "@/lib/painting/near-chunks";
import type { Paintable } from "@/lib/painting/paintable";

const VIEWPORT = 1_000;
const MARGIN = 0.5;
/** Lines of a long text, one under the other, each with an item. */
const LINES = 2_000;
const LINE_HEIGHT = 20;
const LINES_PER_CHUNK = 8;

/** A long text that is scrolled, and how often one of its lines was measured. */
function longText() {
  let scrolled = 0;
  let shift = 0;
  let measured = 0;
  const boxAt = (top: number, height: number): DOMRect =>
    ({ top: top - scrolled, bottom: top - scrolled + height, width: 500, height }) as DOMRect;
  const whole = { getBoundingClientRect: () => boxAt(0, LINES * LINE_HEIGHT) } as Element;
  const items = Array.from({ length: LINES }, (_, line): Paintable & { line: number } => {
    const measure = (): DOMRect => {
      measured += 1;
      return boxAt(line * LINE_HEIGHT + shift, LINE_HEIGHT);
    };
    const element = { getBoundingClientRect: measure } as Element;
    return { line, paint: null, element, range: () => null };
  });
  const chunks = new NearChunks({ innerHeight: VIEWPORT } as Window, MARGIN);
  const near = new Set<number>();
  return {
    near,
    scrollTo: (top: number): void => {
      scrolled = top;
    },
    /** Moves all lines within the text. */
    moveWithin: (by: number): void => {
      shift = by;
      chunks.remeasure(whole);
    },
    measured: () => measured,
    /** How many chunks came or went. */
    look: (): number => {
      const turned = [...chunks.turned(whole, items)];
      for (const { chunk, isNear } of turned)
        for (const { line } of chunk) isNear ? near.add(line) : near.delete(line);
      return turned.length;
    },
    /** The lines of which something is within the margin, and which are not near. */
    missing: (): number[] =>
      items.flatMap(({ line }) => {
        const top = line * LINE_HEIGHT + shift - scrolled;
        const isWithin = top < VIEWPORT * (1 + MARGIN) && top + LINE_HEIGHT > -VIEWPORT * MARGIN;
        return isWithin && !near.has(line) ? [line] : [];
      }),
  };
}

describe("the chunks near the viewport", () => {
  let text: ReturnType<typeof longText>;
  beforeEach(() => {
    text = longText();
  });

  it("hold all that is within the margin, wherever it is scrolled to, and not much more", () => {
    const anywhere = fc.integer({ min: 0, max: LINES * LINE_HEIGHT - VIEWPORT });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 20 }), (places) => {
        for (const place of places) {
          text.scrollTo(place);
          text.look();
          expect(text.missing()).toEqual([]);
          expect(text.near.size * LINE_HEIGHT).toBeLessThan(VIEWPORT * 4);
        }
      }),
    );
  });

  it("stay the same for a part of a screen, and are measured once", () => {
    text.look();
    const measured = text.measured();
    const turned = Array.from({ length: 40 }, (_, step) => {
      text.scrollTo(step * 10);
      return text.look();
    });
    expect(turned.every((count) => count === 0)).toBe(true);
    text.scrollTo(5_000);
    expect(text.look()).toBeGreaterThan(0);
    expect(text.measured()).toBe(measured);
  });

  it("are told of when they come or go, and not while they stay", () => {
    text.scrollTo(5_000);
    text.look();
    const before = [...text.near];
    text.scrollTo(5_500);
    const turned = text.look();
    const gone = before.filter((line) => !text.near.has(line)).length;
    const come = text.near.size - (before.length - gone);
    expect([gone, come]).toEqual([24, 24]);
    expect(turned).toBe((gone + come) / LINES_PER_CHUNK);
  });

  it("are measured again when what is in the text has moved", () => {
    text.look();
    text.moveWithin(-3_000);
    text.look();
    expect(text.missing()).toEqual([]);
    expect(text.near).not.toContain(0);
  });
});
