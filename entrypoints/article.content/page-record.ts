import type { FrameSelector } from "@/lib/anchoring/selector";
import type { PageAround } from "@/lib/messages/frame-protocol";
import type { PageOpening } from "@/lib/messages/page-opening";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import { articlesFound } from "./articles-found";
import { belongsTo, placeOfFrame } from "./frame-place";
import { KeptHighlights } from "./kept-highlights";
import type { KeptPage } from "./kept-page";
import { formerKeysOf, keyOfPage } from "./key-of-page";
import type { Reading } from "./page-reader";

/** What a page goes by until the background has answered; it has its keys from the page. */
const UNANSWERED: Omit<PageOpening, "pageKeys"> = {
  enabled: true,
  forced: false,
  lastColor: "yellow",
  density: "section",
  handoverKey: "",
  highlights: [],
  text: { wanted: false, digest: "" },
  elsewhere: [],
};

/** Which page a record is of. */
export interface PageRecordOptions {
  window: Window;
  /** The article that is read instead of the window's page; `null` where there is none. */
  kept: KeptPage | null;
  /** The page that the window is a frame of; `null` where it is the page. */
  around: PageAround | null;
  /** Keys of addresses that the document had before this one, as far as they may be the same page's. */
  keysAtLoading: readonly string[];
}

/** What is stored of a page, and under which keys. */
export class PageRecord {
  /** The key of the document's own address, or that of the article that is read in it. */
  readonly address: string;
  /** The frame that the document is in; `null` for the page itself. */
  readonly frame: FrameSelector | null;
  readonly kept: KeptHighlights;
  readonly #options: PageRecordOptions;
  #opening: PageOpening;
  /** The title that other articles were last asked for by. */
  #askedFor = "";

  constructor(options: PageRecordOptions) {
    const { window, around, kept } = options;
    this.#options = options;
    this.address = kept?.draft.pageKey ?? keyOfPage(window);
    this.frame = placeOfFrame(window);
    this.#opening = { ...UNANSWERED, pageKeys: [around?.pageKey ?? this.address] };
    this.kept = new KeptHighlights(this.key, (highlight) => belongsTo(this.frame, highlight));
  }

  /** What the background said of the page, or what it goes by until then. */
  get opening(): PageOpening {
    return this.#opening;
  }

  /** The key under which the page is kept; what is kept in a frame of it is kept under the same. */
  get key(): string {
    return this.#opening.pageKeys[0]!;
  }

  /** By what else the page, or the one that a frame is in, may have been known. */
  get formerKeys(): string[] {
    const { window, around, kept, keysAtLoading } = this.#options;
    if (kept) return [];
    return around?.formerKeys ?? [...formerKeysOf(window), ...keysAtLoading];
  }

  /** Whether there is a passage that may stand in the document. */
  get hasPassages(): boolean {
    return !this.kept.isEmpty || this.#opening.elsewhere.length > 0;
  }

  /** The reader's choice goes before what the background says. */
  choose(choices: Partial<Pick<PageOpening, "forced" | "lastColor">>): void {
    this.#opening = { ...this.#opening, ...choices };
  }

  /** Asks the background. */
  async ask(): Promise<void> {
    this.#opening = await sendToBackground("page/open", this.#question());
    this.kept.setStored(this.#opening.highlights, this.#opening.pageKeys);
  }

  /** What the background is asked. What was kept is read whatever the reader chose for its site. */
  #question(): BackgroundProtocol["page/open"]["request"] {
    const { window, around, kept } = this.#options;
    if (kept) return { pageKey: this.address, formerKeys: [], host: "" };
    if (around) return { pageKey: around.pageKey, formerKeys: [], host: around.host };
    return { pageKey: this.address, formerKeys: this.formerKeys, host: window.location.host };
  }

  /** Where the page, by its text, is that of articles kept at other addresses, takes over what was kept of them. */
  async recognize({ article, page }: Pick<Reading, "article" | "page">): Promise<void> {
    if (article) await this.#lookForNamesakes(article.title);
    const found = articlesFound(this.#opening.elsewhere, page.text);
    if (found.length === 0) return;
    for (const pageKey of found)
      await sendToBackground("article/add-address", { pageKey, address: this.address });
    await this.ask();
  }

  /**
   * Where nothing is known of an article at its address, asks for others of its title: a server that leads from an old
   * address to a new one tells only the new one.
   */
  async #lookForNamesakes(title: string): Promise<void> {
    const { around, kept, window } = this.#options;
    if (this.#askedFor === title || around || kept || title === "" || this.hasPassages) return;
    this.#askedFor = title;
    const request = { title, host: window.location.host };
    const { highlights } = await sendToBackground("article/namesakes", request);
    this.#opening = { ...this.#opening, elsewhere: highlights };
  }
}
