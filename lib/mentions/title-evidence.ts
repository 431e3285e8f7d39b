import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { CueTable } from "@/lib/glossary/cue-table";
import { normalize } from "@/lib/text/normalize";
import { findCandidates } from "./candidates";
import { KeyFinder } from "./key-finder";
import { selectLongest } from "./select-longest";

/** What a cue word in the title weighs beside one that stands next to the name. */
const TITLE_CUE = 0.25;

/** What an article's title says about it. */
export class TitleEvidence {
  /** Terms (by index) that the title names beyond doubt. */
  readonly terms: readonly number[];
  private readonly againstCues: ReadonlySet<number>;
  private supportCues: ReadonlySet<number> | undefined;
  private readonly text;

  constructor(
    title: string,
    private readonly glossary: CompiledGlossary,
  ) {
    this.text = normalize(title);
    const { candidates, against } = findCandidates(this.text, glossary);
    const terms: number[] = [];
    selectLongest(
      candidates,
      (index) => candidates.form(index).proven,
      (index) => terms.push(candidates.form(index).term),
    );
    this.terms = terms;
    this.againstCues = new Set(against.values.subarray(0, against.count));
  }

  /** What the title's words weigh against `term`. */
  against(term: number): number {
    return weigh(this.againstCues, this.glossary.against, term);
  }

  /** What the title's words weigh for `term`. */
  support(term: number): number {
    this.supportCues ??= this.findSupport();
    return weigh(this.supportCues, this.glossary.support().table, term);
  }

  private findSupport(): Set<number> {
    const found = new Set<number>();
    const sink = { add: (_start: number, _end: number, key: number) => void found.add(key) };
    new KeyFinder(this.text.units, this.glossary.support().trie, sink).find(1, this.text.length);
    return found;
  }
}

function weigh(cues: ReadonlySet<number>, table: CueTable, term: number): number {
  if (cues.size === 0) return 0;
  const row = table.of(term);
  let total = 0;
  for (const cue of cues) if (row[cue] === 1) total += TITLE_CUE;
  return total;
}
