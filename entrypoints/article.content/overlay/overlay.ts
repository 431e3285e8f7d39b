import type { ToastProps } from "@/components/Toast";
import { t } from "@/components/translate";
import type { UnsavedNoticeProps } from "@/components/UnsavedNotice";
import { contextIsAlive } from "@/lib/messages/send";
import { focusedIn } from "./focused-in";
import { createHost, type Host } from "./host";
import type { CardView, OverlayView, RenderOverlay } from "./overlay-view";
import { ToastTime } from "./toast-time";

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
 * All that Termlight shows inside a page: one card, one thing beside a passage that the reader works on, and one short
 * message. It lives in one shadow root in one host element, which is put into the page when there is first something
 * to show.
 */
export class Overlay {
  readonly #options: OverlayOptions;
  #host: Host | null = null;
  #renderer: RenderOverlay | null = null;
  #loading: Promise<void> | null = null;
  #card: CardView | null = null;
  #view: OverlayView = { mode: "hidden" };
  #notice: UnsavedNoticeProps | null = null;
  #toast: ToastProps | null = null;
  readonly #toastTime = new ToastTime(() => this.#setToast(null));
  /** What of the page had the focus before something of ours took it. */
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
        this.#render("opens");
      },
      () => {
        // The extension was updated or removed under this page: there is no renderer to be had.
        this.#loading = null;
        if (!this.#options.signal.aborted) this.#sayPlainly();
      },
    );
  }

  /** Shows a card, or another one in its place. */
  showCard(card: CardView): void {
    this.#rememberFocus();
    const before = this.#card;
    this.#card = card;
    this.#render(!before ? "opens" : before.anchor === card.anchor ? "stays" : "moves");
  }

  hideCard(): void {
    if (!this.#card) return;
    const hadFocus = this.#hasFocusIn("card");
    this.#card = null;
    this.#render("stays");
    if (hadFocus) this.#returnFocus();
  }

  /** Shows something beside a passage. A card that is in the way goes, a pinned one stays. */
  show(view: OverlayView): void {
    const before = this.#view;
    const changesMode = view.mode !== before.mode;
    if (view.mode !== "hidden") {
      this.#rememberFocus();
      if (changesMode) this.#card?.onAway();
    }
    const hadFocus = view.mode === "hidden" && this.#hasFocusIn("tool");
    this.#view = view;
    this.#render(changesMode ? "opens" : isElsewhere(view, before) ? "moves" : "stays");
    if (hadFocus) this.#returnFocus();
    if (before.mode === "own-term" && !isSameForm(view, before)) before.onClosed();
  }

  hide(): void {
    if (this.#view.mode !== "hidden") this.show({ mode: "hidden" });
  }

  /** Says something at the window's edge; what is only informative goes by itself unless it is to stay, an error stays. */
  say(
    message: string,
    {
      action = null,
      tone = "info",
      stays = tone === "error",
    }: Partial<Pick<ToastProps, "action" | "tone">> & { stays?: boolean } = {},
  ): void {
    this.#setToast({ message, action, tone, onDismiss: () => this.#setToast(null) });
    if (!stays) this.#toastTime.start();
  }

  /** Takes away what was said. */
  unsay(): void {
    this.#setToast(null);
  }

  /** Says that something is not saved yet, as long as this is not `null`. */
  setNotice(notice: UnsavedNoticeProps | null): void {
    if (!this.#notice && !notice) return;
    const opens = notice !== null && notice.message !== this.#notice?.message;
    this.#notice = notice;
    // What is being written when the extension goes stays under the hands that write it.
    // Nor is it taken to the top under them, which takes a press that is just being made with it.
    const isAlone = this.#view.mode === "hidden" && !this.#card;
    this.#render(opens && isAlone && contextIsAlive() ? "opens" : "stays");
  }

  /** Draws what is shown once more, say in another language. */
  redraw(): void {
    if (this.#renderer) this.#render("stays");
  }

  /** True for our own host element, which is not the page's. */
  isOurs(node: EventTarget | null): boolean {
    return this.#host !== null && node === this.#host.element;
  }

  /** True for an event in our interface; its target is the page's where our host stands in a shadow root of the page. */
  isOrigin(event: Event): boolean {
    return event.composedPath().some((node) => this.isOurs(node));
  }

  /** Whether a dialog that the page opened since has made it inert. */
  get isInert(): boolean {
    return this.#host?.isInert() === true;
  }

  /** The rectangle of the open card, CSS px of the viewport. */
  get cardRect(): DOMRect | null {
    return this.#host?.root.querySelector('[data-part="card"]')?.getBoundingClientRect() ?? null;
  }

  #setToast(toast: ToastProps | null): void {
    this.#toastTime.stop();
    this.#toast = toast;
    this.#render(toast === null ? "stays" : "opens");
  }

  #onToastHeld = (isHeld: boolean): void => this.#toastTime.hold(isHeld);

  #hasFocusIn(part: "card" | "tool"): boolean {
    return this.#host?.root.activeElement?.closest(`[data-part="${part}"]`) != null;
  }

  /** What of the page has the focus now, as long as that is not ours. */
  #rememberFocus(): void {
    if (!this.#host?.root.activeElement) this.#focusBefore = focusedIn(this.#options.document);
  }

  #returnFocus = (): void => {
    // Links of drawings have the focus too.
    (this.#focusBefore as (Element & Partial<HTMLOrSVGElement>) | null)?.focus?.({ preventScroll: true });
  };

  get #isEmpty(): boolean {
    return this.#view.mode === "hidden" && !this.#card && !this.#toast && !this.#notice;
  }

  /**
   * @param change whether something new is to be seen, or stands elsewhere than before: both belong above whatever the
   *   page put on top since.
   */
  #render(change: "opens" | "moves" | "stays"): void {
    if (this.#options.signal.aborted) return;
    if (!this.#host && this.#isEmpty) return;
    // What is being written stays in its place, whatever happened to the extension.
    const isWriting = this.#view.mode === "editor" || this.#view.mode === "own-term";
    if (!contextIsAlive() && (change === "opens" || !isWriting)) {
      this.#sayPlainly();
      return;
    }
    if (!this.#renderer) {
      this.preload();
      return;
    }
    const host = this.#hostInPage();
    if (change !== "stays" && !this.#isEmpty) host.raise();
    // Without the extension the notice's words may not be known; the editor says it then.
    const notice = contextIsAlive() ? this.#notice : null;
    this.#renderer(host.root, host.mount, {
      ...{ card: this.#card, view: this.#view, notice, toast: this.#toast },
      ...{ onToastHeld: this.#onToastHeld, onFocusLost: this.#returnFocus },
    });
    if (this.#isEmpty) host.rest();
  }

  #hostInPage(): Host {
    if (this.#host) return this.#host;
    const host = createHost(this.#options.document, () => this.#isEmpty || host.raise());
    // A press takes the focus where it is made.
    host.root.addEventListener("pointerdown", () => this.#rememberFocus(), { capture: true });
    this.#host = host;
    return host;
  }

  /** Where the extension is gone, all that is left to say is what to do about it. */
  #sayPlainly(): void {
    if (this.#isEmpty) {
      this.#removeHost();
      return;
    }
    const host = this.#hostInPage();
    const notice = this.#notice;
    if (notice) host.sayPlainly(notice.message, { label: t("unsaved_copy"), run: notice.onCopy });
    else host.sayPlainly(this.#options.plainMessage());
    host.raise();
  }

  #destroy(): void {
    this.#toastTime.stop();
    this.#removeHost();
  }

  #removeHost(): void {
    this.#host?.remove();
    this.#host = null;
  }
}

function isSameForm(view: OverlayView, before: OverlayView & { mode: "own-term" }): boolean {
  return view.mode === "own-term" && view.id === before.id;
}

/** Whether what stands beside a passage stands at another place than before. */
function isElsewhere(view: OverlayView, before: OverlayView): boolean {
  return view.mode !== "hidden" && before.mode !== "hidden" && view.anchor !== before.anchor;
}
