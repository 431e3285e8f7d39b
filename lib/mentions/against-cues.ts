import type { CueTable } from "@/lib/glossary/cue-table";
import type { Candidate } from "./candidate-list";
import { cueReach, cueWeight, REACH_LATIN } from "./cue-weight";
import type { HitList } from "./hit-list";

/** Weighs the cue words that speak against candidates. Fast when asked in the order of the text. */
export class AgainstCues {
  private low = 0;

  constructor(
    private readonly units: Uint16Array,
    private readonly hits: HitList,
    private readonly table: CueTable,
  ) {}

  /**
   * The weight of the cue words near `candidate` that speak against its term.
   * @param use called with each of them, by number
   */
  weigh(candidate: Candidate, use?: (cue: number) => void): number {
    const { start, end, form } = candidate;
    const { starts, ends, values, count } = this.hits;
    if (count === 0) return 0;
    this.moveTo(start - REACH_LATIN);
    if (this.low === count || starts[this.low]! > end + REACH_LATIN) return 0;
    const row = this.table.of(form.term);
    const reach = cueReach(this.units, start, end);
    let total = 0;
    for (let at = this.low; at < count && starts[at]! <= end + reach.reach; at++) {
      if (row[values[at]!] === 0) continue;
      const weight = cueWeight(this.units, { start: starts[at]!, end: ends[at]! }, candidate, reach);
      if (weight > 0) use?.(values[at]!);
      total += weight;
    }
    return total;
  }

  private moveTo(position: number): void {
    const { starts, count } = this.hits;
    while (this.low > 0 && starts[this.low - 1]! >= position) this.low--;
    while (this.low < count && starts[this.low]! < position) this.low++;
  }
}
