import { t } from "@/components/translate";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import { contextIsAlive } from "@/lib/messages/send";
import type { Point } from "./box";
import { copyText } from "./copy-text";
import { type EditorChoice, offeredChoice } from "./editor-choice";
import { errorText } from "./error-text";
import { FieldWriter } from "./field-writer";
import type { HighlightActions } from "./highlight-actions";
import type { Keeper } from "./keeper";
import { stepFrom } from "./mention-steps";
import { MoveController } from "./move-controller";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";
import { sayWithText } from "./say-with-text";
import { scrollToRange } from "./scroll-to-range";
import { withChanges } from "./with-changes";

/** What the editor needs of the page that is open now. */
export interface EditorControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  keeper: Keeper;
  passages: Passages;
  actions: HighlightActions;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/** Opens a highlight, saves what the reader changes in it, and lets its ends be moved. */
export class EditorController {
  readonly #options: EditorControllerOptions;
  readonly #move: MoveController;
  readonly #writer: FieldWriter;
  #highlight: Highlight | null = null;
  #anchor: Anchor | null = null;
  #focusNote = false;
  #choice: EditorChoice = { ids: [], at: undefined };
  /** The highlight that is being joined with others, of which one will stay. */
  #joining: string | null = null;
  #error: string | null = null;

