import { uuidv7 } from "uuidv7";
import { describeSpan } from "@/lib/anchoring/describe-span";
import type { Selector } from "@/lib/anchoring/selector";
import type { KeptPassage } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import type { Keeper } from "./keeper";
import type { ChangeOutcome } from "./outbox";
import type { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";

/** What passages need of the page that is open now. */
export interface PassagesOptions {
  keeper: Keeper;
  visit(): PageVisit | null;
  /** Brings in what describes a passage's look-alikes. */
  loadPassageFinder(): Promise<PassageFinder>;
}

/** A passage in the page's text. */
export interface LocatedPassage {
  /** The page as it was open then: another may be by the time that the passage is described. */
  visit: PageVisit;
  page: PageText;
  span: TextSpan;
  range: Range;
}

/** Thrown for a passage that begins in one tree of nodes and ends in another, at the edge of a shadow root. */
class DividedPassageError extends Error {
  override name = "DividedPassage";
}

/** The page's passages as they are kept, and the highlights that are moved to them. */
export class Passages {
  readonly #options: PassagesOptions;

  constructor(options: PassagesOptions) {
    this.#options = options;
  }

  /**
   * Where a range's text stands in the page as it is now.
   *
   * @throws RangeError where it holds no text of the page; DividedPassageError where that is no range of its own.
   */
  async locate(range: Range): Promise<LocatedPassage> {
    const visit = this.#options.visit()!;
    const { page } = await visit.freshReading();
    const span = spanOfRange(page, range);
    if (!span) throw new RangeError("the selection holds no text of the page");
    // Its first word may stand in one tree of nodes and its last in another.
    if (!rangeOfSpan(page, span)) throw new DividedPassageError();
    return { visit, page, span, range };
  }

  /** What is kept of a passage. */
  async describe(passage: LocatedPassage): Promise<KeptPassage> {
    const { visit, page, span, range } = passage;
    return {
      quote: collapseWhiteSpace(page.text.slice(span.start, span.end)),
      selectors: await this.#selectorsOf(passage),
      terms: visit.mentions.termsWithin(range),
    };
  }

  /**
   * Puts a highlight, an orphan too, on the passage of a range.
   *
   * @throws RangeError as {@link locate}; RequestError where it is refused.
   */
  move(id: string, range: Range): Promise<ChangeOutcome> {
    const { keeper } = this.#options;
    return keeper.prepare(async () => {
      const passage = await this.describe(await this.locate(range));
      return keeper.change({ type: "highlight/move", request: { id, changeId: uuidv7(), passage } });
    });
  }

  /**
   * Makes one highlight of all that overlap or touch one of them. Resolves with the id of the one that stays, the first
   * of them in the page; `null` where there is nothing to join any more.
   *
   * @throws RequestError where it is refused.
   */
  join(id: string): Promise<string | null> {
    return this.#options.keeper.prepare(() => this.#join(id));
  }

  async #join(id: string): Promise<string | null> {
    const visit = this.#options.visit()!;
    const { page } = await visit.freshReading();
    const [first, ...others] = visit.highlights.adjoining(id);
    if (!first || others.length === 0) return null;
    const end = Math.max(first.span.end, ...others.map(({ span }) => span.end));
    const span = { start: first.span.start, end };
    const range = rangeOfSpan(page, span);
    if (!range) return null;
    const passage = await this.describe({ visit, page, span, range });
    const ids = others.map((other) => other.id);
    await this.#options.keeper.change({
      type: "highlight/join",
      request: { id: first.id, others: ids, changeId: uuidv7(), passage },
    });
    return first.id;
  }

  async #selectorsOf({ visit, page, span, range }: LocatedPassage): Promise<Selector[]> {
    const { loadPassageFinder } = this.#options;
    // A path in our own page leads nowhere in the article's.
    const isOwn = visit.root === visit.root.ownerDocument.body;
    const selectors = describeSpan(page, span, range).filter(({ type }) => isOwn || type !== "RangeSelector");
    const { frame } = visit.record;
    if (frame) selectors.push(frame);
    // A passage is kept without them too, where the background cannot be asked for the script.
    const finder = await loadPassageFinder().catch(() => null);
    return finder ? [...selectors, finder.surroundingsOf(selectors, page, span, visit.root)] : selectors;
  }
}
