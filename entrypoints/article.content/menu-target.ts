import type { Highlight } from "@/lib/highlights/highlight";
import { contextIsAlive, sendToBackground } from "@/lib/messages/send";
import type { Point } from "./box";
import { fromReader } from "./from-reader";
import type { PageVisit } from "./page-visit";

/** Rest of the pointer before it is looked at what lies under it, ms. */
const REST_MS = 100;

/** What the context menu needs of the page. */
export interface MenuTargetOptions {
  window: Window;
  visit(): PageVisit | null;
  isOurs(target: EventTarget | null): boolean;
  signal: AbortSignal;
}

/**
 * The highlight that a context menu is about. The browser draws the menu, and only the background can show or hide
 * entries in it, which takes longer than a menu takes to open: so it is told of a highlight as soon as the pointer rests
 * on it, and of its end when it rests elsewhere.
 */
export class MenuTarget {
  readonly #options: MenuTargetOptions;
  #timer = 0;
  #told = false;
  #highlight: Highlight | null = null;

  constructor(options: MenuTargetOptions) {
    const { window, signal } = options;
    this.#options = options;
    const listening = { signal, passive: true, capture: true };
    window.addEventListener(
      "pointermove",
      fromReader((event: PointerEvent) => this.#later(event)),
      listening,
    );
    const onMenu = fromReader((event: MouseEvent) => {
      window.clearTimeout(this.#timer);
      this.#lookAt(event, event.target);
    });
    window.addEventListener("contextmenu", onMenu, listening);
    window.document.addEventListener("visibilitychange", () => this.#tell(false), listening);
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
  }

  /** The highlight under the pointer when it was looked at last; `null` where there was none, or it is gone. */
  get highlight(): Highlight | null {
    const id = this.#highlight?.id;
    return (id !== undefined && this.#options.visit()?.highlights.get(id)) || null;
  }

  #later(event: PointerEvent): void {
    const { window } = this.#options;
    window.clearTimeout(this.#timer);
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const { clientX, clientY, target } = event;
    this.#timer = window.setTimeout(() => this.#lookAt({ clientX, clientY }, target), REST_MS);
  }

  #lookAt({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">, target: EventTarget | null): void {
    const { visit, isOurs } = this.#options;
    const at: Point = { x: clientX, y: clientY };
    const [hit] = isOurs(target) ? [] : (visit()?.highlights.at(at.x, at.y) ?? []);
    this.#highlight = hit?.highlight ?? null;
    this.#tell(hit !== undefined);
  }

  /** Once for each change. An extension that was updated under the page has no menu to be told of. */
  #tell(over: boolean): void {
    if (over === this.#told || !contextIsAlive()) return;
    this.#told = over;
    sendToBackground("page/over-highlight", { over }).catch(() => undefined);
  }
}
