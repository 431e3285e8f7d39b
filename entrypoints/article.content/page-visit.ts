import type { Bilingual } from "@/lib/glossary/term";
import type { ArticleDraft } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { PageDescription, PageStatus } from "@/lib/messages/page-description";
import type { PageOpening } from "@/lib/messages/page-opening";
import { ChangedParts } from "@/lib/page-text/changed-parts";
import { articleDraft } from "./article-draft";
import { ArticleMentions } from "./article-mentions";
import { describePage } from "./describe-page";
import { standsInArticle } from "./frames";
import { HighlightLayer } from "./highlight-layer";
import { InTurn } from "./in-turn";
import { textRoot } from "./kept-page";
import type { MentionLayer } from "./mention-layer";
import type { HighlightChange } from "./outbox";
import { type PageChange, watchPageChanges } from "./page-changes";
import { PageReader, type Reading } from "./page-reader";
import { PageRecord } from "./page-record";
import type { PageVisitOptions } from "./page-visit-options";
import { TextKeeping } from "./text-keeping";

/** One page at one address, from opening it to leaving it: article → text → mentions → painted; highlights likewise. */
export class PageVisit {
  readonly record: PageRecord;
  readonly highlights: HighlightLayer;
  readonly #options: PageVisitOptions;
  readonly #reader: PageReader;
  #status: PageStatus = "reading";
  #reading: Reading | null = null;
  readonly #mentions: ArticleMentions;
  readonly #text: TextKeeping;
  readonly #parts = new ChangedParts();
  #watchToo: ReturnType<typeof watchPageChanges> = () => undefined;
  /** Pages are read one after the other, never two at a time. */
  readonly #turns = new InTurn();

  constructor(options: PageVisitOptions) {
    const { window, kept, loadExtractor, loadPassageFinder, isOurs, signal } = options;
    this.#options = options;
    this.record = new PageRecord(options);
    this.#mentions = new ArticleMentions(window, signal);
    this.#text = new TextKeeping(signal);
    const inTurn = (work: () => Promise<void>): Promise<void> => this.#turns.run(work);
    const onPlaced = (): void => {
      options.onPlaced(this.highlights);
      options.onState();
    };
    const onSearched = (): void => options.onSearched(this.highlights);
    const ofVisit = { root: () => this.root, inTurn, onPlaced, onSearched };
    this.highlights = new HighlightLayer({ window, loadPassageFinder, signal, ...ofVisit });
    this.#reader = new PageReader({ window, kept, parts: this.#parts, loadExtractor, isOurs, signal });
  }

