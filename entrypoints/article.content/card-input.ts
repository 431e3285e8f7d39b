import type { Point } from "./box";
import { type CardEvent, type CardState, type Over, openMention, waitsAt } from "./card-state";
import { fromReader } from "./from-reader";
import type { PageMention } from "./mention-layer";
import { isWithin, targetOf } from "./target-of";

/** Elements that show another document. */
const HAS_DOCUMENT = /^(?:iframe|frame|object|embed)$/;
/** A finger that is held may stray by this much, CSS px. */
const FINGER_TREMBLE = 10;

/** What the card must know of the page to understand the pointer. */
export interface CardInputOptions {
  window: Window & typeof globalThis;
  state(): CardState<PageMention>;
  send(event: CardEvent<PageMention>): void;
  /** Where a point is, in relation to the open card; `event` tells what the browser says is there. */
  over(at: Point, event: Event): Over;
  mentionAt(at: Point): PageMention | null;
  isOrigin(event: Event): boolean;
  signal: AbortSignal;
}

/**
 * Reports what pointers do to the page, as events of the card. A mouse or a pen rests; a finger has no hover, it is
 * held. The browser's own answer to a held finger (its menu, a selection) is kept back on a mention only, and not on a
 * link, which has a menu of its own.
 */
export function listenForCard(options: CardInputOptions): void {
  const { window, send, isOrigin, signal } = options;
  const passive = { signal, passive: true, capture: true };
  window.addEventListener("pointermove", fromReader(moveListener(options)), passive);
  const onScroll = (event: Event): void => {
    if (movesWhatIsWaitedFor(event, options)) send({ type: "scroll" });
  };
  window.addEventListener("scroll", onScroll, passive);
  window.addEventListener(
    "pointerout",
    fromReader(({ relatedTarget }) => {
      if (!relatedTarget) send({ type: "leave-window" });
    }),
    passive,
  );
  // What a pointer does in a frame is told there alone.
  window.addEventListener(
    "pointerover",
    fromReader((event) => {
      if (HAS_DOCUMENT.test(targetOf(event)?.localName ?? "")) send({ type: "leave-window" });
    }),
    passive,
  );
  window.addEventListener(
    "pointerdown",
    fromReader((event) => {
      if (isOrigin(event) || event.pointerType === "touch") return;
      const at = pointOf(event);
      // Only the click on the open card's own word means anything to the card.
      const mention = "mention" in options.state() ? options.mentionAt(at) : null;
      send({ type: "press", by: "pointer", at, mention });
    }),
    passive,
  );
  listenForFingers(options);
}

/** Whether a scroll may bring something else below the pointer or finger that waits: not that of a list elsewhere. */
function movesWhatIsWaitedFor(event: Event, { window, state }: CardInputOptions): boolean {
  const at = waitsAt(state());
  const scrolled = targetOf(event);
  // The document itself is no element.
  return !at || !scrolled || scrolled.contains(window.document.elementFromPoint(at.x, at.y));
}

function moveListener({ send, over, isOrigin }: CardInputOptions): (event: PointerEvent) => void {
  /** Where the pointer was last seen over our toolbar or editor, while it rests there. */
  let overTool: Point | null = null;
  return (event) => {
    const at = pointOf(event);
    if (event.pointerType === "touch") return;
    const where = over(at, event);
    if (isOrigin(event) && where !== "card") {
      // Toolbar and editor are no part of the page, whatever lies below them.
      overTool = at;
      send({ type: "leave-window" });
      return;
    }
    // The browser reports a pointer that rests, too, when what it was on goes. Nobody has pointed at what lay below.
    if (overTool?.x === at.x && overTool.y === at.y) return;
    overTool = null;
    send({ type: "move", at, over: where, pressed: event.buttons !== 0 });
  };
}

function listenForFingers({ window, state, send, mentionAt, isOrigin, signal }: CardInputOptions): void {
  const passive = { signal, passive: true, capture: true };
  /** Where a finger went down on a mention; it may have opened its card since. */
  let held: Point | null = null;
  const release = (event: PointerEvent): void => {
    if (event.pointerType !== "touch" || !held) return;
    held = null;
    send({ type: "lift" });
  };
  const start = (event: PointerEvent): void => {
    if (event.pointerType !== "touch" || isOrigin(event)) return;
    const at = pointOf(event);
    const mention = event.isPrimary && !isOnLink(event) ? mentionAt(at) : null;
    held = mention && at;
    send({ type: "press", by: "finger", at, mention });
  };
  const move = (event: PointerEvent): void => {
    const strays = held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > FINGER_TREMBLE;
    if (strays) release(event);
  };
  window.addEventListener("pointerdown", fromReader(start), passive);
  window.addEventListener("pointermove", fromReader(move), passive);
  window.addEventListener("pointerup", fromReader(release), passive);
  window.addEventListener("pointercancel", fromReader(release), passive);
  const active = { signal, capture: true };
  window.addEventListener("selectstart", (event) => held && event.preventDefault(), active);
  window.addEventListener(
    "contextmenu",
    (event) => {
      if (!held) return;
      event.preventDefault();
      const mention = mentionAt(held);
      if (mention && mention !== openMention(state())) send({ type: "hold", at: held, mention });
    },
    active,
  );
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

function isOnLink(event: Event): boolean {
  return isWithin(event, "a[href]");
}
