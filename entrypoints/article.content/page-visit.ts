import type { ExtractArticle } from "@/lib/article/article";
import { readPageMetadata } from "@/lib/article/page-metadata";
import type { Bilingual } from "@/lib/glossary/term";
import type { ArticleDraft } from "@/lib/highlights/article";
import { pageKey } from "@/lib/highlights/page-key";
import type { PageDescription, PageOpening, PageStatus, TagReply } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import { runInSlices } from "@/lib/page-text/time-slices";
import { pageAround, standsInArticle } from "./frames";
import { HighlightLayer } from "./highlight-layer";
import { MentionLayer } from "./mention-layer";
import { type PageChange, watchPageChanges } from "./page-changes";
import { PageReader, type Reading } from "./page-reader";
import type { PassageFinder } from "./passage-finder";
import { isShownAgain } from "./shown-again";
import { tagArticle } from "./tag-article";

/** So much new text may hold an article that was not there before, UTF-16 units. */
const TEXT_WORTH_EXTRACTING = 200;

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
  #watchToo: ReturnType<typeof watchPageChanges> = () => undefined;
  /** Pages are read one after the other, never two at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: PageVisitOptions) {
    const { window, loadExtractor, loadPassageFinder, isOurs, signal } = options;
    this.#options = options;
    const page = pageAround(window);
    const { canonical, ogUrl } = readPageMetadata(page.document);
    this.key = pageKey(page.location.href, { canonical, ogUrl });
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
    this.#opening = await this.#askOpening();
    signal.throwIfAborted();
    if (!this.#opening.enabled) {
      this.#status = "off";
      return;
    }
    await this.#inTurn(() => this.#readAnew());
    this.#watchToo = watchPageChanges({
      document: window.document,
      isOurs,
      now: () => window.performance.now(),
      handle: (change) => this.#inTurn(() => this.#onChange(change)),
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

  /** The reader's glossary or choices changed: asks for them and for the terms again, and paints these. */
  async refreshTerms(): Promise<void> {
    const { forced } = this.#opening;
    this.#opening = await this.#askOpening();
    await this.#inTurn(async () => {
      this.#tagging = null;
      if (forced !== this.#opening.forced) await this.#readAnew();
      else if (this.#reading) await this.#showMentions(this.#reading);
    });
  }

  /** Reads the stored highlights again and paints them. */
  async refreshHighlights(): Promise<void> {
    const { highlights, lastColor } = await this.#askOpening();
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

  #askOpening(): Promise<PageOpening> {
    const { host } = pageAround(this.#options.window).location;
    return sendToBackground("page/open", { pageKey: this.key, host });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    // The next in turn does not care whether this one failed; its caller does.
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #readAnew(): Promise<void> {
    await this.#reader.findArticle(this.#opening.forced || standsInArticle(this.#options.window));
    // A page without an article or highlights is not read at all.
    const wanted = this.#reader.hasArticle || this.#opening.highlights.length > 0 || this.#reading;
    if (wanted) await this.#show(await this.#reader.read());
    this.#status = this.#reader.hasArticle ? "article" : "no-article";
    if (this.#reader.hasArticle) this.#options.onArticle();
  }

  async #onChange({ addedText, onlyAttributes }: PageChange): Promise<void> {
    if (onlyAttributes) {
      if (!isShownAgain(this.#reading?.page.hidden ?? [])) return;
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
    this.#watchToo(reading.page.shadowRoots);
    await this.#showHighlights(reading);
    await this.#showMentions(reading);
  }

  #showHighlights(reading: Reading): Promise<void> {
    return this.highlights.show(reading.page, this.#opening.highlights);
  }

  async #showMentions(reading: Reading): Promise<void> {
    await this.#paintMentions(reading);
    this.#options.onMentions();
  }

  async #paintMentions({ article, articleText }: Reading): Promise<void> {
    const { signal } = this.#options;
    if (!article || articleText.text === "") {
      this.#tagging = null;
      return runInSlices(this.mentions.clear(), signal);
    }
    if (this.#tagging?.text !== articleText.text) {
      const { text } = articleText;
      const reply = await tagArticle({ pageKey: this.key, title: article.title }, articleText, signal);
      signal.throwIfAborted();
      this.#tagging = { text, reply };
    }
    return runInSlices(this.mentions.show(articleText, this.#tagging.reply, this.#opening.density), signal);
  }
}
