/** A growing list of places in a text, in typed arrays: positions in normalised units, `end` exclusive, and a number. */
export class HitList {
  /** Where each place begins, and where it ends. */
  starts: Int32Array;
  ends: Int32Array;
  /** What stands there: the number of a key. */
  values: Int32Array;
  /** How many places there are; the arrays may be longer. */
  count = 0;

  /** @param room for how many places to begin with */
  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.values = new Int32Array(room);
  }

  /** How many places it can take before it must grow. */
  get room(): number {
    return this.starts.length;
  }

  /** Makes room for `more` places. */
  reserve(more: number): void {
    if (this.count + more <= this.room) return;
    const room = this.room * 2 + more;
    this.starts = enlarged(this.starts, room);
    this.ends = enlarged(this.ends, room);
    this.values = enlarged(this.values, room);
  }

  /** Adds a place, for which there is room; they come sorted by start. */
  put(start: number, end: number, value: number): void {
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.values[at] = value;
  }
}

function enlarged(array: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
