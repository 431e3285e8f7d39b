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
import { Settling } from "./settling";
import { shownAgain } from "./shown-again";
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
  readonly #settling: Settling;
  /** Pages are read one after the other, never two at a time. */
  readonly #turns = new InTurn();

  constructor(options: PageVisitOptions) {
    const { window, kept, loadExtractor, loadPassageFinder, isOurs, signal } = options;
    this.#options = options;
    this.record = new PageRecord(options);
    this.#mentions = new ArticleMentions(window, signal);
    this.#text = new TextKeeping(signal);
    const onSettled = (): void => void this.#readSettled().catch(() => undefined);
    this.#settling = new Settling(window, options.isLoaded, onSettled, signal);
    const inTurn = (work: () => Promise<void>): Promise<void> => this.#turns.run(work);
    const onPlaced = (): void => {
      options.onPlaced(this.highlights);
      options.onState();
    };
    const root = (): HTMLElement => this.root;
    this.highlights = new HighlightLayer({ window, root, loadPassageFinder, inTurn, onPlaced, signal });
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

  /** Whether an element stands in the article. */
  holds(element: Element): boolean {
    return this.#reading?.article?.contains(element) === true;
  }

  /** What the background said of the page, or what it goes by until then. */
  get opening(): PageOpening {
    return this.record.opening;
  }

  /** The open shadow roots of the page as it was read last. */
  get shadowRoots(): readonly ShadowRoot[] {
    return this.#reading?.page.shadowRoots ?? [];
  }

  /** Names of the terms that the article's terms are related to. */
  get relatedNames(): Record<string, Bilingual> {
    return this.#mentions.relatedNames;
  }

  /** The page's text as it is now. */
  async freshReading(): Promise<Reading> {
    let reading: Reading | undefined;
    await this.#turns.run(async () => {
      reading = await this.#reader.read();
      this.#reading = reading;
      // Both may want the background; a passage can be kept without it, and the page's next change asks again.
      await this.#showHighlights(reading).catch(() => undefined);
      await this.#showMentions(reading).catch(() => undefined);
    });
    return reading!;
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
      const reading = this.#reading ?? (this.record.kept.isEmpty ? null : await this.#reader.read());
      if (reading) await this.#showHighlights(reading);
      this.#reading = reading;
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
    const { record, highlights, key, status } = this;
    const [reading, mentions] = [this.#reading, this.#mentions];
    return describePage({ window, status, key, reading, record, mentions, highlights, isInFrame });
  }

  /** What of the page is in its viewport. */
  inView(): { terms: string[]; highlights: string[] } {
    return { terms: this.mentions.inView(), highlights: this.highlights.inView() };
  }

  async #readAnew(): Promise<void> {
    await this.#reader.findArticle(this.opening.forced || standsInArticle(this.#options.window));
    // A page without an article or highlights is not read at all.
    const wanted = this.#reader.hasArticle || this.record.hasPassages || this.#reading;
    if (wanted) await this.#show(await this.#reader.read());
    this.#setStatus(this.#reader.hasArticle ? "article" : "no-article");
    if (this.#reader.hasArticle) this.#options.onArticle();
  }

  /** What had to wait for that is done now; where it fails, the page's next change tries again. */
  async #readSettled(): Promise<void> {
    await this.#turns.run(async () => {
      if (this.#reading) await this.#show(await this.#reader.read());
    });
  }

  async #onChange(change: PageChange): Promise<void> {
    this.#options.onChanges();
    this.#options.signal.throwIfAborted();
    const shown = shownAgain(this.#reading?.page.hidden ?? []);
    for (const element of shown) this.#parts.restyle(element);
    if (change === "display" && shown.length === 0) return;
    // Much new text may hold an article that was not there before.
    const reading = this.#reading && (await this.#reader.read());
    const isNew = change === "much-text" && (!reading || this.#reader.isOutdated(reading));
    if (isNew) await this.#readAnew();
    else if (reading) await this.#show(reading);
    this.#options.onChanged();
  }

  async #show(reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#watchToo(reading.page.shadowRoots);
    if (this.#settling.isDone) {
      if (reading.article) await this.record.lookForNamesakes(reading.article.title);
      await this.record.recognize(reading.page.text);
    }
    await this.#showHighlights(reading);
    await this.#showMentions(reading);
  }

  async #showHighlights(reading: Reading): Promise<void> {
    const { highlights, unsaved } = this.record.kept.shown();
    await this.highlights.show(reading.page, highlights, unsaved);
    const { around, kept } = this.#options;
    if (around || kept || !this.record.kept.hasStored || !this.#settling.isDone) return;
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
