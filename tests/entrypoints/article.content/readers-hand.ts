import { vi } from "vitest";

interface Listener {
  type: string;
  hear(event: Event): void;
  signal: AbortSignal | undefined;
}

/** What a hand does, and where; CSS px of the viewport. */
interface Deed {
  x?: number;
  y?: number;
  target?: Element;
  /** What a pointer goes to, where it goes out of something. */
  relatedTarget?: Element;
  pointerType?: "mouse" | "pen" | "touch";
  isPrimary?: boolean;
  buttons?: number;
  /** False where the page makes it up. */
  isTrusted?: boolean;
}

/** An element and those around it. */
function pathOf(target: Element): Element[] {
  return target.parentElement ? [target, ...pathOf(target.parentElement)] : [target];
}

/**
 * The reader's hand. What a test dispatches is no event that a browser trusts, and so is not heard: those who listen to
 * the window from now on are called by themselves.
 */
export class ReadersHand {
  readonly #listeners: Listener[] = [];

  constructor() {
    vi.spyOn(window as EventTarget, "addEventListener").mockImplementation((type, listener, options) => {
      const { signal } = options as AddEventListenerOptions;
      this.#listeners.push({ type, hear: listener as (event: Event) => void, signal });
    });
  }

  /** Does something, and says whether the browser's own answer to it was kept back. */
  does(type: string, deed: Deed = {}): boolean {
    const { x = 0, y = 0, target = document.body, ...more } = deed;
    const preventDefault = vi.fn();
    const about = { target, composedPath: () => pathOf(target), clientX: x, clientY: y, preventDefault };
    const event = { pointerType: "mouse", isPrimary: true, buttons: 0, isTrusted: true, ...about, ...more };
    for (const { hear, signal, ...listener } of this.#listeners) {
      if (listener.type === type && !signal?.aborted) hear(event as unknown as Event);
    }
    return preventDefault.mock.calls.length > 0;
  }
}
