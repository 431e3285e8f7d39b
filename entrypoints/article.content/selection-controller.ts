import type { SelectionToolbarProps } from "@/components/SelectionToolbar";
import { t } from "@/components/translate";
import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import { fromReader } from "./from-reader";
import type { HighlightDesk } from "./highlight-desk";
import type { Keeper } from "./keeper";
import type { Late } from "./late";
import { anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";
import { PageSelection } from "./page-selection";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";
import { isSameRange, RangeSet } from "./range-set";
import { savePassage } from "./save-passage";

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
  /** What is no text of the page. */
  isOurs(node: EventTarget | null): boolean;
  keeper: Keeper;
  visit(): PageVisit | null;
  passages: Passages;
  /** Where a highlight is opened, and may be waiting for a passage to be selected. */
  desk: Late<HighlightDesk>;
  /** Opens the form for a term of the reader's own, which a passage names. */
  addTerm(range: Range, name: string): void;
  signal: AbortSignal;
}

/** Shows the toolbar at a selection and keeps passages. */
export class SelectionController {
  readonly #options: SelectionControllerOptions;
  readonly #selection: PageSelection;
  #timer = 0;
  /** Passages on their way to the store. The reader need not wait for one to select the next. */
  readonly #saving = new RangeSet();
  #error: string | null = null;
  #buttonDown = false;
  /** Whether the toolbar went when the focus did; it comes back with it, one that the reader closed does not. */
  #wentWithFocus = false;
  /** Of the press that selects; the first may have been before this was listening. */
  #isTouched: boolean;

  constructor(options: SelectionControllerOptions) {
    this.#options = options;
    const { window, isOurs, visit, signal } = options;
    this.#selection = new PageSelection({
      window,
      isOurs,
      shadowRoots: () => visit()?.reading?.page.shadowRoots ?? [],
      signal,
    });
    this.#isTouched = window.matchMedia("(pointer: coarse)").matches;
    const listening = { signal, passive: true, capture: true };
    window.document.addEventListener("selectionchange", () => this.#later(), listening);
    const onDown = fromReader((event: PointerEvent) => this.#onButton(event, true));
    const onUp = fromReader((event: PointerEvent) => this.#onButton(event, false));
    window.addEventListener("pointerdown", onDown, listening);
    window.addEventListener("pointerup", onUp, listening);
    window.addEventListener("pointercancel", onUp, listening);
    // What is selected in one document of a page stays so when the reader goes on in another.
    window.addEventListener("blur", () => this.#onBlur(), { signal });
    window.addEventListener("focus", () => this.#wentWithFocus && this.#later(), { signal });
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
    if (this.#saving.has(range)) return false;
    this.#error = null;
    try {
      const chosen = color ?? this.#color(visit);
      const save = () => savePassage(this.#options, visit, range, chosen);
      const { highlight, outcome } = await this.#busyWith(range, save);
      this.letGo(range);
      if (focusNote && highlight)
        await this.#options.desk.use(({ editor }) => editor.open(highlight, { focusNote }));
      return outcome === "stored";
    } catch (error) {
      this.#sayRefused(range, errorText(error));
      return false;
    }
  }

  /** Works on a passage, with its toolbar saying so. */
  async #busyWith<T>(range: Range, work: () => Promise<T>): Promise<T> {
    this.#saving.add(range);
    this.#showToolbar();
    try {
      return await work();
    } finally {
      this.#saving.delete(range);
    }
  }

  /** In the toolbar, where the passage is still selected. */
  #sayRefused(range: Range, message: string): void {
    const { selected } = this;
    if (selected && isSameRange(selected, range)) {
      this.#error = message;
      this.#showToolbar();
    } else {
      this.#options.overlay.say(message, { tone: "error" });
    }
  }

  /** Takes away toolbar and selection of a kept passage; one that was selected in the meantime has a toolbar of its own. */
  letGo(kept: Range): void {
    const { selected } = this;
    if (selected && !isSameRange(selected, kept)) return;
    if (this.#options.overlay.view.mode === "toolbar") this.#options.overlay.hide();
    if (selected) this.#selection.clear();
  }

  /** Keeps the whole paragraph that the caret, the selection or else the pointer is in. */
  async keepParagraph(): Promise<boolean> {
    this.#selection.selectParagraph();
    return this.keep();
  }

  #onButton(event: PointerEvent, down: boolean): void {
    // A button that went down on the page may come up over what is ours.
    if (this.#options.overlay.isOrigin(event) && (down || !this.#buttonDown)) return;
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
    if (this.#buttonDown) return;
    const { selected } = this.#selection;
    if (selected && this.#saving.has(selected.range)) return;
    if (!selected) {
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
    this.#wentWithFocus = !goesOn && overlay.view.mode === "toolbar";
    if (this.#wentWithFocus) overlay.hide();
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
    const isWaiting = this.#options.desk.there?.reattachment.isWaiting === true;
    return {
      colors: HIGHLIGHT_COLORS,
      current: this.#color(visit),
      busy: this.#saving.has(range),
      error: this.#error,
      onHighlight: (color) => void this.keep(color),
      onNote: () => void this.keep(undefined, { focusNote: true }),
      onCopy: () => void this.#copy(range),
      onTerm: () => void this.#addTerm(range),
      onAttach: isWaiting ? () => void this.#attach(range) : null,
    };
  }

  /** Gives the passage to the highlight that waits for one. */
  async #attach(range: Range): Promise<void> {
    if (this.#saving.has(range)) return;
    const attach = () => this.#options.desk.use(({ reattachment }) => reattachment.attach(range));
    const attached = await this.#busyWith(range, attach);
    if (attached) this.letGo(range);
    else this.#showToolbar();
  }

  async #copy(range: Range): Promise<void> {
    const { overlay, window } = this.#options;
    const copied = await copyText(await this.#wordsOf(range), window.document);
    overlay.hide();
    overlay.say(copied ? t("page_copied") : t("page_error_copy"));
  }

  async #addTerm(range: Range): Promise<void> {
    this.#options.addTerm(range, await this.#wordsOf(range));
  }

  /** As they are seen. A range's own text glues lines together and holds what is hidden. */
  async #wordsOf(range: Range): Promise<string> {
    const { visit, passages } = this.#options;
    const words = this.#selection.wordsOf(range);
    if (words !== null) return words;
    const located = visit() ? await passages.locate(range).catch(() => null) : null;
    // What the page was not read for is text all the same.
    return located ? located.page.text.slice(located.span.start, located.span.end) : range.toString();
  }
}
