import type { Follower, PageNews } from "@/lib/messages/follow-page";
import { workedMs } from "@/lib/page-text/time-slices";
import { type Pace, pacedWork } from "./paced-work";
import type { PageVisit } from "./page-visit";

/** How soon those that follow hear of a change, and of scrolling. */
const CHANGES: Pace = { restMs: 40, maxWaitMs: 250, maxShare: 0.1 };
const SCROLLING: Pace = { restMs: 80, maxWaitMs: 160, maxShare: 0.2 };

/** What is needed to tell how a page is. */
export interface FollowersOptions {
  window: Window;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/**
 * Popups and side panels that follow the page: they are told what it holds and what of it is in view, whenever that
 * changes. As long as nobody follows, nothing is done.
 */
export class Followers {
  readonly #options: FollowersOptions;
  readonly #followers = new Set<Follower>();
  readonly #last = new Map<PageNews["type"], string>();
  readonly #tellSoon: () => void;
  readonly #lookSoon: () => void;
  #watching = new AbortController();

  constructor(options: FollowersOptions) {
    this.#options = options;
    const { window, signal } = options;
    const clock = { now: () => window.performance.now(), worked: workedMs, signal };
    this.#tellSoon = pacedWork({ ...CHANGES, ...clock, work: async () => this.#tell() });
    this.#lookSoon = pacedWork({ ...SCROLLING, ...clock, work: async () => this.#look() });
    signal.addEventListener("abort", () => {
      this.#watching.abort();
      for (const follower of this.#followers) follower.leave();
    });
  }

  /** Whether anybody follows. */
  get any(): boolean {
    return this.#followers.size > 0;
  }

  add(follower: Follower): void {
    if (!this.any) this.#watchScrolling();
    this.#followers.add(follower);
    follower.onLeft(() => {
      this.#followers.delete(follower);
      if (!this.any) this.#watching.abort();
    });
    // What the others know already is news to this one.
    this.#last.clear();
    this.#tell();
  }

  /** Something that is told of the page may have changed. */
  changed(): void {
    if (this.any) this.#tellSoon();
  }

  #tell(): void {
    const visit = this.#options.visit();
    if (!visit) return;
    this.#say({ type: "description", description: visit.describe() });
    this.#look();
  }

  #look(): void {
    const visit = this.#options.visit();
    if (visit)
      this.#say({ type: "in-view", terms: visit.mentions.inView(), highlights: visit.highlights.inView() });
  }

  #say(news: PageNews): void {
    const text = JSON.stringify(news);
    if (this.#last.get(news.type) === text) return;
    this.#last.set(news.type, text);
    for (const follower of this.#followers) follower.tell(news);
  }

  /** Elements of the page that scroll count too: their scrolling is heard on its way down. */
  #watchScrolling(): void {
    this.#watching = new AbortController();
    const listening = { passive: true, capture: true, signal: this.#watching.signal };
    for (const type of ["scroll", "resize"]) {
      this.#options.window.addEventListener(type, () => this.#lookSoon(), listening);
    }
  }
}
