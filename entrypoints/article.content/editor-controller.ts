import { uuidv7 } from "uuidv7";
import type { HighlightEditorProps } from "@/components/HighlightEditor";
import { t } from "@/components/translate";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import { contextIsAlive } from "@/lib/messages/send";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import type { Keeper } from "./keeper";
import { stepFrom } from "./mention-steps";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";

import type { PageVisit } from "./page-visit";
import type { Point } from "./safe-corridor";
import { scrollToRange } from "./scroll-to-range";
import { highlightIdOf, withChanges } from "./with-changes";

/** Rest after the last key before a note is saved, ms. */
const NOTE_REST_MS = 600;

/** What the editor needs of the page that is open now. */
export interface EditorControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  keeper: Keeper;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/** Opens a highlight, saves what the reader changes in it, deletes it and takes that back. */
export class EditorController {
  readonly #options: EditorControllerOptions;
  #highlight: Highlight | null = null;
  #anchor: Anchor | null = null;
  #focusNote = false;
  /** The highlights among which the reader can choose where several overlap, and where they were opened. */
  #choice: { ids: readonly string[]; at: Point | undefined } = { ids: [], at: undefined };
  /** What was changed and goes on its way when the reader rests. */
  #unsent: Partial<HighlightChanges> = {};
  /** Notes that were sent from here since it was opened. */
  #ownNotes = new Set<string>();
  #error: string | null = null;
  #timer = 0;

