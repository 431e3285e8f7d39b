import { uuidv7 } from "uuidv7";
import type { SelectionToolbarProps } from "@/components/SelectionToolbar";
import { t } from "@/components/translate";
import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from "@/lib/highlights/highlight";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import { fromReader } from "./from-reader";
import type { Keeper } from "./keeper";
import type { ChangeOutcome } from "./outbox";
import { anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";

import { PageSelection } from "./page-selection";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";
import type { Reattachment } from "./reattachment";

/**
 * Rest after the selection changed before the toolbar shows, ms: not while it is still being drawn. The page is not told
 * when a finger lets go of the system's handles.
 */
const REST_MS = 180;
const FINGER_REST_MS = 400;

/** What the toolbar needs of the page that is open now. */
export interface SelectionControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  keeper: Keeper;
  visit(): PageVisit | null;
  passages: Passages;
  /** What may be waiting for a passage to be selected. */
  reattachment: Reattachment;
  /** Opens a highlight's editor. */
  edit(highlight: Highlight, options: { focusNote: boolean }): void;
  /** Opens the form for a term of the reader's own. */
  addTerm(range: Range): void;
  signal: AbortSignal;
}

/** Shows the toolbar at a selection and keeps passages. */
export class SelectionController {
  readonly #options: SelectionControllerOptions;
  readonly #selection: PageSelection;
  #timer = 0;
  #busy = false;
  #error: string | null = null;
  #buttonDown = false;
  #isTouched = false;

