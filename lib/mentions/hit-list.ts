/** A growing list of places in a text, in typed arrays: positions in normalised units, `end` exclusive, and a number. */
export class HitList {
  starts: Int32Array;
  ends: Int32Array;
  /** What stands there: the number of a cue word. */
  values: Int32Array;
  count = 0;

  /** @param room for how many places to begin with */
  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.values = new Int32Array(room);
  }

  /** Adds a place; they come sorted by start. */
  add(start: number, end: number, value: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.values[this.count] = value;
    this.count++;
  }

  private grow(): void {
    this.starts = enlarged(this.starts);
    this.ends = enlarged(this.ends);
    this.values = enlarged(this.values);
  }
}

function enlarged(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2 + 16);
  larger.set(array);
  return larger;
}
