import type { ExtractArticle } from "@/lib/article/article";
import { readPageMetadata } from "@/lib/article/page-metadata";
import type { Bilingual } from "@/lib/glossary/term";
import type { ArticleDraft } from "@/lib/highlights/article";
import { pageKey } from "@/lib/highlights/page-key";
import type { PageDescription, PageOpening, PageStatus, TagReply } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import { runInSlices } from "@/lib/page-text/time-slices";
import { HighlightLayer } from "./highlight-layer";
import { MentionLayer } from "./mention-layer";
import { type PageChange, watchPageChanges } from "./page-changes";
import { PageReader, type Reading } from "./page-reader";
import type { PassageFinder } from "./passage-finder";
import { tagArticle } from "./tag-article";

/** So much new text may hold an article that was not there before, UTF-16 units. */
const TEXT_WORTH_EXTRACTING = 200;

/** So many hidden elements are looked at when only styles changed; a page has seldom more, and each look costs. */
const MAX_HIDDEN_LOOKED_AT = 500;

/** What a visit needs from the session around it. */
export interface PageVisitOptions {
  window: Window & typeof globalThis;
  loadExtractor(): Promise<ExtractArticle>;
  loadPassageFinder(): Promise<PassageFinder>;
  isOurs(node: EventTarget | null): boolean;
  /** Called when an article was found: a card will be wanted. */
  onArticle(): void;
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
  #opening: PageOpening = {
    enabled: true,
    forced: false,
    lastColor: "yellow",
    density: "section",
    highlights: [],
  };
  #status: PageStatus = "reading";
  #reading: Reading | null = null;
  /** The article's text as it was last tagged, and what the tagger said of it. */
  #tagging: { text: string; reply: TagReply } | null = null;
  /** Pages are read one after the other, never two at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: PageVisitOptions) {
    const { window, loadExtractor, loadPassageFinder, isOurs, signal } = options;
    this.#options = options;
    const { canonical, ogUrl } = readPageMetadata(window.document);
    this.key = pageKey(window.location.href, { canonical, ogUrl });
    this.mentions = new MentionLayer(window, signal);
    this.highlights = new HighlightLayer({ window, loadPassageFinder, signal });
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
    this.#opening = await sendToBackground("page/open", { pageKey: this.key, host: window.location.host });
    signal.throwIfAborted();
    if (!this.#opening.enabled) {
      this.#status = "off";
      return;
    }
    await this.#inTurn(() => this.#readAnew());
    watchPageChanges({
      document: window.document,
      isOurs,
      now: () => window.performance.now(),
      handle: (change) => this.#inTurn(() => this.#onChange(change)),
      signal,
    });
  }

  get status(): PageStatus {
    return this.#status;
  }

  get lastColor(): string {
    return this.#opening.lastColor;
  }

  /** Names of the terms that the article's terms are related to. */
  get relatedNames(): Record<string, Bilingual> {
    return this.#tagging?.reply.relatedNames ?? {};
  }

  /** The page's text as it is now. */
  async freshReading(): Promise<Reading> {
    let reading: Reading | undefined;
    await this.#inTurn(async () => {
      reading = await this.#reader.read();
      await this.#show(reading);
    });
    return reading!;
  }

  /** Says whether the reader takes the page for an article, and reads it accordingly. */
  async setForced(forced: boolean): Promise<void> {
    this.#opening = { ...this.#opening, forced };
    await this.#inTurn(() => this.#readAnew());
  }

  /** Reads the stored highlights again and paints them. */
  async refreshHighlights(): Promise<void> {
    const { highlights, lastColor } = await sendToBackground("page/open", {
      pageKey: this.key,
      host: this.#options.window.location.host,
    });
    this.#opening = { ...this.#opening, highlights, lastColor };
    await this.#inTurn(async () => {
      const reading = this.#reading ?? (highlights.length > 0 ? await this.#reader.read() : null);
      if (reading) await this.#showHighlights(reading);
      this.#reading = reading;
    });
  }

  /** What is known of the page for its entry in the library. */
  articleDraft(): ArticleDraft {
    const { document, location } = this.#options.window;
    const page = readPageMetadata(document);
    const article = this.#reading?.article;
    return {
      url: location.href,
      pageKey: this.key,
      title: article?.title || page.title,
      byline: article?.byline || page.byline,
      siteName: article?.siteName || page.siteName,
      language: article?.language || page.language,
      publishedTime: article?.publishedTime || page.publishedTime,
    };
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
      highlights: this.highlights.inOrder(),
    };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    // The next in turn does not care whether this one failed; its caller does.
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #readAnew(): Promise<void> {
    await this.#reader.findArticle(this.#opening.forced);
    // A page without an article or highlights is not read at all.
    const wanted = this.#reader.hasArticle || this.#opening.highlights.length > 0 || this.#reading;
    if (wanted) await this.#show(await this.#reader.read());
    this.#status = this.#reader.hasArticle ? "article" : "no-article";
    if (this.#reader.hasArticle) this.#options.onArticle();
  }

  async #onChange({ addedText, onlyAttributes }: PageChange): Promise<void> {
    if (onlyAttributes) {
      const hidden = this.#reading?.page.hidden.slice(0, MAX_HIDDEN_LOOKED_AT);
      if (!hidden?.some(isRenderedNow)) return;
      await this.#show(await this.#reader.read());
    } else if (addedText >= TEXT_WORTH_EXTRACTING) {
      await this.#readAnew();
    } else if (this.#reading) {
      await this.#show(await this.#reader.read());
    }
    this.#options.onChanged();
  }

  async #show(reading: Reading): Promise<void> {
    this.#reading = reading;
    await this.#showHighlights(reading);
    await this.#showMentions(reading);
  }

  #showHighlights(reading: Reading): Promise<void> {
    return this.highlights.show(reading.page, this.#opening.highlights);
  }

  async #showMentions({ article, articleText }: Reading): Promise<void> {
    const { signal } = this.#options;
    if (!article || articleText.text === "") {
      this.#tagging = null;
      return runInSlices(this.mentions.clear(), signal);
    }
    if (this.#tagging?.text !== articleText.text) {
      this.#tagging = { text: articleText.text, reply: await tagArticle(article.title, articleText, signal) };
      signal.throwIfAborted();
    }
    return runInSlices(this.mentions.show(articleText, this.#tagging.reply, this.#opening.density), signal);
  }
}

/** Whether an element that was left out as hidden is rendered by now. */
function isRenderedNow(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
