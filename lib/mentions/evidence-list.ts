import type { NameReason } from "./decision";
import type { EvidenceLog } from "./place-evidence";

/** What counted when one candidate was weighed: numbers of cue words, for and against, and what its phrase makes of it. */
export class EvidenceList implements EvidenceLog {
  readonly cuesFor = new Set<number>();
  readonly cuesAgainst = new Set<number>();
  readonly titleCuesFor = new Set<number>();
  readonly titleCuesAgainst = new Set<number>();
  /** What each weighs against it. */
  readonly names = new Map<NameReason, number>();

  cue = (cue: number, weight: number): void => {
    (weight > 0 ? this.cuesFor : this.cuesAgainst).add(cue);
  };

  titleCue = (cue: number, weight: number): void => {
    (weight > 0 ? this.titleCuesFor : this.titleCuesAgainst).add(cue);
  };

  name = (reason: NameReason, weight: number): void => {
    this.names.set(reason, weight);
  };

  /** Whether any word speaks against it. */
  get hasCueAgainst(): boolean {
    return this.cuesAgainst.size + this.titleCuesAgainst.size > 0;
  }
}