  /** Asks what is stored of the page, watches it, and reads it: what changes meanwhile is read again. */
  async open(): Promise<void> {
    await this.#open().catch((error: unknown) => {
      this.#setStatus("failed");
      throw error;
    });
  }

  async #open(): Promise<void> {
    const { window, isOurs, signal } = this.#options;
    await this.record.ask();
    signal.throwIfAborted();
    this.#options.onAnswered();
    if (!this.record.opening.enabled) {
      this.#setStatus("off");
      return;
    }
    this.#watchToo = watchPageChanges({
      document: window.document,
      parts: this.#parts,
      isOurs,
      onTouched: () => this.highlights.unpaintChanged(),
      now: () => window.performance.now(),
      handle: (change) => this.#turns.run(() => this.#onChange(change)),
      signal,
    });
    await this.#turns.run(() => this.#readAnew());
  }

  /** The key under which the page is kept. */
  get key(): string {
    return this.record.key;
  }

  /** The element whose text the page is. */
  get root(): HTMLElement {
    return textRoot(this.#options.window, this.#options.kept);
  }

  get mentions(): MentionLayer {
    return this.#mentions.layer;
  }

  get status(): PageStatus {
    return this.#status;
  }

  /** What the background said of the page, or what it goes by until then. */
  get opening(): PageOpening {
    return this.record.opening;
  }

  /** The page as it was read last; `null` before. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** Names of the terms that the article's terms are related to. */
  get relatedNames(): Record<string, Bilingual> {
    return this.#mentions.relatedNames;
  }

  /** The page's text as it is now. */
  async freshReading(): Promise<Reading> {
    await this.#turns.run(async () => {
      const reading = this.#took(await this.#reader.read());
      // Both may want the background; a passage can be kept without it, and the page's next change asks again.
      await this.#showHighlights(reading).catch(() => undefined);
      await this.#showMentions(reading).catch(() => undefined);
    });
    return this.#reading!;
  }

  /** Shows the page as it is now. */
  readAgain(): Promise<void> {
    return this.#turns.run(() => this.#onChange("text"));
  }

  /** Says whether the reader takes the page for an article, and reads it accordingly. */
  async setForced(forced: boolean): Promise<void> {
    this.record.choose({ forced });
    await this.#turns.run(() => this.#readAnew());
  }

  /** The reader's glossary or choices changed: asks for them and for the terms again, and paints these. */
  async refreshTerms(): Promise<void> {
    const { forced } = this.opening;
    await this.record.ask();
    await this.#turns.run(async () => {
      this.#mentions.forget();
      if (forced !== this.opening.forced) await this.#readAnew();
      else if (this.#reading) await this.#showMentions(this.#reading);
    });
  }

  /** Reads the stored highlights again and paints them. */
  async refreshHighlights(): Promise<void> {
    await this.record.ask();
    await this.#turns.run(async () => {
      const isWanted = this.#reading || !this.record.kept.isEmpty;
      if (isWanted) await this.#showHighlights(this.#reading ?? this.#took(await this.#reader.read()));
      this.#options.onState();
    });
  }

  /** Takes highlights over as they are stored now, and shows them so. Those of another page are left alone. */
  async take(highlights: readonly Highlight[]): Promise<void> {
    const taken = highlights.filter((highlight) => this.record.kept.take(highlight));
    if (!taken[0]) return;
    this.record.choose({ lastColor: taken[0].color });
    await this.#showWhatCanBe();
  }

  /** Shows what is not stored yet as such. */
  async setUnsaved(changes: readonly HighlightChange[]): Promise<void> {
    if (this.record.kept.setUnsaved(changes)) await this.#showWhatCanBe();
  }

  /** Where moved passages cannot be searched for, with the extension gone say, the others are shown all the same. */
  #showWhatCanBe(): Promise<void> {
    const show = async (): Promise<void> => {
      if (this.#reading) await this.#showHighlights(this.#reading);
    };
    return this.#turns.run(show).catch(() => undefined);
  }

  /** What is known of the page for its entry in the library. */
  articleDraft(): ArticleDraft {
    const { window, around, kept } = this.#options;
    return kept?.draft ?? around?.article ?? articleDraft(window, this.key, this.#reading?.article ?? null);
  }

  /** For popup and side panel. */
  describe(): PageDescription {
    const { window, isInFrame } = this.#options;
    const { record, highlights, key, status, reading } = this;
    const mentions = this.#mentions;
    return describePage({ window, status, key, reading, record, mentions, highlights, isInFrame });
  }

  async #readAnew(): Promise<void> {
    await this.#reader.findArticle(this.opening.forced || standsInArticle(this.#options.window));
    // A page without an article or highlights is not read at all.
    const wanted = this.#reader.hasArticle || this.record.hasPassages || this.#reading;
    if (wanted) await this.#show(await this.#reader.read());
    this.#setStatus(this.#reader.hasArticle ? "article" : "no-article");
    if (this.#reader.hasArticle) this.#options.onArticle();
  }

  async #onChange(change: PageChange): Promise<void> {
    this.#options.onChanges();
    if (change === "display" && !(await this.#reader.showsMore())) return;
    // Much new text may hold an article that was not there before.
    const reading = this.#reading && (await this.#reader.read());
    const isNew = change === "much-text" && (!reading || this.#reader.isOutdated(reading));
    if (isNew) await this.#readAnew();
    else if (reading) await this.#show(reading);
    this.#options.onChanged();
  }

  /** Goes by a reading from now on: in its shadow roots too, which the document's changes do not tell of. */
  #took(reading: Reading): Reading {
    this.#reading = reading;
    this.#watchToo(reading.page);
    return reading;
  }

  async #show(reading: Reading): Promise<void> {
    this.#took(reading);
    if (this.#options.settling.isDone) await this.record.recognize(reading);
    await this.#showHighlights(reading);
    await this.#showMentions(reading);
  }

  async #showHighlights(reading: Reading): Promise<void> {
    const { highlights, unsaved } = this.record.kept.shown();
    await this.highlights.show(reading.page, highlights, unsaved);
    const { around, kept } = this.#options;
    if (around || kept || !this.record.kept.hasStored || !this.#options.settling.isDone) return;
    // Nobody waits for it, and where it fails, the next reading of the page tries again.
    void this.#text.look(reading, this.key, this.opening.text).catch(() => this.#text.forget());
  }

  async #showMentions(reading: Reading): Promise<void> {
    await this.#mentions.show(reading, this.record, this.opening.density);
    this.#options.onMentions();
    this.#options.onState();
  }

  #setStatus(status: PageStatus): void {
    this.#status = status;
    this.#options.onState();
  }
}