  constructor(options: EditorControllerOptions) {
    this.#options = options;
    const { window, keeper, passages, visit, signal } = options;
    this.#move = new MoveController({
      visit,
      passages,
      onState: (id) => this.#onMoved(id),
      onRefused: (id, error) => this.#refuse(id, error),
    });
    this.#writer = new FieldWriter({
      window,
      keeper,
      onState: () => this.#render(),
      onRefused: (highlight, changes, error) => this.#onRefused(highlight, changes, error),
      signal,
    });
  }

  /** Opens a highlight's editor beside its passage. False for an orphan, which has no place. */
  open(
    highlight: Highlight,
    { focusNote = false, at = undefined as Point | undefined, among = [] as readonly string[] } = {},
  ): boolean {
    const range = this.#options.visit()?.highlights.rangeOf(highlight.id);
    if (!range) return false;
    void this.#move.commit();
    this.#writer.open(highlight);
    this.#highlight = highlight;
    this.#anchor = anchorAtRange(range, at ?? "last");
    this.#choice = { ids: among, at };
    this.#focusNote = focusNote;
    this.#error = null;
    this.#render(true);
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

  /** Calls off what is not done yet, the moving of an end. False where there is nothing of that kind. */
  callOff(): boolean {
    return this.#move.cancel();
  }

  /** The highlight that is open, `null` for none: something else may have taken its editor's place. */
  get openId(): string | null {
    return this.#options.overlay.view.mode === "editor" ? (this.#highlight?.id ?? null) : null;
  }

  /** Takes over what is stored or changed by now in the open highlight. */
  refresh(): void {
    const { visit, overlay, window } = this.#options;
    const before = this.#highlight;
    if (!before || !this.openId) return;
    const known = visit()?.highlights.get(before.id);
    if (!known) {
      if (this.#joining !== before.id) this.close();
      return;
    }
    // What is written here will replace what another window wrote meanwhile: not without a word.
    if (known.note !== before.note && !this.#writer.wrote(known))
      sayWithText(overlay, window.document, t("page_note_changed"), known.note);
    this.#highlight = known;
    this.#followPassage(known.id);
    this.#render();
  }

  /** A page that writes a passage anew leaves the place beside it that was. */
  #followPassage(id: string): void {
    const range = this.#anchor?.rect() ? null : this.#options.visit()?.highlights.rangeOf(id);
    if (range) this.#anchor = anchorAtRange(range, this.#choice.at ?? "last");
  }

  close(): void {
    void this.#move.commit();
    this.#writer.flush();
    this.#highlight = null;
    if (this.#options.overlay.view.mode === "editor") this.#options.overlay.hide();
  }

  /** What was under way when something else took the editor's place does not bring it back. */
  #render(opens = false): void {
    const highlight = this.#highlight;
    if (!highlight || !this.#anchor || !(opens || this.openId)) return;
    const { busy, error } = this.#progress(highlight.id);
    this.#options.overlay.show({
      mode: "editor",
      anchor: this.#anchor,
      onAway: this.#onAway,
      edges: this.#move.edgesOf(highlight),
      props: {
        highlight: this.#asChanged(highlight),
        busy,
        error,
        autoFocusNote: this.#focusNote,
        saved: !busy && !error && this.#writer.isAllSent,
        choice: this.#offeredChoice(highlight.id),
        onColor: (color) => this.#change({ color }),
        onNote: (note) => this.#change({ note }),
        onTags: (tags) => this.#change({ tags }),
        onCommit: () => this.#writer.flush(),
        joinable: this.#options.visit()?.highlights.adjoining(highlight.id).length ?? 0,
        onJoin: () => void this.#join(highlight.id),
        onCopyLink: () => void this.#options.actions.copyLink(highlight.id),
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

  #offeredChoice(id: string) {
    const find = (each: string) => this.#options.visit()?.highlights.get(each);
    return offeredChoice(this.#choice, id, find, (next, options) => void this.open(next, options));
  }

  #progress(id: string): { busy: boolean; error: string | null } {
    const progress = this.#options.keeper.progressOf(id);
    const why = contextIsAlive() ? t("editor_unsaved") : t("unsaved_reload");
    const busy = progress === "sent" || (this.#move.isStoring && progress !== "waiting");
    return { busy, error: this.#error ?? (progress === "waiting" ? why : null) };
  }

  /** A highlight with all that the reader changed in it, stored or not: what was chosen never flashes back. */
  #asChanged(highlight: Highlight): Highlight {
    const [changed] = withChanges([highlight], this.#options.keeper.changes, highlight.pageKey);
    return { ...(changed ?? highlight), ...this.#writer.unsent };
  }

  /** Scrolling away closes it, but not under the hands of somebody who writes. */
  #onAway = (): void => {
    const id = this.#highlight?.id;
    if (id && this.#writer.isAllSent && !this.#progress(id).busy && !this.#move.isMoving) this.close();
  };

  #change(changes: Partial<HighlightChanges>): void {
    this.#writer.change(changes);
    this.#error = null;
    this.#render();
  }

  /** What is refused for good goes back into the open editor; where that is closed, it can still be copied. */
  #onRefused({ id, quote }: Highlight, changes: Partial<HighlightChanges>, error: unknown): void {
    if (this.openId === id) {
      this.#writer.putBack(changes);
      this.#error = errorText(error);
    } else {
      const { overlay, window } = this.#options;
      sayWithText(overlay, window.document, errorText(error), changes.note ?? quote);
    }
  }

  /** The editor stands where its passage ends. */
  #onMoved(id: string): void {
    const range = this.#options.visit()?.highlights.rangeOf(id);
    if (!range || this.openId !== id) return;
    this.#anchor = anchorAtRange(range, "last");
    this.#render();
  }

  #refuse(id: string, error: unknown): void {
    if (this.openId !== id) {
      this.#options.overlay.say(errorText(error), { tone: "error" });
      return;
    }
    this.#error = errorText(error);
    this.#render();
  }

  async #join(id: string): Promise<void> {
    const { actions, visit } = this.#options;
    this.#writer.flush();
    this.#joining = id;
    const joined = await actions.join(id);
    this.#joining = null;
    if (this.openId !== id) return;
    const highlight = joined && visit()?.highlights.get(joined);
    if (!highlight || !this.open(highlight)) this.refresh();
  }

  async #delete({ id }: Highlight): Promise<void> {
    this.#writer.flush();
    try {
      await this.#options.actions.remove(id);
      if (this.openId === id) this.close();
    } catch (error) {
      this.#refuse(id, error);
    }
  }
}
