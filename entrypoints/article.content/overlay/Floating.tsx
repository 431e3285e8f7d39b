import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Anchor } from "./overlay-view";

/** Distance from the passage, and least distance from the window's edge, CSS px. */
const GAP = 8;
const EDGE = 12;
/** Scrolled farther than this from where it opened, the reader has moved on, CSS px. */
const FAR = 320;

/** Props of {@link Floating}. */
export interface FloatingProps {
  anchor: Anchor;
  /** Move the keyboard focus into it when it opens. */
  takesFocus?: boolean;
  /** Pressing in it leaves the page's selection as it is. */
  keepsSelection?: boolean;
  /** The passage was scrolled far away, or is gone. */
  onAway?: (() => void) | undefined;
  children: ComponentChildren;
}

/**
 * Places its content beside a passage and keeps it there: below by preference, above where there is no room, never
 * outside the window. Invisible until it has its place, so that nothing jumps.
 */
export function Floating({
  anchor,
  takesFocus = false,
  keepsSelection = false,
  onAway,
  children,
}: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const floating = ref.current!;
    const opened = anchor.rect();
    const reference = {
      contextElement: anchor.element,
      getBoundingClientRect: () => anchor.rect() ?? opened ?? new DOMRect(),
    };
    const place = async (): Promise<void> => {
      const rect = anchor.rect();
      if (!rect || isFar(rect, opened)) onAway?.();
      const { x, y } = await computePosition(reference, floating, {
        strategy: "fixed",
        placement: "bottom-start",
        middleware: [
          offset(GAP),
          flip({ padding: EDGE }),
          shift({ padding: EDGE }),
          size({ padding: EDGE, apply: ({ availableHeight }) => limitHeight(floating, availableHeight) }),
        ],
      });
      floating.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      if (floating.style.visibility === "visible") return;
      floating.style.visibility = "visible";
      // What is not visible cannot take the focus.
      if (takesFocus) floating.focus({ preventScroll: true });
    };
    return autoUpdate(reference, floating, place);
  }, [anchor, onAway, takesFocus]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the press from ending the page's selection
    <div
      ref={ref}
      class="tl-floating"
      tabIndex={-1}
      style={{ visibility: "hidden" }}
      onMouseDown={(event) => keepsSelection && event.preventDefault()}
    >
      {children}
    </div>
  );
}

/** A card on a low screen scrolls inside instead of covering its word. */
function limitHeight(floating: HTMLElement, availableHeight: number): void {
  floating.style.setProperty("--tl-available-height", `${Math.max(160, Math.floor(availableHeight))}px`);
}

function isFar(rect: DOMRect, opened: DOMRect | null): boolean {
  return opened !== null && Math.hypot(rect.left - opened.left, rect.top - opened.top) > FAR;
}
