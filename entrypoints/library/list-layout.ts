/** How tall rows are taken to be before they were measured, CSS px. */
export interface RowEstimate {
  head: number;
  item: number;
}

/** Of the library's highlights. */
const ESTIMATE: RowEstimate = { head: 84, item: 152 };

/** What a list is laid out of: groups with a head and so many items each. */
export interface LaidOutGroup {
  key: string;
  items: ArrayLike<number>;
}

/** A group as far as it is in the window. */
export interface GroupPart {
  /** Which group. */
  group: number;
  /** Its items in the window: the first, and the one behind the last. */
  from: number;
  to: number;
  /** What stands for its items above and below those, CSS px. */
  before: number;
  after: number;
}

/** What is to be drawn of a list. */
export interface ListWindow {
  parts: GroupPart[];
  /** What stands for the groups above and below, CSS px. */
  before: number;
  after: number;
}

/** The heights of rows that were drawn before, CSS px. */
export interface KnownHeights {
  /** By the groups' keys. */
  heads: ReadonlyMap<string, number>;
  /** By the items' numbers; 0, or too short, for what was not drawn. */
  items: Float32Array;
}

/**
 * Where the rows of a list of groups stand, each group's head and then its items; rows that were never drawn have an
 * estimated height. A row is a number through all groups.
 */
export class ListLayout {
  /** Per group, which row its head is; then how many rows there are. */
  readonly #heads: Uint32Array;
  /** Per row its top; then the height of all, CSS px. */
  readonly #tops: Float64Array;

  constructor(
    readonly groups: readonly LaidOutGroup[],
    known: KnownHeights,
    estimate = ESTIMATE,
  ) {
    this.#heads = new Uint32Array(groups.length + 1);
    let rows = 0;
    for (const [index, { items }] of groups.entries()) {
      this.#heads[index] = rows;
      rows += 1 + items.length;
    }
    this.#heads[groups.length] = rows;
    this.#tops = new Float64Array(rows + 1);
    let row = 0;
    const put = (height: number): void => {
      this.#tops[row + 1] = this.#tops[row]! + height;
      row += 1;
    };
    for (const { key, items } of groups) {
      put(known.heads.get(key) ?? estimate.head);
      for (let item = 0; item < items.length; item += 1) {
        put(known.items[items[item]!] || estimate.item);
      }
    }
  }

  /** How many rows there are, heads among them. */
  get rows(): number {
    return this.#tops.length - 1;
  }

  /** CSS px from the list's top. */
  topOf(row: number): number {
    return this.#tops[Math.min(row, this.rows)]!;
  }

  /** The row at a height, CSS px from the list's top; the first or last where that is outside. */
  rowAt(height: number): number {
    return Math.max(0, Math.min(lastAtMost(this.#tops, height), this.rows - 1));
  }

  /** The row of a group's head, or of one of its items. */
  rowOf(group: number, item = -1): number {
    return this.#heads[group]! + 1 + item;
  }

  /** Which group a row belongs to, and which item it is; -1 for the head. */
  placeOf(row: number): { group: number; item: number } {
    const group = Math.min(lastAtMost(this.#heads, row), this.groups.length - 1);
    return { group, item: row - this.#heads[group]! - 1 };
  }

  /** What is to be drawn between two heights, CSS px from the list's top. */
  between(top: number, bottom: number): ListWindow {
    if (this.rows === 0) return { parts: [], before: 0, after: 0 };
    const first = this.placeOf(this.rowAt(top));
    const last = this.placeOf(this.rowAt(bottom));
    const parts: GroupPart[] = [];
    for (let group = first.group; group <= last.group; group += 1) {
      const count = this.groups[group]!.items.length;
      const from = group === first.group ? Math.max(0, first.item) : 0;
      const to = group === last.group ? last.item + 1 : count;
      parts.push({
        group,
        from,
        to: Math.max(from, to),
        before: this.topOf(this.rowOf(group, from)) - this.topOf(this.rowOf(group, 0)),
        after: this.topOf(this.rowOf(group + 1)) - this.topOf(this.rowOf(group, Math.max(from, to))),
      });
    }
    return {
      parts,
      before: this.topOf(this.rowOf(first.group)),
      after: this.topOf(this.rows) - this.topOf(this.rowOf(last.group + 1)),
    };
  }
}

/** The index of the last number that is at most `value`, in sorted numbers; 0 where none is. */
function lastAtMost(sorted: Float64Array | Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
