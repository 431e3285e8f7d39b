import { t } from "@/components/translate";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import { sendToBackground } from "@/lib/messages/send";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";

import type { PageVisit } from "./page-visit";
import type { Point } from "./safe-corridor";
import { scrollToRange } from "./scroll-to-range";

/** Rest after the last key before a note is saved, ms. */
const NOTE_REST_MS = 600;

/** What the editor needs of the page that is open now. */
export interface EditorControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/** Changes of one highlight on their way to the store. */
interface Save {
  highlight: Highlight;
  changes: Partial<HighlightChanges>;
}

/** Opens a highlight, saves what the reader changes in it, deletes it and takes that back. */
export class EditorController {
  readonly #options: EditorControllerOptions;
  #highlight: Highlight | null = null;
  #anchor: Anchor | null = null;
  #focusNote = false;
  /** What was changed and waits to be stored. */
  #unsaved: Partial<HighlightChanges> = {};
  /** What is being stored, in the order in which it was changed. */
  #onTheWay: Save[] = [];
  /** Saves in order: a later change must not overtake an earlier one. */
  #saving: Promise<void> = Promise.resolve();
  #error: string | null = null;
  #timer = 0;

  constructor(options: EditorControllerOptions) {
    this.#options = options;
    const { window, signal } = options;
    // A page that is left or hidden may never run again: what is waiting goes out now.
    window.document.addEventListener("visibilitychange", () => void this.#flush(), { signal });
    window.addEventListener("pagehide", () => void this.#flush(), { signal });
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
  }

  /** Opens a highlight's editor beside its passage. False for an orphan, which has no place. */
  open(highlight: Highlight, { focusNote = false, at = undefined as Point | undefined } = {}): boolean {
    const range = this.#options.visit()?.highlights.rangeOf(highlight.id);
    if (!range) return false;
    void this.#flush();
    this.#highlight = highlight;
    this.#anchor = anchorAtRange(range, at ?? "last");
    this.#focusNote = focusNote;
    this.#error = null;
    this.#render();
    return true;
  }

  /** Scrolls to a highlight and opens it. */
  show(id: string): boolean {
    const { visit, window } = this.#options;
    const highlight = visit()?.highlights.get(id);
    const range = visit()?.highlights.rangeOf(id);
    if (!highlight || !range) return false;
    scrollToRange(range, window);
    return this.open(highlight);
  }

  /** Takes over what another tab or the library changed in the open highlight. */
  refresh(): void {
    if (!this.#highlight || this.#options.overlay.view.mode !== "editor") return;
    const stored = this.#options.visit()?.highlights.get(this.#highlight.id);
    if (stored) {
      this.#highlight = stored;
      this.#render();
    } else {
      this.close();
    }
  }

  close(): void {
    void this.#flush();
    this.#highlight = null;
    if (this.#options.overlay.view.mode === "editor") this.#options.overlay.hide();
  }

  #render(): void {
    const highlight = this.#highlight;
    if (!highlight || !this.#anchor) return;
    this.#options.overlay.show({
      mode: "editor",
      anchor: this.#anchor,
      onAway: this.#onAway,
      props: {
        highlight: this.#asChanged(highlight),
        busy: this.#busy,
        error: this.#error,
        autoFocusNote: this.#focusNote,
        saved: !this.#busy && !this.#error && Object.keys(this.#unsaved).length === 0,
        onColor: (color) => this.#change({ color }, 0),
        onNote: (note) => this.#change({ note }, NOTE_REST_MS),
        onTags: (tags) => this.#change({ tags }, 0),
        onCommit: () => void this.#flush(),
        onDelete: () => void this.#delete(highlight),
        onCopy: () => void copyText(highlight.quote, this.#options.window.document),
        onClose: () => this.close(),
      },
    });
  }

  get #busy(): boolean {
    return this.#onTheWay.length > 0;
  }

  /** A highlight with all that the reader changed in it, stored or not: what was chosen never flashes back. */
  #asChanged(highlight: Highlight): Highlight {
    const sent = this.#onTheWay.filter((save) => save.highlight.id === highlight.id);
    return Object.assign({ ...highlight }, ...sent.map(({ changes }) => changes), this.#unsaved);
  }

  /** Scrolling away closes it, but not under the hands of somebody who writes. */
  #onAway = (): void => {
    if (Object.keys(this.#unsaved).length === 0 && !this.#busy) this.close();
  };

  #change(changes: Partial<HighlightChanges>, waitMs: number): void {
    const { window } = this.#options;
    this.#unsaved = { ...this.#unsaved, ...changes };
    this.#error = null;
    this.#render();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#flush(), waitMs);
  }

  /** Stores what is waiting. What cannot be stored goes on waiting, and the editor says why. */
  #flush(): Promise<void> {
    this.#options.window.clearTimeout(this.#timer);
    const highlight = this.#highlight;
    const changes = this.#unsaved;
    if (!highlight || Object.keys(changes).length === 0) return this.#saving;
    this.#unsaved = {};
    const save = { highlight, changes };
    this.#onTheWay.push(save);
    this.#saving = this.#saving.then(() => this.#store(save));
    return this.#saving;
  }

  async #store(save: Save): Promise<void> {
    const { highlight, changes } = save;
    const { overlay, visit } = this.#options;
    const isOpen = (): boolean => this.#highlight?.id === highlight.id;
    try {
      const saved = await sendToBackground("highlight/edit", { id: highlight.id, changes });
      if (isOpen()) this.#highlight = saved.highlight;
      this.#isDone(save);
      await visit()?.refreshHighlights();
    } catch (error) {
      this.#isDone(save);
      if (isOpen()) {
        this.#unsaved = { ...changes, ...this.#unsaved };
        this.#error = errorText(error);
      } else {
        const lost = changes.note ?? highlight.quote;
        const run = (): void => void copyText(lost, this.#options.window.document);
        overlay.say(errorText(error), { action: { label: t("page_copy_note"), run }, tone: "error" });
      }
    }
    if (isOpen()) this.#render();
  }

  #isDone(save: Save): void {
    this.#onTheWay = this.#onTheWay.filter((each) => each !== save);
  }

  async #delete(highlight: Highlight): Promise<void> {
    const { overlay, visit } = this.#options;
    await this.#flush();
    try {
      await sendToBackground("highlight/delete", { id: highlight.id });
      this.close();
      await visit()?.refreshHighlights();
      const action = { label: t("page_undo"), run: () => void this.#restore(highlight.id) };
      overlay.say(t("page_deleted"), { action });
    } catch (error) {
      this.#error = errorText(error);
      this.#render();
    }
  }

  async #restore(id: string): Promise<void> {
    const { overlay, visit } = this.#options;
    overlay.unsay();
    try {
      await sendToBackground("highlight/restore", { id });
      await visit()?.refreshHighlights();
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
    }
  }
}
