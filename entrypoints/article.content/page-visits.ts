import type { ExtractArticle } from "@/lib/article/article";
import type { PageAround } from "@/lib/messages/frame-protocol";
import { sendToBackground } from "@/lib/messages/send";
import { FrameLink } from "./frame-link";
import { watchFrames } from "./frames";
import type { HighlightLayer } from "./highlight-layer";
import type { KeptPage } from "./kept-page";
import { keyAtLoading, keyOfPage } from "./key-of-page";
import { watchNavigation } from "./navigation-watch";
import { OrphanReport } from "./orphan-report";
import { PageVisit } from "./page-visit";
import type { PageVisitOptions } from "./page-visit-options";
import type { PassageFinder } from "./passage-finder";
import { Settling } from "./settling";

/** What every visit needs, whichever page it is of. */
export interface PageVisitsOptions {
  window: Window & typeof globalThis;
  kept: KeptPage | null;
  loadExtractor(): Promise<ExtractArticle>;
  loadPassageFinder(): Promise<PassageFinder>;
  isOurs(node: EventTarget | null): boolean;
  /** Called when a page cannot be opened. */
  onFailed(error: unknown): void;
  signal: AbortSignal;
}

/** What the session does as pages come, are read, and go. */
export interface VisitCalls
  extends Pick<
    PageVisitOptions,
    "isInFrame" | "onAnswered" | "onArticle" | "onMentions" | "onState" | "onChanged"
  > {
  /** Called before a page is opened, the first one too: the one before is left. */
  onLeave(): void;
  /** Called with each visit before it is opened. */
  onBegin(visit: PageVisit): void;
}

/**
 * The pages that a window shows one after the other: a visit for the address it has, and for each later one, and for each
 * return. In a frame a visit goes by what the page around it says, and that page hears what stands in the frame.
 */
export class PageVisits {
  readonly #options: PageVisitsOptions;
  readonly #link: FrameLink | null;
  readonly #orphans = new OrphanReport();
  /** There from the start on, before which nothing is opened. */
  #calls!: VisitCalls;
  #current: PageVisit | null = null;
  #leaving = new AbortController();

  constructor(options: PageVisitsOptions) {
    this.#options = options;
    this.#link = options.window.parent === options.window ? null : new FrameLink();
  }

  /** The page that is open now; `null` before there was one. */
  get current(): PageVisit | null {
    return this.#current;
  }

  /** Opens the page, and from now on each that comes after it. */
  start(calls: VisitCalls): void {
    const { window, signal } = this.#options;
    this.#calls = calls;
    const onAddress = (): void => this.#followAddress();
    watchNavigation(window, { onAddress, onReturn: () => this.open() }, signal);
    window.addEventListener("pagehide", () => this.#current && this.#link?.leave(this.#current.key), {
      signal,
    });
    this.open();
  }

  /** Leaves the page that is open, and opens it anew, or the one that has come in its place. */
  open(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#calls.onLeave();
    const opened = AbortSignal.any([this.#options.signal, this.#leaving.signal]);
    const begun = this.#link
      ? this.#link.around().then((around) => this.#begin(around, opened))
      : this.#begin(null, opened);
    begun.catch((error: unknown) => {
      if (!opened.aborted) this.#options.onFailed(error);
    });
  }

  /** A place on the page is no other page. */
  #followAddress(): void {
    const { window, kept } = this.#options;
    if (this.#current && !kept && this.#current.record.address !== keyOfPage(window)) this.open();
  }

  async #begin(around: PageAround | null, opened: AbortSignal): Promise<void> {
    opened.throwIfAborted();
    const { window, kept } = this.#options;
    const visit = this.#newVisit(around, opened);
    this.#current = visit;
    this.#calls.onBegin(visit);
    await visit.open();
    if (visit.status !== "off" && !kept) watchFrames(window.document, enterFrames, opened);
  }

  #newVisit(around: PageAround | null, opened: AbortSignal): PageVisit {
    const { window, kept } = this.#options;
    const calls = this.#calls;
    const settling = new Settling(window, this.#isLoaded, () => readSettled(visit), opened);
    const visit: PageVisit = new PageVisit({
      ...this.#options,
      ...calls,
      around,
      // Whatever comes later is another page of an application.
      keysAtLoading: this.#current ? [] : keyAtLoading(window),
      onPlaced: (highlights) => this.#tellPlaced(around, highlights),
      onSearched: (highlights) => {
        // What the page before does not have is not lost.
        const isToBeTold = !kept && !around && settling.isDone;
        if (isToBeTold) this.#orphans.tell(visit.key, highlights.inOrder());
      },
      settling,
      onChanges: () => {
        this.#followAddress();
        opened.throwIfAborted();
      },
      onChanged: () => {
        // Some pages name their own address only after they have changed.
        this.#followAddress();
        calls.onChanged();
      },
      signal: opened,
    });
    return visit;
  }

  /** Whether the document was loaded from its address, and not led to it by a script of the page. */
  get #isLoaded(): boolean {
    return !this.#current || this.#current.record.address === keyOfPage(this.#options.window);
  }

  /** Tells those who show them where a page's highlights stand. */
  #tellPlaced(around: PageAround | null, highlights: HighlightLayer): void {
    if (around) this.#link?.report(around.pageKey, highlights);
    else this.#options.kept?.onPlaced(highlights);
  }
}

/** What had to wait for that is done now; where it fails, the page's next change tries again. */
function readSettled(visit: PageVisit): void {
  void visit.readAgain().catch(() => undefined);
}

/** Where the background cannot be asked, the frames stay as they are. */
function enterFrames(): void {
  void sendToBackground("page/enter-frames", {}).catch(() => undefined);
}
