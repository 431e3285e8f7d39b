import type { HighlightEditorProps } from "@/components/HighlightEditor";
import type { HoverCardProps } from "@/components/HoverCard";
import type { SelectionToolbarProps } from "@/components/SelectionToolbar";
import type { ToastProps } from "@/components/Toast";

/** A place on the page that something of ours stands beside; it moves with the page. */
export interface Anchor {
  /** CSS px of the viewport; `null` when the passage is gone. */
  rect(): DOMRect | null;
  /** The element whose scrolling moves the anchor. */
  element: Element;
}

/** What stands on the page beside a passage: one thing at a time. */
export type OverlayView =
  | { mode: "hidden" }
  | { mode: "card"; anchor: Anchor; props: HoverCardProps; takesFocus: boolean; onAway(): void }
  | { mode: "toolbar"; anchor: Anchor; props: SelectionToolbarProps }
  | { mode: "editor"; anchor: Anchor; props: HighlightEditorProps; onAway(): void };

/** Draws a view and a message into the overlay's shadow root. */
export type RenderOverlay = (
  root: ShadowRoot,
  mount: HTMLElement,
  view: OverlayView,
  toast: ToastProps | null,
) => void;

/** The place of a live range: its line nearest to `near` (the pointer, CSS px), else its first or last line. */
export function anchorAtRange(range: Range, line: { y: number } | "first" | "last"): Anchor {
  const rects = [...range.getClientRects()];
  const index = line === "first" ? 0 : line === "last" ? rects.length - 1 : nearestLine(rects, line.y);
  const container = range.startContainer;
  const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : container.parentElement;
  return {
    rect: () => range.getClientRects()[index] ?? range.getClientRects()[0] ?? null,
    element: element ?? range.startContainer.ownerDocument!.documentElement,
  };
}

function nearestLine(rects: readonly DOMRect[], y: number): number {
  const distance = ({ top, bottom }: DOMRect): number => Math.max(top - y, 0, y - bottom);
  let best = 0;
  rects.forEach((rect, index) => {
    if (distance(rect) < distance(rects[best]!)) best = index;
  });
  return best;
}