  constructor(options: EditorControllerOptions) {
    this.#options = options;
    const { window, signal } = options;
    // A page that is left or hidden may never run again: what is waiting goes out now.
    window.document.addEventListener("visibilitychange", () => this.#flush(), { signal });
    window.addEventListener("pagehide", () => this.#flush(), { signal });
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
  }

  /** Opens a highlight's editor beside its passage. False for an orphan, which has no place. */
  open(
    highlight: Highlight,
    { focusNote = false, at = undefined as Point | undefined, among = [] as readonly string[] } = {},
  ): boolean {
    const range = this.#options.visit()?.highlights.rangeOf(highlight.id);
    if (!range) return false;
    this.#flush();
    this.#highlight = highlight;
    this.#anchor = anchorAtRange(range, at ?? "last");
    this.#choice = { ids: among, at };
    this.#ownNotes.clear();
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

  /** Takes over what is stored or changed by now in the open highlight. */
  refresh(): void {
    if (!this.#highlight || this.#options.overlay.view.mode !== "editor") return;
    const known = this.#options.visit()?.highlights.get(this.#highlight.id);
    if (known) {
      if (known.note !== this.#highlight.note && !this.#ownNotes.has(known.note))
        this.#sayForeign(known.note);
      this.#highlight = known;
      this.#render();
    } else {
      this.close();
    }
  }

  /** What is written here will replace what another window wrote meanwhile: not without a word. */
  #sayForeign(note: string): void {
    const { overlay, window } = this.#options;
    const run = (): void => void copyText(note, window.document);
    overlay.say(t("page_note_changed"), { action: { label: t("page_copy_note"), run }, tone: "error" });
  }

  close(): void {
    this.#flush();
    this.#highlight = null;
    if (this.#options.overlay.view.mode === "editor") this.#options.overlay.hide();
  }

  #render(): void {
    const highlight = this.#highlight;
    if (!highlight || !this.#anchor) return;
    const { busy, error } = this.#progress(highlight.id);
    this.#options.overlay.show({
      mode: "editor",
      anchor: this.#anchor,
      onAway: this.#onAway,
      props: {
        highlight: this.#asChanged(highlight),
        busy,
        error,
        autoFocusNote: this.#focusNote,
        saved: !busy && !error && Object.keys(this.#unsent).length === 0,
        choice: this.#choiceProps(highlight.id),
        onColor: (color) => this.#change({ color }, 0),
        onNote: (note) => this.#change({ note }, NOTE_REST_MS),
        onTags: (tags) => this.#change({ tags }, 0),
        onCommit: () => this.#flush(),
        onDelete: () => void this.#delete(highlight),
        onCopy: () => void copyText(highlight.quote, this.#options.window.document),
        onClose: () => this.close(),
      },
    });
  }

  /** Scrolls to the next or previous highlight of the page and opens it. False where there is none. */
  step(direction: 1 | -1): boolean {
    const { visit, window } = this.#options;
    const all = visit()?.highlights.placedInOrder() ?? [];
    const current = all.find(({ id }) => id === this.#highlight?.id) ?? null;
    const next = stepFrom(all, current, direction, window);
    return next !== null && this.show(next.id);
  }

  #choiceProps(id: string): HighlightEditorProps["choice"] {
    const { ids, at } = this.#choice;
    const index = ids.indexOf(id);
    if (ids.length < 2 || index < 0) return null;
    const next = this.#options.visit()?.highlights.get(ids[(index + 1) % ids.length]!);
    if (!next) return null;
    return { index, count: ids.length, onNext: () => void this.open(next, { at, among: ids }) };
  }

  /** How a highlight's changes fare: on their way for the first time, or waiting for better times. */
  #progress(id: string): { busy: boolean; error: string | null } {
    const { keeper } = this.#options;
    const isIts = (change: (typeof keeper.changes)[number]): boolean => highlightIdOf(change) === id;
    const waits = keeper.waiting.some(isIts);
    const why = contextIsAlive() ? t("editor_unsaved") : t("unsaved_reload");
    return { busy: !waits && keeper.changes.some(isIts), error: this.#error ?? (waits ? why : null) };
  }

  /** A highlight with all that the reader changed in it, stored or not: what was chosen never flashes back. */
  #asChanged(highlight: Highlight): Highlight {
    const [changed] = withChanges([highlight], this.#options.keeper.changes, highlight.pageKey);
    return { ...(changed ?? highlight), ...this.#unsent };
  }

  /** Scrolling away closes it, but not under the hands of somebody who writes. */
  #onAway = (): void => {
    const id = this.#highlight?.id;
    if (id && Object.keys(this.#unsent).length === 0 && !this.#progress(id).busy) this.close();
  };

  #change(changes: Partial<HighlightChanges>, waitMs: number): void {
    const { window } = this.#options;
    this.#unsent = { ...this.#unsent, ...changes };
    this.#error = null;
    this.#render();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#flush(), waitMs);
  }

  /** Sends what was changed on its way. */
  #flush(): void {
    this.#options.window.clearTimeout(this.#timer);
    const highlight = this.#highlight;
    const changes = this.#unsent;
    if (!highlight || Object.keys(changes).length === 0) return;
    this.#unsent = {};
    if (changes.note !== undefined) this.#ownNotes.add(changes.note);
    void this.#store(highlight, changes);
  }

  /** What is refused for good goes back into the open editor; where that is closed, it can still be copied. */
  async #store({ id, quote }: Highlight, changes: Partial<HighlightChanges>): Promise<void> {
    const { keeper, overlay, window } = this.#options;
    try {
      await keeper.change({ type: "highlight/edit", request: { id, changeId: uuidv7(), changes } });
    } catch (error) {
      if (this.#highlight?.id === id) {
        this.#unsent = { ...changes, ...this.#unsent };
        this.#error = errorText(error);
      } else {
        const run = (): void => void copyText(changes.note ?? quote, window.document);
        overlay.say(errorText(error), { action: { label: t("page_copy_note"), run }, tone: "error" });
      }
    }
    if (this.#highlight?.id === id) this.#render();
  }

  async #delete({ id }: Highlight): Promise<void> {
    const { keeper, overlay } = this.#options;
    this.#flush();
    try {
      const outcome = await keeper.change({ type: "highlight/delete", request: { id, changeId: uuidv7() } });
      this.close();
      if (outcome === "waiting") return;
      const action = { label: t("page_undo"), run: () => void this.#restore(id) };
      overlay.say(t("page_deleted"), { action });
    } catch (error) {
      this.#error = errorText(error);
      this.#render();
    }
  }

  async #restore(id: string): Promise<void> {
    const { keeper, overlay } = this.#options;
    overlay.unsay();
    try {
      await keeper.change({ type: "highlight/restore", request: { id, changeId: uuidv7() } });
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
    }
  }
}
