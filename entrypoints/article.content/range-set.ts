/** Ranges, found by where they begin and end: the browser makes a new object each time it is asked for the selection. */
export class RangeSet {
  readonly #ranges = new Set<Range>();

  add(range: Range): void {
    this.#ranges.add(range);
  }

  /** Takes out the very range that was added. */
  delete(range: Range): void {
    this.#ranges.delete(range);
  }

  has(range: Range): boolean {
    return [...this.#ranges].some((each) => isSameRange(each, range));
  }
}

/** Whether two ranges begin and end at the same places. */
export function isSameRange(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
