import { type Hit, hitTest, type Painted } from "./hit-test";
import { NearChunks } from "./near-chunks";
import { grouped, ITEMS_PER_STEP, type Paintable, parentOrHost } from "./paintable";
import { RangePainter } from "./range-painter";

/**
 * How far outside the viewport painting begins, as a share of it, so that scrolling never shows bare text. No further: with
 * each change of the document the browser draws anew whatever is painted, seen or not.
 */
const MARGIN = 0.5;
/** One element may hold thousands of items (a page that is one text node); of more than this, those near are painted. */
const FEW = 64;
/** How often at most it is looked where things are that scroll within such an element, ms. */
const SCROLL_INTERVAL_MS = 80;
/** The same where such an element changes its size, ms: a restless page changes it with every frame. */
const SIZE_INTERVAL_MS = 500;

/**
 * Paints items over the page's text with the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/),
 * those near the viewport only: 25,000 ranges on a long page cost a third of a second, a screenful costs nothing.
 * The page's DOM is not touched.
 */
export class PaintLayer<Item extends Paintable> {
  readonly #window: Window & typeof globalThis;
  readonly #ranges: RangePainter;
  readonly #observer: IntersectionObserver;
  /** Of what is painted by chunks: these move within it when a picture above them comes, say. */
  readonly #sizes: ResizeObserver;
  /** The items by the element that is watched for them. */
  #groups = new Map<Element, Item[]>();
  readonly #near = new Set<Element>();
  readonly #chunks: NearChunks;
  readonly #painted = new Map<Item, Painted<Item> & { home: Element; text: string }>();
  /** Near, and there for the pointer alone: their ranges are made when it is asked what they are. */
  readonly #unseen = new Set<Item>();
  /** What is painted, by the element that holds all of its text. */
  readonly #homes = new Map<Element, Set<Item>>();
  /** What is waited for, by how long, ms. */
  readonly #timers = new Map<number, number>();

