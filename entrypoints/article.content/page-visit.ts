import type { ExtractArticle } from "@/lib/article/article";
import type { Bilingual } from "@/lib/glossary/term";
import type { ArticleDraft } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { PageDescription, PageOpening, PageStatus } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import { runInSlices } from "@/lib/page-text/time-slices";
import { articleDraft } from "./article-draft";
import { pageAround, standsInArticle } from "./frames";
import { HighlightLayer } from "./highlight-layer";
import { InTurn } from "./in-turn";
import { KeptHighlights } from "./kept-highlights";
import { keyOfPage } from "./key-of-page";
import { MentionLayer } from "./mention-layer";
import { OrphanReport } from "./orphan-report";
import type { HighlightChange } from "./outbox";
import { type PageChange, watchPageChanges } from "./page-changes";
import { UNANSWERED } from "./page-opening";
import { PageReader, type Reading } from "./page-reader";
import type { PassageFinder } from "./passage-finder";
import { isShownAgain } from "./shown-again";
import { TaggedText } from "./tagged-text";

/** What a visit needs from the session around it. */
export interface PageVisitOptions {
  window: Window & typeof globalThis;
  loadExtractor(): Promise<ExtractArticle>;
  loadPassageFinder(): Promise<PassageFinder>;
  isOurs(node: EventTarget | null): boolean;
  /** Called when an article was found: a card will be wanted. */
  onArticle(): void;
  /** Called after the mentions were found anew: those from before stand for nothing any more. */
  onMentions(): void;
  /** Called after the page was read again: what stands beside a passage may have lost it. */
  onChanged(): void;
  signal: AbortSignal;
}

/** One page at one address, from opening it to leaving it: article → text → mentions → painted; highlights likewise. */
export class PageVisit {
  readonly key: string;
  readonly mentions: MentionLayer;
  readonly highlights: HighlightLayer;
  readonly #options: PageVisitOptions;
  readonly #reader: PageReader;
  readonly #kept: KeptHighlights;
  #opening = UNANSWERED;
  #status: PageStatus = "reading";
  #reading: Reading | null = null;
  readonly #orphans: OrphanReport;
  readonly #tagged = new TaggedText();
  #watchToo: ReturnType<typeof watchPageChanges> = () => undefined;
  /** Pages are read one after the other, never two at a time. */
  readonly #turns = new InTurn();

