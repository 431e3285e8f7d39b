/** Fields per run in the flat array. */
const FIELDS = 3;

/**
 * Leads from positions in normalised text back to the source, both in UTF-16 units. Kept as runs, since most text maps
 * one to one: a linear run goes on unit by unit, an atomic run is one source character that became several units, or
 * several that became one.
 */
export class OffsetMap {
  /** Per run: normalised start, source start, source length (0 for a linear run). */
  private runs = new Int32Array(64);
  private count = 0;

  /** From `normalised` on, units stand one to one for the source from `source` on. */
  addLinear(normalised: number, source: number): void {
    this.add(normalised, source, 0);
  }

  /** The units from `normalised` on, until the next run, all stand for the `length` units at `source`. */
  addAtomic(normalised: number, source: number, length: number): void {
    this.add(normalised, source, length);
  }

  /** Where the unit at `position` begins in the source. */
  sourceStart(position: number): number {
    const run = this.find(position);
    const source = this.runs[run + 1]!;
    return this.runs[run + 2] === 0 ? source + position - this.runs[run]! : source;
  }

  /** Where the unit before `position` ends in the source: the exclusive end of a stretch that ends at `position`. */
  sourceEnd(position: number): number {
    const run = this.find(position - 1);
    const source = this.runs[run + 1]!;
    const length = this.runs[run + 2]!;
    return length === 0 ? source + position - this.runs[run]! : source + length;
  }

  private add(normalised: number, source: number, length: number): void {
    // What was taken back is written anew.
    while (this.count > 0 && this.runs[(this.count - 1) * FIELDS]! >= normalised) this.count--;
    if (length === 0 && this.goesOn(normalised, source)) return;
    if ((this.count + 1) * FIELDS > this.runs.length) {
      const larger = new Int32Array(this.runs.length * 2);
      larger.set(this.runs);
      this.runs = larger;
    }
    const at = this.count++ * FIELDS;
    this.runs[at] = normalised;
    this.runs[at + 1] = source;
    this.runs[at + 2] = length;
  }

  /** Whether the last run leads from `normalised` to `source` anyway. */
  private goesOn(normalised: number, source: number): boolean {
    const last = (this.count - 1) * FIELDS;
    return (
      this.count > 0 &&
      this.runs[last + 2] === 0 &&
      this.runs[last + 1]! - this.runs[last]! === source - normalised
    );
  }

  /** Index of the last run that begins at or before `position`. */
  private find(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle * FIELDS]! <= position) low = middle;
      else high = middle - 1;
    }
    return low * FIELDS;
  }
}