  /** @param priority which layer lies on top where two overlap; higher is upper. */
  constructor(window: Window & typeof globalThis, priority: number, signal: AbortSignal) {
    this.#window = window;
    this.#ranges = new RangePainter(window, priority, signal);
    this.#chunks = new NearChunks(window, MARGIN);
    this.#observer = new window.IntersectionObserver((entries) => this.#onIntersection(entries), {
      rootMargin: `${MARGIN * 100}%`,
    });
    this.#sizes = new window.ResizeObserver(() => this.#paintLater(SIZE_INTERVAL_MS));
    const listening = { passive: true, capture: true, signal };
    window.addEventListener("scroll", ({ target }) => this.#onScroll(target as Node), listening);
    window.addEventListener("pointermove", () => this.#ranges.register(), listening);
    signal.addEventListener("abort", () => this.#destroy(), { once: true });
  }

  /** Replaces all items of the layer, pausing now and then. What is painted near the viewport does not flicker. */
  *show(items: readonly Item[]): Generator<void, void> {
    this.#ranges.register();
    const groups = yield* grouped(items);
    const before = this.#groups;
    this.#unpaintAll();
    this.#chunks.forget();
    this.#groups = groups;
    this.#sizes.disconnect();
    for (const element of groups.keys()) this.#watchSize(element);
    for (const element of before.keys()) {
      if (!groups.has(element)) this.#unwatch(element);
    }
    // What is known to be near is repainted at once, without waiting for the observer's report.
    for (const element of this.#near) this.#paintGroup(element);
    let watched = 0;
    for (const element of groups.keys()) {
      if (before.has(element)) continue;
      this.#observer.observe(element);
      if (++watched % ITEMS_PER_STEP === 0) yield;
    }
  }

  /**
   * Takes the paint off text that is no longer what was painted. The ends of a live range stay in nodes that are used
   * again for other text: to be called when the page changed, before that is drawn.
   */
  unpaintChanged(): void {
    for (const { item, range, text } of this.#painted.values()) {
      if (range.toString() !== text) this.#unpaint(item);
    }
  }

  /** The items seen at a point of the viewport (CSS px), topmost first. */
  itemsAt(x: number, y: number): Hit<Item>[] {
    this.#makeUnseen();
    return hitTest(this.#window.document, x, y, (element) => this.#paintedIn(element));
  }

  /** The items of which something stands in the viewport, in no order. */
  inView(): Item[] {
    this.#makeUnseen();
    const { innerWidth, innerHeight } = this.#window;
    const isSeen = ({ top, bottom, left, right, width }: DOMRect): boolean =>
      width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return [...this.#painted.values()].flatMap(({ item, range }) =>
      isSeen(range.getBoundingClientRect()) ? [item] : [],
    );
  }

  *#paintedIn(element: Element): Generator<Painted<Item>> {
    for (const item of this.#homes.get(element) ?? []) yield this.#painted.get(item)!;
  }

  #onIntersection(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      if (isIntersecting) {
        this.#near.add(target);
        this.#paintGroup(target);
      } else if (box.width === 0 && box.height === 0 && this.#hasNoBox(target)) {
        this.#watchParentInstead(target);
      } else {
        this.#near.delete(target);
        this.#chunks.forget(target);
        for (const item of this.#groups.get(target) ?? []) this.#unpaint(item);
      }
    }
  }

  #hasNoBox(element: Element): boolean {
    return this.#window.getComputedStyle(element).display === "contents";
  }

  /** An element without a box of its own is never seen; its parent stands for it. */
  #watchParentInstead(element: Element): void {
    const items = this.#groups.get(element) ?? [];
    const parent = parentOrHost(element);
    this.#unwatch(element);
    this.#groups.delete(element);
    if (!parent || items.length === 0) return;
    this.#groups.set(parent, [...(this.#groups.get(parent) ?? []), ...items]);
    this.#chunks.forget(parent);
    this.#observer.observe(parent);
    this.#watchSize(parent);
    if (this.#near.has(parent)) this.#paintGroup(parent);
  }

  #unwatch(element: Element): void {
    this.#observer.unobserve(element);
    this.#sizes.unobserve(element);
    this.#near.delete(element);
  }

  #watchSize(element: Element): void {
    if (this.#isChunked(element)) this.#sizes.observe(element);
  }

  #isChunked(element: Element): boolean {
    return (this.#groups.get(element)?.length ?? 0) > FEW;
  }

  #paintGroup(element: Element): void {
    const items = this.#groups.get(element) ?? [];
    if (!this.#isChunked(element)) {
      for (const item of items) this.#paint(item);
      return;
    }
    for (const { chunk, isNear } of this.#chunks.turned(element, items)) {
      for (const item of chunk) {
        if (isNear) this.#paint(item);
        else this.#unpaint(item);
      }
    }
  }

  /** At once, so that what comes near is drawn in the same frame. */
  #onScroll(scrolled: Node): void {
    this.#ranges.register();
    for (const element of this.#near) {
      if (scrolled.contains(element) || element.contains(scrolled)) this.#ranges.paintWithheld();
      if (!this.#isChunked(element)) continue;
      if (scrolled !== element && element.contains(scrolled)) this.#onScrollWithin(element);
      else this.#paintGroup(element);
    }
  }

  /** What scrolls within an element moves chunks in it, which have to be measured anew. */
  #onScrollWithin(element: Element): void {
    this.#chunks.remeasure(element);
    this.#paintLater(SCROLL_INTERVAL_MS);
  }

  #paintLater(ms: number): void {
    if (this.#timers.has(ms)) return;
    const timer = this.#window.setTimeout(() => {
      this.#timers.delete(ms);
      for (const element of this.#near) this.#paintGroup(element);
    }, ms);
    this.#timers.set(ms, timer);
  }

  #paint(item: Item): void {
    // What the eye does not see is kept from the browser: it would draw each stretch of text apart all the same.
    if (this.#painted.has(item)) return;
    if (item.paint === null) this.#unseen.add(item);
    else this.#make(item);
  }

  #makeUnseen(): void {
    for (const item of this.#unseen) this.#make(item);
    this.#unseen.clear();
  }

  #make(item: Item): void {
    const range = item.range();
    const common = range?.commonAncestorContainer;
    let home = common?.nodeType === Node.ELEMENT_NODE ? (common as Element) : common && parentOrHost(common);
    // The browser names no element without a box at a point.
    while (home && this.#hasNoBox(home)) home = parentOrHost(home);
    if (!range || !home) return;
    if (item.paint !== null) this.#ranges.paint(range, item.paint);
    this.#painted.set(item, { item, range, home, text: range.toString() });
    const there = this.#homes.get(home);
    if (there) there.add(item);
    else this.#homes.set(home, new Set([item]));
  }

  #unpaint(item: Item): void {
    this.#unseen.delete(item);
    const painted = this.#painted.get(item);
    if (!painted) return;
    if (item.paint !== null) this.#ranges.unpaint(painted.range, item.paint);
    this.#painted.delete(item);
    const there = this.#homes.get(painted.home);
    there?.delete(item);
    if (there?.size === 0) this.#homes.delete(painted.home);
  }

  #unpaintAll(): void {
    this.#ranges.unpaintAll();
    this.#painted.clear();
    this.#unseen.clear();
    this.#homes.clear();
  }

  #destroy(): void {
    this.#observer.disconnect();
    this.#sizes.disconnect();
    for (const timer of this.#timers.values()) this.#window.clearTimeout(timer);
    this.#unpaintAll();
    this.#groups.clear();
    this.#near.clear();
    this.#chunks.forget();
  }
}
