/**
 * Short names beside their maker's: `DeepSeek’s V3`, `DeepSeek … its V3 model`, `DeepSeek 发布了 V3 和 R1`. Where both
 * together are a name of the thing (`DeepSeek-V3`), the one behind the other says as much.
 */
import type { AliasForm } from "@/lib/glossary/alias-form";
import { holdsDigit } from "@/lib/glossary/alias-form";
import { keyText } from "@/lib/glossary/key-text";
import type { Term, TermKind } from "@/lib/glossary/term";
import { unitsText } from "@/lib/text/units-text";
import type { CandidateList } from "./candidate-list";
import { isAccepted, type Reason } from "./decision";

/** Candidates, what was decided about each, in parallel, and the normalised units that they stand in. */
export interface SpokenNames {
  units: Uint16Array;
  candidates: CandidateList;
  reasons: readonly (Reason | null)[];
  terms: readonly Term[];
}

/** How far before a short name its maker is spoken of, normalised units. */
const REACH = 160;
/** How far behind it stands what it is, or what it goes with, normalised units. */
const BEHIND = 16;

/** What makes models, and models. */
const SPOKEN_OF: ReadonlySet<TermKind> = new Set(["organisation", "product", "agent", "model"]);

const POSSESSION = /^(?:'s| ?的) ?$/;
const JOINT = /^ ?(?:和|与|及|、|\/|and\b|&) ?/;
const IS_MODEL = /^ ?(?:models?\b|[大语言推理开源]*模型)/i;
/** Another's: `Foo's V3 model`, `Foo 的 V3 模型`. */
const OF_ANOTHER = /[A-Z][\w-]*(?:'s| ?的) ?$/;
/** A name that the glossary does not know, and no sentence's first word: `and Foo has a V3 model, too`. */
const OTHER_NAME = /(?<![.!?:] )\b[A-Z][A-Za-z]/;

/** Looks at the candidates of one text in their order. */
export class MakersNames {
  readonly #names: SpokenNames;
  /** The candidate that last named a maker or a model; -1 for none. */
  #spoken = -1;

  constructor(names: SpokenNames) {
    this.#names = names;
  }

  /** Notes a candidate that is tagged. */
  note(index: number): void {
    const { candidates, terms } = this.#names;
    if (SPOKEN_OF.has(terms[candidates.form(index).term]!.kind)) this.#spoken = index;
  }

  /** Whether the short name with this index is that of a thing by the maker that was spoken of last. */
  isMakers(index: number): boolean {
    const { units, candidates } = this.#names;
    const form = candidates.form(index);
    if (this.#spoken < 0 || !holdsDigit(form.text)) return false;
    const from = candidates.ends[this.#spoken]!;
    const start = candidates.starts[index]!;
    if (start < from || start - from > REACH) return false;
    const makers = this.#makersOf(form);
    const isMaker = makers.includes(this.#textOf(this.#spoken));
    if (!isMaker && !this.#isBy(makers, this.#spoken)) return false;
    const before = unitsText(units, from, start);
    if (isMaker ? POSSESSION.test(before) : JOINT.exec(before)?.[0] === before) return true;
    if (before.includes("\n") || OF_ANOTHER.test(before) || OTHER_NAME.test(before)) return false;
    const end = candidates.ends[index]!;
    const behind = unitsText(units, end, Math.min(end + BEHIND, units.length));
    return IS_MODEL.test(behind) || this.#isJoined(index, JOINT.exec(behind)?.[0], makers);
  }

  /** Whether what follows behind `joint` is a thing by the same maker. */
  #isJoined(index: number, joint: string | undefined, makers: readonly string[]): boolean {
    if (joint === undefined) return false;
    const { candidates, reasons } = this.#names;
    const start = candidates.ends[index]! + joint.length;
    for (let other = index + 1; other < candidates.length && candidates.starts[other]! <= start; other++) {
      const isThere = candidates.starts[other] === start && isAccepted(reasons[other]!);
      if (isThere && this.#isBy(makers, other)) return true;
    }
    return false;
  }

  /** Whether the tagged candidate is a thing that is named after one of the makers. */
  #isBy(makers: readonly string[], index: number): boolean {
    const { candidates, terms } = this.#names;
    return terms[candidates.form(index).term]!.aliases.some((alias) => {
      const text = keyText(alias.text).toLowerCase();
      return makers.some((maker) => text.startsWith(maker) && /^[- ]/.test(text.slice(maker.length)));
    });
  }

  /** What the fuller names of the form's term begin with, in small letters. */
  #makersOf({ term, text }: AliasForm): string[] {
    const short = text.toLowerCase();
    return this.#names.terms[term]!.aliases.flatMap((alias) => {
      const full = keyText(alias.text).toLowerCase();
      const maker = full.slice(0, -short.length - 1);
      return full.endsWith(`-${short}`) || full.endsWith(` ${short}`) ? [maker] : [];
    });
  }

  #textOf(index: number): string {
    const { units, candidates } = this.#names;
    return unitsText(units, candidates.starts[index]!, candidates.ends[index]!).toLowerCase();
  }
}
