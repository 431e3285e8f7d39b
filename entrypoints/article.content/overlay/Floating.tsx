import {
  autoUpdate,
  computePosition,
  flip,
  type Middleware,
  offset,
  type Placement,
  type Platform,
  platform,
  type Rect,
  shift,
  size,
} from "@floating-ui/dom";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Box } from "../box";
import { sightOf } from "../frame-sight";
import type { Anchor, Writing } from "./anchor";
import { clearOf } from "./clear-of";
import { unzoom } from "./unzoom";

/** Distance from the passage: more where the handles of its ends hang out of it, ours or the system's. CSS px. */
const GAPS = { plain: 8, edges: 16, finger: 36 };
/** Least distance from the window's edge, CSS px. */
const EDGE = 12;
/** What is lower shows nothing that could be read, CSS px. */
const MIN_HEIGHT = 96;
/** Scrolled farther than this from where it opened, the reader has moved on, CSS px. */
const FAR = 320;
/** Places in order of preference. The next lines come first: what was read before them stays in sight. */
const PLACEMENTS: Record<Writing, readonly [Placement, ...Placement[]]> = {
  across: ["bottom-start", "top-start"],
  "down-leftwards": ["left-start", "right-start", "bottom-start", "top-start"],
  "down-rightwards": ["right-start", "left-start", "bottom-start", "top-start"],
};

/**
 * Both stand in the window's own coordinates: the library takes the overflow of a page that runs from right to left (as
 * vertical lines do) for the width of a scroll bar, and moves what floats by it.
 */
const IN_WINDOW: Platform = {
  ...platform,
  getElementRects: ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
    };
  },
  // Of a frame as high as its content the page around it shows a part.
  async getClippingRect(options) {
    // What the library keeps for one placing it keeps in the platform that it was given.
    return seenOf(await platform.getClippingRect.call(this, options));
  },
};

function seenOf({ x, y, width, height }: Rect): Rect {
  const sight = sightOf(window) ?? { left: x, top: y, right: x + width, bottom: y + height };
  const [left, top] = [Math.max(x, sight.left), Math.max(y, sight.top)];
  const [right, bottom] = [Math.min(x + width, sight.right), Math.min(y + height, sight.bottom)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Props of {@link Floating}. */
export interface FloatingProps {
  /** Tells the card from what stands beside a selection. */
  part: "card" | "tool";
  anchor: Anchor;
  /** How far from the passage. */
  gap?: keyof typeof GAPS;
  /** Each number but 0 moves the keyboard focus to its `data-first-focus`, once. */
  focusCall?: number;
  /** Pressing in it leaves the page's selection as it is. */
  keepsSelection?: boolean;
  /** It stays in the window when its passage is scrolled out of it. */
  staysInView?: boolean;
  /** The passage was scrolled far away, or is gone. */
  onAway?: (() => void) | undefined;
  children: ComponentChildren;
}

/**
 * Places its content beside a passage and keeps it there: towards the next lines by preference, on the other side where
 * there is no room, never outside the window; a tool not over an open card. Invisible until it has its place, so that
 * nothing jumps.
 */
export function Floating(props: FloatingProps) {
  const { part, anchor, gap = "plain", onAway } = props;
  const { focusCall = 0, keepsSelection = false, staysInView = false } = props;
  const ref = useRef<HTMLDivElement>(null);
  const focusAnswered = useRef(0);
  useLayoutEffect(() => {
    const floating = ref.current!;
    const opened = anchor.rect();
    let last = opened ?? new DOMRect();
    const reference = {
      contextElement: anchor.element,
      getBoundingClientRect: () => {
        last = anchor.rect() ?? last;
        return last;
      },
    };
    const place = async (): Promise<void> => {
      const rect = anchor.rect();
      if (!rect || isFar(rect, opened)) onAway?.();
      const { host } = floating.getRootNode() as Partial<ShadowRoot>;
      if (host) unzoom(host);
      const { x, y } = await computePosition(reference, floating, {
        strategy: "fixed",
        platform: IN_WINDOW,
        placement: PLACEMENTS[anchor.writing][0],
        middleware: [
          ...middleware(floating, anchor.writing, GAPS[gap], staysInView),
          ...(part === "tool" ? [besideCard(GAPS[gap])] : []),
        ],
      });
      floating.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      floating.style.visibility = "visible";
      // What is not visible cannot take the focus; what has it already keeps it where it is.
      const focusDue = focusCall !== 0 && focusCall !== focusAnswered.current;
      focusAnswered.current = focusCall;
      if (focusDue && !floating.matches(":focus-within")) focusIn(floating);
    };
    return autoUpdate(reference, floating, place);
  }, [part, anchor, gap, onAway, staysInView, focusCall]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the press from ending the page's selection
    <div
      ref={ref}
      class="tl-floating"
      data-part={part}
      style={{ visibility: "hidden" }}
      onMouseDown={(event) => keepsSelection && event.preventDefault()}
    >
      {props.children}
    </div>
  );
}

function middleware(floating: HTMLElement, writing: Writing, gap: number, staysInView: boolean) {
  return [
    offset(gap),
    // Along the passage there is always room: `shift` makes it.
    flip({ padding: EDGE, crossAxis: false, fallbackPlacements: PLACEMENTS[writing].slice(1) }),
    // First as low as the room beside the passage, or else what is to stay in view would be moved over it.
    size({
      padding: EDGE,
      apply: ({ availableHeight, placement }) => {
        const beside = placement.startsWith("left") || placement.startsWith("right");
        limitHeight(floating, beside ? seenOf(windowRect()).height - 2 * EDGE : availableHeight);
      },
    }),
    shift({ padding: EDGE, crossAxis: staysInView }),
  ];
}

/** Both may want the place below the same word: the card was there first. */
function besideCard(gap: number): Middleware {
  return {
    name: "besideCard",
    fn: ({ x, y, rects: { reference, floating }, elements }) => {
      const root = elements.floating.getRootNode() as ParentNode;
      const card = root.querySelector('[data-part="card"]')?.getBoundingClientRect();
      if (!card) return {};
      const box = boxOf({ x, y, width: floating.width, height: floating.height });
      const { left, top, right, bottom } = boxOf(seenOf(windowRect()));
      const bounds = { left: left + EDGE, top: top + EDGE, right: right - EDGE, bottom: bottom - EDGE };
      return clearOf(box, card, boxOf(reference), bounds, gap);
    },
  };
}

function windowRect(): Rect {
  return { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
}

function boxOf({ x, y, width, height }: Rect): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function focusIn(floating: HTMLElement): void {
  floating.querySelector<HTMLElement>("[data-first-focus]")?.focus({ preventScroll: true });
}

/** A card on a low screen, or in a low frame, scrolls inside instead of covering its word. */
function limitHeight(floating: HTMLElement, availableHeight: number): void {
  const height = Math.max(MIN_HEIGHT, Math.floor(availableHeight));
  floating.style.setProperty("--tl-available-height", `${height}px`);
}

function isFar(rect: DOMRect, opened: DOMRect | null): boolean {
  return opened !== null && Math.hypot(rect.left - opened.left, rect.top - opened.top) > FAR;
}
