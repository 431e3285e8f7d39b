import type { ToastProps } from "@/components/Toast";
import { contextIsAlive } from "@/lib/messages/send";
import { createHost, type Host } from "./host";
import type { OverlayView, RenderOverlay } from "./overlay-view";

/** Long enough to read and to reach "Undo", ms. */
const TOAST_MS = 8_000;

/** What the overlay needs from outside. */
export interface OverlayOptions {
  document: Document;
  /** Brings the renderer in; asked when there is first something to show. */
  loadRenderer(): Promise<RenderOverlay>;
  /** What to say, in plain text, where the renderer cannot be had; asked when it is needed. */
  plainMessage(): string;
  signal: AbortSignal;
}

/**
 * All that Termlight shows inside a page: one thing beside a passage, and one short message. It lives in one shadow
 * root in one host element, which is put into the page when there is first something to show.
 */
export class Overlay {
  readonly #options: OverlayOptions;
  #host: Host | null = null;
  #renderer: RenderOverlay | null = null;
  #loading: Promise<void> | null = null;
  #view: OverlayView = { mode: "hidden" };
  #toast: ToastProps | null = null;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before a card or an editor took it. */
  #focusBefore: Element | null = null;

  constructor(options: OverlayOptions) {
    this.#options = options;
    options.signal.addEventListener("abort", () => this.#destroy(), { once: true });
  }

  get view(): OverlayView {
    return this.#view;
  }

  /** Brings the renderer in before it is needed, so that the first card opens at once. */
  preload(): void {
    this.#loading ??= this.#options.loadRenderer().then(
      (renderer) => {
        this.#renderer = renderer;
        this.#render(true);
      },
      () => {
        // The extension was updated or removed under this page: there is no renderer to be had.
        this.#loading = null;
        if (!this.#options.signal.aborted) this.#sayPlainly();
      },
    );
  }

  show(view: OverlayView): void {
    const changesMode = view.mode !== this.#view.mode;
    const { activeElement } = this.#options.document;
    if (changesMode && view.mode !== "hidden" && !this.#hasFocus()) this.#focusBefore = activeElement;
    const returnsFocus = view.mode === "hidden" && this.#hasFocus();
    this.#view = view;
    this.#render(changesMode);
    if (returnsFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.#view.mode !== "hidden") this.show({ mode: "hidden" });
  }

  /** Says something at the window's edge; what is only informative goes by itself, an error stays. */
  say(
    message: string,
    { action = null, tone = "info" }: Partial<Pick<ToastProps, "action" | "tone">> = {},
  ): void {
    this.#setToast({ message, action, tone, onDismiss: () => this.#setToast(null) });
    if (tone === "info") this.#toastTimer = setTimeout(() => this.#setToast(null), TOAST_MS);
  }

  /** Takes away what was said. */
  unsay(): void {
    this.#setToast(null);
  }

  /** True for our own host element, which is not the page's. */
  isOurs(node: EventTarget | null): boolean {
    return this.#host !== null && node === this.#host.element;
  }

  /** The rectangle of what is shown beside a passage, CSS px of the viewport. */
  get shownRect(): DOMRect | null {
    return this.#host?.root.querySelector(".tl-floating")?.getBoundingClientRect() ?? null;
  }

  #setToast(toast: ToastProps | null): void {
    clearTimeout(this.#toastTimer);
    this.#toast = toast;
    this.#render(toast !== null);
  }

  #hasFocus(): boolean {
    return this.#host !== null && this.#options.document.activeElement === this.#host.element;
  }

  /** @param opens true when something new is to be seen, which belongs above whatever the page put on top since. */
  #render(opens: boolean): void {
    if (this.#options.signal.aborted) return;
    const isEmpty = this.#view.mode === "hidden" && !this.#toast;
    if (!this.#host && isEmpty) return;
    // A note that is being written stays in its place, whatever happened to the extension.
    if (!contextIsAlive() && (opens || this.#view.mode !== "editor")) {
      this.#sayPlainly();
      return;
    }
    if (!this.#renderer) {
      this.preload();
      return;
    }
    this.#host ??= createHost(this.#options.document);
    if (opens && !isEmpty) this.#host.raise();
    this.#renderer(this.#host.root, this.#host.mount, this.#view, this.#toast);
  }

  /** Where the extension is gone, all that is left to say is what to do about it. */
  #sayPlainly(): void {
    if (this.#view.mode === "hidden" && !this.#toast) {
      this.#host?.element.remove();
      this.#host = null;
      return;
    }
    this.#host ??= createHost(this.#options.document);
    this.#host.sayPlainly(this.#options.plainMessage());
    this.#host.raise();
  }

  #destroy(): void {
    clearTimeout(this.#toastTimer);
    this.#host?.element.remove();
    this.#host = null;
  }
}
