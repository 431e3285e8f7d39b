import { uuidv7 } from "uuidv7";
import type { SelectionToolbarProps } from "@/components/SelectionToolbar";
import { t } from "@/components/translate";
import { describeSpan } from "@/lib/anchoring/describe-span";
import type { Selector } from "@/lib/anchoring/selector";
import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { spanOfRange } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import { fromReader } from "./from-reader";
import type { Keeper } from "./keeper";
import type { ChangeOutcome } from "./outbox";
import { anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import { paragraphAt } from "./paragraph-at";
import type { PassageFinder } from "./passage-finder";

/** Rest after the selection changed before the toolbar shows, ms: not while it is still being drawn. */
const REST_MS = 180;

/** What the toolbar needs of the page that is open now. */
export interface SelectionControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  keeper: Keeper;
  visit(): PageVisit | null;
  /** Brings in what describes a passage's look-alikes. */
  loadPassageFinder(): Promise<PassageFinder>;
  /** Opens a highlight's editor. */
  edit(highlight: Highlight, options: { focusNote: boolean }): void;
  /** Opens the form for a term of the reader's own. */
  addTerm(range: Range): void;
  signal: AbortSignal;
}

/** Shows the toolbar at a selection and keeps passages. */
export class SelectionController {
  readonly #options: SelectionControllerOptions;
  #timer = 0;
  #busy = false;
  #error: string | null = null;
  #buttonDown = false;
  #pointer: { x: number; y: number } | null = null;

  constructor(options: SelectionControllerOptions) {
    this.#options = options;
    const { window, signal } = options;
    const { document } = window;
    const listening = { signal, passive: true, capture: true };
    document.addEventListener("selectionchange", () => this.#later(), listening);
    const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
      this.#pointer = { x, y };
    };
    const onDown = fromReader((event: PointerEvent) => this.#onButton(event, true));
    const onUp = fromReader((event: PointerEvent) => this.#onButton(event, false));
    window.addEventListener("pointermove", fromReader(onMove), listening);
    window.addEventListener("pointerdown", onDown, listening);
    window.addEventListener("pointerup", onUp, listening);
    window.addEventListener("pointercancel", onUp, listening);
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
  }

  /**
   * Keeps the selected passage. Resolves to true when it is stored for certain. What could not be stored yet is shown
   * so, and stored when it can be; where it is refused, the reason shows in the toolbar and it stays selected.
   */
  async keep(color?: HighlightColor, { focusNote = false } = {}): Promise<boolean> {
    const range = this.#selectedRange();
    const visit = this.#options.visit();
    if (!range || !visit) {
      this.#options.overlay.say(t("page_nothing_selected"));
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
    const selected = this.#selectedRange();
    this.#options.overlay.hide();
    if (selected && isSameRange(selected, kept)) this.#options.window.getSelection()?.removeAllRanges();
    else if (selected) this.#later();
  }

  /** Keeps the whole paragraph that the caret, the selection or else the pointer is in. */
  async keepParagraph(): Promise<boolean> {
    const { window } = this.#options;
    const paragraph = paragraphAt(window, this.#pointer);
    if (paragraph) {
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(paragraph);
    }
    return this.keep();
  }

  async #save(
    range: Range,
    visit: PageVisit,
    color: HighlightColor,
  ): Promise<{ highlight: Highlight | undefined; outcome: ChangeOutcome }> {
    const { keeper } = this.#options;
    const { page } = await visit.freshReading();
    const span = spanOfRange(page, range);
    if (!span) throw new RangeError("the selection holds no text of the page");
    const there = visit.highlights.covering(span);
    if (there) {
      keeper.retry();
      return { highlight: there, outcome: keeper.outcomeOf(there.id) };
    }
    const draft = {
      id: uuidv7(),
      quote: collapseWhiteSpace(page.text.slice(span.start, span.end)),
      selectors: await this.#describe(page, span, range),
      terms: visit.mentions.termsWithin(range),
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

  async #describe(page: PageText, span: TextSpan, range: Range): Promise<Selector[]> {
    const selectors = describeSpan(page, span, range);
    // A passage is kept without them too, where the background cannot be asked for the script.
    const finder = await this.#options.loadPassageFinder().catch(() => null);
    const { body } = this.#options.window.document;
    return finder ? [...selectors, finder.surroundingsOf(selectors, page, span, body)] : selectors;
  }

  #onButton(event: PointerEvent, down: boolean): void {
    if (this.#options.overlay.isOurs(event.target)) return;
    this.#buttonDown = down;
    if (!down) this.#later();
  }

  #later(): void {
    const { window } = this.#options;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#onSelection(), REST_MS);
  }

  #onSelection(): void {
    const { overlay } = this.#options;
    if (this.#busy || this.#buttonDown) return;
    if (!this.#selectedRange()) {
      if (overlay.view.mode === "toolbar") overlay.hide();
      this.#error = null;
      return;
    }
    if (overlay.view.mode === "editor" || overlay.view.mode === "own-term") return;
    this.#error = null;
    this.#showToolbar();
  }

  /** The selected passage, a copy of it; `null` when nothing of the page's own text is selected. */
  #selectedRange(): Range | null {
    const { window, overlay } = this.#options;
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const { document } = window;
    if (
      overlay.isOurs(selection.anchorNode) ||
      /^(input|textarea)$/.test(document.activeElement?.localName ?? "")
    )
      return null;
    const container = range.commonAncestorContainer;
    const element = container instanceof HTMLElement ? container : container.parentElement;
    if (element?.isContentEditable || selection.toString().trim() === "") return null;
    return range.cloneRange();
  }

  #color(visit: PageVisit): HighlightColor {
    return HIGHLIGHT_COLORS.find((color) => color === visit.opening.lastColor) ?? HIGHLIGHT_COLORS[0];
  }

  #showToolbar(): void {
    const range = this.#selectedRange();
    const visit = this.#options.visit();
    if (!range || !visit || visit.status === "off") return;
    this.#options.overlay.show({
      mode: "toolbar",
      anchor: anchorAtRange(range, "last"),
      props: this.#toolbarProps(range, visit),
    });
  }

  #toolbarProps(range: Range, visit: PageVisit): SelectionToolbarProps {
    return {
      colors: HIGHLIGHT_COLORS,
      current: this.#color(visit),
      busy: this.#busy,
      error: this.#error,
      onHighlight: (color) => void this.keep(color),
      onNote: () => void this.keep(undefined, { focusNote: true }),
      onCopy: () => void this.#copy(range),
      onTerm: () => this.#options.addTerm(range),
    };
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
