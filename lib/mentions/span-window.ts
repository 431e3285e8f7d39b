/** A stretch of normalised units, `end` exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** Answers which of many short stretches touch a place. Fast when asked in the order of the text. */
export class SpanWindow {
  private low = 0;
  private readonly longest: number;

  /** @param spans sorted by start */
  constructor(private readonly spans: readonly Stretch[]) {
    this.longest = spans.reduce((longest, span) => Math.max(longest, span.end - span.start), 0);
  }

  /** Whether some stretch overlaps `start` to `end` and is not inside it. */
  touches(start: number, end: number): boolean {
    const { spans } = this;
    this.moveTo(start);
    for (let at = this.low; at < spans.length && spans[at]!.start < end; at++) {
      const span = spans[at]!;
      const inside = span.start >= start && span.end <= end;
      if (span.end > start && !inside) return true;
    }
    return false;
  }

  private moveTo(start: number): void {
    const { spans, longest } = this;
    while (this.low > 0 && spans[this.low - 1]!.start > start - longest) this.low--;
    while (this.low < spans.length && spans[this.low]!.start <= start - longest) this.low++;
  }
}
