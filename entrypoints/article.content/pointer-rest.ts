import type { Point } from "./safe-corridor";

/** How long the pointer must rest before a card opens, and before another one opens while one is open, ms. */
const REST_MS = 300;
const REST_WHILE_OPEN_MS = 80;
/** Grace after the pointer left word and card, ms. */
const GRACE_MS = 300;
/** A hand at rest trembles by this much, CSS px. */
const TREMBLE = 4;

/** What a resting or leaving pointer leads to. */
export interface PointerRestOptions {
  window: Window;
  /** The pointer came to rest on the page. */
  onRest(point: Point): void;
  /** The pointer has been away for the time of grace. */
  onLeave(): void;
  /** Whether a card is open, and whether the pointer is still on its word, on the card, or between the two. */
  isOpen(): boolean;
  isNear(point: Point, target: EventTarget | null): boolean;
  signal: AbortSignal;
}

/**
 * Tells a pointer that rests from one that passes: only a mouse or pen (a touch has no hover), with no button down.
 * What opens stays hoverable and goes after a time of grace
 * (https://www.w3.org/WAI/WCAG21/Understanding/content-on-hover-or-focus).
 */
export function watchPointerRest({
  window,
  onRest,
  onLeave,
  isOpen,
  isNear,
  signal,
}: PointerRestOptions): void {
  let restTimer = 0;
  let leaveTimer = 0;
  let restedAt: Point | null = null;
  const cancelRest = (): void => {
    window.clearTimeout(restTimer);
    restedAt = null;
  };
  const cancelLeave = (): void => {
    window.clearTimeout(leaveTimer);
    leaveTimer = 0;
  };
  const scheduleLeave = (): void => {
    if (leaveTimer) return;
    leaveTimer = window.setTimeout(() => {
      leaveTimer = 0;
      onLeave();
    }, GRACE_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    const point = { x: event.clientX, y: event.clientY };
    const open = isOpen();
    const near = open && isNear(point, event.target);
    if (near) cancelLeave();
    else if (open) scheduleLeave();
    if (event.buttons !== 0 || near) {
      cancelRest();
      return;
    }
    if (restedAt && Math.hypot(point.x - restedAt.x, point.y - restedAt.y) <= TREMBLE) return;
    window.clearTimeout(restTimer);
    restedAt = point;
    restTimer = window.setTimeout(
      () => {
        onRest(point);
        if (isOpen() && isNear(point, null)) cancelLeave();
      },
      open ? REST_WHILE_OPEN_MS : REST_MS,
    );
  };
  const options = { signal, passive: true, capture: true };
  window.addEventListener("pointermove", onMove, options);
  window.addEventListener("pointerdown", cancelRest, options);
  window.addEventListener("scroll", cancelRest, options);
  window.document.documentElement.addEventListener(
    "pointerleave",
    () => {
      cancelRest();
      if (isOpen()) scheduleLeave();
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    cancelRest();
    cancelLeave();
  });
}
