import type { CardController } from "./card-controller";
import { cardElsewhere } from "./frames";
import { fromReader } from "./from-reader";
import type { HighlightDesk } from "./highlight-desk";
import type { Late } from "./late";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import { takesClick } from "./target-of";

/** What presses, clicks and keys are about. */
export interface PageInputOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  card: CardController;
  desk: Late<HighlightDesk>;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/** Lets presses on the page close what is open, clicks open what was clicked on, and Esc close what is on top. */
export function connectPageInput(options: PageInputOptions): void {
  const { window, overlay, desk, signal } = options;
  const listening = { signal, capture: true };
  window.addEventListener(
    "pointerdown",
    fromReader((event) => {
      if (overlay.isOrigin(event)) return;
      desk.there?.editor.close();
      if (overlay.view.mode === "own-term" && !overlay.view.holdsWords()) overlay.hide();
    }),
    { ...listening, passive: true },
  );
  const onClick = fromReader((event: MouseEvent) => openClicked(options, event));
  window.addEventListener("click", onClick, { ...listening, passive: true });
  window.addEventListener(
    "keydown",
    fromReader((event) => {
      if (event.key !== "Escape" || event.isComposing || !dismiss(options)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    }),
    listening,
  );
}

/** Closes what is on top. False when nothing is open, and where a dialog of the page's own is above it. */
function dismiss({ window, overlay, card, desk }: PageInputOptions): boolean {
  if (overlay.isInert) return false;
  if (overlay.view.mode === "hidden") {
    const open = card.isOpen ? card : cardElsewhere(window);
    open?.close();
    return open !== null;
  }
  if (desk.there?.editor.callOff()) return true;
  desk.there?.editor.close();
  overlay.hide();
  return true;
}

/**
 * A click on a highlight opens it, a click on a term elsewhere pins its card, unless the click has a meaning of its
 * own or ends a selection. Where both lie, the highlight goes first: the term's card opens without a click.
 */
function openClicked({ window, overlay, card, desk, visit }: PageInputOptions, event: MouseEvent): void {
  if (event.button !== 0 || overlay.isOrigin(event) || takesClick(event)) return;
  // It stays beside its passage until the reader is done with it.
  if (overlay.view.mode === "own-term") return;
  if (window.getSelection()?.isCollapsed === false) return;
  const at = { x: event.clientX, y: event.clientY };
  const hits = visit()?.highlights.at(at.x, at.y) ?? [];
  const among = hits.map(({ highlight }) => highlight.id);
  const [hit] = hits;
  if (hit) void desk.use(({ editor }) => editor.open(hit.highlight, { at, among }));
  else if ((event as PointerEvent).pointerType !== "touch") card.click(at);
}