  constructor(options: PageVisitOptions) {
    const { window, loadExtractor, loadPassageFinder, isOurs, signal } = options;
    this.#options = options;
    this.key = keyOfPage(window);
    this.#kept = new KeptHighlights(this.key);
    this.#orphans = new OrphanReport(this.key);
    this.mentions = new MentionLayer(window, signal);
    const inTurn = (work: () => Promise<void>): Promise<void> =>
      this.#turns.run(async () => {
        await work();
        this.#orphans.tell(this.#kept.storedInOrder(this.highlights));
      });
    this.highlights = new HighlightLayer({ window, loadPassageFinder, inTurn, signal });
    this.#reader = new PageReader({ document: window.document, loadExtractor, isOurs, signal });
  }

  /** Asks what is stored of the page, reads it, and goes on watching it. */
  async open(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      this.#status = "failed";
      throw error;
    }
  }

  async #open(): Promise<void> {
    const { window, isOurs, signal } = this.#options;
    await this.#askOpening();
    signal.throwIfAborted();
    if (!this.#opening.enabled) {
      this.#status = "off";
      return;
    }
    await this.#turns.run(() => this.#readAnew());
    this.#watchToo = watchPageChanges({
      document: window.document,
      isOurs,
      onTouched: () => this.highlights.unpaintChanged(),
      now: () => window.performance.now(),
      handle: (change) => this.#turns.run(() => this.#onChange(change)),
      signal,
    });
    this.#watchToo(this.#reading?.page.shadowRoots ?? []);
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
    return this.#opening;
  }

  /** Names of the terms that the article's terms are related to. */
  get relatedNames(): Record<string, Bilingual> {
    return this.#tagged.reply?.relatedNames ?? {};
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
    this.#opening = { ...this.#opening, forced };
    await this.#turns.run(() => this.#readAnew());
  }

  /** The reader's glossary or choices changed: asks for them and for the terms again, and paints these. */
  async refreshTerms(): Promise<void> {
    const { forced } = this.#opening;
    await this.#askOpening();
    await this.#turns.run(async () => {
      this.#tagged.forget();
      if (forced !== this.#opening.forced) await this.#readAnew();
      else if (this.#reading) await this.#showMentions(this.#reading);
    });
  }

  /** Reads the stored highlights again and paints them. */
  async refreshHighlights(): Promise<void> {
    await this.#askOpening();
    await this.#turns.run(async () => {
      const reading = this.#reading ?? (this.#kept.isEmpty ? null : await this.#reader.read());
      if (reading) await this.#showHighlights(reading);
      this.#reading = reading;
    });
  }

  /** Takes a highlight over as it is stored now, and shows it so. Does nothing for one of another page. */
  async take(highlight: Highlight): Promise<void> {
    if (!this.#kept.take(highlight)) return;
    this.#opening = { ...this.#opening, lastColor: highlight.color };
    await this.#showWhatCanBe();
  }

  /** Shows what is not stored yet as such. */
  async setUnsaved(changes: readonly HighlightChange[]): Promise<void> {
    if (this.#kept.setUnsaved(changes)) await this.#showWhatCanBe();
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
    return articleDraft(this.#options.window, this.key, this.#reading?.article ?? null);
  }

  /** For the popup. */
  describe(): PageDescription {
    const { location, document } = this.#options.window;
    return {
      status: this.#status,
      forced: this.#opening.forced,
      pageKey: this.key,
      host: location.host,
      title: this.#reading?.article?.title || document.title,
      terms: this.mentions.terms(),
      highlights: this.#kept.storedInOrder(this.highlights),
    };
  }

  async #askOpening(): Promise<void> {
    const { host } = pageAround(this.#options.window).location;
    this.#opening = await sendToBackground("page/open", { pageKey: this.key, host });
    this.#kept.setStored(this.#opening.highlights);
  }

  async #readAnew(): Promise<void> {
    await this.#reader.findArticle(this.#opening.forced || standsInArticle(this.#options.window));
    // A page without an article or highlights is not read at all.
    const wanted = this.#reader.hasArticle || !this.#kept.isEmpty || this.#reading;
    if (wanted) await this.#show(await this.#reader.read());
    this.#status = this.#reader.hasArticle ? "article" : "no-article";
    if (this.#reader.hasArticle) this.#options.onArticle();
  }

  async #onChange(change: PageChange): Promise<void> {
    if (change === "display" && !isShownAgain(this.#reading?.page.hidden ?? [])) return;
    // Much new text may hold an article that was not there before.
    if (change === "much-text") await this.#readAnew();
    else if (this.#reading) await this.#show(await this.#reader.read());
    this.#options.onChanged();
  }

  async #show(reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#watchToo(reading.page.shadowRoots);
    await this.#showHighlights(reading);
    await this.#showMentions(reading);
  }

  async #showHighlights(reading: Reading): Promise<void> {
    const { highlights, unsaved } = this.#kept.shown();
    await this.highlights.show(reading.page, highlights, unsaved);
    this.#orphans.tell(this.#kept.storedInOrder(this.highlights));
  }

  async #showMentions(reading: Reading): Promise<void> {
    await this.#paintMentions(reading);
    this.#options.onMentions();
  }

  async #paintMentions({ article, articleText }: Reading): Promise<void> {
    const { signal } = this.#options;
    if (!article || articleText.text === "") {
      this.#tagged.forget();
      return runInSlices(this.mentions.clear(), signal);
    }
    const reply = await this.#tagged.ask({ pageKey: this.key, title: article.title }, articleText, signal);
    return runInSlices(this.mentions.show(articleText, reply, this.#opening.density), signal);
  }
}
