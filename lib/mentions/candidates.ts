import type { AliasForm } from "@/lib/glossary/alias-form";
import type { BlockPhrase, CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { NormalizedText } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import { caseMatches } from "./alias-case";
import { CandidateList } from "./candidate-list";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";
import { versionEnd } from "./version-tail";

const HYPHEN = 0x2d;

/** A phrase that is never one of its terms. */
export interface BlockHit {
  start: number;
  end: number;
  phrases: readonly BlockPhrase[];
}

/** What a text holds that matters to tagging; each list sorted by start, then by the end of the key. */
export interface Findings {
  candidates: CandidateList;
  /** Whether the text holds an address with a scheme. */
  hasAddresses: boolean;
  /** Cue words against, with their numbers. */
  against: HitList;
  blocks: readonly BlockHit[];
  /** Stretches in which a match would cut words in two. */
  crossings: readonly { start: number; end: number }[];
}

/** Sorts keys into candidates, cue words and phrases, with right edges, case and versions looked at. */
class Sorter implements Findings, KeySink {
  readonly candidates: CandidateList;
  hasAddresses = false;
  readonly against = new HitList(256);
  readonly blocks: BlockHit[] = [];
  readonly crossings: { start: number; end: number }[] = [];
  /** Start of the last candidate that is the name of a model family. */
  private familyStart = -1;

  constructor(
    private readonly units: Uint16Array,
    private readonly glossary: CompiledGlossary,
  ) {
    this.candidates = new CandidateList(glossary.forms);
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    const cue = this.glossary.againstCues[key]!;
    if (cue >= 0 && stop > 0) this.against.add(start, stop, cue);
    const entry = this.glossary.entries[key]!;
    if (entry === null) return;
    const { forms, blocks, crossing, address } = entry;
    if (stop > 0) {
      if (blocks.length > 0) this.addBlocks(start, stop, blocks);
      if (address) this.hasAddresses = true;
      if (crossing) this.crossings.push({ start, end: stop });
    }
    for (let at = 0; at < forms.length; at++) this.addForm(start, end, stop, forms[at]!);
  }

  private addBlocks(start: number, end: number, phrases: readonly BlockPhrase[]): void {
    const first = this.units[start]!;
    const last = this.units[end - 1]!;
    const meant = phrases.filter(
      ({ text }) =>
        isSameHyphen(first, text.charCodeAt(0)) && isSameHyphen(last, text.charCodeAt(text.length - 1)),
    );
    if (meant.length > 0) this.blocks.push({ start, end, phrases: meant });
  }

  private addForm(start: number, end: number, stop: number, form: AliasForm): void {
    if (stop === 0 && form.versions === "none") return;
    if (!caseMatches(this.units, start, form)) return;
    const versioned = versionEnd(this.units, end, form, this.familyStart === start);
    if (versioned < 0 || (versioned === end && stop === 0)) return;
    if (form.versions === "model" && !form.specific) this.familyStart = start;
    const hasTail = versioned > end;
    this.candidates.add(start, hasTail ? versioned : stop, form, hasTail);
  }
}

/** Keys do not tell hyphens from spaces; this does. */
function isSameHyphen(unit: number, wanted: number): boolean {
  return wanted !== HYPHEN || unit === HYPHEN;
}

/** Finds every place in a text where a name, a phrase or a cue word against of the glossary stands. */
export function findCandidates(text: NormalizedText, glossary: CompiledGlossary): Findings {
  const sorter = new Sorter(text.units, glossary);
  new KeyFinder(text.units, glossary.trie, sorter).find(1, text.length);
  return sorter;
}
