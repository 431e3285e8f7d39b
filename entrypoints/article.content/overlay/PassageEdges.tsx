import { autoUpdate } from "@floating-ui/dom";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { interfaceLanguage } from "@/components/language-tag";
import { markStyle } from "@/components/Swatch";
import { t } from "@/components/translate";
import type { HighlightColor } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { rangeOfSpan } from "@/lib/page-text/locate";
import { type Edge, moveEdge } from "@/lib/page-text/move-edge";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { offsetAtPoint } from "./caret-at";
import { spanAfterKey } from "./edge-keys";
import { edgePlace } from "./edge-place";

/** So much of the passage is said at each end, UTF-16 units. */
const SAID = 40;

/** Props of {@link PassageEdges}. */
export interface PassageEdgesProps {
  color: HighlightColor;
  /** The page's text as it is now and the passage in it, as it is shown; `null` where the page has it no more. */
  place(): { page: PageText; span: TextSpan | null };
  /** Whether an end is on its way; false also after that was called off. */
  isMoving(): boolean;
  /** An end is moved: the passage is to be shown like this. */
  onMove(range: Range): void;
  /** The end has arrived. */
  onDone(): void;
  onCancel(): void;
}

/**
 * The ends of an open highlight, each with a handle that a pointer drags and the keyboard moves
 * (https://www.w3.org/WAI/ARIA/apg/patterns/slider/).
 */
export function PassageEdges(props: PassageEdgesProps) {
  return (
    <div class="tl-edges" data-part="tool" style={markStyle(props.color)} lang={interfaceLanguage()}>
      <Handle edge="start" {...props} />
      <Handle edge="end" {...props} />
    </div>
  );
}

function Handle({ edge, ...props }: PassageEdgesProps & { edge: Edge }) {
  const handle = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { page, span } = props.place();
  usePlace(handle, edge, props.place);
  const show = (next: TextSpan) => {
    const now = props.place();
    const isSame = now.span?.start === next.start && now.span.end === next.end;
    const range = isSame && props.isMoving() ? null : rangeOfSpan(now.page, next);
    if (!range) return;
    props.onMove(range);
    redraw(0);
  };
  const drag = useDrag(edge, props, show);
  const words = span ? collapseWhiteSpace(page.text.slice(span.start, span.end)) : "";
  return (
    <div
      ref={handle}
      class="tl-edge"
      data-edge={edge}
      role="slider"
      tabIndex={0}
      title={t("edge_hint")}
      aria-label={t(edge === "start" ? "edge_start" : "edge_end")}
      aria-valuemin={0}
      aria-valuemax={page.text.length}
      aria-valuenow={span?.[edge] ?? 0}
      aria-valuetext={edge === "start" ? words.slice(0, SAID) : words.slice(-SAID)}
      onBlur={props.onDone}
      onKeyDown={(event) => {
        if (event.key === "Enter") props.onDone();
        const now = props.place();
        const next = now.span && spanAfterKey(event, now.page.text, now.span, edge);
        if (!next) return;
        event.preventDefault();
        show(next);
      }}
      {...drag}
    >
      <span class="tl-edge-knob" />
    </div>
  );
}

/** Keeps a handle at its end of the passage, through scrolling and whatever else moves that. */
function usePlace(
  handle: { current: HTMLDivElement | null },
  edge: Edge,
  place: PassageEdgesProps["place"],
): void {
  const update = () => {
    if (!handle.current) return;
    const { page, span } = place();
    const at = span && edgePlace(page, span, edge);
    const { style } = handle.current;
    style.visibility = at ? "visible" : "hidden";
    if (!at) return;
    style.height = `${at.length}px`;
    style.transform = `translate(${at.x}px, ${at.y}px) rotate(${at.turn}deg)`;
  };
  useLayoutEffect(update);
  useEffect(() => {
    const { page, span } = place();
    const contextElement = span && edgePlace(page, span, edge)?.element;
    if (!contextElement) return;
    const reference = { contextElement, getBoundingClientRect: () => contextElement.getBoundingClientRect() };
    return autoUpdate(reference, handle.current!, update);
  }, [edge]);
}

/** How a pointer drags a handle: the end goes where the pointer's line is, as far from it as it was taken hold of. */
function useDrag(edge: Edge, props: PassageEdgesProps, show: (span: TextSpan) => void) {
  const grip = useRef<{ dx: number; dy: number } | null>(null);
  const end = (event: PointerEvent & { currentTarget: HTMLElement }, finish: () => void) => {
    if (!grip.current) return;
    grip.current = null;
    delete event.currentTarget.dataset.dragging;
    finish();
  };
  return {
    onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      const { page, span } = props.place();
      const at = span && edgePlace(page, span, edge);
      if (!at || event.button !== 0) return;
      // Or else the page's text would be selected along the way.
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.dataset.dragging = "";
      grip.current = { dx: at.middle.x - event.clientX, dy: at.middle.y - event.clientY };
      show(span);
    },
    onPointerMove: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      if (!grip.current) return;
      if (!props.isMoving()) {
        end(event, () => undefined);
        return;
      }
      const { page, span } = props.place();
      const { dx, dy } = grip.current;
      const at = { x: event.clientX + dx, y: event.clientY + dy };
      const offset = span && offsetAtPoint(page, event.currentTarget.ownerDocument, at);
      if (offset !== null) show(moveEdge(page.text, span!, edge, offset));
    },
    onPointerUp: (event: PointerEvent & { currentTarget: HTMLElement }) => end(event, props.onDone),
    onPointerCancel: (event: PointerEvent & { currentTarget: HTMLElement }) => end(event, props.onCancel),
  };
}