  constructor(options: SelectionControllerOptions) {
    this.#options = options;
    const { window, overlay, visit, signal } = options;
    const { document } = window;
    this.#selection = new PageSelection({
      window,
      isOurs: (node) => overlay.isOurs(node),
      shadowRoots: () => visit()?.shadowRoots ?? [],
      signal,
    });
    const listening = { signal, passive: true, capture: true };
    document.addEventListener("selectionchange", () => this.#later(), listening);
    const onDown = fromReader((event: PointerEvent) => this.#onButton(event, true));
    const onUp = fromReader((event: PointerEvent) => this.#onButton(event, false));
    window.addEventListener("pointerdown", onDown, listening);
    window.addEventListener("pointerup", onUp, listening);
    window.addEventListener("pointercancel", onUp, listening);
    // What is selected in one document of a page stays so when the reader goes on in another.
    window.addEventListener("blur", () => this.#onBlur(), { signal });
    window.addEventListener("focus", () => this.#later(), { signal });
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
  }

  /**
   * Keeps the selected passage. Resolves to true when it is stored for certain. What could not be stored yet is shown
   * so, and stored when it can be; where it is refused, the reason shows in the toolbar and it stays selected.
   */
  async keep(color?: HighlightColor, { focusNote = false } = {}): Promise<boolean> {
    const selected = this.#selection.selected;
    const visit = this.#options.visit();
    if (!selected || !visit) {
      this.#options.overlay.say(t("page_nothing_selected"));
      return false;
    }
    const { range, isDivided } = selected;
    if (isDivided) {
      this.#options.overlay.say(t("page_selection_divided"));
      return false;
    }
    if (this.#busy) return false;
    this.#busy = true;
    this.#error = null;
    this.#showToolbar();
    try {
      const { highlight, outcome } = await this.#save(range, visit, color ?? this.#color(visit));
      this.#letGo(range);
      if (focusNote && highlight) this.#options.edit(highlight, { focusNote });
      return outcome === "stored";
    } catch (error) {
      this.#error = errorText(error);
      return false;
    } finally {
      this.#busy = false;
      if (this.#error) this.#showToolbar();
    }
  }

  /** Takes away toolbar and selection of a kept passage; one that was selected in the meantime gets its own toolbar. */
  #letGo(kept: Range): void {
    const selected = this.selected;
    this.#options.overlay.hide();
    if (selected && isSameRange(selected, kept)) this.#selection.clear();
    else if (selected) this.#later();
  }

  /** Keeps the whole paragraph that the caret, the selection or else the pointer is in. */
  async keepParagraph(): Promise<boolean> {
    this.#selection.selectParagraph();
    return this.keep();
  }

  async #save(
    range: Range,
    visit: PageVisit,
    color: HighlightColor,
  ): Promise<{ highlight: Highlight | undefined; outcome: ChangeOutcome }> {
    const { keeper, passages } = this.#options;
    const located = await passages.locate(range);
    const there = visit.highlights.covering(located.span);
    if (there) {
      keeper.retry();
      return { highlight: there, outcome: keeper.outcomeOf(there.id) };
    }
    const draft = {
      id: uuidv7(),
      ...(await passages.describe(located)),
      color,
      note: "",
      tags: [],
    };
    const outcome = await keeper.change({
      type: "highlight/save",
      request: { highlight: draft, article: visit.articleDraft() },
    });
    return { highlight: visit.highlights.get(draft.id), outcome };
  }

  #onButton(event: PointerEvent, down: boolean): void {
    if (this.#options.overlay.isOurs(event.target)) return;
    this.#isTouched = event.pointerType === "touch";
    this.#buttonDown = down && !this.#isTouched;
    if (!down) this.#later();
  }

  #later(): void {
    const { window } = this.#options;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#onSelection(), this.#isTouched ? FINGER_REST_MS : REST_MS);
  }

  #onSelection(): void {
    const { overlay } = this.#options;
    if (this.#busy || this.#buttonDown) return;
    if (!this.#selection.selected) {
      if (overlay.view.mode === "toolbar") overlay.hide();
      this.#error = null;
      return;
    }
    if (overlay.view.mode === "editor" || overlay.view.mode === "own-term") return;
    this.#error = null;
    this.#showToolbar();
  }

  #onBlur(): void {
    const { window, overlay } = this.#options;
    const goesOn = window.parent === window && window.document.activeElement?.localName !== "iframe";
    if (!goesOn && overlay.view.mode === "toolbar") overlay.hide();
  }

  /** The selected passage, a copy of it; `null` when none of the page's own text, or none that hangs together, is. */
  get selected(): Range | null {
    const selected = this.#selection.selected;
    return selected && !selected.isDivided ? selected.range : null;
  }

  #color(visit: PageVisit): HighlightColor {
    return HIGHLIGHT_COLORS.find((color) => color === visit.opening.lastColor) ?? HIGHLIGHT_COLORS[0];
  }

  #showToolbar(): void {
    const selected = this.#selection.selected;
    const visit = this.#options.visit();
    if (!selected || !visit || visit.status === "off") return;
    const { range, isDivided } = selected;
    if (isDivided) this.#error = t("page_selection_divided");
    this.#options.overlay.show({
      mode: "toolbar",
      anchor: anchorAtRange(range, "last"),
      isTouched: this.#isTouched,
      props: this.#toolbarProps(range, visit),
    });
  }

  #toolbarProps(range: Range, visit: PageVisit): SelectionToolbarProps {
    const { reattachment } = this.#options;
    return {
      colors: HIGHLIGHT_COLORS,
      current: this.#color(visit),
      busy: this.#busy,
      error: this.#error,
      onHighlight: (color) => void this.keep(color),
      onNote: () => void this.keep(undefined, { focusNote: true }),
      onCopy: () => void this.#copy(range),
      onTerm: () => this.#options.addTerm(range),
      onAttach: reattachment.isWaiting ? () => void this.#attach(range) : null,
    };
  }

  /** Gives the passage to the highlight that waits for one. */
  async #attach(range: Range): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#showToolbar();
    const attached = await this.#options.reattachment.attach(range);
    this.#busy = false;
    if (attached) this.#letGo(range);
    else this.#showToolbar();
  }

  async #copy(range: Range): Promise<void> {
    const { overlay, window } = this.#options;
    const copied = await copyText(range.toString(), window.document);
    overlay.hide();
    overlay.say(copied ? t("page_copied") : t("page_error_copy"));
  }
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
