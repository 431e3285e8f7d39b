import { describeSpan } from "@/lib/anchoring/describe-span";
import { positionIn, quoteIn, type Selector, surroundingsIn } from "@/lib/anchoring/selector";
import type { Highlight } from "@/lib/highlights/highlight";
import { rangeOfSpan } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";

/** What came of looking for a highlight. */
type Outcome =
  /** Its passage as it stands on this page, in one piece or, where something was put in between its words, in several. */
  | { kind: "found"; pieces: readonly (readonly Selector[])[] }
  /** Not in this text of the page. */
  | { kind: "missed"; text: string };

/**
 * Remembers what came of looking for highlights on a page, so that a page that changes all the time is not searched
 * all the time: a passage that has moved is looked for where it was found before, one that was not found only in other
 * text.
 */
export class PlacesFound {
  /** By the highlight's id; `of`: what was looked for, told by its words and their place. */
  readonly #outcomes = new Map<string, Outcome & { of: string }>();

  /** By what the pieces of a highlight are looked for where it was found last; none where it was not found. */
  piecesOf(highlight: Highlight): readonly (readonly Selector[])[] {
    const outcome = this.#outcomeOf(highlight);
    return outcome?.kind === "found" ? outcome.pieces : [];
  }

  /** Whether it was looked for last in vain. */
  wasMissed(highlight: Highlight): boolean {
    return this.#outcomeOf(highlight)?.kind === "missed";
  }

  /** Whether it was looked for last in vain in this very text. */
  wasMissedIn(highlight: Highlight, text: string): boolean {
    const outcome = this.#outcomeOf(highlight);
    return outcome?.kind === "missed" && outcome.text === text;
  }

  /** Takes down in which pieces a highlight was found on the page, `null` where it was not. */
  note(highlight: Highlight, page: PageText, pieces: readonly TextSpan[] | null): void {
    const { id, selectors } = highlight;
    const of = keyOf(highlight);
    if (!pieces) {
      this.#outcomes.set(id, { kind: "missed", of, text: page.text });
      return;
    }
    const found = pieces.flatMap((span) => {
      const range = rangeOfSpan(page, span);
      return range ? [describeSpan(page, span, range)] : [];
    });
    // One of several that look the same is told from the others by more than its words each time.
    const isOne = (surroundingsIn(selectors)?.copies ?? 1) === 1;
    if (found.length === pieces.length && isOne) this.#outcomes.set(id, { kind: "found", of, pieces: found });
    else this.#outcomes.delete(id);
  }

  #outcomeOf(highlight: Highlight): Outcome | undefined {
    const outcome = this.#outcomes.get(highlight.id);
    return outcome?.of === keyOf(highlight) ? outcome : undefined;
  }
}

function keyOf({ selectors }: Highlight): string {
  return `${positionIn(selectors)?.start} ${quoteIn(selectors)?.exact}`;
}
